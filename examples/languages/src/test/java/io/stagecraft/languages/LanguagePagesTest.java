// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.languages;

import static org.assertj.core.api.Assertions.assertThat;

import dotty.tools.dotc.Main;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the pages for Kotlin and Scala compiles, says what the page says, and does not compile where it must not. */
class LanguagePagesTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    private Path folder;

    @Test
    void theKotlinPageSaysWhatItSays() throws IOException {
        Page page = Page.of("kotlin.md");

        assertThat(kotlin("Page.kt", page.blocks("kotlin").get(0))).isEmpty();
        assertThat(output("PageKt")).isEqualTo(page.blocks("text").get(0));
    }

    @Test
    void whatIsNullDoesNotCompileInKotlin() throws IOException {
        Page page = Page.of("kotlin.md");

        assertThat(kotlin("Refused.kt", page.blocks("kotlin refused").get(0)))
                .isEqualTo(page.blocks("text").get(1));
    }

    @Test
    void theScalaPageSaysWhatItSays() throws IOException {
        Page page = Page.of("scala.md");
        Path file = Files.writeString(
                folder.resolve("Page.scala"), page.blocks("scala").get(0));

        assertThat(Main.process(new String[] {
                            "-release",
                            "17",
                            "-Werror",
                            "-classpath",
                            CLASS_PATH,
                            "-d",
                            folder.toString(),
                            file.toString()
                        })
                        .hasErrors())
                .isFalse();
        assertThat(output("page")).isEqualTo(page.blocks("text").get(0));
    }

    /** Compiles a file and returns the errors, a line each, without the path of the file. */
    private String kotlin(String name, String code) throws IOException {
        Path file = Files.writeString(folder.resolve(name), code);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ExitCode exit = new K2JVMCompiler()
                .exec(
                        new PrintStream(said, true, StandardCharsets.UTF_8),
                        "-no-stdlib",
                        "-no-reflect",
                        "-jvm-target",
                        "17",
                        "-classpath",
                        CLASS_PATH,
                        "-d",
                        folder.toString(),
                        file.toString());
        String errors = said.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(": error: "))
                .map(line -> line.substring(line.indexOf(name + ":") + name.length() + 1) + "\n")
                .collect(Collectors.joining());
        assertThat(exit == ExitCode.OK).as("%s: %s", exit, said).isEqualTo(errors.isEmpty());
        return errors;
    }

    private String output(String main) throws IOException {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        folder + File.pathSeparator + CLASS_PATH,
                        main)
                .redirectErrorStream(true)
                .start();
        return new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** A page of the documentation. */
    private record Page(String text) {
        private static final Pattern BLOCK = Pattern.compile("^```(.*)\n((?:(?!```).*\n)*)```$", Pattern.MULTILINE);

        static Page of(String name) throws IOException {
            return new Page(Files.readString(Path.of("..", "..", "docs", name)));
        }

        /** Returns the blocks of a language, in their order. */
        List<String> blocks(String language) {
            List<String> blocks = new ArrayList<>();
            Matcher block = BLOCK.matcher(text);
            while (block.find()) {
                if (block.group(1).equals(language)) {
                    blocks.add(block.group(2));
                }
            }
            return blocks;
        }
    }
}
