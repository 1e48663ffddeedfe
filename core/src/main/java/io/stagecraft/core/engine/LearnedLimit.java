// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import org.immutables.value.Value;

/** A number of days learned from won deals. */
@Value.Immutable
public abstract class LearnedLimit implements Serializable {
    LearnedLimit() {}

    /**
     * Returns a limit.
     *
     * @param days calendar days, from 0; beyond them a deal is late
     * @param wins how many won deals it was learned from, at least 1
     * @throws IllegalArgumentException if a number is out of range
     */
    public static LearnedLimit of(int days, int wins) {
        return builder().days(days).wins(wins).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Returns the calendar days beyond which a deal is late. */
    public abstract int days();

    /** Returns the number of won deals that it was learned from. */
    public abstract int wins();

    @Value.Check
    void check() {
        checkArgument(days() >= 0, "days must be at least 0 but was %s", days());
        checkArgument(wins() >= 1, "wins must be at least 1 but was %s", wins());
    }

    static final class Builder extends ImmutableLearnedLimit.Builder {
        Builder() {}
    }
}
