// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.history.ClosedDeals;
import io.stagecraft.core.history.CycleTimes;
import io.stagecraft.core.history.PathStatistics;
import io.stagecraft.core.history.StageHistory;
import io.stagecraft.core.history.WinRate;
import io.stagecraft.core.history.WinRates;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.Merged;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.performance.Cohorts;
import io.stagecraft.core.performance.Creation;
import io.stagecraft.core.performance.LossReasons;
import io.stagecraft.core.performance.SourceYield;
import io.stagecraft.core.pipeline.PipelineInspection;
import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.DealHistories;
import io.stagecraft.fixtures.Deals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.joda.money.CurrencyUnit;

/** A book in which every deal has a twin that went into it says the same as the book without the twins. */
@Domain(DealHistories.class)
class MergedDealsProperties {
    private static final DateRange DAYS = DateRange.parse("2026-01-01/2027-01-01");
    private static final LocalDate TODAY = DAYS.lastDay();
    private static final Instant NOW = DAYS.lastInstant(Deals.ZONE);

    @Property(tries = 150)
    void winRatesAndRevenueCountTheBusinessOnce(@ForAll List<Opportunity> deals) {
        WinRates rates = WinRates.in(Deals.ZONE);
        WinRate once = rates.of(deals, DAYS);
        WinRate twice = rates.of(withTwins(deals), DAYS);

        assertThat(twice.won()).isEqualTo(once.won());
        assertThat(twice.lost()).isEqualTo(once.lost());
        assertThat(twice.abandoned()).isEqualTo(once.abandoned());
        assertThat(twice.wonValue()).isEqualTo(once.wonValue());
        assertThat(twice.lostValue()).isEqualTo(once.lostValue());
        assertThat(LossReasons.of(withTwins(deals), DAYS, Deals.ZONE, Valuation.amount()))
                .isEqualTo(LossReasons.of(deals, DAYS, Deals.ZONE, Valuation.amount()));
        assertThat(ClosedDeals.of(withTwins(deals), Deals.ZONE).revenue(DAYS, CurrencyUnit.EUR))
                .isEqualTo(ClosedDeals.of(deals, Deals.ZONE).revenue(DAYS, CurrencyUnit.EUR));
        assertThat(SourceYield.by(withTwins(deals), deal -> Optional.of(""), rates, CurrencyUnit.EUR))
                .isEqualTo(SourceYield.by(deals, deal -> Optional.of(""), rates, CurrencyUnit.EUR));
    }

    @Property(tries = 150)
    void historiesTeachTheBusinessOnce(@ForAll List<Opportunity> deals) {
        StageHistory once = StageHistory.of(deals, Deals.PROCESS, Deals.ZONE, NOW);
        StageHistory twice = StageHistory.of(withTwins(deals), Deals.PROCESS, Deals.ZONE, NOW);

        assertThat(twice.passages()).isEqualTo(once.passages());
        assertThat(twice.transitions()).isEqualTo(once.transitions());
        assertThat(twice.deals()).isEqualTo(once.deals());
        assertThat(PathStatistics.of(withTwins(deals), Deals.PROCESS, NOW))
                .isEqualTo(PathStatistics.of(deals, Deals.PROCESS, NOW));
        assertThat(CycleTimes.wonDays(withTwins(deals), Deals.ZONE)).isEqualTo(CycleTimes.wonDays(deals, Deals.ZONE));
        assertThat(Creation.of(withTwins(deals), DAYS, Deals.ZONE)).isEqualTo(Creation.of(deals, DAYS, Deals.ZONE));
        assertThat(Cohorts.of(withTwins(deals), Deals.ZONE)).isEqualTo(Cohorts.of(deals, Deals.ZONE));
    }

    @Property(tries = 150)
    void openDealsAreTheBusinessOnce(@ForAll List<Opportunity> deals) {
        PipelineInspection pipelines = PipelineInspection.of(Deals.PROCESS, Deals.ZONE);
        HygieneInspection hygiene = HygieneInspection.of(StageEngine.of(Deals.PROCESS, Deals.ZONE));

        assertThat(pipelines.inspect(withTwins(deals), Valuation.amount(), TODAY))
                .isEqualTo(pipelines.inspect(deals, Valuation.amount(), TODAY));
        assertThat(hygiene.inspect(withTwins(deals), HygieneSources.none(), Valuation.amount(), TODAY))
                .isEqualTo(hygiene.inspect(deals, HygieneSources.none(), Valuation.amount(), TODAY));
    }

    private static List<Opportunity> withTwins(List<Opportunity> deals) {
        List<Opportunity> all = new ArrayList<>(deals);
        for (Opportunity deal : deals) {
            List<DealEvent> events = new ArrayList<>(deal.events());
            events.set(
                    0,
                    Opened.builder()
                            .from((Opened) deal.event(0))
                            .id("twin of " + deal.id())
                            .build());
            events.add(Merged.into(deal.latestEventAt(), deal.id()));
            all.add(Opportunity.replay(events));
        }
        return all;
    }
}
