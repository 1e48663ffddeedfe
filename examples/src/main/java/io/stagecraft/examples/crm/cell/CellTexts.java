// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.cell;

import io.stagecraft.core.message.Argument;
import java.util.List;
import java.util.stream.Stream;

/** How texts of files are shown. */
public final class CellTexts {
    private static final int SHOWN = 40;

    private CellTexts() {}

    /** Returns a text, cut if it is long, without control characters. */
    public static String shown(String text) {
        String plain = text.replaceAll("[\\p{Cc}\\p{Cf}]+", " ");
        return plain.length() > SHOWN ? plain.substring(0, SHOWN) + "..." : plain;
    }

    /** Returns texts as the parts of an argument. */
    public static List<Argument> list(Stream<String> texts) {
        return texts.map(Argument::of).toList();
    }
}
