// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void invisibleCharactersAreReplacedAndLinesStay() {
        assertThat(PlainText.of("a\u001B[31mb\u202Ec\u0007\nd\u2066e\uD800f"))
                .isEqualTo("a\uFFFD[31mb\uFFFDc\uFFFD\nd\uFFFDe\uFFFDf");
    }

    @Test
    void lettersOfEveryScriptStay() {
        String names = "Müller, 赢单, Ελλάδα, עברית, \uD83D\uDE00, a\u200Db";

        assertThat(PlainText.of(names)).isSameAs(names);
    }

    @Test
    void printedTextIsPlain() {
        StringWriter out = new StringWriter();

        PrintWriter plain = PlainText.writer(new PrintWriter(out, true));
        plain.println("a\u001Bb");
        plain.print('\u202E');
        plain.flush();

        assertThat(out.toString()).isEqualTo("a\uFFFDb" + System.lineSeparator() + "\uFFFD");
        assertThat(plain.checkError()).isFalse();
    }
}
