package io.stagecraft.examples.review.page;

import java.util.ArrayList;
import java.util.List;

/** Lines that tell why when they are asked: each unfolds into the lines below it. */
public final class Outline extends Framed<Outline> {
    private static final String INDENT = "  ";

    /** So many items a page has; it does not grow with its book. */
    private static final int MOST_ITEMS = 500;

    private record Line(int depth, String words, String value) {}

    private record Item(String title, String value, List<Line> lines) {}

    private final List<Item> items = new ArrayList<>();
    private int inView = 20;
    private int inTerminal = 3;

    private Outline(String caption) {
        super(caption);
    }

    /** Returns a list without items. */
    public static Outline of(String caption) {
        return new Outline(caption);
    }

    /** Adds something to unfold, with its value on the right. */
    public Outline item(String title, String value) {
        items.add(new Item(title, value, new ArrayList<>()));
        return this;
    }

    /** Adds a line below the last item, indented by its depth from 0. */
    public Outline line(int depth, String words, String value) {
        items.get(items.size() - 1).lines().add(new Line(depth, words, value));
        return this;
    }

    @Override
    Outline self() {
        return this;
    }

    /** Shows so many items at once on the page, and the others when they are asked for. */
    public Outline inView(int count) {
        inView = count;
        return this;
    }

    /** Unfolds so many items in a terminal. */
    public Outline inTerminal(int count) {
        inTerminal = count;
        return this;
    }

    /** Returns whether it has no item. */
    public boolean isEmpty() {
        return items.isEmpty();
    }

    @Override
    String style() {
        return "unfold";
    }

    @Override
    String body() {
        StringBuilder html = new StringBuilder();
        int first = Math.min(inView, items.size());
        items.subList(0, first).forEach(item -> html.append(html(item)));
        if (first < items.size()) {
            int last = Math.max(first, Math.min(MOST_ITEMS, items.size()));
            html.append("<details class=\"more\"><summary>%,d more</summary>%n".formatted(items.size() - first));
            items.subList(first, last).forEach(item -> html.append(html(item)));
            if (last < items.size()) {
                html.append("<p class=\"note\">%,d more are not shown.</p>%n".formatted(items.size() - last));
            }
            html.append("</details>\n");
        }
        return html.toString();
    }

    private static String html(Item item) {
        StringBuilder html =
                new StringBuilder("<details><summary>%s</summary><ul>".formatted(pair(item.title(), item.value())));
        for (Line line : item.lines()) {
            html.append("<li class=\"depth%d\">%s</li>"
                    .formatted(Math.min(3, line.depth()), pair(line.words(), line.value())));
        }
        return html.append("</ul></details>\n").toString();
    }

    private static String pair(String words, String value) {
        return "<span>%s</span><span class=\"value\">%s</span>".formatted(Markup.escape(words), Markup.escape(value));
    }

    @Override
    public String text() {
        if (inTerminal == 0 || items.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("  " + caption() + "\n");
        List<Item> shown = items.subList(0, Math.min(inTerminal, items.size()));
        for (Item item : shown) {
            text.append(line("    ", item.title(), item.value()));
            item.lines()
                    .forEach(line ->
                            text.append(line("      " + INDENT.repeat(line.depth()), line.words(), line.value())));
        }
        if (shown.size() < items.size()) {
            text.append("    ... %,d more on the page%n".formatted(items.size() - shown.size()));
        }
        return text.toString();
    }

    private static String line(String indent, String words, String value) {
        return Markup.wrap(indent + words + (value.isEmpty() ? "" : ": " + value), indent + INDENT) + "\n";
    }
}
