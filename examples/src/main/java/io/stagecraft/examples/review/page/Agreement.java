// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.page;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import java.util.ArrayList;
import java.util.List;

/** What was said against what came, both from 0 to 1: points with their intervals beside the line on which the two agree. */
public final class Agreement extends Chart<Agreement> {
    private static final int BASE = 310;
    private static final int ROW = 14;
    private static final int LEFT = 42;
    private static final int RIGHT = 14;
    private static final int TOP = 14;
    private static final int BOTTOM = 44;
    private static final double HALF = 4.5;

    private record Point(double said, double came, double low, double high, long count) {}

    private final List<Point> points = new ArrayList<>();

    private Agreement(Message caption) {
        super(caption);
    }

    /** Returns a chart without points. */
    public static Agreement of(Message caption) {
        return new Agreement(caption);
    }

    /** Adds a point with the ends of its interval; the count stands below it, lower where one beside it is in the way. */
    public Agreement point(double said, double came, double low, double high, long count) {
        points.add(new Point(said, came, low, high, count));
        return this;
    }

    @Override
    Agreement self() {
        return this;
    }

    @Override
    String draw(View view, int width) {
        List<Integer> rows = places(view, width);
        int below = rows.stream().mapToInt(Integer::intValue).max().orElse(0);
        Svg svg = svg(view, width, BASE + below * ROW);
        double floor = BASE - (double) BOTTOM;
        for (int percent = 0; percent <= 100; percent += 20) {
            double share = percent / 100.0;
            svg.line("grid", LEFT, y(share), width - (double) RIGHT, y(share));
            svg.text("axis", "end", LEFT - 6.0, y(share) + 4, percent + " %");
            String anchor = percent == 100 ? "end" : "middle";
            svg.text("axis", anchor, percent == 100 ? width : x(share, width), floor + 18, percent + " %");
        }
        svg.line("join", x(0, width), y(0), x(1, width), y(1));
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            double x = x(point.said(), width);
            svg.line("span", x, y(point.low()), x, y(point.high()));
            svg.rect("strong", x - HALF, y(point.came()) - HALF, 2 * HALF, 2 * HALF);
            svg.text("mark", "middle", x, floor + 36 + rows.get(i) * ROW, view.say(Argument.of(point.count())));
        }
        return svg.line("base", LEFT, floor, width - (double) RIGHT, floor).end();
    }

    /** Returns the row each count stands on, from 0: the highest on which it touches none before it. */
    private List<Integer> places(View view, int width) {
        List<Double> ends = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (Point point : points) {
            double x = x(point.said(), width);
            double half = view.say(Argument.of(point.count())).length() * 3.3;
            int row = 0;
            while (row < ends.size() && x - half <= ends.get(row) + 3) {
                row++;
            }
            if (row == ends.size()) {
                ends.add(x + half);
            } else {
                ends.set(row, x + half);
            }
            rows.add(row);
        }
        return rows;
    }

    private static double x(double share, int width) {
        return LEFT + share * (width - LEFT - RIGHT);
    }

    private static double y(double share) {
        return BASE - BOTTOM - share * (BASE - BOTTOM - TOP);
    }

    @Override
    public List<List<Argument>> rows() {
        return points.stream()
                .map(point -> CellValues.of(Message.of("chart.point")
                        .with("said", percent(point.said()))
                        .with("came", percent(point.came()))
                        .with("count", point.count())))
                .toList();
    }

    private static Ratio percent(double share) {
        return Ratio.ofPercent(Math.round(100 * share));
    }
}
