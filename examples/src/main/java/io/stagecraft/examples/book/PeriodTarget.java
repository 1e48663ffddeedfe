// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.book;

import io.stagecraft.core.time.DateRange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** A revenue target that was set for a period, as one row of targets.csv; both days are included. */
public record PeriodTarget(LocalDate firstDay, LocalDate lastDay, Money amount) {
    /** Returns the days for which it was set. */
    public DateRange days() {
        return DateRange.ofClosed(firstDay, lastDay);
    }

    /**
     * Returns what targets give for a period: the target that was set for just these days, or else the sum of those that make it up,
     * such as the months of a quarter; empty if there are none, or only some.
     */
    public static Optional<Money> of(List<PeriodTarget> targets, DateRange period) {
        return targets.stream()
                .filter(target -> target.days().equals(period))
                .findFirst()
                .map(PeriodTarget::amount)
                .or(() -> sum(targets, period));
    }

    private static Optional<Money> sum(List<PeriodTarget> targets, DateRange period) {
        List<PeriodTarget> parts = targets.stream()
                .filter(target -> period.encloses(target.days()))
                .sorted(Comparator.comparing(PeriodTarget::firstDay))
                .toList();
        LocalDate next = period.start();
        for (PeriodTarget part : parts) {
            if (!part.firstDay().equals(next)) {
                return Optional.empty();
            }
            next = part.days().end();
        }
        return next.equals(period.end())
                ? parts.stream().map(PeriodTarget::amount).reduce(Money::plus)
                : Optional.empty();
    }
}
