package io.stagecraft.examples.review.page;

/** Text on its way to a page or a terminal. */
final class Markup {
    private static final int TERMINAL_WIDTH = 100;

    private Markup() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Returns the text in lines of at most a hundred characters, each after the first indented; keeps spaces inside. */
    static String wrap(String text, String indent) {
        StringBuilder lines = new StringBuilder();
        int width = 0;
        boolean first = true;
        for (String word : text.split(" ", -1)) {
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
