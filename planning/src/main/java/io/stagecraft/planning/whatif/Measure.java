// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.message.Message;
import io.stagecraft.planning.distribution.RevenueModel;
import org.joda.money.Money;

/**
 * Strategy for the number by which scenarios are compared: expected revenue, the chance to make the target, any number of a
 * case.
 *
 * <p>The ready measures are values, and exact or between guaranteed bounds.
 *
 * <h2>For implementors</h2>
 * A measure gives the same number for the same case. Its {@code toString} should say what it is in a few words.
 */
@FunctionalInterface
public interface Measure {
    /** Returns the number. */
    Measured of(ForecastCase base);

    /**
     * Returns about how many additions finding it takes, so that an attribution can tell whether it may ask often; by default as
     * many as a whole distribution.
     */
    default long work(ForecastCase base) {
        requireNonNull(base, "base");
        return RevenueModel.DEFAULT_WORK;
    }

    /** Describes this in a few words; by default those of {@code toString}. */
    default Message describe() {
        return Message.said("measure.own", toString());
    }

    /** Returns the measure of the expected revenue of the period. */
    static Measure expectedRevenue() {
        return new Measures.ExpectedRevenue();
    }

    /** Returns the measure of the weighted total of the deals that count in the period, each rounded. */
    static Measure weighted() {
        return new Measures.Weighted();
    }

    /** Returns the measure of the number of wins expected in the period. */
    static Measure expectedWins() {
        return new Measures.ExpectedWins();
    }

    /** Returns the measure of the chance to reach the target of the case. */
    static Measure chanceToReachTarget() {
        return new Measures.ChanceToReachTarget();
    }

    /** Returns the measure of the chance to reach an amount, whatever the target. */
    static Measure chanceToReach(Money amount) {
        return new Measures.ChanceToReach(requireNonNull(amount, "amount"));
    }

    /**
     * Returns the measure of a quantile of the revenue.
     *
     * @param share in [0, 1]: at 0.1 what is passed nine times in ten
     */
    static Measure quantile(double share) {
        checkArgument(share >= 0 && share <= 1, "share must be in [0, 1] but was %s", share);
        return new Measures.Quantile(share);
    }

    /** Returns the measure of what is missing to the target on average. */
    static Measure expectedShortfall() {
        return new Measures.ExpectedShortfall();
    }
}
