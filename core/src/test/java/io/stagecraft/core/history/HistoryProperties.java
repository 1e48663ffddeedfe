// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.statistics.Quantiles;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.DealHistories;
import io.stagecraft.fixtures.Deals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(DealHistories.class)
@Domain(DomainContext.Global.class)
class HistoryProperties {
    @Property(tries = 200)
    void eachDealThatWasKnownEndsInExactlyOneWay(@ForAll List<Opportunity> deals, @ForAll LocalDate day) {
        Instant asOf = Deals.at(day.toString());

        StageHistory history = StageHistory.of(deals, Deals.PROCESS, Deals.ZONE, asOf);
        PathStatistics paths = PathStatistics.of(deals, Deals.PROCESS, asOf);

        assertThat(history.deals() + history.leftOut()).isEqualTo(deals.size());
        assertThat(paths.deals()).isEqualTo(history.deals());
        assertThat(paths.variants().stream().mapToInt(PathVariant::deals).sum()).isEqualTo(paths.deals());
        assertThat(history.transitions().stream().mapToInt(Transition::count).sum())
                .isEqualTo(paths.moves());
        assertThat(history.passages().stream()
                        .mapToInt(passage -> passage.movedOn() + passage.movedBack())
                        .sum())
                .isEqualTo(paths.moves());
    }

    @Property(tries = 200)
    void laterRecordingsAreNotSeen(@ForAll List<Opportunity> deals, @ForAll LocalDate day) {
        Instant asOf = Deals.at(day.toString());
        List<Opportunity> known = deals.stream()
                .flatMap(deal -> deal.inPresentProcess().asOf(asOf).stream())
                .toList();

        assertThat(StageHistory.of(known, Deals.PROCESS, Deals.ZONE, asOf).passages())
                .isEqualTo(
                        StageHistory.of(deals, Deals.PROCESS, Deals.ZONE, asOf).passages());
        assertThat(Conformance.of(known, Deals.PROCESS, asOf)).isEqualTo(Conformance.of(deals, Deals.PROCESS, asOf));
    }

    @Property(tries = 200)
    void theOrderOfDealsChangesNothing(@ForAll List<Opportunity> deals, @ForAll LocalDate day) {
        Instant asOf = Deals.at(day.toString());
        List<Opportunity> reversed = new ArrayList<>(deals);
        Collections.reverse(reversed);

        assertThat(StageHistory.of(reversed, Deals.PROCESS, Deals.ZONE, asOf))
                .isEqualTo(StageHistory.of(deals, Deals.PROCESS, Deals.ZONE, asOf));
        assertThat(WinRates.in(Deals.ZONE).of(reversed, DateRange.ofYear(2026)))
                .isEqualTo(WinRates.in(Deals.ZONE).of(deals, DateRange.ofYear(2026)));
        assertThat(CycleTimes.wonDays(reversed, Deals.ZONE)).isEqualTo(CycleTimes.wonDays(deals, Deals.ZONE));
    }

    @Property(tries = 200)
    void closedDealsArePartitioned(@ForAll List<Opportunity> deals) {
        WinRate rate = WinRates.in(Deals.ZONE).of(deals, DateRange.ofYear(2026));

        assertThat(rate.won() + rate.lost() + rate.abandoned() + rate.invalid())
                .isEqualTo((int) deals.stream().filter(deal -> !deal.isOpen()).count());
    }

    @Property
    void aPercentileHasItsShareAtOrBelow(@ForAll long[] values, @ForAll @IntRange(min = 1, max = 100) int percent) {
        Quantiles quantiles = Quantiles.of(values).withMinimum(1);
        if (values.length > 0) {
            long value = quantiles.percentile(percent).orElseThrow();
            long atOrBelow = LongStream.of(values).filter(each -> each <= value).count();
            long below = LongStream.of(values).filter(each -> each < value).count();

            assertThat(atOrBelow * 100).isGreaterThanOrEqualTo((long) percent * values.length);
            assertThat(below * 100).isLessThan((long) percent * values.length);
        }
    }
}
