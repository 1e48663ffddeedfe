// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.cell;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A table of what is known beforehand: the headers, words and products of the resources beside this package. */
public final class CsvResource {
    private static final String FOLDER = "/io/stagecraft/examples/crm/";

    private CsvResource() {}

    /** Returns the rows below the header. */
    public static List<List<String>> rows(String name) {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = requireNonNull(CsvResource.class.getResourceAsStream(FOLDER + name), name);
                CsvReader<CsvRecord> records =
                        CsvReader.builder().ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (CsvRecord entry : records) {
                if (entry.getStartingLineNumber() > 1) {
                    rows.add(entry.getFields());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
