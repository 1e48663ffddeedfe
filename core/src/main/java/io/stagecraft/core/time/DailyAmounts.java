// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.time;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.check.Elements;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * The amounts of each day of an observed range, in one unit; a day without an amount counts as zero.
 *
 * <p>The range matters as much as the amounts: it tells a month without business from one that was not observed.
 *
 * <pre>{@code
 * DailyAmounts won = DailyAmounts.of(observed, deals, Deal::closedOn, deal -> deal.amount().getAmount());
 * won.total(january);
 * }</pre>
 */
@Value.Immutable
public abstract class DailyAmounts implements Serializable {
    DailyAmounts() {}

    /**
     * Returns the sums by day of dated rows.
     *
     * @param observed the days in which every row is known
     * @param rows the rows, in any order
     * @param date the day of a row
     * @param amount the amount of a row, of any sign, all in one unit or currency
     * @throws IllegalArgumentException if a row lies outside the observed range
     */
    public static <T> DailyAmounts of(
            DateRange observed,
            Iterable<? extends T> rows,
            Function<? super T, ? extends LocalDate> date,
            Function<? super T, ? extends BigDecimal> amount) {
        Map<LocalDate, BigDecimal> byDay = new TreeMap<>();
        for (T row : Elements.checked(rows, "rows")) {
            byDay.merge(
                    requireNonNull(date.apply(row), "date"),
                    requireNonNull(amount.apply(row), "amount"),
                    BigDecimal::add);
        }
        return builder().observed(observed).putAllByDay(byDay).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the days that were observed, with or without an amount. */
    public abstract DateRange observed();

    /** Returns the amounts by day, in order of the days; a day without an entry brought zero. */
    @Value.NaturalOrder
    public abstract NavigableMap<LocalDate, BigDecimal> byDay();

    /** Returns the sum of all amounts. */
    public BigDecimal total() {
        return total(observed());
    }

    /**
     * Returns the sum of the amounts in a range.
     *
     * @throws IllegalArgumentException if the range reaches beyond the observed one
     */
    public BigDecimal total(DateRange range) {
        requireNonNull(range, "range");
        checkArgument(observed().encloses(range), "only %s was observed but the range was %s", observed(), range);
        return byDay().subMap(range.start(), range.end()).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Returns the amount of a day, zero if it brought nothing.
     *
     * @throws IllegalArgumentException if the day was not observed
     */
    public BigDecimal on(LocalDate day) {
        return total(DateRange.ofDay(day));
    }

    @Value.Check
    DailyAmounts checked() {
        for (LocalDate day : byDay().keySet()) {
            checkArgument(observed().contains(day), "only %s was observed but an amount is of %s", observed(), day);
        }
        if (byDay().values().stream().allMatch(Decimals::isNormal)) {
            return this;
        }
        Builder normal = builder().observed(observed());
        byDay().forEach((day, amount) -> normal.putByDay(day, Decimals.normal(amount)));
        return normal.build();
    }

    /** Builds {@link DailyAmounts} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableDailyAmounts.Builder {
        Builder() {}
    }
}
