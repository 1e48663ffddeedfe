// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.page;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import java.util.ArrayList;
import java.util.List;

/** Horizontal bars from one zero line, each with its name and what it stands for. */
public final class Bars extends Framed<Bars> {
    private record Bar(Argument label, double length, Argument value, Tone tone) {}

    private final List<Bar> bars = new ArrayList<>();

    private Bars(Message caption) {
        super(caption);
    }

    /** Returns a chart without bars. */
    public static Bars of(Message caption) {
        return new Bars(caption);
    }

    /** Adds a bar of a length that is zero or more. */
    public Bars add(Object label, double length, Object value, Tone tone) {
        bars.add(new Bar(CellValues.cell(label), length, CellValues.cell(value), tone));
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
    String body(View view) {
        StringBuilder html = new StringBuilder("<dl>");
        for (Bar bar : bars) {
            html.append(
                    "<dt>%s</dt><dd><svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"%s\" width=\"%s\" height=\"10\"/></svg><span>%s</span></dd>%n"
                            .formatted(
                                    Markup.escape(view.alone(bar.label())),
                                    bar.tone().css(),
                                    Svg.number(100 * share(bar)),
                                    view.html(bar.value())));
        }
        return html.append("</dl>").toString();
    }

    @Override
    public List<List<Argument>> rows() {
        return bars.stream().map(bar -> List.of(bar.label(), bar.value())).toList();
    }
}
