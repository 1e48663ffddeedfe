// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Evidence;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * The position of the seller relative to the customer, with the evidence for it.
 *
 * <p>The distance is counted in selling stages, from the nearest stage that is mapped to the buying stage the customer
 * stands in to the stage the seller is in. By the latest answer to each statement, the customer stands in the last
 * buying stage such that it and all before it are passed, and at least in the first; a buying stage is passed when the
 * gates of all selling stages mapped to it are, and one for which no gate asks anything is left out.
 *
 * <p>A seller who has just advanced through a passed gate is ahead by one until the customer shows the state of the new
 * stage. Whether a gate was passed <em>without</em> proof is another question, see {@link StageReview#unprovenGates()}.
 * Without any evidence, the buying stage is only presumed from the seller's, and the alignment is unknown.
 */
@Value.Immutable
public abstract class Alignment implements Serializable {
    /** The position of the seller relative to the customer. */
    public enum Position {
        /** In a later stage than the customer has shown. */
        AHEAD,
        /** In a stage that the customer has shown. */
        LEVEL,
        /** In an earlier stage than the customer has shown. */
        BEHIND,
        /** There is no evidence about the customer. */
        UNKNOWN
    }

    Alignment() {}

    /** Returns the position of the seller, seen from the customer. */
    public abstract Position position();

    /** Returns the stages by which the seller is ahead, negative if behind, or empty if it is unknown. */
    public abstract OptionalInt distance();

    /** Returns the id of the stage that the seller is in. */
    public abstract String sellingStage();

    /** Returns the id of the buying stage that the customer stands in, or empty if it is unknown. */
    public abstract Optional<String> supportedBuyingStage();

    /**
     * Returns the id of the buying stage presumed from the seller's stage alone, where the customer's is unknown and
     * the seller's has one.
     */
    public abstract Optional<String> presumedBuyingStage();

    /**
     * Returns the evidence that proves the supported buying stage and those before it, in the order of the process;
     * empty if the customer stands in the first for want of any.
     */
    public abstract List<Evidence> proof();

    /** Returns the ids of the denied statements that keep the customer in its buying stage, in the order of the process. */
    public abstract List<String> denied();

    /** Returns the alignment in words. */
    public abstract Message message();

    /** Returns the message in English. */
    @Override
    public final String toString() {
        return message().toString();
    }
}
