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
import org.junit.jupiter.api.io.TempDir;

/**
 * Each package of the API says since when it is there, and shows an example that runs.
 *
 * <p>An example is compiled as a page of {@code docs} is. The comment behind a call that makes no variable is what the call
 * returns, as printed.
 */
class PackageOverviewTest {
    private static final Map<String, Path> FOLDERS = Map.of(
            "json", Path.of("jackson", "mapping"),
            "jackson2", Path.of("jackson", "jackson2"),
            "jackson3", Path.of("jackson", "jackson3"));
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^ \\* <pre>\\{@code\\R(.*?)^ \\* \\}</pre>");
    private static final Pattern RESULT = Pattern.compile("(?m)^(?![\\w<>, ?.]+ \\w+ = )(\\w[^;]*\\)); +// (.+)$");

    @TempDir
    private static Path classes;

    @TestFactory
    Stream<DynamicTest> eachPackageSaysSinceWhenAndShowsAnExample() {
        return Stream.concat(Library.modules().stream(), Library.adapters().stream())
                .flatMap(module -> module.descriptor().exports().stream())
                .filter(exports -> !exports.isQualified())
                .map(Exports::source)
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    String overview = overview(name);

                    assertThat(overview).contains(" * @since ");
                    DocsTest.run(page(name, overview), classes);
                }));
    }

    /** Returns an example on its lines, in which each result is asserted. */
    private static DocPage page(String name, String overview) {
        Matcher example = EXAMPLE.matcher(overview);
        assertThat(example.find()).as("an example in <pre>").isTrue();
        String code = example.group(1).replaceAll("(?m)^ \\* ?", "");
        String asserted = RESULT.matcher(code)
                .replaceAll(call -> Matcher.quoteReplacement("assertThat(String.valueOf((Object) " + call.group(1)
                        + ")).isEqualTo(\"" + call.group(2).replace("\"", "\\\"") + "\");"));
        int before = DocPage.lines(overview.substring(0, example.start(1)));
        return DocPage.of(name, 1, "import " + name + ".*;" + "\n".repeat(before) + asserted);
    }

    private static String overview(String name) throws IOException {
        String module = name.replaceFirst("io\\.stagecraft\\.(\\w+).*", "$1");
        Path folder = FOLDERS.getOrDefault(module, Path.of("..", module));
        return Files.readString(
                folder.resolve(Path.of("src", "main", "java", name.replace('.', '/'), "package-info.java")));
    }
}
