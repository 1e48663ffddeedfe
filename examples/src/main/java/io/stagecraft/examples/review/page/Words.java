package io.stagecraft.examples.review.page;

import java.util.List;

/** A paragraph. */
public final class Words implements Block {
    private final String text;

    private Words(String text) {
        this.text = text;
    }

    /** Returns a paragraph of these sentences. */
    public static Words of(String... sentences) {
        return new Words(String.join(" ", List.of(sentences)));
    }

    @Override
    public String html() {
        return "<p>" + Markup.escape(text) + "</p>";
    }

    @Override
    public String text() {
        return Markup.wrap("  " + text, "  ") + "\n";
    }
}
