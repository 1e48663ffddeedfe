// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.shell;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guide types into the shell gives what it shows. */
class ShellTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern BLOCK = Pattern.compile("(?s)```(?:console|text)\n(.*?)```");
    private static final Pattern GREETING =
            Pattern.compile("^\\|  (Welcome to JShell|For an introduction|Goodbye)|^/exit$");
    private static final String PROMPT = "jshell> ";

    private static String say(String... lines) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Shell.run(
                new ByteArrayInputStream((String.join("\n", lines) + "\n/exit\n").getBytes(StandardCharsets.UTF_8)),
                new PrintStream(said, true, StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8)
                .replace(PROMPT + " ", "")
                .replace(PROMPT, "")
                .lines()
                .filter(line -> !line.isBlank() && !GREETING.matcher(line).find())
                .filter(line -> !List.of(lines).contains(line)) // what was typed is shown too
                .collect(joining("\n"));
    }

    /** Returns the lines of the first block of a page that begins in some way. */
    private static List<String> block(String page, String start) throws IOException {
        return BLOCK.matcher(Files.readString(ROOT.resolve(page)))
                .results()
                .map(block -> block.group(1))
                .filter(text -> text.startsWith(start))
                .findFirst()
                .orElseThrow()
                .lines()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh.md", "docs/shell.md"})
    void theGuideIsWhatTheShellSays(String page) throws Exception {
        List<String> transcript = block(page, PROMPT);

        assertThat(say(transcript.stream()
                        .filter(line -> line.startsWith(PROMPT))
                        .map(line -> line.substring(PROMPT.length()))
                        .toArray(String[]::new)))
                .isEqualTo(transcript.stream()
                        .filter(line -> !line.startsWith(PROMPT) && !line.isBlank())
                        .collect(joining("\n")));
    }

    @Test
    void figuresAndTablesAreFiles() throws Exception {
        say(
                "ScenarioResults results = Scenario.compare(quarter.base(), Measure.expectedRevenue())",
                "Figure.of(results).svg(\"target/made/scenarios.svg\").png(\"target/made/scenarios.png\")",
                "TidyTable.of(results).write(\"target/made/scenarios.csv\")");

        assertThat(Path.of("target/made/scenarios.svg")).content().contains("<svg");
        assertThat(Files.size(Path.of("target/made/scenarios.png"))).isPositive();
        assertThat(Path.of("target/made/scenarios.csv")).content().startsWith("measure,scenario,unit,value");
    }

    @Test
    void aWrongLineGivesOneMessage() throws Exception {
        assertThat(say("Scenario.named(\"baseline\")"))
                .isEqualTo("|  Exception java.lang.IllegalArgumentException: name of a scenario must not be baseline");
        assertThat(say("quarter.forecst()"))
                .startsWith("|  Error:\n|  cannot find symbol")
                .hasLineCount(5);
    }

    @Test
    void theProgramInOneFilePrintsWhatTheGuideShows() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "FirstStudy.java")
                .redirectErrorStream(true)
                .start();

        assertThat(new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(block("docs/shell.md", "2026-"));
        assertThat(program.waitFor()).isZero();
    }
}
