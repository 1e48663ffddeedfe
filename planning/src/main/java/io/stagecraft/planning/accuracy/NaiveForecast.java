// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.accuracy;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** A naive forecast, which a better one has to beat. Each takes the amounts of past periods, in their order. */
@FunctionalInterface
public interface NaiveForecast {
    /** Returns the forecast of the period after these, or empty if they are too few. */
    Optional<Money> next(List<Money> past);

    /** Returns the forecast that the next period brings what the last one brought. */
    static NaiveForecast lastPeriod() {
        return sameSeason(1);
    }

    /**
     * Returns the forecast that the next period brings what the same one brought a season ago.
     *
     * @param periods of a season, such as 12 months or 4 quarters of a year
     */
    static NaiveForecast sameSeason(int periods) {
        checkArgument(periods >= 1, "periods must be at least 1 but was %s", periods);
        return past -> requireNonNull(past, "past").size() < periods
                ? Optional.empty()
                : Optional.of(past.get(past.size() - periods));
    }

    /** Returns the forecast that the next period brings the mean of all past ones, rounded half-even. */
    static NaiveForecast meanOfAll() {
        return past -> requireNonNull(past, "past").isEmpty()
                ? Optional.empty()
                : Optional.of(Money.total(past).dividedBy(past.size(), RoundingMode.HALF_EVEN));
    }

    /** Returns the forecast for each period from those before it; empty if they were too few. */
    default List<Optional<Money>> replay(List<Money> actual) {
        List<Optional<Money>> forecasts = new ArrayList<>();
        for (int i = 0; i < actual.size(); i++) {
            forecasts.add(requireNonNull(next(actual.subList(0, i)), () -> "forecast of the naive forecast " + this));
        }
        return List.copyOf(forecasts);
    }
}
