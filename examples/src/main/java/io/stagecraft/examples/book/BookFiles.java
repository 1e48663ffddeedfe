package io.stagecraft.examples.book;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of one book while they are read: hands out tables, remembers what was read and what is wrong. */
final class BookFiles {
    private final BookFolder folder;
    private final Findings findings;
    private final List<String> read = new ArrayList<>();

    BookFiles(BookFolder folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    CsvTable required(String file, String... columns) throws IOException {
        Optional<byte[]> bytes = folder.read(file);
        if (bytes.isEmpty()) {
            findings.add(file, "the file is missing in " + folder.name() + ", and a book needs it");
            return CsvTable.absent();
        }
        return parse(file, bytes.get(), columns);
    }

    /** Returns the table of a file that a book may have, without rows if it has not. */
    CsvTable optional(String file, String... columns) throws IOException {
        Optional<byte[]> bytes = folder.read(file);
        return bytes.isPresent() ? parse(file, bytes.get(), columns) : CsvTable.absent();
    }

    private CsvTable parse(String file, byte[] bytes, String... columns) {
        CsvTable table = CsvTable.parse(file, bytes, List.of(columns), findings);
        if (table.present()) {
            read.add("%s (%,d %s)"
                    .formatted(file, table.rows().size(), table.rows().size() == 1 ? "row" : "rows"));
        }
        return table;
    }

    Findings findings() {
        return findings;
    }

    List<String> read() {
        return List.copyOf(read);
    }
}
