package io.stagecraft.examples.review.page;

import java.util.ArrayList;
import java.util.List;

/** Horizontal bars from one zero line, each with its name and what it stands for. */
public final class Bars extends Framed<Bars> {
    private static final int TERMINAL_BAR = 30;

    private record Bar(String label, double length, String value, Tone tone) {}

    private final List<Bar> bars = new ArrayList<>();

    private Bars(String caption) {
        super(caption);
    }

    /** Returns a chart without bars. */
    public static Bars of(String caption) {
        return new Bars(caption);
    }

    /** Adds a bar of a length that is zero or more. */
    public Bars add(String label, double length, String value, Tone tone) {
        bars.add(new Bar(label, length, value, tone));
        return this;
    }

    @Override
    Bars self() {
        return this;
    }

    private double share(Bar bar) {
        double longest = bars.stream().mapToDouble(Bar::length).max().orElse(0);
        return longest > 0 ? bar.length() / longest : 0;
    }

    @Override
    String style() {
        return "bars";
    }

    @Override
    String body() {
        StringBuilder html = new StringBuilder("<dl>");
        for (Bar bar : bars) {
            html.append(
                    "<dt>%s</dt><dd><svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"%s\" width=\"%s\" height=\"10\"/></svg><span>%s</span></dd>%n"
                            .formatted(
                                    Markup.escape(bar.label()),
                                    bar.tone().css(),
                                    Svg.number(100 * share(bar)),
                                    Markup.escape(bar.value())));
        }
        return html.append("</dl>").toString();
    }

    @Override
    public String text() {
        int labels = bars.stream().mapToInt(bar -> bar.label().length()).max().orElse(0);
        StringBuilder text = new StringBuilder("  " + caption() + "\n");
        for (Bar bar : bars) {
            String drawn = "#".repeat((int) Math.round(TERMINAL_BAR * share(bar)));
            text.append("    %s  %s  %s%n"
                    .formatted(
                            Markup.padRight(bar.label(), labels), Markup.padRight(drawn, TERMINAL_BAR), bar.value()));
        }
        return text.toString();
    }
}
