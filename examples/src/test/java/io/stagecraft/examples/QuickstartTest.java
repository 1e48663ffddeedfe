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
import org.junit.jupiter.api.Test;

/** The README begins with the body of {@link Quickstart} and with what it prints. */
class QuickstartTest {
    private static final Pattern BODY =
            Pattern.compile("(?s)void main\\(String\\.\\.\\. arguments\\) \\{\\n(.*?)\\n    \\}\\n");

    @Test
    void theReadmeShowsTheQuickstart() throws IOException {
        String source = Files.readString(Path.of("src/main/java/io/stagecraft/examples/Quickstart.java"));
        String body = BODY.matcher(source).results().findFirst().orElseThrow().group(1);
        assertThat(blocks("java").get(0).strip()).isEqualTo(body.stripIndent().strip());
    }

    @Test
    void theReadmeShowsWhatItPrints() throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(capture);
            Quickstart.main();
        } finally {
            System.setOut(console);
        }
        assertThat(blocks("text").get(0).strip())
                .isEqualTo(printed.toString(StandardCharsets.UTF_8).strip());
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("(?ms)^```" + language + "\\R(.*?)^```")
                .matcher(Files.readString(Path.of("..", "README.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
    }
}
