// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.time;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Labels;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Locale;
import org.immutables.value.Value;

/**
 * One year, quarter, month or week of a {@link FiscalCalendar}, with its days.
 *
 * <p>Periods are ordered by their days, and a year before its quarters before their months before their weeks where
 * these begin on one day and end on one day.
 */
@Value.Immutable
public abstract class FiscalPeriod implements Comparable<FiscalPeriod>, Serializable {
    private static final Comparator<FiscalPeriod> ORDER =
            Comparator.comparing(FiscalPeriod::range).thenComparing(FiscalPeriod::unit);

    FiscalPeriod() {}

    /**
     * Returns a period; {@link FiscalCalendar} makes them with the right days.
     *
     * @param unit what part of a fiscal year it is
     * @param fiscalYear the fiscal year it belongs to
     * @param number its place among its like in the fiscal year, from 1; 1 for a year
     * @param range its days
     * @throws IllegalArgumentException if there is no day, or no fiscal year has a period of this number
     */
    public static FiscalPeriod of(FiscalUnit unit, int fiscalYear, int number, DateRange range) {
        return ImmutableFiscalPeriod.builder()
                .unit(unit)
                .fiscalYear(fiscalYear)
                .number(number)
                .range(range)
                .build();
    }

    /** Returns the unit of the fiscal year. */
    public abstract FiscalUnit unit();

    /** Returns the fiscal year it belongs to. */
    public abstract int fiscalYear();

    /** Returns its place among its like in the fiscal year, from 1; 1 for a year. */
    public abstract int number();

    /** Returns its days, at least one. */
    public abstract DateRange range();

    @Override
    public int compareTo(FiscalPeriod other) {
        int order = ORDER.compare(this, other);
        return order != 0 ? order : toString().compareTo(other.toString());
    }

    /** Returns its name, such as {@code FY2026}, {@code FY2026-Q1}, {@code FY2026-M03} or {@code FY2026-W53}. */
    @Override
    public final String toString() {
        return switch (unit()) {
            case YEAR -> "FY" + fiscalYear();
            case QUARTER -> "FY" + fiscalYear() + "-Q" + number();
            case MONTH, WEEK -> String.format(Locale.ROOT, "FY%d-%s%02d", fiscalYear(), unit().letter(), number());
        };
    }

    /** Returns what it is called: in English as {@link #toString()} says it, in Chinese in words. */
    public Labels labels() {
        String chinese = fiscalYear() + "财年";
        return Labels.of(toString())
                .with(
                        "zh",
                        switch (unit()) {
                            case YEAR -> chinese;
                            case QUARTER -> chinese + "第" + number() + "季度";
                            case MONTH -> chinese + "第" + number() + "月";
                            case WEEK -> chinese + "第" + number() + "周";
                        });
    }

    @Value.Check
    void check() {
        checkArgument(
                number() >= 1 && number() <= unit().most(),
                "number must be in [1, %s] but was %s (%s of fiscal year %s)",
                unit().most(),
                number(),
                unit(),
                fiscalYear());
        checkArgument(!range().isEmpty(), "range must have at least one day but was %s", range());
    }
}
