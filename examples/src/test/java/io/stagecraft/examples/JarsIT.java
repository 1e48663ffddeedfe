// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each jar that a user gets carries the licence and the notice, the program also those of the libraries in it. */
class JarsIT {
    private static final Path PROGRAM = Path.of("target", "stagecraft.jar");

    @TestFactory
    Stream<DynamicTest> carryTheLicenceAndTheNotice() {
        return Stream.of("core", "scoring", "planning", "json", "jackson2", "jackson3")
                .map(name -> Library.jar("stagecraft-" + name))
                .flatMap(jar -> Stream.of(".jar", "-sources.jar", "-javadoc.jar")
                        .map(part ->
                                jar.resolveSibling(jar.getFileName().toString().replaceFirst("\\.jar$", part))))
                .filter(Files::exists) // a quick build leaves out the sources and the Javadoc
                .map(jar -> DynamicTest.dynamicTest(jar.getFileName().toString(), () -> {
                    assertThat(text(jar, "META-INF/LICENSE")).isEqualTo(checkout("LICENSE"));
                    assertThat(text(jar, "META-INF/NOTICE")).isEqualTo(checkout("NOTICE"));
                }));
    }

    @Test
    void theProgramCarriesThoseOfItsLibraries() throws IOException {
        assertThat(text(PROGRAM, "META-INF/LICENSE")).isEqualTo(checkout("LICENSE"));
        assertThat(text(PROGRAM, "META-INF/NOTICE"))
                .contains(checkout("NOTICE").strip(), "Joda Money", "Jackson", "Apache Commons Compress");
        for (String library : List.of("fastcsv", "icu4j", "slf4j", "stax2-api")) {
            assertThat(text(PROGRAM, "META-INF/licences/" + library + ".txt")).contains("Copyright");
        }
    }

    private static String text(Path jar, String entry) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            assertThat(file.getEntry(entry)).as("%s in %s", entry, jar).isNotNull();
            return new String(file.getInputStream(file.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String checkout(String file) throws IOException {
        return Files.readString(Path.of("..", file));
    }
}
