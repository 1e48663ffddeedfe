// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Exports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each package of the API says since when it is there, and shows an example or leads to a type that does. */
class PackageOverviewTest {
    private static final Map<String, Path> FOLDERS = Map.of(
            "json", Path.of("jackson", "mapping"),
            "jackson2", Path.of("jackson", "jackson2"),
            "jackson3", Path.of("jackson", "jackson3"));
    private static final Pattern LINK = Pattern.compile("@link[\\s*]+(io\\.stagecraft\\.[\\w.]+)");

    @TestFactory
    Stream<DynamicTest> eachPackageSaysSinceWhenAndShowsAnExample() {
        return Stream.concat(Library.modules().stream(), Library.adapters().stream())
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
        Path folder = FOLDERS.getOrDefault(module.group(1), Path.of("..", module.group(1)));
        try {
            return Files.readString(folder.resolve(Path.of("src", "main", "java", type.replace('.', '/') + ".java")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
