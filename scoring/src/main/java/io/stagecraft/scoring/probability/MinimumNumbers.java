// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.probability;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Definition;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.statistics.Rate;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;

/** The amount of history that it takes to replace a template: our assumption. */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class MinimumNumbers implements Serializable, WithMinimumNumbers {
    private static final MinimumNumbers STANDARD = builder().build();

    MinimumNumbers() {}

    /** Returns 40 wins and 40 losses in all, and 20 deals for a rate. */
    public static MinimumNumbers standard() {
        return STANDARD;
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the number of won deals it takes, from 0; 40 by default. */
    @Value.Default
    public int wins() {
        return 40;
    }

    /** Returns the number of lost deals it takes, from 0; 40 by default. */
    @Value.Default
    public int losses() {
        return 40;
    }

    /** Returns the number of deals that a single rate takes, from 1; 20 by default. */
    @Value.Default
    public int rate() {
        return Rate.DEFAULT_MINIMUM;
    }

    /** Returns the reason why so many wins and losses teach nothing yet, or empty if there are enough. */
    public Optional<Message> refuseHistory(long won, long lost) {
        return won >= wins() && lost >= losses()
                ? Optional.empty()
                : Optional.of(Message.of("history.too-few")
                        .with("won", won)
                        .with("lost", lost)
                        .with("wins", wins())
                        .with("losses", losses()));
    }

    /**
     * Returns the reason why so many deals make no rate yet, or empty if there are enough.
     *
     * @param of what they are, said after "too few (7)", such as "closed deals reached stage Proposal"
     */
    public Optional<Message> refuseRate(Message of, long number) {
        requireNonNull(of, "of");
        return number >= rate()
                ? Optional.empty()
                : Optional.of(Message.of("rate.too-few")
                        .with("number", number)
                        .with("of", of)
                        .with("minimum", rate()));
    }

    @Value.Check
    void check() {
        checkArgument(wins() >= 0, "wins must be at least 0 but was %s", wins());
        checkArgument(losses() >= 0, "losses must be at least 0 but was %s", losses());
        checkArgument(rate() >= 1, "rate must be at least 1 but was %s", rate());
    }

    /** Builds {@link MinimumNumbers} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableMinimumNumbers.Builder {
        Builder() {}
    }
}
