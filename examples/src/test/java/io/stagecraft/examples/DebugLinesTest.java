// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told at debug costs nothing while debug is off: each line is put together only after asking. */
class DebugLinesTest {
    private static final Pattern LINE = Pattern.compile("LOGGER\\.debug\\(");
    private static final Pattern ASKED = Pattern.compile("LOGGER\\.isDebugEnabled\\(\\)\\) \\{\\s+LOGGER\\.debug\\(");

    @ParameterizedTest
    @ValueSource(strings = {"scoring", "planning"})
    void areWrittenAfterAsking(String module) throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }

        long lines = 0;
        for (Path source : sources) {
            String text = Files.readString(source);
            long told = LINE.matcher(text).results().count();
            assertThat(ASKED.matcher(text).results().count())
                    .as(source.toString())
                    .isEqualTo(told);
            lines += told;
        }
        assertThat(lines).isPositive();
    }
}
