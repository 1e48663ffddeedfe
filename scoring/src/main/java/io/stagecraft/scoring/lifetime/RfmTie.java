// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.lifetime;

import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;

/**
 * Customers of equal value whose ranks lie in more than one group; they all have the score of their middle rank.
 *
 * @param <T> what is scored
 */
@Value.Immutable
public abstract class RfmTie<T> implements Serializable {
    RfmTie() {}

    static <T> ImmutableRfmTie.Builder<T> builder() {
        return ImmutableRfmTie.builder();
    }

    /** Returns the measure in which they are equal. */
    public abstract RfmMeasure measure();

    /** Returns the customers, in the order given, at least two. */
    public abstract List<T> customers();

    /** Returns the score that they have. */
    public abstract int score();

    /** Returns the score of the group that their first rank lies in. */
    public abstract int best();

    /** Returns the score of the group that their last rank lies in, below {@link #best()}. */
    public abstract int worst();

    /** Returns the tie as a sentence. */
    public Message message() {
        return Message.of("rfm.tie")
                .with("customers", customers().size())
                .with("measure", measure().labels())
                .with("score", score())
                .with("best", best())
                .with("worst", worst());
    }

    /** Returns {@link #message()} in English, such as {@code 10 customers of equal frequency score 3 (5 to 1 by position)}. */
    @Override
    public final String toString() {
        return message().toString();
    }
}
