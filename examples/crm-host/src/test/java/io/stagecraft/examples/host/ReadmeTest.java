// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Pattern CONSOLE = Pattern.compile("(?ms)^```console\\R(.*?)^```");
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\$ (.*)\\R");

    @Test
    void theCommandsOfTheReadmeAnswerAsItSays() throws IOException, InterruptedException {
        Installed.check(Files.isExecutable(Path.of("/usr/bin/curl")), "curl");
        Matcher console = CONSOLE.matcher(Files.readString(Path.of("README.md")));
        assertThat(console.find()).isTrue();
        String shown = console.group(1);

        StringBuilder said = new StringBuilder();
        Matcher command = COMMAND.matcher(shown);
        while (command.find()) {
            said.append(command.group()).append(output(command.group(1)));
        }

        assertThat(said).hasToString(shown);
    }

    private static String output(String command) throws IOException, InterruptedException {
        int port = Host.on(Database.H2).port();
        Process process = new ProcessBuilder("bash", "-c", command.replace("localhost:8080", "localhost:" + port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(command).isZero();
        return output.isEmpty() || output.endsWith("\n") ? output : output + "\n";
    }
}
