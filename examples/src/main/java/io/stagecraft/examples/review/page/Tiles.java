// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.page;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A row of main figures, each with what it is and the counts behind it. */
public final class Tiles implements Block {
    private record Tile(Argument label, Argument value, List<Message> details, Tone tone) {}

    private final List<Tile> tiles = new ArrayList<>();

    /** Adds a figure; the details name the counts behind it. */
    public Tiles add(Message label, Object value, Message... details) {
        return add(Tone.PLAIN, label, value, details);
    }

    /** Adds a figure that is meant as the tone says. */
    public Tiles add(Tone tone, Message label, Object value, Message... details) {
        tiles.add(new Tile(Argument.of(label), CellValues.cell(value), List.of(details), tone));
        return this;
    }

    @Override
    public String html(View view) {
        StringBuilder html = new StringBuilder("<dl class=\"tiles\">\n");
        for (Tile tile : tiles) {
            html.append("<div class=\"tile %s\"><dt>%s</dt><dd class=\"value\">%s</dd>"
                    .formatted(
                            tile.tone().css(),
                            Markup.escape(view.alone(tile.label())),
                            Markup.escape(view.alone(tile.value()))));
            tile.details()
                    .forEach(detail -> html.append("<dd class=\"detail\">")
                            .append(view.html(detail))
                            .append("</dd>"));
            html.append("</div>\n");
        }
        return html.append("</dl>").toString();
    }

    @Override
    public String text(View view) {
        int labels = Markup.widest(tiles.stream().map(tile -> view.alone(tile.label())));
        int values = Markup.widest(tiles.stream().map(tile -> view.alone(tile.value())));
        StringBuilder text = new StringBuilder();
        for (Tile tile : tiles) {
            String details = String.join(
                    view.semicolon(), tile.details().stream().map(view::say).toList());
            String line = "  " + Markup.padRight(view.alone(tile.label()), labels) + "  "
                    + Markup.padLeft(view.alone(tile.value()), values) + "  " + details;
            text.append(Markup.wrap(line.stripTrailing(), " ".repeat(labels + values + 6)))
                    .append('\n');
        }
        return text.toString();
    }

    @Override
    public Optional<Message> heading() {
        return Optional.empty();
    }

    @Override
    public List<List<Argument>> rows() {
        return tiles.stream()
                .map(tile -> {
                    List<Argument> row = new ArrayList<>(CellValues.of(tile.label(), tile.value()));
                    tile.details().forEach(detail -> row.add(Argument.of(detail)));
                    return List.copyOf(row);
                })
                .toList();
    }
}
