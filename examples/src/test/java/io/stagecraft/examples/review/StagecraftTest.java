package io.stagecraft.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One program, whose commands share their options. */
class StagecraftTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpNamesTheCommands() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("Usage: stagecraft [-hV] [COMMAND]", "  review  Reviews a book of business");
    }

    @Test
    void everyCommandSaysItsVersion() {
        String version = io.stagecraft.core.Stagecraft.version();
        assertThat(run("--version")).isZero();
        assertThat(run("review", "--version")).isZero();
        assertThat(out).hasToString(lines("stagecraft " + version, "stagecraft " + version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"review", "plan", "whatif", "track"})
    void everyCommandSharesItsOptions(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString())
                .contains(
                        "Usage: stagecraft " + command + " ",
                        "FILES",
                        "--as-of=DATE",
                        "--dates=FORMAT",
                        "--rates=FILE",
                        "--mapping=FILE",
                        "--target=AMOUNT",
                        "--language=LANGUAGE",
                        "--tables=DIR",
                        "--json=FILE",
                        "--quiet",
                        "Default: stagecraft-" + command + ".html.");
    }

    @Test
    void whatNamesNoCommandIsReviewed() {
        assertThat(run("nowhere.csv")).isEqualTo(2);
        assertThat(err).hasToString(lines("FILES must be files or folders, but there is none at nowhere.csv"));
    }

    private static String lines(String... lines) {
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private int run(String... arguments) {
        return Stagecraft.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
