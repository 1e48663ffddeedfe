// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each README begins with the body of {@link Quickstart}, and shows what its blocks print. */
class QuickstartTest {
    private static final Pattern BODY =
            Pattern.compile("(?s)void main\\(String\\.\\.\\. arguments\\) \\{\\n(.*?)\\n    \\}\\n");

    @TempDir
    private static Path classes;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh.md"})
    void theReadmeShowsTheQuickstart(String readme) throws IOException {
        String source = Files.readString(Path.of("src/main/java/io/stagecraft/examples/Quickstart.java"));
        String body = BODY.matcher(source).results().findFirst().orElseThrow().group(1);
        assertThat(blocks(readme, "java").get(0).strip())
                .isEqualTo(body.stripIndent().strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh.md"})
    void theReadmeShowsWhatItPrints(String readme) throws Throwable {
        DocPage page = DocPage.all().stream()
                .filter(each -> each.name().equals(readme))
                .findFirst()
                .orElseThrow();
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(capture);
            DocsTest.run(page, classes);
        } finally {
            System.setOut(console);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo(String.join("", blocks(readme, "text")));
    }

    private static List<String> blocks(String readme, String language) throws IOException {
        return Pattern.compile("(?ms)^```" + language + "\\R(.*?)^```")
                .matcher(Files.readString(Path.of("..", readme)))
                .results()
                .map(block -> block.group(1))
                .toList();
    }
}
