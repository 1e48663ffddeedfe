// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.page;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import java.util.ArrayList;
import java.util.List;

/** One whole as a strip of its parts, above the next whole: so that shares can be compared from row to row. */
public final class Strip extends Framed<Strip> {
    private static final double THINNEST_WITH_TEXT = 0.08;

    private record Part(Argument name, double share, Argument value, Tone tone) {}

    private record Whole(Message label, List<Part> parts) {}

    private final List<Whole> wholes = new ArrayList<>();

    private Strip(Message caption) {
        super(caption);
    }

    /** Returns a chart without rows. */
    public static Strip of(Message caption) {
        return new Strip(caption);
    }

    /** Adds a row, to be filled by {@link #part}. */
    public Strip row(Message label) {
        wholes.add(new Whole(label, new ArrayList<>()));
        return this;
    }

    /** Adds a part to the last row, with its share of the whole in [0, 1]. */
    public Strip part(Object name, double share, Object value, Tone tone) {
        wholes.get(wholes.size() - 1).parts().add(new Part(CellValues.cell(name), share, CellValues.cell(value), tone));
        return this;
    }

    @Override
    Strip self() {
        return this;
    }

    @Override
    String style() {
        return "strips";
    }

    @Override
    String body(View view) {
        StringBuilder html = new StringBuilder();
        for (Whole whole : wholes) {
            html.append("<div class=\"strip\"><span class=\"label\">%s</span><div class=\"whole\">"
                    .formatted(view.html(whole.label())));
            for (Part part : whole.parts()) {
                html.append("<div class=\"part %s\" style=\"flex-grow:%s\" title=\"%s: %s\"><span>%s</span></div>"
                        .formatted(
                                part.tone().css(),
                                Svg.number(Math.max(0.5, 1000 * part.share())),
                                view.html(part.name()),
                                view.html(part.value()),
                                part.share() < THINNEST_WITH_TEXT ? "" : view.html(part.value())));
            }
            double rest = 1 - whole.parts().stream().mapToDouble(Part::share).sum();
            if (rest > 0.001) {
                html.append("<div class=\"rest\" style=\"flex-grow:%s\"></div>".formatted(Svg.number(1000 * rest)));
            }
            html.append("</div></div>\n");
        }
        if (!wholes.isEmpty()) {
            html.append("<ul class=\"key\">");
            wholes.get(0)
                    .parts()
                    .forEach(part -> html.append(
                            "<li class=\"%s\">%s</li>".formatted(part.tone().css(), view.html(part.name()))));
            html.append("</ul>");
        }
        return html.toString();
    }

    @Override
    public List<List<Argument>> rows() {
        return wholes.stream()
                .flatMap(whole -> whole.parts().stream()
                        .map(part -> List.of(Argument.of(whole.label()), part.name(), part.value())))
                .toList();
    }
}
