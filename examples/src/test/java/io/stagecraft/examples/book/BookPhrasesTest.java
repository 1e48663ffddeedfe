// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.message.PhraseBook;
import io.stagecraft.examples.TwoLanguages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reading of a book speaks both languages. */
class BookPhrasesTest implements TwoLanguages {
    @Override
    public Map<String, String> english() {
        return EnglishBook.PHRASES;
    }

    @Override
    public Map<String, String> chinese() {
        return ChineseBook.PHRASES;
    }

    @Override
    public PhraseBook below() {
        return PhraseBook.english();
    }

    @Override
    public Path sources() {
        return Path.of("src/main/java/io/stagecraft/examples/crm");
    }

    @Test
    void everyTextThatLooksLikeACodeIsOne() throws IOException {
        Set<String> groups = english().keySet().stream()
                .map(code -> code.replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources())) {
            for (Path source : files.filter(Files::isRegularFile).toList()) {
                Pattern.compile("\"([a-z]+)\\.[a-z0-9-]+\"")
                        .matcher(Files.readString(source))
                        .results()
                        .filter(found -> groups.contains(found.group(1)))
                        .forEach(found -> named.add(found.group().replace("\"", "")));
            }
        }

        assertThat(named).hasSizeGreaterThan(150).isSubsetOf(english().keySet());
    }

    @Test
    void everyOddityHasATreatment() {
        Set<String> kinds = english().keySet().stream()
                .filter(code -> code.startsWith("odd.") && code.indexOf('.', 4) < 0)
                .collect(Collectors.toSet());

        assertThat(kinds).hasSizeGreaterThan(30).allMatch(kind -> english().containsKey(kind + ".treated"));
    }

    @Test
    void whatIsWrongIsSaidInTheLanguageOfTheReader() {
        UnreadableBookException twoProblems = UnreadableBookException.ofKinds(
                2,
                List.of(Message.of("aside.kind")
                        .with("rows", 2)
                        .with("what", Message.of("row.amount").with("amount", "n/v"))
                        .with("file", "deals.csv")
                        .with("line", "1234")
                        .with("remedy", Message.of("remedy.number"))));

        assertThat(twoProblems).hasMessage(twoProblems.in(BookPhrases.english()));
        assertThat(twoProblems.in(BookPhrases.english()).lines())
                .containsExactly(
                        "2 problems in the data, nothing was written:",
                        "2 rows: the amount \"n/v\" is no number (first in deals.csv, line 1234); correct it, or clear it if it is not known");
        assertThat(twoProblems.in(BookPhrases.chinese()).lines())
                .containsExactly("数据有 2 个问题，没有写出任何内容：", "2 行：金额“n/v”不是数字（首见于 deals.csv 第 1234 行）；请更正；不知道就留空");
    }
}
