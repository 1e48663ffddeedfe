// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.page;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Rows of cells under headers. */
public final class Table extends Framed<Table> {
    /** So many rows a page shows at most, and those that stand out, such as sums; a page does not grow with its book. */
    private static final int MOST_ROWS = 100;

    private static final int SHORT = 25;

    /** So few columns need not the width of the page. */
    private static final int SMALL = 3;

    private enum Kind {
        TEXT,
        NUMBER,
        CHANGE,
        DEAL
    }

    private record Column(Message header, Kind kind, boolean wideOnly, boolean pageOnly) {
        boolean isNumber() {
            return kind == Kind.NUMBER || kind == Kind.CHANGE;
        }

        String css() {
            String names = ((isNumber() ? "number" : "") + (wideOnly ? " wide" : "")).strip();
            return names.isEmpty() ? "" : " class=\"" + names + "\"";
        }
    }

    private record Row(List<Argument> cells, Tone tone, String seller) {}

    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final String name;
    private int inTerminal = 12;
    private int inView = SHORT;
    private boolean folded;
    private boolean stacked;

    private Table(Message caption) {
        super(caption);
        this.name = caption.code().replace('.', '-');
    }

    /** Returns a table without columns and rows; the code of its caption names its file. */
    public static Table of(Message caption) {
        return new Table(caption);
    }

    /** Adds a column of text, on the left, headed {@code column.} and this. */
    public Table text(String code) {
        return column(header(code), Kind.TEXT);
    }

    /** Adds a column of text. */
    public Table text(Message header) {
        return column(header, Kind.TEXT);
    }

    /** Adds a column of numbers, on the right, headed {@code column.} and this. */
    public Table number(String code) {
        return column(header(code), Kind.NUMBER);
    }

    /** Adds a column of numbers. */
    public Table number(Message header) {
        return column(header, Kind.NUMBER);
    }

    /** Adds a column of changes: numbers with their sign, but for rows that stand out. */
    public Table change(String code) {
        return column(header(code), Kind.CHANGE);
    }

    /** Adds a column of changes. */
    public Table change(Message header) {
        return column(header, Kind.CHANGE);
    }

    /** Adds a column of ids of deals, which lead to them where the page knows how. */
    public Table deal() {
        return column(header("deal"), Kind.DEAL);
    }

    private static Message header(String code) {
        return Message.of("column." + code);
    }

    private Table column(Message header, Kind kind) {
        columns.add(new Column(header, kind, false, false));
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

    /** Adds a row, with one cell per column: a text as it is, or a typed value. */
    public Table row(Object... cells) {
        return row(Tone.PLAIN, cells);
    }

    /** Adds a row that is meant as the tone says. */
    public Table row(Tone tone, Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    "a row has %s cells, but \"%s\" has %s columns".formatted(cells.length, name, columns.size()));
        }
        rows.add(new Row(CellValues.of(cells), tone, ""));
        return this;
    }

    /** Says whose the last row is, so that a page can be narrowed to some sellers. */
    public Table by(String seller) {
        Row last = rows.remove(rows.size() - 1);
        rows.add(new Row(last.cells(), last.tone(), seller));
        return this;
    }

    @Override
    Table self() {
        return this;
    }

    /** Shows at most so many rows in a terminal. */
    public Table inTerminal(int count) {
        inTerminal = count;
        return this;
    }

    /** Shows at most so many rows on a short page. */
    public Table inView(int count) {
        inView = count;
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

    /** A table without rows is not printed; what is said below it is. */
    @Override
    public String html(View view) {
        if (isEmpty()) {
            return foot(view);
        }
        return folded
                ? "<details%s><summary>%s</summary>%n%s%s</details>"
                        .formatted(view.isFull() ? " open" : "", Markup.escape(caption(view)), body(view), foot(view))
                : "<figure class=\"table\">%n%s%s</figure>".formatted(body(view), foot(view));
    }

    @Override
    String body(View view) {
        String caption = Markup.escape(caption(view));
        StringBuilder html = new StringBuilder(
                "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"%s\"><table%s><caption%s>%s</caption><thead><tr>"
                        .formatted(caption, css(), folded ? " class=\"hidden\"" : "", caption));
        for (int i = 0; i < columns.size(); i++) {
            html.append("<th scope=\"col\"%s>%s</th>".formatted(columns.get(i).css(), header(view, i)));
        }
        html.append("</tr></thead><tbody>\n");
        int most = Math.min(MOST_ROWS, view.isFull() ? MOST_ROWS : inView);
        int left = 0;
        for (int place = 0; place < rows.size(); place++) {
            Row row = rows.get(place);
            if (place >= most && row.tone() != Tone.STRONG) {
                left++;
            } else {
                html.append(html(view, row));
            }
        }
        html.append("</tbody></table></div>\n");
        return left == 0
                ? html.toString()
                : html.append("<p class=\"note\">%s</p>%n"
                                .formatted(view.html(Message.of(
                                                rows.size() > MOST_ROWS || view.isFull() ? "more.hidden" : "more.full")
                                        .with("count", left))))
                        .toString();
    }

    private String css() {
        return stacked ? " class=\"stacked\"" : columns.size() <= SMALL ? " class=\"small\"" : "";
    }

    private String html(View view, Row row) {
        StringBuilder html = new StringBuilder("<tr%s%s>"
                .formatted(
                        row.tone() == Tone.PLAIN ? "" : " class=\"" + row.tone().css() + "\"",
                        Markup.by(row.seller())));
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Argument cell = row.cells().get(i);
            boolean isHead = i == 0 && !column.isNumber() && !view.say(cell).isEmpty();
            html.append("<%s%s%s%s>%s</%s>"
                    .formatted(
                            isHead ? "th scope=\"row\"" : "td",
                            column.css(),
                            stacked ? " data-header=\"" + header(view, i) + "\"" : "",
                            sortKey(view, cell),
                            inside(view, row, i),
                            isHead ? "th" : "td"));
        }
        return html.append("</tr>\n").toString();
    }

    /** A day alone never breaks, and is copied into a spreadsheet without marks. */
    private String inside(View view, Row row, int column) {
        Argument cell = row.cells().get(column);
        return columns.get(column).kind() == Kind.DEAL
                ? view.deal(cell)
                : cell.kind() == Argument.Kind.DAY
                        ? Markup.exactly(view.say(cell))
                        : Markup.escape(shown(view, row, column));
    }

    private String header(View view, int column) {
        return Markup.escape(view.alone(Argument.of(header(column))));
    }

    /** A column of amounts names their currency once, above them. */
    private Message header(int column) {
        Message header = columns.get(column).header();
        return rows.stream()
                .map(row -> row.cells().get(column))
                .filter(cell -> cell.kind() == Argument.Kind.MONEY)
                .findFirst()
                .map(cell -> Message.of("column.in")
                        .with("what", header)
                        .with(
                                "currency",
                                ((Money) cell.value()).getCurrencyUnit().getCode()))
                .orElse(header);
    }

    private String shown(View view, Row row, int column) {
        Argument cell = row.cells().get(column);
        String shown = view.cell(cell);
        boolean isChange = columns.get(column).kind() == Kind.CHANGE && row.tone() != Tone.STRONG;
        return isChange && shown.matches("[1-9].*|0\\.\\d*[1-9].*") ? "+" + shown : shown;
    }

    /** Numbers and days are sorted by what they are, words as they read. */
    private static String sortKey(View view, Argument cell) {
        return switch (cell.kind()) {
            case COUNT, NUMBER, MONEY, RATIO, DAY -> " data-sort=\"" + view.plain(cell) + "\"";
            default -> "";
        };
    }

    @Override
    public String text(View view) {
        if (inTerminal == 0 && !view.isFull()) {
            return "";
        }
        if (isEmpty()) {
            return note().map(said -> Markup.wrap("  " + view.say(said), "  ") + "\n")
                    .orElse("");
        }
        List<Row> shown = rows.subList(0, Math.min(Math.max(inTerminal, 1), rows.size()));
        List<List<String>> lines = new ArrayList<>();
        lines.add(IntStream.range(0, columns.size())
                .mapToObj(i -> view.say(header(i)))
                .toList());
        shown.forEach(row -> lines.add(IntStream.range(0, columns.size())
                .mapToObj(i -> shown(view, row, i))
                .toList()));
        StringBuilder text = new StringBuilder("  " + caption(view) + "\n");
        for (List<String> cells : lines) {
            StringBuilder line = new StringBuilder("   ");
            for (int i = 0; i < columns.size(); i++) {
                if (!columns.get(i).pageOnly()) {
                    int at = i;
                    int width = Markup.widest(lines.stream().map(each -> each.get(at)));
                    line.append(' ')
                            .append(
                                    columns.get(i).isNumber()
                                            ? Markup.padLeft(cells.get(i), width)
                                            : Markup.padRight(cells.get(i), width))
                            .append(' ');
                }
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        if (shown.size() < rows.size()) {
            text.append("    ")
                    .append(view.say(Message.of(rows.size() > MOST_ROWS ? "more" : "more.page")
                            .with("count", rows.size() - shown.size())))
                    .append('\n');
        }
        note().ifPresent(said ->
                text.append(Markup.wrap("    " + view.say(said), "    ")).append('\n'));
        return text.toString();
    }

    @Override
    public List<List<Argument>> rows() {
        List<List<Argument>> all = new ArrayList<>();
        if (isEmpty()) {
            return all;
        }
        all.add(IntStream.range(0, columns.size())
                .mapToObj(i -> Argument.of(header(i)))
                .toList());
        rows.forEach(row -> all.add(row.cells()));
        return all;
    }

    @Override
    public Stream<Table> tables() {
        return Stream.of(this).filter(table -> !table.isEmpty());
    }

    /** Returns the name of its file, which is the same in every language. */
    String name() {
        return name;
    }

    /** Returns it as lines of comma-separated values; a spreadsheet reads no cell of it as a formula. */
    String csv(View view) {
        StringBuilder csv = new StringBuilder();
        for (List<Argument> row : rows()) {
            csv.append(String.join(
                            ",", row.stream().map(cell -> field(view, cell)).toList()))
                    .append("\r\n");
        }
        return csv.toString();
    }

    private static String field(View view, Argument cell) {
        String plain = view.plain(cell);
        boolean isNumber = switch (cell.kind()) {
            case COUNT, NUMBER, MONEY, RATIO -> true;
            default -> false;
        };
        // a spreadsheet takes what begins so for a formula; a tab or a return before it is ignored
        String harmless = !isNumber && plain.matches("(?s)[\\s]*[=+\\-@].*") ? "'" + plain : plain;
        return harmless.matches("(?s).*[\",\r\n].*") ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
