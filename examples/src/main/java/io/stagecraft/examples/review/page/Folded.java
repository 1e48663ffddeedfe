package io.stagecraft.examples.review.page;

import java.util.ArrayList;
import java.util.List;

/** Pieces that the page shows when their heading is asked for; a terminal shows them only where told to. */
public final class Folded implements Block {
    private final String heading;
    private final List<Block> blocks = new ArrayList<>();
    private boolean inTerminal;

    private Folded(String heading) {
        this.heading = heading;
    }

    /** Returns a heading with nothing below it. */
    public static Folded of(String heading) {
        return new Folded(heading);
    }

    /** Adds a piece at the end. */
    public Folded add(Block block) {
        blocks.add(block);
        return this;
    }

    /** Shows the pieces in a terminal too. */
    public Folded inTerminal() {
        inTerminal = true;
        return this;
    }

    @Override
    public String html() {
        StringBuilder html = new StringBuilder(
                "<details class=\"folded\"><summary>%s</summary>%n".formatted(Markup.escape(heading)));
        blocks.forEach(block -> html.append(block.html()).append('\n'));
        return html.append("</details>").toString();
    }

    @Override
    public String text() {
        if (!inTerminal) {
            return "";
        }
        StringBuilder text = new StringBuilder("  " + heading + "\n");
        blocks.forEach(block -> text.append(block.text()));
        return text.toString();
    }
}
