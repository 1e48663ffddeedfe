package io.stagecraft.examples.review.page;

import java.util.regex.Pattern;

/** Text on its way to a page or a terminal. */
final class Markup {
    private static final int TERMINAL_WIDTH = 100;
    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(?<=\\b[A-Z]{3}) (?=\\d)|(?<=\\d) (?=%)");

    private Markup() {}

    /** Returns the text for HTML; a number stays on one line with its currency or its per cent sign. */
    static String escape(String text) {
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return NUMBER_AND_UNIT.matcher(escaped).replaceAll("&nbsp;");
    }

    /** Returns the text in lines of at most a hundred characters, each after the first indented; keeps spaces inside. */
    static String wrap(String text, String indent) {
        StringBuilder lines = new StringBuilder();
        int width = 0;
        boolean first = true;
        for (String part : NUMBER_AND_UNIT.matcher(text).replaceAll("\u00a0").split(" ", -1)) {
            String word = part.replace('\u00a0', ' ');
            if (!first && width + 1 + word.length() > TERMINAL_WIDTH) {
                lines.append('\n').append(indent);
                width = indent.length();
            } else if (!first) {
                lines.append(' ');
                width++;
            }
            first = false;
            lines.append(word);
            width += word.length();
        }
        return lines.toString();
    }

    static String padRight(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
