// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.page;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import java.util.ArrayList;
import java.util.List;

/** From one level to another, step by step: each step hangs where the one before it ended. */
public final class Waterfall extends Chart<Waterfall> {
    private static final int HEIGHT = 260;
    private static final int BOTTOM = 36;
    private static final int TOP = 22;

    private record Step(Argument label, double from, double to, Argument value, Tone tone) {}

    private final List<Step> steps = new ArrayList<>();
    private double level;
    private double cut;

    private Waterfall(Message caption) {
        super(caption);
    }

    /** Returns a chart without steps, at level zero. */
    public static Waterfall of(Message caption) {
        return new Waterfall(caption);
    }

    /** Adds a column from zero to a level, at which the next step hangs. */
    public Waterfall level(Object label, double height, Object value) {
        steps.add(new Step(CellValues.cell(label), 0, height, CellValues.cell(value), Tone.STRONG));
        level = height;
        return this;
    }

    /** Adds a step up or down from where the one before ended. */
    public Waterfall step(Object label, double change, Object value) {
        steps.add(new Step(
                CellValues.cell(label),
                level,
                level + change,
                CellValues.cell(value),
                change < 0 ? Tone.BAD : Tone.GOOD));
        level += change;
        return this;
    }

    /** Leaves out what lies below a height, so that small steps of high columns can be seen; the page says so. */
    public Waterfall cutBelow(double height) {
        cut = Math.max(0, height);
        return this;
    }

    @Override
    Waterfall self() {
        return this;
    }

    @Override
    String draw(View view, int width) {
        Svg svg = svg(view, width, HEIGHT);
        double highest = steps.stream()
                .mapToDouble(step -> Math.max(step.from(), step.to()))
                .max()
                .orElse(0);
        double column = (double) width / Math.max(1, steps.size());
        double floor = HEIGHT - BOTTOM;
        double scale = highest > cut ? (floor - TOP) / (highest - cut) : 0;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            double top = floor - scale * (Math.max(step.from(), step.to()) - cut);
            double height = Math.min(floor - top, scale * Math.abs(step.to() - step.from()));
            double middle = (i + 0.5) * column;
            svg.rect(step.tone().css(), i * column + column * 0.12, top, column * 0.76, Math.max(1, height));
            if (i + 1 < steps.size()) {
                double end = floor - scale * (step.to() - cut);
                svg.line("join", i * column + column * 0.88, end, (i + 1) * column + column * 0.12, end);
            }
            // at the edges of a narrow page words begin or end with it, so that none is cut off
            boolean isEdge = svg.isNarrow() && (i == 0 || i + 1 == steps.size());
            String anchor = !isEdge ? "middle" : i == 0 ? "start" : "end";
            double at = !isEdge ? middle : i == 0 ? 0 : width;
            svg.text("mark", anchor, at, top - 6, view.say(step.value()));
            // names that would run into each other stand on two lines in turn
            svg.text("axis", anchor, at, floor + (svg.isNarrow() && i % 2 == 1 ? 30 : 16), view.say(step.label()));
        }
        return svg.line("base", 0, floor, width, floor).end();
    }

    @Override
    public List<List<Argument>> rows() {
        return steps.stream().map(step -> List.of(step.label(), step.value())).toList();
    }
}
