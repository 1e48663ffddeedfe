// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.shell;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.tool.JavaShellToolBuilder;

/** Opens JShell with the library imported and a book loaded as {@code quarter}: that of the files named, or the synthetic one. */
public final class Shell {
    private Shell() {}

    /** Opens the shell on the terminal. */
    public static void main(String... files) throws Exception {
        JavaShellToolBuilder tool = JavaShellToolBuilder.builder();
        run(tool, files);
    }

    /** Runs lines in the shell, and prints what it answers. */
    static void run(InputStream lines, PrintStream out, String... files) throws Exception {
        run(JavaShellToolBuilder.builder().in(lines, null).out(out).err(out).persistence(new HashMap<>()), files);
    }

    private static void run(JavaShellToolBuilder tool, String... files) throws Exception {
        Path startup = Files.createTempFile("stagecraft", ".jsh");
        try {
            Files.writeString(startup, imports() + quarter(files));
            tool.start(
                    "--execution", BriefExecution.NAME, "--class-path", classPath(), "--startup", startup.toString());
        } finally {
            Files.delete(startup);
        }
    }

    private static String imports() throws IOException {
        try (InputStream in = Optional.ofNullable(Shell.class.getResourceAsStream("imports.jsh"))
                .orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String quarter(String... files) {
        return files.length == 0
                ? "Quarter quarter = Quarter.synthetic();\n"
                : Stream.of(files)
                        .map(file -> "\"" + file.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                        .collect(joining(", ", "Quarter quarter = Quarter.read(", ");\n"));
    }

    /** Returns where this program was loaded from: inside Maven its loader knows, elsewhere the machine does. */
    static String classPath() {
        return Shell.class.getClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs())
                        .map(url -> Path.of(URI.create(url.toString())).toString())
                        .collect(joining(File.pathSeparator))
                : System.getProperty("java.class.path", "");
    }
}
