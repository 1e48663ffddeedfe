// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where texts name a person: as a word, so that "li" is not named by "delivery", "Ren" not by "Renés" and "Иван" not by "Иванова".
 * A word ends where no letter, mark or digit of any script goes on; scripts without spaces between words have no such edges.
 */
final class Mentions {
    private static final String UNSPACED =
            "\\p{IsIdeographic}\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";
    private static final String SPACED = "[\\p{L}\\p{M}\\p{N}_&&[^" + UNSPACED + "]]";
    private static final Pattern BEGINS_SPACED = Pattern.compile("^" + SPACED);
    private static final Pattern ENDS_SPACED = Pattern.compile(SPACED + "$");

    private final Pattern named;
    private final String replacement;

    Mentions(String subject, String replacement) {
        this.named = Pattern.compile((BEGINS_SPACED.matcher(subject).find() ? "(?<!" + SPACED + ")" : "")
                + Pattern.quote(subject)
                + (ENDS_SPACED.matcher(subject).find() ? "(?!" + SPACED + ")" : ""));
        this.replacement = Matcher.quoteReplacement(replacement);
    }

    /** Returns a text with the replacement wherever it names the person. */
    String replacedIn(String text) {
        return named.matcher(text).replaceAll(replacement);
    }
}
