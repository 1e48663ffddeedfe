package io.stagecraft.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every java block of the README and of the pages in {@code docs}, so that what they show keeps working.
 *
 * <p>The blocks of one page run in one shell, in the order of the page: a later block sees what an earlier one made.
 */
class DocsTest {
    private static final Pattern JAVA_BLOCK = Pattern.compile("(?ms)^```java\\R(.*?)^```");
    private static final Path ROOT = Path.of("..");

    @TestFactory
    Stream<DynamicContainer> everyJavaBlockRuns() throws IOException {
        List<Path> pages;
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            pages = Stream.concat(
                            Stream.of(ROOT.resolve("README.md")),
                            docs.filter(file -> file.toString().endsWith(".md")).sorted())
                    .toList();
        }
        return pages.stream().map(DocsTest::page);
    }

    private static DynamicContainer page(Path page) {
        List<String> blocks;
        try {
            blocks = JAVA_BLOCK
                    .matcher(Files.readString(page))
                    .results()
                    .map((MatchResult block) -> block.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DynamicTest test = DynamicTest.dynamicTest(blocks.size() + " blocks", () -> run(blocks));
        return DynamicContainer.dynamicContainer(
                ROOT.relativize(page).toString(), blocks.isEmpty() ? List.of() : List.of(test));
    }

    private static void run(List<String> blocks) {
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            shell.addToClasspath(System.getProperty("java.class.path"));
            eval(shell, imports());
            blocks.forEach(block -> eval(shell, block));
        }
    }

    /** Everything the library exports, and what a reader would import without being told. */
    private static String imports() {
        return Stream.concat(
                        Library.modules().stream()
                                .flatMap(module -> module.descriptor().exports().stream())
                                .filter(exports -> !exports.isQualified())
                                .map(ModuleDescriptor.Exports::source)
                                .sorted(),
                        Stream.of("java.math", "java.time", "java.util", "org.joda.money"))
                .map(name -> "import " + name + ".*;\n")
                .collect(Collectors.joining("", "", "import static org.assertj.core.api.Assertions.*;\n"));
    }

    private static void eval(JShell shell, String source) {
        String rest = source;
        while (!rest.isBlank()) {
            CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            assertThat(next.completeness().isComplete()).as(rest).isTrue();
            for (SnippetEvent event : shell.eval(next.source())) {
                assertThat(event.exception()).as(next.source()).isNull();
                assertThat(event.status())
                        .as(() -> next.source()
                                + shell.diagnostics(event.snippet())
                                        .map(diagnostic -> diagnostic.getMessage(null))
                                        .toList())
                        .isIn(Snippet.Status.VALID, Snippet.Status.OVERWRITTEN); // declared again further down the page
            }
            rest = next.remaining();
        }
    }
}
