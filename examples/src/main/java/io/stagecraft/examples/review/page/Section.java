package io.stagecraft.examples.review.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** One part of a review: a title, a sentence that says the main thing, and pieces below it. */
public final class Section {
    private final String id;
    private final String title;
    private final String lead;
    private final List<Block> blocks = new ArrayList<>();

    private Section(String id, String title, String lead) {
        this.id = id;
        this.title = title;
        this.lead = lead;
    }

    /** Returns a section without pieces; the id names it in links. */
    public static Section of(String id, String title, String lead) {
        return new Section(id, title, lead);
    }

    /** Adds a piece at the end. */
    public Section add(Block block) {
        blocks.add(block);
        return this;
    }

    /** Adds a piece at the end if there is something to show. */
    public Section addIf(boolean condition, Supplier<? extends Block> block) {
        if (condition) {
            blocks.add(block.get());
        }
        return this;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    String html() {
        StringBuilder html = new StringBuilder();
        html.append("<section id=\"%s\">%n<h2>%s</h2>%n<p class=\"lead\">%s</p>%n"
                .formatted(Markup.escape(id), Markup.escape(title), Markup.escape(lead)));
        blocks.forEach(block -> html.append(block.html()).append('\n'));
        return html.append("</section>\n").toString();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(title.toUpperCase(Locale.ROOT)).append('\n');
        text.append(Markup.wrap(lead, "")).append('\n');
        for (Block block : blocks) {
            String piece = block.text();
            if (!piece.isEmpty()) {
                text.append('\n').append(piece);
            }
        }
        return text.toString();
    }
}
