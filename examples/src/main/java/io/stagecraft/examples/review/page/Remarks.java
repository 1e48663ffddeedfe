// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.page;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import java.util.List;
import java.util.Optional;

/** Sentences under a heading: what was assumed, what to do about it. */
public final class Remarks implements Block {
    private final Message heading;
    private final List<Message> sentences;
    private final Tone tone;

    private Remarks(Message heading, List<Message> sentences, Tone tone) {
        this.heading = heading;
        this.sentences = List.copyOf(sentences);
        this.tone = tone;
    }

    /** Returns sentences in the given order. */
    public static Remarks of(Message heading, List<Message> sentences) {
        return new Remarks(heading, sentences, Tone.PLAIN);
    }

    /** Returns sentences that want attention. */
    public static Remarks warning(Message heading, List<Message> sentences) {
        return new Remarks(heading, sentences, Tone.WARNING);
    }

    /** Returns how to read what stands above. */
    public static Remarks onReading(List<Message> sentences) {
        return of(Message.of("how-to-read"), sentences);
    }

    @Override
    public String html(View view) {
        StringBuilder html = new StringBuilder(
                "<div class=\"remarks %s\"><h3>%s</h3><ul>".formatted(tone.css(), view.html(heading)));
        sentences.forEach(said ->
                html.append("<li>").append(Markup.escape(view.sentence(said))).append("</li>"));
        return html.append("</ul></div>").toString();
    }

    @Override
    public String text(View view) {
        StringBuilder text = new StringBuilder("  " + view.say(heading) + "\n");
        sentences.forEach(said -> text.append(Markup.wrap("    - " + view.sentence(said), "      "))
                .append('\n'));
        return text.toString();
    }

    @Override
    public Optional<Message> heading() {
        return Optional.of(heading);
    }

    @Override
    public List<List<Argument>> rows() {
        return sentences.stream().map(CellValues::of).toList();
    }
}
