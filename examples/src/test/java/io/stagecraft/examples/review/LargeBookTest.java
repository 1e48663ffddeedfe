// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.examples.synthetic.LargeBook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeBookTest {
    @TempDir
    private Path folder;

    @Test
    void thePageOfALargeBookGrowsLessThanItsDealsAndSaysWhatWasSampled() throws IOException {
        String small = page(2_000);
        String large = page(22_000);

        // eleven times the deals and sellers; tables and reasons end at 500
        assertThat(large.length()).isLessThan(4 * small.length());
        assertThat(small).doesNotContain("learned from a sample");
        assertThat(large)
                .contains("Chances are learned from a sample of the book, 20,0")
                .contains("Stall limits are learned from at most 20,000 deals")
                .contains("The book is large: chances are learned from at most 20,000 deals");
    }

    private String page(int deals) throws IOException {
        Path book = folder.resolve("book-" + deals);
        Path page = folder.resolve("page-" + deals + ".html");
        LargeBook.main(new String[] {book.toString(), Integer.toString(deals)});
        PrintWriter terminal = new PrintWriter(new StringWriter());
        assertThat(Program.run(terminal, terminal, "-q", "-o", page.toString(), book.toString()))
                .isZero();
        return Files.readString(page);
    }
}
