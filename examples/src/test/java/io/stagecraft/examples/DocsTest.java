// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs every java block of the READMEs and of the pages in {@code docs}, so that what they show keeps working. */
class DocsTest {
    @TempDir
    private static Path classes;

    @TestFactory
    Stream<DynamicTest> everyJavaBlockRuns() throws IOException {
        return DocPage.all().stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.name() + ", " + page.blocks() + " blocks", () -> run(page, classes)));
    }

    static void run(DocPage page, Path classes) throws Throwable {
        page.compile(classes);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, DocsTest.class.getClassLoader())) {
            MethodHandles.privateLookupIn(loader.loadClass(page.className()), MethodHandles.lookup())
                    .findStatic(loader.loadClass(page.className()), "run", MethodType.methodType(void.class))
                    .invoke();
        }
    }
}
