// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Ids;
import io.stagecraft.planning.target.Quantity;
import java.io.Serializable;
import org.immutables.value.Value;

/** The activity, wins and revenue of one part of the business, planned or actual. */
@Value.Immutable
public abstract class SegmentFigures implements Serializable {
    SegmentFigures() {}

    /**
     * Returns figures.
     *
     * @param segment which part, such as a product or a kind of customer, not blank
     * @param activity how much was done, such as opportunities worked or visits made, from 0
     * @param wins how many were won, from 0
     * @param revenue what they brought
     * @throws IllegalArgumentException if the name is blank or a number negative
     */
    public static SegmentFigures of(String segment, long activity, long wins, Quantity revenue) {
        return ImmutableSegmentFigures.builder()
                .segment(segment)
                .activity(activity)
                .wins(wins)
                .revenue(revenue)
                .build();
    }

    /** Returns the name of the part. */
    public abstract String segment();

    /** Returns the number of activities. */
    public abstract long activity();

    /** Returns the number of wins. */
    public abstract long wins();

    /** Returns the revenue of the wins. */
    public abstract Quantity revenue();

    @Value.Check
    void check() {
        Ids.check(segment(), "segment", "revenue %s", revenue());
        checkArgument(activity() >= 0, "activity of %s must not be negative but was %s", segment(), activity());
        checkArgument(wins() >= 0, "wins of %s must not be negative but was %s", segment(), wins());
    }
}
