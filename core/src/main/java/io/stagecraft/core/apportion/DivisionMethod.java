// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.apportion;

import io.stagecraft.core.message.Message;
import org.jspecify.annotations.Nullable;

/** A method of apportionment. Totals are non-negative here: {@link Apportionment} mirrors negative ones. */
interface DivisionMethod {
    String name();

    /** Returns the name, as a message. */
    default Message message() {
        return Message.of("apportionment.named").with("name", name());
    }

    /** Returns the method for one of several sequences that are split side by side: this one, unless it staggers them. */
    default DivisionMethod ofSequence(int index, int count) {
        return this;
    }

    /** Returns whether parts at a limit are held there and the others share the rest by quotas made anew. */
    boolean isPegging();

    /** Returns whether {@link #divide} stays near an earlier split. */
    boolean isAbleToStayNear();

    /**
     * Writes the parts, which sum to the total.
     *
     * @param weights not all zero, except where the limits leave nothing open
     * @param total what to split, not negative
     * @param limits what the parts must stay within, feasible, or null
     * @param near the earlier parts, or null
     * @param result receives the parts
     * @param from where in {@code result} they begin
     */
    void divide(
            PartWeights weights, long total, @Nullable Limits limits, long @Nullable [] near, long[] result, int from);

    /** Returns the explanation of a part. */
    Message ground(
            PartWeights weights, long total, @Nullable Limits limits, long @Nullable [] near, long[] result, int part);
}
