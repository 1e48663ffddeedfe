// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The review of a book is the same wherever it is read, to the last character of its page. */
class SameReviewTest {
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    /** Turkish has an i of its own, Arabic digits of its own; Kiritimati is a day ahead of most. */
    @Test
    void theReviewIsTheSameInAnyLocaleAndZone() throws IOException {
        String here = review(Locale.ENGLISH, "UTC");

        assertThat(review(Locale.forLanguageTag("tr-TR"), "Pacific/Kiritimati")).isEqualTo(here);
        assertThat(review(Locale.forLanguageTag("ar-EG-u-nu-arab"), "America/St_Johns"))
                .isEqualTo(here);
    }

    private String review(Locale in, String at) throws IOException {
        Locale.setDefault(in);
        TimeZone.setDefault(TimeZone.getTimeZone(at));
        Path page = folder.resolve("page.html");
        Path figures = folder.resolve("figures.txt");
        StringWriter out = new StringWriter();

        int exit = Program.run(
                new PrintWriter(out, true),
                new PrintWriter(new StringWriter()), // the progress, with its times
                "-o",
                page.toString(),
                "--figures",
                figures.toString());

        assertThat(exit).isZero();
        return out + Files.readString(figures) + Files.readString(page);
    }
}
