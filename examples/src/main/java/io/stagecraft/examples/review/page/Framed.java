package io.stagecraft.examples.review.page;

/** A block in a frame: a caption above it, and a sentence below it where there is one. */
abstract class Framed<B extends Framed<B>> implements Block {
    private final String caption;
    private String note = "";

    Framed(String caption) {
        this.caption = caption;
    }

    /** Sets a sentence below it. */
    public final B note(String words) {
        note = words;
        return self();
    }

    /** Returns this block as what it is. */
    abstract B self();

    final String caption() {
        return caption;
    }

    /** Returns the sentence below it; empty text for none. */
    String words() {
        return note;
    }

    /** Returns what frames of its kind look like, as the name of a style; empty text for the usual. */
    String style() {
        return "";
    }

    /** Returns what stands in the frame. */
    abstract String body();

    /** Returns the sentence below it as HTML; empty text for none. */
    final String foot() {
        return words().isEmpty() ? "" : "<p class=\"note\">" + Markup.escape(words()) + "</p>";
    }

    @Override
    public String html() {
        String open = style().isEmpty() ? "<figure>" : "<figure class=\"" + style() + "\">";
        return "%s<figcaption>%s</figcaption>%n%s%s</figure>".formatted(open, Markup.escape(caption), body(), foot());
    }
}
