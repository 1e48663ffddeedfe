// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.synthetic;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;

/** The rows of one file of a book, below a header. */
public final class Rows implements AutoCloseable {
    private static final String[] DEALS = {
        "opportunity_id",
        "sales_agent",
        "product",
        "account",
        "deal_stage",
        "engage_date",
        "close_date",
        "close_value",
        "amount",
        "expected_close",
        "kind",
        "loss_reason",
        "competitor",
        "next_step",
        "next_step_date",
        "forecast_category"
    };

    private final CsvWriter out;

    /** Makes the rows of any file, with the names of its columns. */
    public Rows(Writer out, Object... columns) {
        this.out = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        add(columns);
    }

    /** Returns the rows of {@code sales_pipeline.csv}. */
    public static Rows deals(Writer out) {
        return new Rows(out, (Object[]) DEALS);
    }

    /** Returns the rows of {@code stage_events.csv}. */
    public static Rows events(Writer out) {
        return new Rows(out, "opportunity_id", "date", "field", "from", "to");
    }

    /** Writes a row. */
    public void add(Object... fields) {
        out.writeRecord(Arrays.stream(fields).map(Object::toString).toArray(String[]::new));
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
