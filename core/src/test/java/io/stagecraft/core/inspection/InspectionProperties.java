// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.performance.Cohort;
import io.stagecraft.core.performance.Cohorts;
import io.stagecraft.core.performance.Creation;
import io.stagecraft.core.performance.LossReasons;
import io.stagecraft.core.performance.PriceRealisation;
import io.stagecraft.core.pipeline.Pipeline;
import io.stagecraft.core.pipeline.PipelineInspection;
import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.DealHistories;
import io.stagecraft.fixtures.Deals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.joda.money.CurrencyUnit;

@Domain(DealHistories.class)
class InspectionProperties {
    private static final HygieneInspection RULES = HygieneInspection.of(StageEngine.of(Deals.PROCESS, Deals.ZONE));
    private static final PipelineInspection PIPELINE = PipelineInspection.of(Deals.PROCESS, Deals.ZONE);

    @Property(tries = 40)
    void laterRecordingsAreNotSeen(@ForAll List<Opportunity> deals, @ForAll LocalDate day) {
        List<Opportunity> known = deals.stream()
                .flatMap(deal -> deal.asOf(Deals.at(day.plusDays(1).toString()).minusNanos(1)).stream())
                .toList();

        assertThat(PIPELINE.inspect(known, Valuation.amount(), day))
                .isEqualTo(PIPELINE.inspect(deals, Valuation.amount(), day));
        assertThat(hygiene(known, day)).isEqualTo(hygiene(deals, day));
        DateRange period = DateRange.of(day.minusDays(30), day.plusDays(60));
        assertThat(SlippageReport.of(known, period, day, Deals.ZONE))
                .isEqualTo(SlippageReport.of(deals, period, day, Deals.ZONE));
    }

    @Property(tries = 40)
    void eachCheckPartitionsTheOpenDeals(@ForAll List<Opportunity> deals, @ForAll LocalDate day) {
        Hygiene hygiene = hygiene(deals, day);
        Pipeline pipeline = PIPELINE.inspect(deals, Valuation.amount(), day);

        assertThat(hygiene.deals()).hasSameSizeAs(pipeline.deals());
        for (HygieneCheck check : HygieneCheck.values()) {
            assertThat(hygiene.failing(check).size()).isLessThanOrEqualTo((int) hygiene.checked(check));
            if (hygiene.notChecked().contains(check)) {
                assertThat(hygiene.checked(check)).isZero();
            }
        }
        assertThat(hygiene.deals()).allMatch(deal -> Collections.disjoint(deal.failed(), deal.notChecked()));
        assertThat(hygiene.byOwner().values().stream()
                        .mapToInt(part -> part.deals().size())
                        .sum())
                .isEqualTo(hygiene.deals().size());
    }

    @Property(tries = 40)
    void theCountableAndTheOthersAreAllOpenDeals(@ForAll List<Opportunity> deals, @ForAll LocalDate day) {
        Pipeline pipeline = PIPELINE.inspect(deals, Valuation.amount(), day);

        int others =
                pipeline.notCounted().values().stream().mapToInt(List::size).sum();
        assertThat(pipeline.countable().size() + others)
                .isEqualTo(pipeline.deals().size());
        assertThat(pipeline.countable())
                .noneMatch(deal -> deal.expectedClose().known().orElseThrow().isBefore(day));
    }

    @Property(tries = 40)
    void theOrderOfDealsChangesNoCount(@ForAll List<Opportunity> deals, @ForAll LocalDate day) {
        List<Opportunity> reversed = new ArrayList<>(deals);
        Collections.reverse(reversed);
        Pipeline pipeline = PIPELINE.inspect(deals, Valuation.amount(), day);

        assertThat(Decisions.of(PIPELINE.inspect(reversed, Valuation.amount(), day), hygiene(reversed, day), 10))
                .isEqualTo(Decisions.of(pipeline, hygiene(deals, day), 10));
        assertThat(hygiene(reversed, day).cleanShare())
                .isEqualTo(hygiene(deals, day).cleanShare());
        assertThat(Cohorts.of(reversed, Deals.ZONE)).isEqualTo(Cohorts.of(deals, Deals.ZONE));
        assertThat(Creation.of(reversed, DateRange.ofYear(2026), Deals.ZONE))
                .isEqualTo(Creation.of(deals, DateRange.ofYear(2026), Deals.ZONE));
        assertThat(PriceRealisation.of(reversed, Opportunity::amount, 1))
                .isEqualTo(PriceRealisation.of(deals, Opportunity::amount, 1));
        assertThat(LossReasons.of(reversed, DateRange.ofYear(2026), Deals.ZONE, Valuation.amount()))
                .isEqualTo(LossReasons.of(deals, DateRange.ofYear(2026), Deals.ZONE, Valuation.amount()));
    }

    @Property(tries = 100)
    void onePassGivesWhatBothReportsGive(@ForAll List<Opportunity> deals, @ForAll LocalDate a, @ForAll LocalDate b) {
        MovementInspection changes = MovementInspection.between(
                        a.isBefore(b) ? a : b, a.isBefore(b) ? b : a, Deals.ZONE, CurrencyUnit.EUR)
                .closingIn(DateRange.parse("2026-02-01/2026-05-01"));

        WeeklyReport weekly =
                WeeklyInspection.of(changes, RULES).inspect(deals, HygieneSources.none(), Valuation.amount());

        assertThat(weekly.movement()).isEqualTo(changes.of(deals));
        assertThat(weekly.hygiene()).isEqualTo(hygiene(deals, changes.closingDay()));
    }

    @Property(tries = 40)
    void cohortsPartitionTheDeals(@ForAll List<Opportunity> deals) {
        Cohorts cohorts = Cohorts.of(deals, Deals.ZONE);

        assertThat(cohorts.cohorts().stream().mapToInt(Cohort::opened).sum() + cohorts.unknownOpening())
                .isEqualTo(deals.size());
    }

    private static Hygiene hygiene(List<Opportunity> deals, LocalDate day) {
        return RULES.inspect(deals, HygieneSources.none(), Valuation.amount(), day);
    }
}
