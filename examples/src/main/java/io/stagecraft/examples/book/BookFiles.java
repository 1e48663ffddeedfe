package io.stagecraft.examples.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of one book while they are read: hands out tables, remembers what was read and what is wrong. */
final class BookFiles {
    /** All files that a book can have. */
    static final List<String> NAMES = List.of(
            "sales_pipeline.csv",
            "sales_teams.csv",
            "products.csv",
            "accounts.csv",
            "stage_events.csv",
            "evidence.csv",
            "visits.csv",
            "answers.csv",
            "targets.csv",
            "holidays.csv",
            "settings.csv",
            "aliases.csv");

    private final BookFolder folder;
    private final Findings findings;
    private final Map<String, CsvTable> read = new LinkedHashMap<>();

    BookFiles(BookFolder folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    CsvTable required(String file, String... columns) {
        if (!folder.has(file)) {
            findings.add(file, "the file is missing in " + folder.name() + ", and a book needs it");
            return CsvTable.absent();
        }
        return table(file, columns);
    }

    /** Returns the table of a file that a book may have, without rows if it has not. */
    CsvTable optional(String file, String... columns) {
        return folder.has(file) ? table(file, columns) : CsvTable.absent();
    }

    private CsvTable table(String file, String... columns) {
        CsvTable table = CsvTable.of(file, () -> folder.open(file), List.of(columns), findings);
        if (table.present()) {
            read.put(file, table);
        }
        return table;
    }

    Findings findings() {
        return findings;
    }

    /** Returns what was read, in words, in the order of reading. */
    List<String> read() {
        List<String> words = new ArrayList<>();
        read.forEach((file, table) ->
                words.add("%s (%,d %s)".formatted(file, table.count(), table.count() == 1 ? "row" : "rows")));
        return List.copyOf(words);
    }
}
