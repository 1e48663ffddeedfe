package io.stagecraft.core.measure;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * Checks ids, codes and keys. Any text that is not blank and shows what it is.
 *
 * <p>A control character, a mark that turns the direction of writing or half of a surrogate pair lets two ids look the
 * same and be different, or breaks the file in which they stand; so none of them may be in one. Any letter of any
 * script may.
 */
public final class Ids {
    private Ids() {}

    /**
     * Returns the id as it is.
     *
     * @param name what it names, for the message, such as {@code id of a tier}
     * @throws IllegalArgumentException if it is blank, or contains what does not show
     */
    public static String check(String id, String name) {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        String rule = fault(requireNonNull(id, name));
        checkArgument(rule.isEmpty(), "%s %s", name, rule);
        return id;
    }

    /** Returns what is wrong with an id, such as {@code must not be blank}; empty if nothing is. */
    public static String fault(String id) {
        if (id.isBlank()) {
            return "must not be blank";
        }
        for (int i = 0; i < id.length(); ) {
            int point = id.codePointAt(i);
            if (isHidden(point)) {
                return String.format(Locale.ROOT, "must not contain U+%04X (at %d)", point, i);
            }
            i += Character.charCount(point);
        }
        return "";
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> turns(point);
            default -> false;
        };
    }

    /** Marks, embeddings, overrides and isolates of direction; joiners are part of how some scripts are written. */
    private static boolean turns(int point) {
        return point == 0x061C
                || point == 0x200E
                || point == 0x200F
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || point == 0xFEFF;
    }
}
