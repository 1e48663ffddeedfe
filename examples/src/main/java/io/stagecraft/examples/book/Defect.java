// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.book;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;

/**
 * A gap or oddity that the data has and the review lives with.
 *
 * @param kind what it is, to be read after the count
 * @param count how many rows have it, at least one
 * @param example one of them
 */
public record Defect(Message kind, int count, Argument example) {
    /** Returns what the review does about it. */
    public Message treatment() {
        Message treatment = Message.of(kind.code() + ".treated");
        for (var argument : kind.arguments().entrySet()) {
            treatment = treatment.with(argument.getKey(), argument.getValue());
        }
        return treatment;
    }
}
