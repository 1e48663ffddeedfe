// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.cell;

import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Map;

/** Chinese in simplified characters, in which our headers and words are written: those of Taiwan and Hong Kong are looked up by them. */
public final class Simplified {
    private static final char FIRST = '\u3400';
    private static final char LAST = '\u9FFF';

    /** Made when the first text in Chinese is looked up: books in other languages need none. */
    private static final class Characters {
        private static final Map<Character, Character> SIMPLIFIED = new HashMap<>();

        static {
            Transliterator rules = Transliterator.getInstance("Traditional-Simplified");
            for (String character : rules.getSourceSet()) {
                String simplified = rules.transliterate(character);
                if (character.length() == 1 && simplified.length() == 1) {
                    SIMPLIFIED.put(character.charAt(0), simplified.charAt(0));
                }
            }
        }
    }

    private Simplified() {}

    /** Returns a text with each traditional character in its simplified form, as long as it was. */
    public static String of(String text) {
        if (!isHan(text)) {
            return text;
        }
        StringBuilder simplified = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST && c <= LAST) {
                simplified.setCharAt(i, Characters.SIMPLIFIED.getOrDefault(c, c));
            }
        }
        return simplified.toString();
    }

    /** Returns whether a text is written in Chinese characters, as Chinese and Japanese are. */
    public static boolean isHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST && text.charAt(i) <= LAST) {
                return true;
            }
        }
        return false;
    }
}
