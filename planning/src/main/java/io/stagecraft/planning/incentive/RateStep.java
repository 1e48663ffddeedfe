// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.incentive;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.math.BigDecimal;
import org.immutables.value.Value;

/** A commission rate, with the attainment from which it holds. */
@Value.Immutable
public abstract class RateStep implements Serializable, WithRateStep {
    RateStep() {}

    /**
     * Returns a step.
     *
     * @param fromAttainment from which share of the quota on, from 0
     * @param rate commission per unit of the part above it, from 0
     * @throws IllegalArgumentException if one is negative
     */
    public static RateStep of(Ratio fromAttainment, BigDecimal rate) {
        return builder().fromAttainment(fromAttainment).rate(rate).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Returns the attainment from which the rate holds. */
    public abstract Ratio fromAttainment();

    /** Returns the commission per unit. */
    public abstract BigDecimal rate();

    @Value.Check
    RateStep checked() {
        checkArgument(
                fromAttainment().signum() >= 0, "fromAttainment must not be negative but was %s", fromAttainment());
        checkArgument(rate().signum() >= 0, "rate must not be negative but was %s", rate());
        return Decimals.isNormal(rate()) ? this : withRate(Decimals.normal(rate()));
    }

    static final class Builder extends ImmutableRateStep.Builder {
        Builder() {}
    }
}
