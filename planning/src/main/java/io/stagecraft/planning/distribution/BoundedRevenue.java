// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The distribution between two others: one that every outcome reaches, and one that none passes, as far as rounding goes. So
 * each chance, quantile and mean of a tail lies between theirs.
 */
final class BoundedRevenue implements RevenueDistribution, Serializable {
    private static final long serialVersionUID = 1L;

    private final DiscreteRevenue low;
    private final DiscreteRevenue high;

    BoundedRevenue(DiscreteRevenue low, DiscreteRevenue high) {
        this.low = low;
        this.high = high;
    }

    @Override
    public RevenueMethod method() {
        return RevenueMethod.BOUNDED;
    }

    @Override
    public CurrencyUnit currency() {
        return low.currency();
    }

    /** Returns the mean, which is exact here too. */
    @Override
    public MoneyRange mean() {
        return low.mean();
    }

    @Override
    public Money standardDeviation() {
        return low.standardDeviation();
    }

    @Override
    public MoneyRange quantile(double share) {
        Checks.share(share);
        return MoneyRange.bounded(
                Money.ofMinor(currency(), low.quantileMinor(share)),
                Money.ofMinor(currency(), high.quantileMinor(share)));
    }

    @Override
    public Chance reaching(Money target) {
        long minor = Checks.minor(currency(), target, "target");
        return bounded(low.reaching(minor), high.reaching(minor));
    }

    private static Chance bounded(double low, double high) {
        // the two are summed apart, so that equal ones may differ in the last bits
        return Chance.bounded(Math.min(low, high), Math.max(low, high));
    }

    @Override
    public MoneyRange expectedShortfall(Money target) {
        long minor = Checks.minor(currency(), target, "target");
        return range(high.shortfall(minor), low.shortfall(minor));
    }

    @Override
    public MoneyRange worstMean(double share) {
        Checks.tail(share);
        return range(low.worst(share), high.worst(share));
    }

    private MoneyRange range(double one, double other) {
        return MoneyRange.bounded(
                MoneyRange.money(currency(), Math.min(one, other)), MoneyRange.money(currency(), Math.max(one, other)));
    }

    @Override
    public CountDistribution wins() {
        return low.wins();
    }

    private Object readResolve() {
        requireNonNull(low, "low");
        requireNonNull(high, "high");
        return this;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof BoundedRevenue other && low.equals(other.low) && high.equals(other.high);
    }

    @Override
    public int hashCode() {
        return 31 * low.hashCode() + high.hashCode();
    }

    /** Returns mean and middle 80 %. */
    @Override
    public String toString() {
        return "bounded: mean " + mean() + ", " + quantile(0.1) + " to " + quantile(0.9) + " in 80 %";
    }
}
