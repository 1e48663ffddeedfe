package io.stagecraft.examples.review.page;

import java.util.ArrayList;
import java.util.List;

/** Rows of text and numbers under a caption. */
public final class Table extends Framed<Table> {
    /** So many rows a page shows, and those that stand out, such as sums; a page does not grow with its book. */
    private static final int MOST_ROWS = 500;

    private enum Kind {
        TEXT,
        NUMBER
    }

    private record Column(String header, Kind kind, boolean wideOnly, boolean pageOnly) {}

    private record Row(List<String> cells, Tone tone) {}

    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private int inTerminal = 12;
    private boolean folded;
    private boolean stacked;

    private Table(String caption) {
        super(caption);
    }

    /** Returns a table without columns and rows. */
    public static Table of(String caption) {
        return new Table(caption);
    }

    /** Adds a column of text, on the left. */
    public Table text(String header) {
        columns.add(new Column(header, Kind.TEXT, false, false));
        return this;
    }

    /** Adds a column of numbers, on the right. */
    public Table number(String header) {
        columns.add(new Column(header, Kind.NUMBER, false, false));
        return this;
    }

    /** Lets the last column go on a narrow page. */
    public Table wideOnly() {
        Column last = columns.remove(columns.size() - 1);
        columns.add(new Column(last.header(), last.kind(), true, last.pageOnly()));
        return this;
    }

    /** Lets the last column go in a terminal. */
    public Table pageOnly() {
        Column last = columns.remove(columns.size() - 1);
        columns.add(new Column(last.header(), last.kind(), last.wideOnly(), true));
        return this;
    }

    /** Adds a row, with one cell per column. */
    public Table row(String... cells) {
        return row(Tone.PLAIN, cells);
    }

    /** Adds a row that is meant as the tone says. */
    public Table row(Tone tone, String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    "a row has %d cells, but \"%s\" has %d columns".formatted(cells.length, caption(), columns.size()));
        }
        rows.add(new Row(List.of(cells), tone));
        return this;
    }

    @Override
    Table self() {
        return this;
    }

    /** Shows at most so many rows in a terminal; the page shows all. */
    public Table inTerminal(int count) {
        inTerminal = count;
        return this;
    }

    /** Shows the table on the page only when it is asked for. */
    public Table folded() {
        folded = true;
        return this;
    }

    /** Shows each row of a narrow page as a card, with the header of each cell before it. */
    public Table stacked() {
        stacked = true;
        return this;
    }

    /** Returns whether it has no row. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    @Override
    public String html() {
        return folded
                ? "<details><summary>%s</summary>%n%s%s</details>".formatted(Markup.escape(caption()), body(), foot())
                : super.html();
    }

    @Override
    String style() {
        return "table";
    }

    @Override
    String body() {
        StringBuilder html = new StringBuilder();
        html.append("<div class=\"scroll\"><table%s><thead><tr>".formatted(stacked ? " class=\"stacked\"" : ""));
        for (Column column : columns) {
            html.append("<th%s>%s</th>".formatted(css(column), Markup.escape(column.header())));
        }
        html.append("</tr></thead><tbody>\n");
        int left = 0;
        for (int place = 0; place < rows.size(); place++) {
            Row row = rows.get(place);
            if (place >= MOST_ROWS && row.tone() != Tone.STRONG) {
                left++;
                continue;
            }
            html.append(
                    row.tone() == Tone.PLAIN
                            ? "<tr>"
                            : "<tr class=\"" + row.tone().css() + "\">");
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                html.append("<td%s%s>%s</td>"
                        .formatted(
                                css(column),
                                stacked ? " data-header=\"" + Markup.escape(column.header()) + "\"" : "",
                                Markup.escape(row.cells().get(i))));
            }
            html.append("</tr>\n");
        }
        html.append("</tbody></table></div>\n");
        return left == 0
                ? html.toString()
                : html.append("<p class=\"note\">%,d more rows are not shown.</p>%n".formatted(left))
                        .toString();
    }

    private static String css(Column column) {
        String kind = column.kind() == Kind.NUMBER ? "number" : "";
        String names = (kind + (column.wideOnly() ? " wide" : "")).strip();
        return names.isEmpty() ? "" : " class=\"" + names + "\"";
    }

    @Override
    public String text() {
        if (inTerminal == 0) {
            return "";
        }
        List<Row> shown = rows.subList(0, Math.min(inTerminal, rows.size()));
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(
                    columns.get(i).header().length(),
                    shown.stream()
                            .mapToInt(row -> row.cells().get(column).length())
                            .max()
                            .orElse(0));
        }
        StringBuilder text = new StringBuilder("  " + caption() + "\n");
        line(text, columns.stream().map(Column::header).toList(), widths);
        shown.forEach(row -> line(text, row.cells(), widths));
        if (shown.size() < rows.size()) {
            text.append("    ... %,d more%s%n"
                    .formatted(rows.size() - shown.size(), rows.size() > MOST_ROWS ? "" : " on the page"));
        }
        if (!words().isEmpty()) {
            text.append(Markup.wrap("    " + words(), "    ")).append('\n');
        }
        return text.toString();
    }

    private void line(StringBuilder text, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder("   ");
        for (int i = 0; i < widths.length; i++) {
            if (columns.get(i).pageOnly()) {
                continue;
            }
            String cell = cells.get(i);
            line.append(' ')
                    .append(
                            columns.get(i).kind() == Kind.NUMBER
                                    ? Markup.padLeft(cell, widths[i])
                                    : Markup.padRight(cell, widths[i]))
                    .append(' ');
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
