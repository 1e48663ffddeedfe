// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.activity;

import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** The need for people in a period: what it asks for, what the sellers carry, and the number to be hired. */
@Value.Immutable
public abstract class StaffingNeed implements Serializable {
    StaffingNeed() {}

    /** Returns the amount required in the period. */
    public abstract Ratio required();

    /** Returns the quota of each seller, in the order given. */
    public abstract List<Ratio> sellers();

    /** Returns the sum of their quotas. */
    public abstract Ratio available();

    /** Returns the quota of one new seller in the period. */
    public abstract Ratio perHire();

    /** Returns the amount missing without hiring, from 0. */
    public Ratio shortfall() {
        return available().isAtLeast(required()) ? Ratio.zero() : required().minus(available());
    }

    /** Returns the number of people to hire, rounded up, or empty if a new seller carries nothing in time. */
    public OptionalInt hires() {
        if (shortfall().isZero()) {
            return OptionalInt.of(0);
        }
        return perHire().isZero()
                ? OptionalInt.empty()
                : OptionalInt.of(shortfall()
                        .dividedBy(perHire())
                        .toDecimal(0, RoundingMode.CEILING)
                        .intValueExact());
    }
}
