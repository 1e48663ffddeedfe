package io.stagecraft.examples.review.page;

import java.util.Locale;

/** A chance as the needle of a dial, with a second one beside it; the dial says in words where it is good. */
public final class Gauge extends Chart<Gauge> {
    private static final int HEIGHT = 196;
    private static final double RADIUS = 128;
    private static final double INNER = 96;
    private static final double CENTRE_Y = 150;
    private static final double GAP = 0.006;

    private final double chance;
    private final String value;
    private double second = Double.NaN;
    private String secondName = "";

    private Gauge(String caption, double chance, String value) {
        super(caption);
        this.chance = chance;
        this.value = value;
    }

    /** Returns a dial with its needle at a chance in [0, 1], which is written below it. */
    public static Gauge of(String caption, double chance, String value) {
        return new Gauge(caption, chance, value);
    }

    /** Adds a second, dashed needle with its name. */
    public Gauge beside(double other, String name) {
        second = other;
        secondName = name;
        return this;
    }

    @Override
    Gauge self() {
        return this;
    }

    @Override
    String draw(int width) {
        Svg svg = Svg.of(width, HEIGHT, caption() + ": " + value);
        double centre = width / 2.0;
        svg.path("bad", ring(centre, 0, 0.3 - GAP));
        svg.path("warning", ring(centre, 0.3 + GAP, 0.8 - GAP));
        svg.path("good", ring(centre, 0.8 + GAP, 1));
        for (double at : new double[] {0, 0.3, 0.8, 1}) {
            double x = x(centre, at, RADIUS + 10);
            svg.text(
                    "axis",
                    at < 0.5 ? "end" : "start",
                    x,
                    y(at, RADIUS + 10) + (at == 0 || at == 1 ? 0 : 2),
                    "%.0f %%".formatted(100 * at));
        }
        svg.text("axis", "start", x(centre, 0.12, INNER - 8), y(0.12, INNER - 8), "unlikely");
        svg.text("axis", "end", x(centre, 0.88, INNER - 8), y(0.88, INNER - 8), "likely");
        if (!Double.isNaN(second)) {
            svg.line("needle second", centre, CENTRE_Y, x(centre, second, INNER - 4), y(second, INNER - 4));
        }
        svg.line("needle", centre, CENTRE_Y, x(centre, chance, RADIUS - 6), y(chance, RADIUS - 6));
        svg.text("big", "middle", centre, CENTRE_Y + 28, value);
        if (!Double.isNaN(second)) {
            svg.text("axis", "middle", centre, CENTRE_Y + 44, "dashed: " + secondName);
        }
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
    public String text() {
        int at = (int) Math.round(30 * chance);
        return "  %s%n    0 %% [%s|%s] 100 %%  %s%n"
                .formatted(caption(), "-".repeat(at), "-".repeat(30 - at), value.toLowerCase(Locale.ROOT));
    }
}
