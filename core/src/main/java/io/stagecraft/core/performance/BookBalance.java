// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.performance;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.stagecraft.core.check.Exact;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * The balance of something spread over sellers: customers, potential, workload or won value, as an index to the mean
 * (see the domain model, Inspection of a pipeline; balance of territories, Zoltners and Lorimer 2000).
 */
@Value.Immutable
public abstract class BookBalance implements Serializable {
    private static final Ratio LOW = Ratio.ofPercent(85);
    private static final Ratio HIGH = Ratio.ofPercent(115);

    BookBalance() {}

    /**
     * Returns the balance of one measure between the default limits of 0.85 and 1.15.
     *
     * @param measure what is spread, in words
     * @param bySeller how much each seller has; below 0 if credits outweigh what was won
     */
    public static BookBalance of(String measure, Map<String, Long> bySeller) {
        return of(measure, bySeller, LOW, HIGH);
    }

    /**
     * Returns the balance of one measure between limits of the caller's.
     *
     * @param low the index below which a seller has too little, not above {@code high}
     * @param high the index above which a seller has too much
     */
    public static BookBalance of(String measure, Map<String, Long> bySeller, Ratio low, Ratio high) {
        requireNonNull(bySeller, "bySeller");
        return ImmutableBookBalance.builder()
                .measure(measure)
                .putAllBySeller(bySeller)
                .low(low)
                .high(high)
                .build();
    }

    /** Returns the measure that is spread, in words. */
    public abstract String measure();

    /** Returns the amount of each seller, in the order given. */
    public abstract Map<String, Long> bySeller();

    /** Returns the index below which a seller has too little; 0.85 by default. */
    @Value.Default
    public Ratio low() {
        return LOW;
    }

    /** Returns the index above which a seller has too much; 1.15 by default. */
    @Value.Default
    public Ratio high() {
        return HIGH;
    }

    /**
     * Returns each seller's part divided by the mean, exactly, in the order given; empty if the mean is 0. Sellers with less
     * than nothing are not in it: {@link #belowZero}.
     */
    public Map<String, Ratio> index() {
        Map<String, Long> shared = Maps.filterValues(bySeller(), part -> part >= 0);
        long sum = shared.values().stream().reduce(0L, Math::addExact);
        ImmutableMap.Builder<String, Ratio> index = ImmutableMap.builder();
        if (sum > 0) {
            shared.forEach((seller, part) -> index.put(
                    seller, Ratio.of(Exact.product(part, shared.size(), "share of " + seller + " × sellers"), sum)));
        }
        return index.build();
    }

    /** Returns the sellers with less than nothing, in the order given: they have no index, and the mean is that of the others. */
    public List<String> belowZero() {
        return bySeller().entrySet().stream()
                .filter(entry -> entry.getValue() < 0)
                .map(Map.Entry::getKey)
                .collect(toImmutableList());
    }

    /** Returns the sellers whose index is below the low or above the high limit, in the order given. */
    public List<String> outOfBalance() {
        return index().entrySet().stream()
                .filter(entry -> entry.getValue().compareTo(low()) < 0
                        || entry.getValue().compareTo(high()) > 0)
                .map(Map.Entry::getKey)
                .collect(toImmutableList());
    }

    /** Returns the limits that are defaults. */
    public List<DefaultUsed> defaultsUsed() {
        return low().equals(LOW) && high().equals(HIGH)
                ? List.of(DefaultUsed.of(
                        "balance-limits",
                        Message.of("default.balance-limits")
                                .with("low", low().toDecimal(2, RoundingMode.HALF_EVEN))
                                .with("high", high().toDecimal(2, RoundingMode.HALF_EVEN))))
                : List.of();
    }

    @Value.Check
    void check() {
        checkArgument(low().compareTo(high()) <= 0, "low must not be above high but was %s (high %s)", low(), high());
    }
}
