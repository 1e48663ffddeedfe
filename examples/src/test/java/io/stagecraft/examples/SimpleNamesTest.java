// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No two types of the house share a simple name, but for those of the two adapters that are the same on purpose. */
class SimpleNamesTest {
    private static final Path SOURCES = Path.of("src", "main", "java");

    @Test
    void noneStandsTwice() throws IOException {
        Map<String, List<Path>> twice;
        try (Stream<Path> files = Files.find(Path.of(".."), 20, (file, attributes) -> isSource(file))) {
            twice = files.collect(
                    Collectors.groupingBy(file -> file.getFileName().toString().replace(".java", "")));
        }

        assertThat(twice).containsKeys("Stagecraft", "Scorecard", "Forecast", "Program");
        twice.values().removeIf(files -> files.size() == 1);
        assertThat(twice).containsOnlyKeys("GeneratorTokens", "ParserTokens", "StagecraftModule");
    }

    private static boolean isSource(Path file) {
        String path = file.toString();
        return path.endsWith(".java")
                && path.contains(SOURCES.toString())
                && !path.contains("target")
                && !path.endsWith("-info.java");
    }
}
