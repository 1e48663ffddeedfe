package io.stagecraft.examples.review.page;

import java.util.ArrayList;
import java.util.List;

/** One whole as a strip of its parts, above the next whole: so that shares can be compared from row to row. */
public final class Strip extends Framed<Strip> {
    private static final double THINNEST_WITH_TEXT = 0.08;

    private record Part(String name, double share, String value, Tone tone) {}

    private record Whole(String label, List<Part> parts) {}

    private final List<Whole> wholes = new ArrayList<>();

    private Strip(String caption) {
        super(caption);
    }

    /** Returns a chart without rows. */
    public static Strip of(String caption) {
        return new Strip(caption);
    }

    /** Adds a row, to be filled by {@link #part}. */
    public Strip row(String label) {
        wholes.add(new Whole(label, new ArrayList<>()));
        return this;
    }

    /** Adds a part to the last row, with its share of the whole in [0, 1]. */
    public Strip part(String name, double share, String value, Tone tone) {
        wholes.get(wholes.size() - 1).parts().add(new Part(name, share, value, tone));
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
    String body() {
        StringBuilder html = new StringBuilder();
        for (Whole whole : wholes) {
            html.append("<div class=\"strip\"><span class=\"label\">%s</span><div class=\"whole\">"
                    .formatted(Markup.escape(whole.label())));
            for (Part part : whole.parts()) {
                html.append("<div class=\"part %s\" style=\"flex-grow:%s\" title=\"%s: %s\"><span>%s</span></div>"
                        .formatted(
                                part.tone().css(),
                                Svg.number(Math.max(0.5, 1000 * part.share())),
                                Markup.escape(part.name()),
                                Markup.escape(part.value()),
                                part.share() < THINNEST_WITH_TEXT ? "" : Markup.escape(part.value())));
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
                            "<li class=\"%s\">%s</li>".formatted(part.tone().css(), Markup.escape(part.name()))));
            html.append("</ul>");
        }
        return html.toString();
    }

    @Override
    public String text() {
        int labels =
                wholes.stream().mapToInt(whole -> whole.label().length()).max().orElse(0);
        StringBuilder text = new StringBuilder("  " + caption() + "\n");
        for (Whole whole : wholes) {
            List<String> parts = whole.parts().stream()
                    .map(part -> part.name() + " " + part.value())
                    .toList();
            text.append("    %s  %s%n".formatted(Markup.padRight(whole.label(), labels), String.join(", ", parts)));
        }
        return text.toString();
    }
}
