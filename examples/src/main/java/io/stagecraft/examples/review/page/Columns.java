// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.page;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import java.util.ArrayList;
import java.util.List;

/** Columns side by side, as for the months of two years; the same width each, from one zero line. */
public final class Columns extends Chart<Columns> {
    private static final int HEIGHT = 220;
    private static final int BOTTOM = 34;
    private static final int TOP = 22;
    private static final double LETTER = 6.6;

    private record Column(Argument label, double height, Argument value, Tone tone) {}

    private final List<Column> columns = new ArrayList<>();

    private Columns(Message caption) {
        super(caption);
    }

    /** Returns a chart without columns. */
    public static Columns of(Message caption) {
        return new Columns(caption);
    }

    /** Adds a column of a height that is zero or more; the value is written above it where there is room. */
    public Columns add(Object label, double height, Object value, Tone tone) {
        columns.add(new Column(CellValues.cell(label), height, CellValues.cell(value), tone));
        return this;
    }

    @Override
    Columns self() {
        return this;
    }

    @Override
    String draw(View view, int width) {
        Svg svg = svg(view, width, HEIGHT);
        double highest = columns.stream().mapToDouble(Column::height).max().orElse(0);
        double step = (double) width / Math.max(1, columns.size());
        double floor = HEIGHT - BOTTOM;
        int every = everyWhich(width, Markup.widest(columns.stream().map(column -> view.say(column.label()))));
        int values = everyWhich(width, Markup.widest(columns.stream().map(column -> view.say(column.value()))));
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            double height = highest > 0 ? (floor - TOP) * column.height() / highest : 0;
            double middle = (i + 0.5) * step;
            svg.rect(column.tone().css(), i * step + step * 0.12, floor - height, step * 0.76, height);
            if (values == 1) {
                svg.text("mark", "middle", middle, floor - height - 6, view.say(column.value()));
            }
            if ((columns.size() - 1 - i) % every == 0) {
                double half = Markup.width(view.say(column.label())) * LETTER / 2;
                String anchor = middle + half > width ? "end" : middle - half < 0 ? "start" : "middle";
                double x = anchor.equals("end") ? width : anchor.equals("start") ? 0 : middle;
                svg.text("axis", anchor, x, floor + 18, view.say(column.label()));
            }
        }
        return svg.line("base", 0, floor, width, floor).end();
    }

    /** Returns 1 if every label has room, 2 if every second has, and so on. */
    private int everyWhich(int width, int letters) {
        double room = (double) width / Math.max(1, columns.size());
        return Math.max(1, (int) Math.ceil((letters * LETTER * 1.5 + 6) / room));
    }

    @Override
    public List<List<Argument>> rows() {
        return columns.stream()
                .map(column -> List.of(column.label(), column.value()))
                .toList();
    }
}
