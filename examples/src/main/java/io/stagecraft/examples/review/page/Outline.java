// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.page;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Lines that tell why when they are asked: each unfolds into the lines below it. */
public final class Outline extends Framed<Outline> {
    private static final String INDENT = "  ";

    /** So many items a page has; it does not grow with its book. */
    private static final int MOST_ITEMS = 500;

    private record Line(int depth, Argument words, Argument value) {}

    private record Item(Message title, Argument value, String seller, List<Line> lines) {}

    private final List<Supplier<Item>> items = new ArrayList<>();
    private List<Line> lines = new ArrayList<>(); // of the last item
    private int inView = 20;
    private int inTerminal = 3;

    private Outline(Message caption) {
        super(caption);
    }

    /** Returns a list without items. */
    public static Outline of(Message caption) {
        return new Outline(caption);
    }

    /** Adds something of a seller's to unfold, with its value on the right. */
    public Outline item(Message title, Object value, String seller) {
        lines = new ArrayList<>();
        Item item = new Item(title, CellValues.cell(value), seller, lines);
        items.add(() -> item);
        return this;
    }

    /** Adds a line below the last item, indented by its depth from 0. */
    public Outline line(int depth, Object words, Object value) {
        lines.add(new Line(depth, CellValues.cell(words), CellValues.cell(value)));
        return this;
    }

    /**
     * Adds an item for each of some things, of which mostly few are shown.
     *
     * @param one adds the item of one of them, with its lines, to a list of its own, whenever it is shown
     */
    public <T> Outline items(Collection<T> all, BiConsumer<Outline, T> one) {
        for (T each : all) {
            items.add(() -> {
                Outline only = Outline.of(heading().orElseThrow());
                one.accept(only, each);
                return only.items.get(0).get();
            });
        }
        return this;
    }

    @Override
    Outline self() {
        return this;
    }

    /** Shows so many items on a short page. */
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
    String body(View view) {
        StringBuilder html = new StringBuilder();
        int last = Math.min(items.size(), view.isFull() ? MOST_ITEMS : inView);
        items.subList(0, last).forEach(item -> html.append(html(view, item.get())));
        if (last < items.size()) {
            html.append("<p class=\"note\">%s</p>%n"
                    .formatted(view.html(Message.of(view.isFull() ? "more.hidden" : "more.full")
                            .with("count", items.size() - last))));
        }
        return html.toString();
    }

    private static String html(View view, Item item) {
        StringBuilder html = new StringBuilder("<details%s%s><summary>%s</summary><ul>"
                .formatted(
                        Markup.by(item.seller()),
                        view.isFull() ? " open" : "",
                        pair(view.html(item.title()), view.html(item.value()))));
        for (Line line : item.lines()) {
            html.append("<li class=\"depth%s\">%s</li>"
                    .formatted(Math.min(3, line.depth()), pair(view.html(line.words()), view.html(line.value()))));
        }
        return html.append("</ul></details>\n").toString();
    }

    private static String pair(String words, String value) {
        return "<span>%s</span><span class=\"value\">%s</span>".formatted(words, value);
    }

    @Override
    public String text(View view) {
        if (inTerminal == 0 || items.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("  " + caption(view) + "\n");
        List<Supplier<Item>> shown = items.subList(0, Math.min(inTerminal, items.size()));
        for (Supplier<Item> each : shown) {
            Item item = each.get();
            text.append(line(view, "    ", Argument.of(item.title()), item.value()));
            item.lines()
                    .forEach(line -> text.append(
                            line(view, "      " + INDENT.repeat(line.depth()), line.words(), line.value())));
        }
        if (shown.size() < items.size()) {
            text.append("    ")
                    .append(view.say(Message.of("more.page").with("count", items.size() - shown.size())))
                    .append('\n');
        }
        return text.toString();
    }

    private static String line(View view, String indent, Argument words, Argument value) {
        String said = view.say(value);
        return Markup.wrap(indent + view.say(words) + (said.isEmpty() ? "" : view.colon() + said), indent + INDENT)
                + "\n";
    }

    @Override
    public List<List<Argument>> rows() {
        List<List<Argument>> rows = new ArrayList<>();
        for (Supplier<Item> each : items) {
            Item item = each.get();
            rows.add(CellValues.of(item.title(), item.value()));
            item.lines().forEach(line -> rows.add(List.of(line.words(), line.value())));
        }
        return rows;
    }
}
