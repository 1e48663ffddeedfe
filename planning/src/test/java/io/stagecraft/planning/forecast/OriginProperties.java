// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static io.stagecraft.fixtures.Deals.PROCESS;
import static io.stagecraft.fixtures.Deals.ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.history.WinRates;
import io.stagecraft.core.opportunity.Lost;
import io.stagecraft.core.opportunity.Merged;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.pipeline.Pipeline;
import io.stagecraft.core.pipeline.PipelineInspection;
import io.stagecraft.core.pipeline.Valuation;
import io.stagecraft.core.terms.LossReason;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.planning.distribution.RevenueModel;
import io.stagecraft.scoring.probability.DealProbability;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;

/** What is read of a past day in columns, or of a part of its deals, is what all its deals tell. */
class OriginProperties {
    private static final LocalDate TODAY = LocalDate.of(2022, 5, 14);

    @Property(tries = 10)
    void newBusinessGoesOnAsTheDealsOfTheDayTell(@ForAll @IntRange(max = 1_000) int seed) {
        assertThat(origins(seed))
                .allSatisfy(origin -> assertThat(NewBusiness.goingOn("new", origin))
                        .isEqualTo(NewBusiness.goingOn("new", origin.deals(), origin.pastYear(), WinRates.in(ZONE))))
                .anySatisfy(
                        origin -> assertThat(NewBusiness.goingOn("new", origin)).isPresent());
    }

    @Property(tries = 10)
    void amountsInColumnsAreWorthWhatTheDealsAre(@ForAll @IntRange(max = 1_000) int seed) {
        List<Origin> origins = origins(seed);
        Valuation asked = deal -> Valuation.amount().of(deal);
        assertThat(asked.isAmountFirst()).isFalse();
        assertThat(RemainderModel.calibratedStages(origin -> Valuation.amount()).forecasts(origins))
                .isEqualTo(RemainderModel.calibratedStages(origin -> asked).forecasts(origins))
                .anySatisfy(forecast -> assertThat(forecast).isPresent());
    }

    @Example
    void originsOfTwoReplaysAreRefused() {
        List<Origin> mixed = List.of(origins(1).get(0), origins(2).get(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RemainderModel.calibratedStages(origin -> Valuation.amount())
                        .forecasts(mixed))
                .withMessage("origins must be of one replay but were not");
    }

    @Property(tries = 10)
    void openDealsThatCannotCloseInThePeriodAddNothingToIt(@ForAll @IntRange(max = 1_000) int seed) {
        PipelineInspection inspection = PipelineInspection.of(PROCESS, ZONE);
        assertThat(origins(seed))
                .allSatisfy(origin -> assertThat(possible(
                                origin,
                                inspection.inspect(
                                        origin.mayClose(),
                                        Valuation.amount(),
                                        origin.asOf(),
                                        origin.known().wonDays())))
                        .isEqualTo(possible(
                                origin, inspection.inspect(origin.deals(), Valuation.amount(), origin.asOf()))))
                .anySatisfy(origin -> assertThat(origin.mayClose())
                        .isNotEmpty()
                        .hasSizeLessThan(origin.open().size()));
    }

    private static RevenueModel possible(Origin origin, Pipeline pipeline) {
        return Forecast.of(
                        pipeline,
                        PROCESS,
                        DealProbability.in(PROCESS, ZONE)
                                .history(origin.deals(), origin.instant())
                                .learned(),
                        origin.currency())
                .possible(origin.ahead());
    }

    /** Past quarters of a book in which some open deals went into others, or were given up. */
    private static List<Origin> origins(int seed) {
        List<Opportunity> deals = new ArrayList<>();
        for (Opportunity deal : GeneratedBook.seed(seed).changing().dealsOpenedBefore(TODAY)) {
            Instant later = deal.latestEventAt().plusSeconds(86_400);
            deals.add(
                    switch (deals.size() % 9) {
                        case 0 -> deal.append(Merged.into(later, "another"));
                        case 1 ->
                            deal.isOpen()
                                    ? deal.append(Lost.of(later, deal.stage(), LossReason.DISQUALIFIED_BY_US))
                                    : deal;
                        default -> deal;
                    });
        }
        return Replay.of(
                        deals,
                        FiscalCalendar.standard(),
                        FiscalUnit.QUARTER,
                        TODAY,
                        WorkCalendar.weekdays(),
                        ZONE,
                        CurrencyUnit.EUR)
                .past();
    }
}
