// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every source names the licence, also where the formatter does not look. */
class LicenceTest {
    private static final String HEADER = """
            // Copyright the Stagecraft maintainers
            // SPDX-License-Identifier: Apache-2.0

            """;

    @Test
    void everySourceBeginsWithIt() throws IOException {
        List<Path> sources = sources();

        assertThat(sources)
                .hasSizeGreaterThan(1_000)
                .allSatisfy(source -> assertThat(Files.readString(source)).startsWith(HEADER));
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        Files.walkFileTree(Path.of(".."), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                return name.startsWith("target") || (name.startsWith(".") && !name.equals(".."))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().matches(".*\\.(java|kt|scala)")) {
                    sources.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return sources;
    }
}
