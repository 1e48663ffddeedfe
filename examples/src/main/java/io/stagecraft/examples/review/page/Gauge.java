// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.page;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import java.util.List;
import java.util.Locale;

/** A chance as the needle of a dial, with a second one beside it; the dial says in words where it is good. */
public final class Gauge extends Chart<Gauge> {
    private static final int HEIGHT = 196;
    private static final double RADIUS = 128;
    private static final double INNER = 96;
    private static final double CENTRE_Y = 150;
    private static final double GAP = 0.006;

    /** From where on the dial is amber and green: the boundaries of the outlook, so that colour and word agree. */
    static final double DIFFICULT_FROM = 0.2;

    static final double CAN_FROM = 0.5;

    private final double chance;
    private final Message value;

    private Gauge(Message caption, double chance, Message value) {
        super(caption);
        this.chance = chance;
        this.value = value;
    }

    /** Returns a dial with its needle at a chance in [0, 1], which is written below it. */
    public static Gauge of(Message caption, double chance, Message value) {
        return new Gauge(caption, chance, value);
    }

    @Override
    Gauge self() {
        return this;
    }

    @Override
    String draw(View view, int width) {
        Svg svg = svg(view, width, HEIGHT);
        double centre = width / 2.0;
        svg.path("bad", ring(centre, 0, DIFFICULT_FROM - GAP));
        svg.path("warning", ring(centre, DIFFICULT_FROM + GAP, CAN_FROM - GAP));
        svg.path("good", ring(centre, CAN_FROM + GAP, 1));
        for (double at : new double[] {0, DIFFICULT_FROM, CAN_FROM, 1}) {
            double x = x(centre, at, RADIUS + 10);
            svg.text(
                    "axis",
                    at < 0.5 ? "end" : at > 0.5 ? "start" : "middle",
                    x,
                    y(at, RADIUS + 10) + (at == 0 || at == 1 ? 0 : 2),
                    String.format(Locale.ROOT, "%.0f %%", 100 * at));
        }
        svg.text("axis", "start", x(centre, 0.12, INNER - 8), y(0.12, INNER - 8), view.say("chart.unlikely"));
        svg.text("axis", "end", x(centre, 0.88, INNER - 8), y(0.88, INNER - 8), view.say("chart.likely"));
        svg.line("needle", centre, CENTRE_Y, x(centre, chance, RADIUS - 6), y(chance, RADIUS - 6));
        svg.text("big", "middle", centre, CENTRE_Y + 28, view.say(value));
        return svg.end();
    }

    private static String ring(double centre, double from, double to) {
        return "M %s %s A %s %s 0 0 1 %s %s L %s %s A %s %s 0 0 0 %s %s Z"
                .formatted(
                        Svg.number(x(centre, from, RADIUS)),
                        Svg.number(y(from, RADIUS)),
                        Svg.number(RADIUS),
                        Svg.number(RADIUS),
                        Svg.number(x(centre, to, RADIUS)),
                        Svg.number(y(to, RADIUS)),
                        Svg.number(x(centre, to, INNER)),
                        Svg.number(y(to, INNER)),
                        Svg.number(INNER),
                        Svg.number(INNER),
                        Svg.number(x(centre, from, INNER)),
                        Svg.number(y(from, INNER)));
    }

    private static double x(double centre, double share, double radius) {
        return centre - radius * Math.cos(Math.PI * share);
    }

    private static double y(double share, double radius) {
        return CENTRE_Y - radius * Math.sin(Math.PI * share);
    }

    @Override
    public List<List<Argument>> rows() {
        return List.of(CellValues.of(value));
    }
}
