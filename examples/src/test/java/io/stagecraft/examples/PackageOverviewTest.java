// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Exports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each package of the API says since when it is there, and shows an example or leads to a type that does. */
class PackageOverviewTest {
    private static final Pattern LINK = Pattern.compile("@link[\\s*]+(io\\.stagecraft\\.[\\w.]+)");

    @TestFactory
    Stream<DynamicTest> eachPackageSaysSinceWhenAndShowsAnExample() {
        return Library.modules().stream()
                .flatMap(module -> module.descriptor().exports().stream())
                .filter(exports -> !exports.isQualified())
                .map(Exports::source)
                .filter(name -> !name.equals("io.stagecraft.core")) // the marks of the whole library
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    String overview = source(name + ".package-info");

                    assertThat(overview).contains(" * @since ");
                    assertThat(examples(overview)).anyMatch(text -> text.contains("<pre>{@code"));
                }));
    }

    private static Stream<String> examples(String overview) {
        return Stream.concat(
                Stream.of(overview), LINK.matcher(overview).results().map(link -> source(link.group(1))));
    }

    private static String source(String type) {
        Matcher module = Pattern.compile("io\\.stagecraft\\.(\\w+)\\..*").matcher(type);
        assertThat(module.matches()).isTrue();
        try {
            return Files.readString(
                    Path.of("..", module.group(1), "src", "main", "java", type.replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
