// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.page;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Pieces that the page shows when their heading is asked for; a terminal shows them only where told to. */
public final class Folded implements Block {
    private final Message heading;
    private final List<Block> blocks = new ArrayList<>();
    private boolean inTerminal;
    private String seller = "";

    private Folded(Message heading) {
        this.heading = heading;
    }

    /** Returns a heading with nothing below it. */
    public static Folded of(Message heading) {
        return new Folded(heading);
    }

    /** Adds a piece at the end. */
    public Folded add(Block block) {
        blocks.add(block);
        return this;
    }

    /** Says whose it is, so that a page can be narrowed to some sellers. */
    public Folded by(String name) {
        seller = name;
        return this;
    }

    /** Shows the pieces in a terminal too. */
    public Folded inTerminal() {
        inTerminal = true;
        return this;
    }

    @Override
    public String html(View view) {
        StringBuilder html = new StringBuilder("<details class=\"folded\"%s%s><summary>%s</summary>%n"
                .formatted(Markup.by(seller), view.isFull() ? " open" : "", view.html(heading)));
        blocks.forEach(block -> html.append(block.html(view)).append('\n'));
        return html.append("</details>").toString();
    }

    @Override
    public String text(View view) {
        if (!inTerminal) {
            return "";
        }
        StringBuilder text = new StringBuilder("  " + view.say(heading) + "\n");
        blocks.forEach(block -> text.append(block.text(view)));
        return text.toString();
    }

    @Override
    public Optional<Message> heading() {
        return Optional.of(heading);
    }

    @Override
    public List<List<Argument>> rows() {
        return blocks.stream().flatMap(block -> block.rows().stream()).toList();
    }

    @Override
    public Stream<Table> tables() {
        return blocks.stream().flatMap(Block::tables);
    }
}
