// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** What the examples of the README send. */
final class Files {
    private Files() {}

    /** Returns the process {@code direct}, version 1. */
    static String direct() {
        try {
            return java.nio.file.Files.readString(Path.of("direct.json"), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
