// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The distribution of the revenue of a book of business, which answers every question of the kind "shall we make it".
 *
 * <pre>{@code
 * RevenueDistribution revenue = RevenueModel.builder(CurrencyUnit.EUR)
 *         .deal("A-1", 0.50, Money.parse("EUR 1000"))
 *         .deal("A-2", 0.20, Money.parse("EUR 5000"))
 *         .build()
 *         .distribution();
 * revenue.mean();                               // EUR 1500.00
 * revenue.reaching(Money.parse("EUR 5000"));    // 20.0 %
 * revenue.quantile(0.9);                        // EUR 5000.00
 * }</pre>
 *
 * <p>Every answer carries how it was found, {@link #method()}.
 */
public interface RevenueDistribution {
    /** Returns the method by which answers are found. */
    RevenueMethod method();

    /** Returns the currency of every amount here. */
    CurrencyUnit currency();

    /** Returns the expected revenue {@code E[X]}, rounded half-even to the currency's decimals. */
    MoneyRange mean();

    /** Returns the standard deviation {@code sqrt(E[(X − E[X])²])}, rounded half-even to the currency's decimals. */
    Money standardDeviation();

    /**
     * Returns the smallest amount {@code x} with {@code P(X ≤ x) ≥ share}: with share 0.1, what is passed nine times in ten.
     *
     * @param share from 0, the smallest possible amount, to 1, the largest; where there is none, as deals not yet opened have no
     *     end, an amount that all but about one case in 1e15 stay below
     * @throws IllegalArgumentException if the share is outside [0, 1]
     */
    MoneyRange quantile(double share);

    /**
     * Returns the chance that the revenue is at least the target, {@code P(X ≥ target)}.
     *
     * @throws IllegalArgumentException if the target is in another currency
     */
    Chance reaching(Money target);

    /**
     * Returns the expected shortfall to a target, {@code E[max(0, target − X)]}, 0 if it is certain to be reached.
     *
     * @throws IllegalArgumentException if the target is in another currency
     */
    MoneyRange expectedShortfall(Money target);

    /**
     * Returns the mean of the worst outcomes: of that share of all cases in which least comes in (which finance calls
     * expected shortfall of the tail, or conditional value at risk).
     *
     * @param share the part of all cases, above 0, at most 1; with 1 it is the mean
     * @throws IllegalArgumentException if the share is outside (0, 1]
     */
    MoneyRange worstMean(double share);

    /** Returns the distribution of the number of deals won, open deals and those not yet opened together. */
    CountDistribution wins();

    /**
     * Returns the quantiles at equal steps, for a chart: at {@code 0/steps, 1/steps, ..., 1}.
     *
     * @param steps how many, at least 1
     */
    default List<MoneyRange> quantiles(int steps) {
        Checks.steps(steps);
        ImmutableList.Builder<MoneyRange> all = ImmutableList.builderWithExpectedSize(steps + 1);
        for (int i = 0; i <= steps; i++) {
            all.add(quantile((double) i / steps));
        }
        return all.build();
    }
}
