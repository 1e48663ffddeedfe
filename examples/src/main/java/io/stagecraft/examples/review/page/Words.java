// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.page;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import java.util.List;
import java.util.Optional;

/** A paragraph. */
public final class Words implements Block {
    private final Message words;

    private Words(Message words) {
        this.words = words;
    }

    /** Returns a paragraph. */
    public static Words of(Message words) {
        return new Words(words);
    }

    @Override
    public String html(View view) {
        return "<p>" + view.html(words) + "</p>";
    }

    @Override
    public String text(View view) {
        return Markup.wrap("  " + view.say(words), "  ") + "\n";
    }

    @Override
    public Optional<Message> heading() {
        return Optional.empty();
    }

    @Override
    public List<List<Argument>> rows() {
        return List.of(CellValues.of(words));
    }
}
