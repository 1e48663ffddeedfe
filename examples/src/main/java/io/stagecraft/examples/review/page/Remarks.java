package io.stagecraft.examples.review.page;

import java.util.List;

/** Sentences under a heading: what was assumed, what to do about it. */
public final class Remarks implements Block {
    private final String heading;
    private final List<String> sentences;
    private final Tone tone;

    private Remarks(String heading, List<String> sentences, Tone tone) {
        this.heading = heading;
        this.sentences = List.copyOf(sentences);
        this.tone = tone;
    }

    /** Returns sentences in the given order. */
    public static Remarks of(String heading, List<String> sentences) {
        return new Remarks(heading, sentences, Tone.PLAIN);
    }

    /** Returns sentences that want attention. */
    public static Remarks warning(String heading, List<String> sentences) {
        return new Remarks(heading, sentences, Tone.WARNING);
    }

    @Override
    public String html() {
        StringBuilder html = new StringBuilder(
                "<aside class=\"remarks %s\"><h3>%s</h3><ul>".formatted(tone.css(), Markup.escape(heading)));
        sentences.forEach(
                sentence -> html.append("<li>").append(Markup.escape(sentence)).append("</li>"));
        return html.append("</ul></aside>").toString();
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder("  " + heading + "\n");
        sentences.forEach(sentence ->
                text.append(Markup.wrap("    - " + sentence, "      ")).append('\n'));
        return text.toString();
    }
}
