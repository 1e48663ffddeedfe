// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.page;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What came in so far, and how far what is still to come may spread: bands that open with time, the middle as a line. */
public final class Fan extends Chart<Fan> {
    private static final int HEIGHT = 300;
    private static final int TOP = 18;
    private static final int BOTTOM = 30;
    private static final int RIGHT = 66;
    private static final double LINE = 14;

    private record Point(double x, double y) {}

    private record Bands(double x, double lowest, double low, double middle, double high, double highest) {}

    private record Mark(Message label, double at) {}

    private final double from;
    private final double to;
    private final List<Point> past = new ArrayList<>();
    private final List<Bands> bands = new ArrayList<>();
    private final List<Mark> days = new ArrayList<>();
    private final List<Mark> amounts = new ArrayList<>();
    private final List<Mark> ends = new ArrayList<>();
    private final List<Mark> goals = new ArrayList<>();
    private final List<Message> lines = new ArrayList<>();

    private Fan(Message caption, double from, double to) {
        super(caption);
        this.from = from;
        this.to = to;
    }

    /** Returns a chart of a time between two ends. */
    public static Fan of(Message caption, double from, double to) {
        return new Fan(caption, from, to);
    }

    /** Adds a point of what came in. */
    public Fan past(double x, double y) {
        past.add(new Point(x, y));
        return this;
    }

    /** Adds a point of what may come: five quantiles in ascending order. */
    public Fan point(double x, double lowest, double low, double middle, double high, double highest) {
        bands.add(new Bands(x, lowest, low, middle, high, highest));
        return this;
    }

    /** Writes a time below the axis. */
    public Fan day(Message label, double at) {
        days.add(new Mark(label, at));
        return this;
    }

    /** Writes an amount beside a fine line. */
    public Fan amount(Message label, double at) {
        amounts.add(new Mark(label, at));
        return this;
    }

    /** Writes an amount at the right end. */
    public Fan end(Message label, double at) {
        ends.add(new Mark(label, at));
        return this;
    }

    /** Draws a level to reach. */
    public Fan goal(Message label, double at) {
        goals.add(new Mark(label, at));
        return this;
    }

    /** Adds a line that says what the picture shows. */
    public Fan line(Message words) {
        lines.add(words);
        return this;
    }

    @Override
    Fan self() {
        return this;
    }

    @Override
    String body(View view) {
        return super.body(view)
                + "<ul class=\"key\"><li class=\"quiet\">%s</li><li class=\"plain\">%s</li><li class=\"middle\">%s</li></ul>"
                        .formatted(view.html("chart.eighty"), view.html("chart.half"), view.html("chart.middle"));
    }

    @Override
    String draw(View view, int width) {
        Svg svg = svg(view, width, HEIGHT);
        double right = (double) width - RIGHT;
        double floor = (double) HEIGHT - BOTTOM;
        double highest = 1e-9;
        for (Bands each : bands) {
            highest = Math.max(highest, each.highest());
        }
        for (Mark goal : goals) {
            highest = Math.max(highest, goal.at());
        }
        double scale = (floor - TOP) / (1.04 * highest);
        for (Mark amount : amounts) {
            double y = floor - scale * amount.at();
            svg.line("grid", 0, y, right, y);
            svg.text("axis", "start", 0, y - 3, view.say(amount.label()));
        }
        svg.path("quiet", area(right, floor, scale, Bands::lowest, Bands::highest));
        svg.path("plain", area(right, floor, scale, Bands::low, Bands::high));
        svg.path(
                "middle",
                line(
                        bands.stream()
                                .map(each -> new Point(each.x(), each.middle()))
                                .toList(),
                        right,
                        floor,
                        scale));
        svg.path("past", line(past, right, floor, scale));
        for (Mark goal : goals) {
            double y = floor - scale * goal.at();
            svg.line("rule bad", 0, y, right, y);
            svg.text("mark bad", "middle", right / 2, y - 5, view.say(goal.label()));
        }
        svg.line("base", 0, floor, right, floor);
        for (Mark day : days) {
            double x = x(day.at(), right);
            svg.line("base", x, floor, x, floor + 4);
            svg.text(
                    "axis", x < 30 ? "start" : x > right - 30 ? "end" : "middle", x, floor + 18, view.say(day.label()));
        }
        double above = Double.NEGATIVE_INFINITY;
        for (Mark end : ends) {
            // names that would run into each other move down
            double y = Math.max(above + LINE, floor - scale * end.at() + 4);
            svg.text("mark", "start", right + 6, y, view.say(end.label()));
            above = y;
        }
        return svg.end();
    }

    private double x(double at, double right) {
        return right * (at - from) / (to - from);
    }

    private String area(
            double right, double floor, double scale, ToDoubleFunction<Bands> lower, ToDoubleFunction<Bands> upper) {
        StringBuilder path = new StringBuilder("M");
        for (Bands each : bands) {
            path.append(at(x(each.x(), right), floor - scale * upper.applyAsDouble(each)));
        }
        for (int i = bands.size() - 1; i >= 0; i--) {
            path.append(at(x(bands.get(i).x(), right), floor - scale * lower.applyAsDouble(bands.get(i))));
        }
        return path.append(" Z").toString();
    }

    private String line(List<Point> points, double right, double floor, double scale) {
        StringBuilder path = new StringBuilder("M");
        points.forEach(point -> path.append(at(x(point.x(), right), floor - scale * point.y())));
        return points.isEmpty() ? "" : path.toString();
    }

    private static String at(double x, double y) {
        return " " + Svg.number(x) + " " + Svg.number(y);
    }

    @Override
    public List<List<Argument>> rows() {
        return lines.stream().map(CellValues::of).toList();
    }
}
