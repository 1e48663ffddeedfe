// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Any text is a stored form or is refused, as {@link Stored} has it. An input is the name of a type, a line feed, and the text. */
public final class Json {
    private static final Map<String, Class<?>> TYPES = Stored.types();

    private Json() {}

    /** Tries an input. */
    public static void fuzzerTestOneInput(byte[] input) {
        Law.check(() -> {
            String[] parts = new String(input, StandardCharsets.UTF_8).split("\n", 2);
            Class<?> type = TYPES.get(parts[0]);
            if (type != null && parts.length == 2) {
                Stored.read(parts[1], type).ifPresent(value -> Law.said(new Exception(value.toString())));
            }
        });
    }
}
