// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.crm.option.CrmOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A sound book of three deals in the layout of this project, whose files a test replaces by others. */
public final class SmallBook {
    private static final String COLUMNS =
            "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value";

    private final Map<String, String> files = new HashMap<>();

    public SmallBook() {
        with("products.csv", "product,series,sales_price", "GTX Pro,GTX,4821");
        with("sales_teams.csv", "sales_agent,manager,regional_office", "Seller 01,Manager 1,Region North");
        with("accounts.csv", "account,sector", "Customer 001,retail");
        pipeline(
                "A1,Seller 01,GTX Pro,Customer 001,Won,2024-01-10,2024-03-01,4700",
                "A2,Seller 01,GTX Pro,Customer 001,Lost,2024-01-10,2024-02-01,0",
                "A3,Seller 01,GTX Pro,,Engaging,2024-02-10,,");
    }

    public SmallBook with(String file, String... lines) {
        files.put(file, String.join("\n", lines) + "\n");
        return this;
    }

    public SmallBook without(String file) {
        files.remove(file);
        return this;
    }

    public SmallBook pipeline(String... rows) {
        return pipelineWith("", rows);
    }

    /** Sets the deals, with further columns; these begin with a comma. */
    public SmallBook pipelineWith(String columns, String... rows) {
        return with("sales_pipeline.csv", COLUMNS + columns + "\n" + String.join("\n", rows));
    }

    /** Writes the files into a folder that is there, and returns it. */
    public Path writeTo(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
        return folder;
    }

    /** Reads the book as an export like any other. */
    public CrmBooks readAll(CrmOptions options) throws IOException {
        Path folder = writeTo(Files.createTempDirectory("small-book"));
        try {
            return CrmReader.read(List.of(folder), options);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    public Book read(CrmOptions options) throws IOException {
        return readAll(options).books().get(0);
    }
}
