// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.page;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import java.util.ArrayList;
import java.util.List;

/** The shape of a distribution over one axis, with lines at the values that matter. */
public final class Curve extends Chart<Curve> {
    private static final int HEIGHT = 270;
    private static final int BOTTOM = 30;
    private static final int TOP = 84;

    private record Mark(Message label, double at, Tone tone) {}

    private record Tick(Message label, double at) {}

    private final double from;
    private final double to;
    private final double[] heights;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Tick> ticks = new ArrayList<>();
    private double strongFrom = Double.POSITIVE_INFINITY;

    private Curve(Message caption, double from, double to, double[] heights) {
        super(caption);
        this.from = from;
        this.to = to;
        this.heights = heights.clone();
    }

    /** Returns the shape given by the heights of equal steps between two ends of the axis. */
    public static Curve of(Message caption, double from, double to, double[] heights) {
        return new Curve(caption, from, to, heights);
    }

    /** Draws a line with its name; names of lines that are close stand on rows of their own. */
    public Curve mark(Message label, double at, Tone tone) {
        marks.add(new Mark(label, at, tone));
        return this;
    }

    /** Writes a value below the axis. */
    public Curve tick(Message label, double at) {
        ticks.add(new Tick(label, at));
        return this;
    }

    /** Colours the shape from here on: the part that reaches what was asked for. */
    public Curve strongFrom(double at) {
        strongFrom = at;
        return this;
    }

    @Override
    Curve self() {
        return this;
    }

    @Override
    String draw(View view, int width) {
        Svg svg = svg(view, width, HEIGHT);
        double floor = HEIGHT - BOTTOM;
        double highest = 0;
        for (double height : heights) {
            highest = Math.max(highest, height);
        }
        double step = (double) width / heights.length;
        for (int i = 0; i < heights.length; i++) {
            double height = highest > 0 ? (floor - TOP) * heights[i] / highest : 0;
            double middle = from + (i + 0.5) * (to - from) / heights.length;
            svg.rect(middle >= strongFrom ? "good" : "plain", i * step, floor - height, step * 0.86, height);
        }
        svg.line("base", 0, floor, width, floor);
        for (Tick tick : ticks) {
            double x = x(tick.at(), width);
            String anchor = x < 40 ? "start" : x > width - 40 ? "end" : "middle";
            svg.text("axis", anchor, x, floor + 18, view.say(tick.label()));
        }
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            double x = Math.max(1, Math.min(width - 1.0, x(mark.at(), width)));
            double y = 10 + 18.0 * (i % 4);
            svg.line("rule " + mark.tone().css(), x, y + 4, x, floor);
            svg.text(
                    "mark " + mark.tone().css(),
                    x > width * 0.55 ? "end" : "start",
                    x > width * 0.55 ? x - 5 : x + 5,
                    y + 4,
                    view.say(mark.label()));
        }
        return svg.end();
    }

    private double x(double at, int width) {
        return width * (at - from) / (to - from);
    }

    @Override
    public List<List<Argument>> rows() {
        return marks.stream().map(mark -> CellValues.of(mark.label())).toList();
    }
}
