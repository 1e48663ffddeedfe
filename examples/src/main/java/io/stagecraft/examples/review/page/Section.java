// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.page;

import io.stagecraft.core.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One part of a review: a question, a sentence that answers it, and pieces below, folded unless it is open. */
public final class Section {
    private final String id;
    private final Message lead;
    private final List<Block> blocks = new ArrayList<>();
    private boolean isOpen;

    private Section(String id, Message lead) {
        this.id = id;
        this.lead = lead;
    }

    /** Returns a section without pieces; the id names it in links, and its question is {@code section.} and the id. */
    public static Section of(String id, Message lead) {
        return new Section(id, lead);
    }

    /** Shows the pieces without being asked for them. */
    public Section open() {
        isOpen = true;
        return this;
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

    Message title() {
        return Message.of("section." + id);
    }

    Message lead() {
        return lead;
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    Stream<Table> tables() {
        return blocks.stream().flatMap(Block::tables);
    }

    String html(View view) {
        StringBuilder html = new StringBuilder("<section id=\"%s\">%n".formatted(Markup.escape(id)));
        boolean isFolded = !isOpen && !blocks.isEmpty();
        html.append(isFolded ? "<details class=\"question\"%s><summary>".formatted(view.isFull() ? " open" : "") : "")
                .append("<h2>%s</h2>%n<span class=\"lead\">%s</span>%n".formatted(view.html(title()), view.html(lead)))
                .append(isFolded ? "</summary>\n" : "");
        blocks.forEach(block -> html.append(block.html(view)).append('\n'));
        return html.append(isFolded ? "</details>\n" : "")
                .append("</section>\n")
                .toString();
    }

    String text(View view) {
        StringBuilder text = new StringBuilder();
        text.append(view.say(title()).toUpperCase(Locale.ROOT)).append('\n');
        text.append(Markup.wrap(view.say(lead), "")).append('\n');
        if (isOpen || view.isFull()) {
            for (Block block : blocks) {
                String piece = block.text(view);
                if (!piece.isEmpty()) {
                    text.append('\n').append(piece);
                }
            }
        }
        return text.toString();
    }
}
