// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.math.RoundingMode;
import java.util.List;
import org.immutables.value.Value;

/** The share of a market segment in the customers, the revenue and the profit. */
@Value.Immutable
public abstract class SegmentShare implements Serializable {
    SegmentShare() {}

    /**
     * Returns a segment.
     *
     * @param labels the name
     * @param customers its share of the customers, above 0
     * @param revenue its share of the revenue, above 0
     * @param profit its share of the profit, of any sign
     * @throws IllegalArgumentException if a share that must be above 0 is not
     */
    public static SegmentShare of(Labels labels, Ratio customers, Ratio revenue, Ratio profit) {
        return builder()
                .labels(labels)
                .customers(customers)
                .revenue(revenue)
                .profit(profit)
                .build();
    }

    /**
     * Returns the segments of an Asian telecom operator, the largest accounts first: 0.06 % of the customers bring 31 %
     * of the revenue and 37 % of the operating profit (see the domain model, SDTEL pyramid).
     */
    public static List<SegmentShare> telecomOperator() {
        return List.of(
                percent("Largest 1000 accounts", "大客户", "0.0006", 31, 37),
                percent("Small and medium business", "中小企业客户", "0.0831", 25, 26),
                percent("Residential", "居民", "0.9163", 44, 37));
    }

    static ImmutableSegmentShare.Builder builder() {
        return ImmutableSegmentShare.builder();
    }

    /** Returns the name. */
    public abstract Labels labels();

    /** Returns its share of the customers. */
    public abstract Ratio customers();

    /** Returns its share of the revenue. */
    public abstract Ratio revenue();

    /** Returns its share of the profit. */
    public abstract Ratio profit();

    /** Returns the share of the revenue over that of the customers: above 1 if its customers bring more than average. */
    public Ratio revenueIndex() {
        return revenue().dividedBy(customers());
    }

    /** Returns the share of the profit over that of the revenue: above 1 if its revenue earns more than average. */
    public Ratio profitIndex() {
        return profit().dividedBy(revenue());
    }

    /** Returns the number of customers in all if this segment has a given number, rounded half-up. */
    public long customersInAll(long inSegment) {
        return Ratio.of(inSegment)
                .dividedBy(customers())
                .toDecimal(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static SegmentShare percent(String english, String chinese, String customers, int revenue, int profit) {
        return of(
                Labels.of(english).with("zh", chinese),
                Ratio.parse(customers),
                Ratio.ofPercent(revenue),
                Ratio.ofPercent(profit));
    }

    @Value.Check
    void check() {
        checkArgument(customers().signum() > 0, "customers must be above 0 but was %s (%s)", customers(), labels());
        checkArgument(revenue().signum() > 0, "revenue must be above 0 but was %s (%s)", revenue(), labels());
    }
}
