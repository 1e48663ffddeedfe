// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import org.immutables.value.Value;

/** A point of the Lorenz curve: the share of the value that the least valuable customers hold. */
@Value.Immutable
public abstract class LorenzPoint implements Serializable {
    LorenzPoint() {}

    /** Returns a point. */
    static LorenzPoint of(Ratio shareOfCustomers, Ratio shareOfValue) {
        return builder()
                .shareOfCustomers(shareOfCustomers)
                .shareOfValue(shareOfValue)
                .build();
    }

    static ImmutableLorenzPoint.Builder builder() {
        return ImmutableLorenzPoint.builder();
    }

    /** Returns the share of the customers, the least valuable ones, in [0, 1]. */
    public abstract Ratio shareOfCustomers();

    /** Returns the share of the value that they hold, at most 1; negative where they bring losses. */
    public abstract Ratio shareOfValue();

    @Value.Check
    void check() {
        checkArgument(
                shareOfCustomers().signum() >= 0 && Ratio.one().isAtLeast(shareOfCustomers()),
                "shareOfCustomers must be in [0, 1] but was %s",
                shareOfCustomers());
        checkArgument(
                Ratio.one().isAtLeast(shareOfValue()), "shareOfValue must be at most 1 but was %s", shareOfValue());
    }
}
