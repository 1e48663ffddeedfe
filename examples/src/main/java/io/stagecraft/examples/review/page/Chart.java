// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.page;

import io.stagecraft.core.message.Message;

/** A drawing in a frame, once for a wide page and once for a narrow one. */
abstract class Chart<B extends Chart<B>> extends Framed<B> {
    Chart(Message caption) {
        super(caption);
    }

    /** Returns the drawing for a page of a width. */
    abstract String draw(View view, int width);

    /** Returns an empty drawing that says its numbers to whoever cannot see it. */
    final Svg svg(View view, int width, int height) {
        return Svg.of(width, height, aloud(view));
    }

    @Override
    String body(View view) {
        return Svg.forBothWidths(width -> draw(view, width));
    }
}
