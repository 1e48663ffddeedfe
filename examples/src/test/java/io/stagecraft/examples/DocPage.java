// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The java blocks of a README or of a page in {@code docs}.
 *
 * <p>They are compiled as the body of one method, in the order of the page and on its lines: a later block sees what an earlier
 * one made. The first line of a page is never in a block.
 */
record DocPage(String name, String className, int blocks, String source) {
    private static final Pattern JAVA_BLOCK = Pattern.compile("(?ms)^```java\\R(.*?)^```");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*;$");
    private static final Pattern METHOD = Pattern.compile("(?ms)^(?!record )\\w+ \\w+\\([^)]*\\) \\{.*?^\\}$");
    private static final Path ROOT = Path.of("..");

    /** Returns the pages that have a java block. */
    static List<DocPage> all() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md"), ROOT.resolve("README.zh.md")));
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages.stream().map(DocPage::of).filter(page -> page.blocks > 0).toList();
    }

    private static DocPage of(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String name = ROOT.relativize(file).toString();
        StringBuilder body = new StringBuilder();
        Matcher block = JAVA_BLOCK.matcher(text);
        int blocks = 0;
        int end = 0;
        while (block.find()) {
            body.append("\n".repeat(lines(text.substring(end, block.start(1))))).append(block.group(1));
            end = block.end(1);
            blocks++;
        }
        return of(name, blocks, body.toString());
    }

    /** Returns the page of some code, which the lines of its imports may stand in. */
    static DocPage of(String name, int blocks, String body) {
        String className = "Page_" + name.replaceAll("\\W", "_");
        List<String> imports = new ArrayList<>(List.of(imports()));
        String statements = IMPORT.matcher(body).replaceAll(one -> {
            imports.add(one.group());
            return "";
        });
        return new DocPage(
                name,
                className,
                blocks,
                String.join(" ", imports) + " final class " + className + " { static void run() throws Exception {"
                        + withMethods(statements) + "}}");
    }

    /** Returns statements in which each method opens a local class, in which the rest of the page stands. */
    private static String withMethods(String statements) {
        List<String> ends = new ArrayList<>();
        String opened = METHOD.matcher(statements).replaceAll(method -> {
            String type = "Rest" + ends.size();
            ends.add(0, "}} new " + type + "().run();");
            return Matcher.quoteReplacement(
                    "class " + type + " { " + method.group() + " void run() throws Exception {");
        });
        return opened + String.join("", ends);
    }

    /** Returns how many lines end in a text. */
    static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    /** Compiles the blocks to classes in a folder. */
    void compile(Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, Locale.ROOT, null)) {
            List<String> options =
                    List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", classes.toString());
            boolean compiled = compiler.getTask(null, files, found, options, null, List.of(unit()))
                    .call();
            assertThat(compiled)
                    .as(() -> found.getDiagnostics().stream()
                            .map(one -> name + ", line " + one.getLineNumber() + ": " + one.getMessage(Locale.ROOT))
                            .collect(joining("\n")))
                    .isTrue();
        }
    }

    private JavaFileObject unit() {
        return new SimpleJavaFileObject(URI.create("page:///" + className + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
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
                .map(name -> "import " + name + ".*; ")
                .collect(joining("", "", "import static org.assertj.core.api.Assertions.*; "));
    }
}
