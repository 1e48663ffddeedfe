// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.pipeline;

import static io.stagecraft.fixtures.Amounts.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.explain.Estimable;
import io.stagecraft.core.history.CycleTimes;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.Deals;
import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Told;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PipelineInspectionTest {
    private static final DateRange QUARTER = DateRange.parse("2026-01-01/2026-04-01");

    /** The worked example W33 of the domain model. */
    @Test
    void openDealsCoverWhatIsMissing() {
        PipelineCoverage coverage = PipelineCoverage.of(eur(1_000), eur(400), eur(900), Ratio.ofPercent(30));

        assertThat(coverage.coverage()).contains(Ratio.of(3, 2));
        assertThat(coverage.required()).contains(Ratio.of(10, 3));
        assertThat(coverage.shortfall()).contains(eur(1_100));
        assertThat(coverage.message())
                .isEqualTo(Message.of("coverage.required")
                        .with("times", new BigDecimal("1.5"))
                        .with("required", new BigDecimal("3.3")));
    }

    @Test
    void aTargetThatIsWonNeedsNoCoverage() {
        PipelineCoverage met = PipelineCoverage.of(eur(1_000), eur(1_000), eur(5));

        assertThat(met.isMet()).isTrue();
        assertThat(met.coverage()).isEmpty();
        assertThat(met.shortfall()).isEmpty();
        assertThat(met.message()).isEqualTo(Message.of("coverage.met"));
        assertThat(met.isEnough()).contains(true);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PipelineCoverage.of(eur(1), eur(1), eur(1), Ratio.of(2)))
                .withMessage("winRate must be in (0, 1] but was 2");
    }

    @Test
    void eachReasonNotToCountADealHasACode() {
        assertThat(NotCounted.values())
                .extracting(reason -> Told.message(reason.message()))
                .containsExactlyInAnyOrder(
                        "not-counted.close-in-the-past", "not-counted.no-close", "not-counted.outlived");
        assertThat(Told.message(
                        PipelineCoverage.of(eur(1_000), eur(400), eur(900)).message()))
                .isEqualTo("coverage.no-win-rate times=1.5");
    }

    @Test
    void theRequiredCoverageIsLearnedFromDealsOpenAtTheSamePoint() {
        List<Opportunity> deals = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Deals deal = Deals.open("d" + i).amount(10).close("2026-03-15");
            deals.add(i < 10 ? deal.won("2026-03-20") : i < 20 ? deal.won("2026-04-01") : deal.won("2026-01-10"));
        }

        assertThat(CoverageHistory.winRate(deals, List.of(QUARTER), 31, Valuation.amount(), Deals.ZONE))
                .contains(Ratio.of(1, 2));
        assertThat(CoverageHistory.winRate(
                        deals.subList(0, 19), List.of(QUARTER), 31, Valuation.amount(), Deals.ZONE, 19))
                .isPresent();
        assertThat(CoverageHistory.winRate(deals.subList(0, 19), List.of(QUARTER), 31, Valuation.amount(), Deals.ZONE))
                .isEmpty();
    }

    @Test
    void negativeAmountsStandBesideTheWinRateOfCoverage() {
        List<Opportunity> deals = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Deals deal = Deals.open("d" + i).amount(10).close("2026-03-15");
            deals.add(i < 10 ? deal.won("2026-03-20") : deal.won("2026-04-01"));
        }
        deals.add(Deals.open("credit").amount(-500).close("2026-03-15").won("2026-03-20"));

        assertThat(CoverageHistory.winRate(deals, List.of(QUARTER), 31, Valuation.amount(), Deals.ZONE))
                .contains(Ratio.of(1, 2));
        assertThat(CoverageHistory.winRate(deals.subList(1, 21), List.of(QUARTER), 31, Valuation.amount(), Deals.ZONE))
                .isEmpty();
    }

    @Test
    void aContractIsWorthItsTermOrAYearOfIt() {
        Opportunity termed = Deals.of(Opened.into(Deals.PROCESS)
                        .id("termed")
                        .at(Deals.at("2026-01-01"))
                        .amount(eur(100_000))
                        .contractTermMonths(36)
                        .build())
                .deal();
        Opportunity open = Deals.open("open").amount(100_000).deal();

        assertThat(Valuation.amount().of(termed)).isEqualTo(Estimable.given(eur(100_000)));
        assertThat(Valuation.yearly().of(termed)).isEqualTo(Estimable.given(Money.parse("EUR 33333.33")));
        assertThat(Valuation.yearly().of(open)).isEqualTo(Estimable.unknown());
    }

    @Test
    void aDealIsWorthItsAmountElseWhatIsSaidOfItWithoutOne() {
        Opportunity priced = Deals.open("priced", "2026-01-05").amount(10).deal();
        Opportunity bare = Deals.open("bare", "2026-01-05").deal();
        Valuation valuation = Valuation.amountOr(deal -> {
            assertThat(deal).isEqualTo(bare);
            return Estimable.estimated(eur(7));
        });

        assertThat(valuation.of(priced)).isEqualTo(Estimable.given(eur(10)));
        assertThat(valuation.of(bare)).isEqualTo(Estimable.estimated(eur(7)));
        assertThat(Stream.of(
                        valuation,
                        Valuation.amount(),
                        Valuation.amountOrListPrice(deal -> Optional.empty(), Ratio.one())))
                .allMatch(Valuation::isAmountFirst);
        assertThat(Valuation.yearly().isAmountFirst()).isFalse();
    }

    @Test
    void stallLimitsOfALargeBookAreLearnedFromASample() {
        Opportunity won = Deals.open("won", "2026-01-01").won("2026-02-01");
        List<Opportunity> most = new ArrayList<>(Collections.nCopies(PipelineInspection.MOST_LEARNED, won));
        PipelineInspection inspection = PipelineInspection.of(Deals.PROCESS, Deals.ZONE);
        LocalDate today = LocalDate.of(2026, 6, 1);

        assertThat(inspection.inspect(most, Valuation.amount(), today).isSampled())
                .isFalse();
        most.add(Deals.open("open").amount(7).deal());
        assertThat(inspection.inspect(most, Valuation.amount(), today).defaultsUsed())
                .extracting(Told::used)
                .contains("default.sampled deals=20,000");
    }

    @Test
    void aDealOlderThanTheLongestOfTwentyWinsIsOutlived() {
        // the worked example W34 of the domain model
        List<Opportunity> deals = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            deals.add(Deals.open("won-" + i, "2026-01-01").won(i == 0 ? "2026-05-19" : "2026-02-01"));
        }
        deals.add(Deals.open("old", "2026-01-02").amount(10).close("2026-12-31").deal());
        deals.add(Deals.open("young", "2026-05-01").amount(7).deal());
        LocalDate today = LocalDate.of(2026, 6, 1);

        Pipeline pipeline = PipelineInspection.of(Deals.PROCESS, Deals.ZONE).inspect(deals, Valuation.amount(), today);
        Pipeline nineteen = PipelineInspection.of(Deals.PROCESS, Deals.ZONE)
                .inspect(deals.subList(1, 22), Valuation.amount(), today);

        assertThat(pipeline.outlivedLimit()).hasValue(138);
        assertThat(pipeline.outlived()).extracting(deal -> deal.deal().id()).containsExactly("old");
        assertThat(pipeline.countable())
                .extracting(deal -> deal.expectedClose().known().orElseThrow())
                .containsExactly(today);
        assertThat(nineteen.outlivedLimit()).isEmpty();
        assertThat(nineteen.outlived()).isEmpty();
    }

    @Test
    void withTheDaysOfWonDealsGivenNoPathIsRead() {
        List<Opportunity> deals = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            deals.add(Deals.open("won-" + i, "2026-01-01").won(i == 0 ? "2026-05-19" : "2026-02-01"));
        }
        deals.add(Deals.open("old", "2026-01-02").amount(10).close("2026-12-31").deal());
        deals.add(Deals.open("young", "2026-05-01").amount(7).deal());
        deals.add(Deals.open("later", "2026-06-02").amount(7).deal());
        LocalDate today = LocalDate.of(2026, 6, 1);
        PipelineInspection inspection = PipelineInspection.of(Deals.PROCESS, Deals.ZONE);

        Pipeline whole = inspection.inspect(deals, Valuation.amount(), today);
        Pipeline told = inspection.inspect(deals, Valuation.amount(), today, CycleTimes.wonDays(deals, Deals.ZONE));

        assertThat(told.outlivedLimit()).isEqualTo(whole.outlivedLimit()).hasValue(138);
        assertThat(told.outlived()).extracting(deal -> deal.deal().id()).containsExactly("old");
        assertThat(told.deals())
                .extracting(InspectedDeal::expectedClose)
                .isEqualTo(
                        whole.deals().stream().map(InspectedDeal::expectedClose).toList());
        assertThat(told.stallRule().stageLimits()).isEmpty();
        assertThat(told.isSampled()).isFalse();
    }

    @TestFactory
    Stream<DynamicTest> coverageIsRefusedByName() {
        return Refused.tests(
                Refused.with(
                        "target, won and countable must have one currency but were EUR 1.00, USD 1.00 and EUR 1.00",
                        () -> PipelineCoverage.of(Money.parse("EUR 1"), Money.parse("USD 1"), Money.parse("EUR 1"))),
                Refused.with(
                        "target must not be below 0 but was EUR -1.00",
                        () -> PipelineCoverage.of(Money.parse("EUR -1"), Money.parse("EUR 1"), Money.parse("EUR 1"))),
                Refused.with(
                        "belowZero must not be negative but was -1",
                        () -> PipelineCoverage.of(
                                Money.parse("EUR 1"),
                                Money.parse("EUR 1"),
                                Money.parse("EUR 1"),
                                Optional.empty(),
                                -1)),
                Refused.with(
                        "days must be at least 0 but were -1",
                        () -> CoverageHistory.winRate(
                                List.of(), List.of(QUARTER), -1, Valuation.amount(), ZoneOffset.UTC)));
    }
}
