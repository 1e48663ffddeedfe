// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.performance;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.primitives.Ints;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.check.Exact;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The number of deals opened each week, against the number that a target takes (see the domain model, Inspection of a pipeline).
 */
@Value.Immutable
public abstract class Creation implements Serializable {
    private static final int WEEK = 7;

    Creation() {}

    /**
     * Counts the deals opened in the whole weeks of a period; deals whose opening is not known are left out and counted; what went
     * into another deal is that deal's.
     *
     * @param deals the deals, in any order; to see what was known on a day, give deals as of that day
     * @param period the period, cut into weeks from its first day on; days left over at its end are not counted
     * @param zone the zone in which days are told
     */
    public static Creation of(Iterable<Opportunity> deals, DateRange period, ZoneId zone) {
        requireNonNull(zone, "zone");
        int[] weeks = new int[Exact.toInt(period.days() / WEEK, "weeks of the period")];
        int unknown = 0;
        Optional<LocalDate> newest = Optional.empty();
        for (Opportunity deal : Elements.checked(deals, "deals")) {
            if (deal.openedAt().isEmpty() || deal.isMerged()) {
                unknown += deal.isMerged() ? 0 : 1;
                continue;
            }
            LocalDate opened = LocalDate.ofInstant(deal.openedAt().get(), zone);
            if (opened.isBefore(period.end())
                    && newest.filter(day -> !day.isBefore(opened)).isEmpty()) {
                newest = Optional.of(opened);
            }
            long week = Math.floorDiv(ChronoUnit.DAYS.between(period.start(), opened), (long) WEEK);
            if (week >= 0 && week < weeks.length) {
                weeks[(int) week]++;
            }
        }
        return ImmutableCreation.builder()
                .period(period)
                .addAllByWeek(Ints.asList(weeks))
                .unknownOpening(unknown)
                .newest(newest)
                .build();
    }

    /**
     * Returns the number of deals that it takes to win a target, rounded up: {@code target / (win rate × average won value)}.
     *
     * @throws IllegalArgumentException if the win rate or the average is not above 0, or currencies differ
     */
    public static long needed(Money target, Ratio winRate, Money averageWon) {
        requireNonNull(target, "target");
        checkArgument(winRate.signum() > 0, "winRate must be above 0 but was %s", winRate);
        checkArgument(averageWon.isPositive(), "averageWon must be above 0 but was %s", averageWon);
        return Ratio.of(target, averageWon)
                .dividedBy(winRate)
                .toDecimal(0, RoundingMode.CEILING)
                .longValueExact();
    }

    /** Returns the period. */
    public abstract DateRange period();

    /** Returns the number of deals that were opened in each whole week of the period, in order. */
    public abstract List<Integer> byWeek();

    /** Returns the number of deals that have no known opening; they are in no week. */
    public abstract int unknownOpening();

    /** Returns the day on which the newest deal was opened before the period's end, or empty if there is none. */
    public abstract Optional<LocalDate> newest();

    /** Returns the number of deals that were opened in whole weeks. */
    public long opened() {
        return byWeek().stream().mapToLong(Integer::longValue).sum();
    }

    /** Returns the mean number of deals opened in a week, or empty without a whole week. */
    public Optional<Ratio> perWeek() {
        return byWeek().isEmpty() ? Optional.empty() : Optional.of(Ratio.of(opened(), byWeek().size()));
    }
}
