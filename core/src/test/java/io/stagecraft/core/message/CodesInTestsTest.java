// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the library says is asserted where it is said, and not in the tests of its wording only. */
class CodesInTestsTest {
    private static final List<String> MODULES = List.of("core", "scoring", "planning", "examples");
    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");

    @Test
    void everyCodeIsNamedInATestBesideThoseOfThePhrases() throws IOException {
        Set<String> named = new HashSet<>();
        for (String module : MODULES) {
            try (Stream<Path> sources = Files.walk(Path.of("..", module, "src", "test", "java"))) {
                for (Path source :
                        sources.filter(CodesInTestsTest::isOfNoPhrases).toList()) {
                    addCodes(Files.readString(source), named);
                }
            }
        }

        assertThat(English.BOOK.phrases().keySet())
                .filteredOn(code -> !named.contains(code))
                .isEmpty();
    }

    private static boolean isOfNoPhrases(Path source) {
        String name = source.getFileName().toString();
        return name.endsWith(".java") && !name.endsWith("PhrasesTest.java");
    }

    /** Adds the codes that stand in the texts of a source. */
    private static void addCodes(String source, Set<String> named) {
        Matcher text = TEXT.matcher(source);
        while (text.find()) {
            CODE.matcher(text.group()).results().forEach(code -> named.add(code.group()));
        }
    }
}
