// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.performance;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * Conversion by the month in which deals were opened, to be read beside win rates by the month in which they closed: a period's win
 * rate flatters a growing backlog (see the domain model, Inspection of a pipeline).
 */
@Value.Immutable
public abstract class Cohorts implements Serializable {
    Cohorts() {}

    /** Groups deals, as they are given, by the month in which they were opened; those of unknown opening are counted beside. */
    public static Cohorts of(Iterable<Opportunity> deals, ZoneId zone) {
        requireNonNull(zone, "zone");
        NavigableMap<YearMonth, EnumMap<DealStatus, Integer>> months = new TreeMap<>();
        int unknown = 0;
        for (Opportunity deal : Elements.checked(deals, "deals")) {
            if (deal.isMerged()) {
                continue; // the business is in the cohort of the other deal
            }
            if (deal.openedAt().isPresent()) {
                YearMonth month =
                        YearMonth.from(LocalDate.ofInstant(deal.openedAt().get(), zone));
                months.computeIfAbsent(month, key -> new EnumMap<>(DealStatus.class))
                        .merge(deal.status(), 1, Integer::sum);
            } else {
                unknown++;
            }
        }
        ImmutableCohorts.Builder cohorts = ImmutableCohorts.builder().unknownOpening(unknown);
        months.forEach((month, counts) -> cohorts.addCohorts(ImmutableCohort.builder()
                .month(month)
                .won(counts.getOrDefault(DealStatus.WON, 0))
                .lost(counts.getOrDefault(DealStatus.LOST, 0))
                .abandoned(counts.getOrDefault(DealStatus.ABANDONED, 0))
                .open(counts.getOrDefault(DealStatus.OPEN, 0))
                .build()));
        return cohorts.build();
    }

    /** Returns the months in which at least one deal was opened, in order. */
    public abstract List<Cohort> cohorts();

    /** Returns the number of deals that have no known opening. */
    public abstract int unknownOpening();
}
