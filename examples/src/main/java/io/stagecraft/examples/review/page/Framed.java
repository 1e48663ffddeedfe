// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.page;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A block in a frame: a caption above it, and sentences below it where there are any. */
abstract class Framed<B extends Framed<B>> implements Block {
    private final Message caption;
    private @Nullable Message note;

    Framed(Message caption) {
        this.caption = caption;
    }

    /** Sets what is said below it. */
    public final B note(Message words) {
        note = words;
        return self();
    }

    /** Returns this block as what it is. */
    abstract B self();

    @Override
    public final Optional<Message> heading() {
        return Optional.of(caption);
    }

    final String caption(View view) {
        return view.say(caption);
    }

    final Optional<Message> note() {
        return Optional.ofNullable(note);
    }

    /** Returns what frames of its kind look like, as the name of a style; empty text for the usual. */
    String style() {
        return "";
    }

    /** Returns what stands in the frame. */
    abstract String body(View view);

    /** Returns what is said below it as HTML; empty text for nothing. */
    final String foot(View view) {
        return note().map(said -> "<p class=\"note\">" + view.html(said) + "</p>")
                .orElse("");
    }

    @Override
    public String html(View view) {
        String open = style().isEmpty() ? "<figure>" : "<figure class=\"" + style() + "\">";
        return "%s<figcaption>%s</figcaption>%n%s%s</figure>"
                .formatted(open, Markup.escape(caption(view)), body(view), foot(view));
    }

    @Override
    public String text(View view) {
        return "  " + caption(view) + "\n" + Markup.columns(view, rows());
    }

    /** Returns the caption with all numbers, for whoever cannot see a picture. */
    final String aloud(View view) {
        List<List<Argument>> rows = rows();
        return rows.isEmpty() ? caption(view) : caption(view) + view.colon() + view.aloud(rows);
    }
}
