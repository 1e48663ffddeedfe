// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.InEnglish;
import io.stagecraft.examples.crm.option.CrmOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** A folder into which a test writes exports, and what is read from it. */
abstract class ExportFolder {
    @TempDir
    Path folder;

    CrmOptions options = CrmOptions.none().on(LocalDate.of(2026, 6, 30));

    final void file(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    /** Reads with a mapping of these lines from here on. */
    final void mapping(String... lines) throws IOException {
        Path file = folder.resolveSibling(folder.getFileName() + "-mapping.csv");
        Files.writeString(file, "what,in the file,means\n" + String.join("\n", lines) + "\n");
        options = new CrmOptions(
                options.asOf(),
                options.currency(),
                options.said(),
                Optional.of(file),
                options.rates(),
                options.aliases(),
                options.earlier(),
                options.strict());
    }

    final CrmBooks read() throws IOException {
        return CrmReader.read(List.of(folder), options);
    }

    /** Returns the first book, that of the currency with the most deals. */
    final Book book() throws IOException {
        return read().books().get(0);
    }

    final Map<String, String> figures() throws IOException {
        return read().reading().figures();
    }

    /** Returns what is said before any figure, in English. */
    final List<String> warnings() throws IOException {
        return InEnglish.of(read().reading().warnings());
    }
}
