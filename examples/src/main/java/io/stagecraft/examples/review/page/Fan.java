package io.stagecraft.examples.review.page;

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

    private record Mark(String label, double at) {}

    private final double from;
    private final double to;
    private final List<Point> past = new ArrayList<>();
    private final List<Bands> bands = new ArrayList<>();
    private final List<Mark> days = new ArrayList<>();
    private final List<Mark> amounts = new ArrayList<>();
    private final List<Mark> ends = new ArrayList<>();
    private final List<Mark> goals = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    private Fan(String caption, double from, double to) {
        super(caption);
        this.from = from;
        this.to = to;
    }

    /** Returns a chart of a time between two ends. */
    public static Fan of(String caption, double from, double to) {
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
    public Fan day(String label, double at) {
        days.add(new Mark(label, at));
        return this;
    }

    /** Writes an amount beside a fine line. */
    public Fan amount(String label, double at) {
        amounts.add(new Mark(label, at));
        return this;
    }

    /** Writes an amount at the right end. */
    public Fan end(String label, double at) {
        ends.add(new Mark(label, at));
        return this;
    }

    /** Draws a level to reach. */
    public Fan goal(String label, double at) {
        goals.add(new Mark(label, at));
        return this;
    }

    /** Adds a line that says in a terminal what the picture shows. */
    public Fan line(String words) {
        lines.add(words);
        return this;
    }

    @Override
    Fan self() {
        return this;
    }

    @Override
    String body() {
        return super.body() + """
            <ul class="key"><li class="quiet">eight cases in ten</li><li class="plain">every second case</li>\
            <li class="middle">half are above, half below</li></ul>""";
    }

    @Override
    String draw(int width) {
        Svg svg = Svg.of(width, HEIGHT, caption());
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
            svg.text("axis", "start", 0, y - 3, amount.label());
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
            svg.text("mark bad", "middle", right / 2, y - 5, goal.label());
        }
        svg.line("base", 0, floor, right, floor);
        for (Mark day : days) {
            double x = x(day.at(), right);
            svg.line("base", x, floor, x, floor + 4);
            svg.text("axis", x < 30 ? "start" : x > right - 30 ? "end" : "middle", x, floor + 18, day.label());
        }
        double above = Double.NEGATIVE_INFINITY;
        for (Mark end : ends) {
            // names that would run into each other move down
            double y = Math.max(above + LINE, floor - scale * end.at() + 4);
            svg.text("mark", "start", right + 6, y, end.label());
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
    public String text() {
        StringBuilder text = new StringBuilder("  " + caption() + "\n");
        lines.forEach(line -> text.append("    ").append(line).append('\n'));
        return text.toString();
    }
}
