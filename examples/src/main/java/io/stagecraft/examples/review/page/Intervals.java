// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.page;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import java.util.ArrayList;
import java.util.List;

/** Rows of what was expected, from a low to a high end, and what came: a full dot where it lies between, an empty one else. */
public final class Intervals extends Chart<Intervals> {
    private static final int ROW = 26;
    private static final int LEFT = 70;
    private static final int RIGHT = 56;
    private static final int FOOT = 20;

    private record Row(Message label, double low, double middle, double high, double came, Message words) {
        boolean isHit() {
            return low <= came && came <= high;
        }
    }

    private record Tick(Message label, double at) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<Tick> ticks = new ArrayList<>();

    private Intervals(Message caption) {
        super(caption);
    }

    /** Returns a chart without rows. */
    public static Intervals of(Message caption) {
        return new Intervals(caption);
    }

    /** Adds a row; the words say it in a terminal. */
    public Intervals row(Message label, double low, double middle, double high, double came, Message words) {
        rows.add(new Row(label, low, middle, high, came, words));
        return this;
    }

    /** Writes an amount below the axis. */
    public Intervals tick(Message label, double at) {
        ticks.add(new Tick(label, at));
        return this;
    }

    @Override
    Intervals self() {
        return this;
    }

    @Override
    String draw(View view, int width) {
        int height = ROW * rows.size() + FOOT;
        Svg svg = svg(view, width, height);
        double most = rows.stream()
                .mapToDouble(row -> Math.max(row.high(), row.came()))
                .max()
                .orElse(1);
        double scale = (width - LEFT - RIGHT) / (most > 0 ? most : 1);
        // on a narrow page every second amount is written, so that they do not run into each other
        for (int i = 0; i < ticks.size(); i += svg.isNarrow() ? 2 : 1) {
            Tick tick = ticks.get(i);
            double x = LEFT + scale * tick.at();
            svg.line("grid", x, 0, x, height - FOOT + 4.0);
            svg.text("axis", x > width - RIGHT - 20 ? "end" : "middle", x, height - 4.0, view.say(tick.label()));
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = ROW * i + ROW / 2.0;
            svg.text("axis", "start", 0, y + 4, view.say(row.label()));
            svg.rect("plain", LEFT + scale * row.low(), y - 5, Math.max(2, scale * (row.high() - row.low())), 10);
            svg.line("tick", LEFT + scale * row.middle(), y - 8, LEFT + scale * row.middle(), y + 8);
            svg.path(
                    row.isHit() ? "dot" : "dot missed",
                    "M %s %s a 5 5 0 1 0 10 0 a 5 5 0 1 0 -10 0"
                            .formatted(Svg.number(LEFT + scale * row.came() - 5), Svg.number(y)));
            svg.text("axis", "end", width, y + 4, view.say(row.isHit() ? "chart.held" : "chart.missed"));
        }
        return svg.end();
    }

    @Override
    public List<List<Argument>> rows() {
        return rows.stream()
                .map(row -> CellValues.of(
                        row.label(), row.words(), Message.of(row.isHit() ? "chart.held" : "chart.missed")))
                .toList();
    }
}
