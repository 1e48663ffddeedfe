package io.stagecraft.examples.review.page;

import java.util.ArrayList;
import java.util.List;

/** A row of main figures, each with what it is and the counts behind it. */
public final class Tiles implements Block {
    private record Tile(String label, String value, String detail, Tone tone) {}

    private final List<Tile> tiles = new ArrayList<>();

    /** Adds a figure; the detail names the counts behind it. */
    public Tiles add(String label, String value, String detail) {
        return add(label, value, detail, Tone.PLAIN);
    }

    /** Adds a figure that is meant as the tone says. */
    public Tiles add(String label, String value, String detail, Tone tone) {
        tiles.add(new Tile(label, value, detail, tone));
        return this;
    }

    @Override
    public String html() {
        StringBuilder html = new StringBuilder("<div class=\"tiles\">\n");
        for (Tile tile : tiles) {
            html.append(
                    "<div class=\"tile %s\"><span class=\"label\">%s</span><span class=\"value\">%s</span><span class=\"detail\">%s</span></div>%n"
                            .formatted(
                                    tile.tone().css(),
                                    Markup.escape(tile.label()),
                                    Markup.escape(tile.value()),
                                    Markup.escape(tile.detail())));
        }
        return html.append("</div>").toString();
    }

    @Override
    public String text() {
        int labels =
                tiles.stream().mapToInt(tile -> tile.label().length()).max().orElse(0);
        int values =
                tiles.stream().mapToInt(tile -> tile.value().length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (Tile tile : tiles) {
            String line = "  " + Markup.padRight(tile.label(), labels) + "  " + Markup.padLeft(tile.value(), values)
                    + "  " + tile.detail();
            text.append(Markup.wrap(line.stripTrailing(), " ".repeat(labels + values + 6)))
                    .append('\n');
        }
        return text.toString();
    }
}
