// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.text;

import io.stagecraft.core.message.Message;

/** Thrown when an option cannot be what it is: says the option, the rule and the value. */
public final class BadOptionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Message said;

    public BadOptionException(Message said) {
        super(ReviewPhrases.english().say(said));
        this.said = said;
    }

    /** Returns what is wrong, to be said in any language. */
    public Message said() {
        return said;
    }
}
