// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.check.Exact;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.statistics.Quantiles;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The ratios that sales departments report, each empty if its divisor is zero (see the domain model, Lifecycle, churn,
 * KPIs, alerts).
 *
 * <p>Sales and completion are those of {@link Attainment}, lifetime value that of
 * {@link io.stagecraft.scoring.lifetime.LifetimeValue}, volatility that of {@link Tracking#variation}.
 */
public final class SalesKpis {
    private static final Ratio OUTLIER = Ratio.of(2);

    private SalesKpis() {}

    /**
     * Returns the cost of a new customer: spend / new customers, rounded half-even; also per channel.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public static Optional<Money> acquisitionCost(Money spend, long newCustomers) {
        requireNonNull(spend, "spend");
        return checkCount("newCustomers", newCustomers) == 0
                ? Optional.empty()
                : Optional.of(Ratio.of(1, newCustomers).partOf(spend, RoundingMode.HALF_EVEN));
    }

    /**
     * Returns the proportion of the leads of a channel that were won.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public static Optional<Ratio> conversion(long won, long leads) {
        return quotient("won", won, "leads", leads);
    }

    /**
     * Returns new customers over old ones, by number or by volume.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public static Optional<Ratio> newToOld(long newOnes, long oldOnes) {
        return quotient("newOnes", newOnes, "oldOnes", oldOnes);
    }

    /**
     * Returns the proportion of the recorded time that was selling time.
     *
     * @throws IllegalArgumentException if more was sold than recorded, or one is negative
     */
    public static Optional<Ratio> sellingTime(Duration selling, Duration recorded) {
        requireNonNull(recorded, "recorded");
        requireNonNull(selling, "selling");
        checkArgument(
                !selling.isNegative() && selling.compareTo(recorded) <= 0,
                "selling time must be from 0 to the recorded time %s but was %s",
                recorded,
                selling);
        return recorded.isZero() ? Optional.empty() : Optional.of(Ratio.of(millis(selling), millis(recorded)));
    }

    private static long millis(Duration time) {
        return Exact.sum(
                Exact.product(time.toSeconds(), 1000, "a time in milliseconds"),
                time.toMillisPart(),
                "a time in milliseconds");
    }

    /**
     * Returns the cost of selling over the sales; empty if nothing was sold, or no more than came back.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    public static Optional<Ratio> expenseRatio(Money expense, Money sales) {
        requireNonNull(expense, "expense");
        return sales.isPositive() ? Optional.of(Ratio.of(expense, sales)) : Optional.empty();
    }

    /**
     * Returns the people who spend more than twice the median of the team, in the order of the map: our assumption.
     *
     * @param expenseRatios the ratio of each seller
     */
    public static <K> List<K> expenseOutliers(Map<K, Ratio> expenseRatios) {
        Optional<Ratio> limit = Quantiles.median(expenseRatios.values()).map(median -> median.multipliedBy(OUTLIER));
        return expenseRatios.entrySet().stream()
                .filter(entry -> limit.filter(most -> entry.getValue().compareTo(most) > 0)
                        .isPresent())
                .map(Map.Entry::getKey)
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<Ratio> quotient(String name, long part, String wholeName, long whole) {
        checkCount(name, part);
        checkCount(wholeName, whole);
        return whole == 0 ? Optional.empty() : Optional.of(Ratio.of(part, whole));
    }

    private static long checkCount(String name, long count) {
        checkArgument(count >= 0, "%s must not be negative but was %s", name, count);
        return count;
    }
}
