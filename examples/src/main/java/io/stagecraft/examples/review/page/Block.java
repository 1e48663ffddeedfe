// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.page;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A piece of a section that shows itself on a page and in a terminal. */
public interface Block {
    /** Returns the piece as HTML that needs no script and nothing from elsewhere. */
    String html(View view);

    /** Returns the piece as lines of plain text, or empty text if a terminal does not show it. */
    String text(View view);

    /** Returns what it is headed, or empty if nothing is. */
    Optional<Message> heading();

    /** Returns the same as values, row by row. */
    List<List<Argument>> rows();

    /** Returns the tables in it. */
    default Stream<Table> tables() {
        return Stream.empty();
    }
}
