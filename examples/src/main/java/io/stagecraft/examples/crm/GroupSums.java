// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import java.util.List;
import java.util.regex.Pattern;

/** The line that a board writes below the records of a group, without a word: sums and averages, and from when to when days are. */
final class GroupSums {
    /** A number with the sign or the code of a currency, or with that of a share. */
    private static final Pattern NUMBER =
            Pattern.compile("(?:\\p{Sc}|[A-Z]{3}\\b)?\\s*[-+]?\\d[\\d.,' ’]*(?:\\p{Sc}|%|[A-Z]{3})?");

    private GroupSums() {}

    /** Returns whether a line has a number, and nothing but numbers and spans of days. */
    static boolean isOne(Line line) {
        return hasTexts(line, 0);
    }

    /** Returns whether a line has a number, and beside numbers and spans of days one text, which is no day. */
    static boolean isNamed(Line line) {
        return hasTexts(line, 1) && line.cells().stream().noneMatch(GroupSums::isDay);
    }

    private static boolean hasTexts(Line line, int wanted) {
        int texts = 0;
        boolean hasNumber = false;
        for (String cell : line.cells()) {
            boolean isNumber = NUMBER.matcher(cell).matches() && !isDay(cell);
            texts += isNumber || cell.isEmpty() || isSpan(cell) ? 0 : 1;
            hasNumber |= isNumber;
        }
        return hasNumber && texts == wanted;
    }

    /** A serial number of a day may as well be a sum. */
    private static boolean isDay(String cell) {
        return DateParts.of(cell)
                .filter(day -> day.shape().compareTo(DateParts.Shape.SERIAL) < 0)
                .isPresent();
    }

    private static boolean isSpan(String cell) {
        List<String> words = List.of(cell.split("\\s+"));
        for (int i = 1; i < words.size() - 1; i++) {
            if (DateParts.of(String.join(" ", words.subList(0, i))).isPresent()
                    && DateParts.of(String.join(" ", words.subList(i + 1, words.size())))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }
}
