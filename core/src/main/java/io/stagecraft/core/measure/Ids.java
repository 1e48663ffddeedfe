// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.measure;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;

/**
 * Checks ids, codes and keys. Any text that is not blank and shows what it is.
 *
 * <p>A control character, a mark that turns the direction of writing or half of a surrogate pair lets two ids look the
 * same and be different, or breaks the file in which they stand; so none of them may be in one. Any letter of any
 * script may. Every id, code, key and name that the library takes passes here, alone or in {@link
 * io.stagecraft.core.problem.Problems#requireId}.
 */
public final class Ids {
    private static final int MOST_SHOWN = 60;

    private Ids() {}

    /**
     * Returns the id as it is.
     *
     * @param name what it names, for the message, such as {@code id of a tier}
     * @throws IllegalArgumentException if it is blank, or contains what does not show; the message shows it escaped
     */
    public static String check(String id, String name) {
        requireNonNull(name, "name");
        if (isFault(requireNonNull(id, name))) {
            throw new IllegalArgumentException(name + " " + fault(id));
        }
        return id;
    }

    /**
     * Returns the id as it is, or says of which thing it is not one.
     *
     * @param name what it names, for the message, such as {@code seller}
     * @param context what it belongs to, for the message, with {@code %s} for each argument, such as {@code visit of %s}
     * @throws IllegalArgumentException if it is blank, or contains what does not show; the message shows it escaped
     */
    public static String check(String id, String name, String context, Object... arguments) {
        requireNonNull(name, "name");
        requireNonNull(context, "context");
        requireNonNull(arguments, "arguments");
        if (isFault(requireNonNull(id, name))) {
            String of = String.format(Locale.ROOT, context, arguments);
            throw new IllegalArgumentException(name + " " + fault(id) + " (" + of + ")");
        }
        return id;
    }

    /** Returns the first character that does not show, such as {@code U+202E}, or empty if all do. */
    public static Optional<String> hidden(String id) {
        requireNonNull(id, "id");
        int at = indexOfHidden(id);
        return at < 0 ? Optional.empty() : Optional.of(String.format(Locale.ROOT, "U+%04X", id.codePointAt(at)));
    }

    /** Returns an id as a message shows it: in quotes, what does not show as its code, and at most 60 characters. */
    public static String shown(String id) {
        requireNonNull(id, "id");
        StringBuilder shown = new StringBuilder("\"");
        int end = Math.min(id.length(), MOST_SHOWN);
        for (int i = 0; i < end; ) {
            int point = id.codePointAt(i);
            if (isHidden(point)) {
                shown.append(String.format(Locale.ROOT, "\\u%04X", point));
            } else {
                shown.appendCodePoint(point);
            }
            i += Character.charCount(point);
        }
        return shown.append(id.length() > MOST_SHOWN ? "...\"" : "\"").toString();
    }

    private static boolean isFault(String id) {
        return id.isBlank() || indexOfHidden(id) >= 0;
    }

    private static String fault(String id) {
        return id.isBlank()
                ? "must not be blank"
                : "must not contain " + hidden(id).orElseThrow() + " but was " + shown(id);
    }

    /** Returns where the first character stands that does not show, or -1. */
    private static int indexOfHidden(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c >= ' ' && c < 0x7f) {
                continue;
            }
            int point = id.codePointAt(i);
            if (isHidden(point)) {
                return i;
            }
            i += Character.charCount(point) - 1;
        }
        return -1;
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
