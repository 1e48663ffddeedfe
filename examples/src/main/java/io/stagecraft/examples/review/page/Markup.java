// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.page;

import io.stagecraft.core.message.Argument;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Text on its way to a page or a terminal. */
final class Markup {
    private static final int TERMINAL_WIDTH = 100;
    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(?<=\\b[A-Z]{3}) (?=[-+]?\\d)|(?<=\\d) (?=%)");

    /** Inside a day, which stays on one line. */
    private static final Pattern INSIDE_DAY = Pattern.compile("(?<=\\d)(?=[年月日])|(?<=[年月])(?=\\d)"
            + "|(?<=\\b\\d{4}-)(?=\\d\\d-\\d\\d\\b)|(?<=\\b\\d{4}-\\d\\d-)(?=\\d\\d\\b)");

    /** Where a line may end: at a space, and beside a Chinese character unless a mark follows it. */
    private static final Pattern BREAK =
            Pattern.compile("(?<= )|(?<=[\\p{IsHan}\u3001\uFF0C\u3002\uFF1B\uFF1A\uFF09])(?=[\\p{IsHan}\uFF08])");

    private Markup() {}

    /** Returns the text for HTML; a number stays on one line with its currency or its per cent sign, and so does a day. */
    static String escape(String text) {
        String joined = NUMBER_AND_UNIT.matcher(exactly(text)).replaceAll("&nbsp;");
        return INSIDE_DAY.matcher(joined).replaceAll("&#8288;");
    }

    /** Returns the text for HTML as it is, for what a script compares. */
    static String exactly(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Returns the attribute that says whose something is; empty text for nobody's. */
    static String by(String seller) {
        return seller.isEmpty() ? "" : " data-by=\"" + exactly(seller) + "\"";
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Returns the text in lines of at most a hundred columns, each after the first indented; keeps spaces inside. */
    @SuppressWarnings("StringSplitter") // breaks have no width, and the last part is never empty
    static String wrap(String text, String indent) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder();
        for (String part : BREAK.split(NUMBER_AND_UNIT.matcher(text).replaceAll("\u00a0"))) {
            if (!line.toString().isBlank() && width(line) + width(part.stripTrailing()) > TERMINAL_WIDTH) {
                lines.append(line.toString().stripTrailing()).append('\n');
                line.setLength(0);
                line.append(indent);
            }
            line.append(part);
        }
        return lines.append(line).toString().replace('\u00a0', ' ');
    }

    /** Returns rows below each other, indented, their cells in columns. */
    static String columns(View view, List<List<Argument>> rows) {
        List<List<String>> said =
                rows.stream().map(row -> row.stream().map(view::alone).toList()).toList();
        int most = said.stream().mapToInt(List::size).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (List<String> row : said) {
            StringBuilder line = new StringBuilder("   ");
            for (int i = 0; i < row.size(); i++) {
                int column = i;
                int width = i == most - 1
                        ? 0
                        : widest(said.stream()
                                .filter(each -> each.size() > column)
                                .map(each -> each.get(column)));
                line.append(' ').append(padRight(row.get(i), width)).append(' ');
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** Returns how many columns of a terminal a text takes: two for a Chinese character. */
    static int width(CharSequence text) {
        return text.codePoints().map(Markup::width).sum();
    }

    private static int width(int point) {
        return (point >= 0x2E80 && point <= 0xA4CF)
                        || (point >= 0xF900 && point <= 0xFAFF)
                        || (point >= 0xFE30 && point <= 0xFE4F)
                        || (point >= 0xFF00 && point <= 0xFF60)
                        || point >= 0x20000
                ? 2
                : 1;
    }

    static int widest(Stream<String> texts) {
        return texts.mapToInt(Markup::width).max().orElse(0);
    }

    static String padRight(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }
}
