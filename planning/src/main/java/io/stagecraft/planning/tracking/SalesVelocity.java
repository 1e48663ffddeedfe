// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.math.RoundingMode;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The velocity of a pipeline, in money per day: {@code opportunities × average value × win rate / cycle length} (see the domain
 * model, Coverage, contact frequency and time).
 */
@Value.Immutable
public abstract class SalesVelocity implements Serializable, WithSalesVelocity {
    SalesVelocity() {}

    /**
     * Returns a velocity.
     *
     * @param opportunities how many are worked at the same time, from 0
     * @param averageValue of an opportunity
     * @param winRate won / (won + lost), in [0, 1]
     * @param cycleDays how many days a won deal takes, above 0
     */
    public static SalesVelocity of(long opportunities, Money averageValue, Ratio winRate, long cycleDays) {
        return of(opportunities, averageValue, winRate, Ratio.of(cycleDays));
    }

    /**
     * Returns a velocity of a cycle that is no whole number of days, such as the mean of won deals, exactly:
     * {@code Ratio.of(sum of days, deals)}.
     */
    public static SalesVelocity of(long opportunities, Money averageValue, Ratio winRate, Ratio cycleDays) {
        return ImmutableSalesVelocity.builder()
                .opportunities(opportunities)
                .averageValue(averageValue)
                .winRate(winRate)
                .cycleDays(cycleDays)
                .build();
    }

    /** Returns the number of opportunities worked at the same time. */
    public abstract long opportunities();

    /** Returns the average value of an opportunity. */
    public abstract Money averageValue();

    /** Returns the share of closed deals that was won. */
    public abstract Ratio winRate();

    /** Returns the number of days that a won deal takes, which may be a fraction. */
    public abstract Ratio cycleDays();

    /** Returns the money per day, computed exactly and rounded once, half-even. */
    public Money perDay() {
        return winRate()
                .multipliedBy(Ratio.of(opportunities()))
                .dividedBy(cycleDays())
                .partOf(averageValue(), RoundingMode.HALF_EVEN);
    }

    @Value.Check
    void check() {
        checkArgument(opportunities() >= 0, "opportunities must not be negative but was %s", opportunities());
        checkArgument(cycleDays().signum() > 0, "cycleDays must be above 0 but was %s", cycleDays());
        checkArgument(
                winRate().signum() >= 0 && winRate().compareTo(Ratio.one()) <= 0,
                "winRate must be in [0, 1] but was %s",
                winRate());
    }
}
