// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import static io.stagecraft.fixtures.Amounts.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.statistics.WaitingTime;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.Seasonality;
import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Told;
import io.stagecraft.planning.distribution.MoneyRange;
import io.stagecraft.planning.distribution.RevenueMethod;
import io.stagecraft.planning.distribution.SimulatedRevenue;
import io.stagecraft.planning.forecast.CloseDate;
import io.stagecraft.planning.forecast.Forecast;
import io.stagecraft.planning.forecast.NewBusiness;
import io.stagecraft.planning.forecast.OpenDeal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ScenarioTest {
    private static final ForecastCase BASE = Books.small();
    private static final List<BigDecimal> LATE = List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3).stream()
            .map(BigDecimal::valueOf)
            .toList();

    @Test
    void aScenarioReadsAsASentence() {
        Scenario slip = Scenario.named("proposals slip a month")
                .where(DealFilter.inStage("proposal").and(DealFilter.inRegion("East")))
                .apply(Adjustment.closeLaterBy(30).andThen(Adjustment.scaleWinProbability(0.8)))
                .where(DealFilter.all())
                .apply(Adjustment.target(eur(18_000)));

        assertThat(slip)
                .hasToString("proposals slip a month: close 30 days later and then win probability × 0.8"
                        + " where in stage proposal and in East; target EUR 18000.00");
        assertThat(slip.adjustments()).hasSize(2);
    }

    @Test
    void filtersSeeTheDealsAsTheyWere() {
        Scenario twice = Scenario.named("large ones shrink twice")
                .where(DealFilter.ofAtLeast(eur(9_000)))
                .apply(Adjustment.scaleAmount(0.5))
                .apply(Adjustment.scaleAmount(0.5));

        assertThat(twice.applyTo(BASE).forecast().deals().get(1).amount()).isEqualTo(Money.parse("EUR 2250"));
        assertThat(twice.applyTo(BASE).forecast().deals().get(2))
                .isEqualTo(BASE.forecast().deals().get(2));
    }

    @Test
    void theBaselineIsAlwaysFirst() {
        ScenarioResults results = Scenario.compare(
                BASE,
                Measure.weighted(),
                Scenario.named("all doubled").apply(Adjustment.scaleAmount(2)),
                Scenario.named("nothing"));

        assertThat(results.results())
                .extracting(ScenarioResult::name)
                .containsExactly("baseline", "all doubled", "nothing");
        assertThat(results.baseline()).hasToString("EUR 11600.00");
        assertThat(results.get("all doubled")).hasToString("EUR 23200.00");
        assertThat(results.result("nothing").difference()).hasToString("EUR 0.00");
        assertThat(Told.explanation(results.explain())).isEqualTo("""
                        measure.weighted: scenario.count scenarios=2
                          scenario.baseline: measured.exact value=EUR 11600.00
                          scenario.name text=all doubled: measured.exact value=EUR 23200.00 (rule.sum)
                            scenario.baseline: 11600 EUR
                            scenario.adjustments adjustments=[(adjustment.amount factor=2)]: 11600 EUR
                          scenario.name text=nothing: measured.exact value=EUR 11600.00 (rule.sum)
                            scenario.baseline: 11600 EUR
                            scenario.unchanged: 0 EUR""");
        assertThatThrownBy(() -> results.get("something"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no scenario something; there are [baseline, all doubled, nothing]");
    }

    @Test
    void probabilityAndAmountAndCloseDateChange() {
        assertThat(mean(Adjustment.setWinProbability(Probability.of(0)))).isEqualTo(mean(Adjustment.scaleAmount(0)));
        assertThat(mean(Adjustment.scaleWinProbability(0.5)) - newBusiness()).isCloseTo(5_800, within(0.02));
        assertThat(mean(Adjustment.closeLaterBy(30)) - newBusiness()).isCloseTo(2_000 + 2_800, within(0.02));
        assertThat(mean(Adjustment.shiftWinLogOdds(0))).isEqualTo(mean(Adjustment.scaleAmount(1)));
    }

    @Test
    void noDealBecomesCertain() {
        ForecastCase sure = Scenario.named("sure")
                .apply(Adjustment.scaleWinProbability(100))
                .applyTo(BASE);

        assertThat(sure.forecast().deals())
                .allMatch(deal -> deal.winProbability().value() < 1);
    }

    @Test
    void aDealThatAPersonCallsCertainStaysSoUnlessItsChanceIsCut() {
        Scenario word = Scenario.named("word").apply(Adjustment.setWinProbability(Probability.certain()));
        for (Adjustment same : List.of(
                Adjustment.scaleWinProbability(1), Adjustment.shiftWinLogOdds(-1), Adjustment.scalePrice(1.1, 2))) {
            assertThat(word.apply(same).applyTo(BASE).forecast().deals())
                    .allMatch(deal -> deal.winProbability().equals(Probability.certain()));
        }
        assertThat(word.apply(Adjustment.scaleWinProbability(0.5))
                        .applyTo(BASE)
                        .forecast()
                        .deals())
                .allMatch(deal -> deal.winProbability().value() == 0.5);
    }

    @Test
    void newBusinessFollowsConversionCapacityEffortAndDuration() {
        double base = newBusiness();

        assertThat(newBusinessAfter(Adjustment.scaleConversion(1.5))).isCloseTo(1.5 * base, within(0.02));
        assertThat(newBusinessAfter(Adjustment.scaleCapacity(2))).isCloseTo(2 * base, within(0.02));
        assertThat(newBusinessAfter(Adjustment.scaleEffort(4, 0.5))).isCloseTo(2 * base, within(0.02));
        assertThat(newBusinessAfter(Adjustment.scaleDuration(0.5))).isGreaterThan(base);
    }

    @Test
    void higherPricesRaiseAmountsAndLowerTheOdds() {
        ForecastCase dearer =
                Scenario.named("prices up").apply(Adjustment.scalePrice(1.1, 2)).applyTo(BASE);

        assertThat(dearer.forecast().deals().get(0).amount()).isEqualTo(Money.parse("EUR 4400"));
        double odds = 1 / (1.1 * 1.1);
        assertThat(dearer.forecast().deals().get(0).winProbability().value())
                .isCloseTo(odds / (1 + odds), within(1e-12));
        assertThat(dearer.forecast().newBusiness().get(0).amounts().mean()).isEqualTo(Money.parse("EUR 3300"));
    }

    @Test
    void aHireRampsUpAndALeavingSellerTakesDealsAlong() {
        NewBusiness hire = Books.source("C", 0.05);
        Forecast hired = Scenario.named("hire")
                .apply(Adjustment.hire(hire, Books.AS_OF))
                .applyTo(BASE)
                .forecast();
        assertThat(hired.newBusiness()).extracting(NewBusiness::source).containsExactly("A", "C");
        assertThat(hired.newBusiness().get(1).expectedWins(Books.AS_OF, Books.QUARTER))
                .isBetween(0.0, hire.expectedWins(Books.AS_OF, Books.QUARTER) / 2);

        Forecast left = Scenario.named("A leaves")
                .apply(Adjustment.sellerLeaves("A", Books.AS_OF.plusDays(30), 0.5))
                .applyTo(BASE)
                .forecast();
        assertThat(left.deals())
                .extracting(deal -> deal.winProbability().value())
                .containsExactly(0.5, 0.7, 0.4, 0.1);
        assertThat(expected(left, Books.QUARTER)).containsExactly(2_000.0, 3_150.0, 2_800.0, 500.0);
        assertThat(left.weighted()).isEqualTo(eur(2_000 + 3_150 + 2_800 + 500));
        assertThat(left.weighted(Books.QUARTER)).isEqualTo(left.weighted());
        assertThat(left.expected()).isEqualByComparingTo("8450");
        assertThat(left.withNewBusiness().revenue().mean().value()).isEqualTo(eur(8_450));
        assertThat(left.newBusiness().get(0).until()).contains(Books.AS_OF.plusDays(30));
    }

    @Test
    void aSellerWhoLeavesAfterThePeriodChangesNothingInIt() {
        Forecast forecast = anyDay();

        assertThat(leaving(forecast, Books.QUARTER.end(), 0.5).model(Books.QUARTER))
                .isEqualTo(forecast.model(Books.QUARTER));
        assertThat(leaving(forecast, Books.QUARTER.end(), 0.5).revenue().mean().value())
                .isEqualTo(Money.parse("EUR 2625"));
    }

    @Test
    void aSellerWhoLeavesInThePeriodKeepsWhatClosesBefore() {
        Forecast forecast = anyDay();

        // a quarter each after 30, 60, 90 and 120 days, and half of what closes from day 45 on is kept
        assertThat(expected(leaving(forecast, Books.AS_OF.plusDays(45), 0.5), Books.QUARTER))
                .containsExactly(4_000 * 0.75 * (1 + 0.5 + 0.5) / 4);
        assertThat(expected(leaving(forecast, Books.AS_OF.minusDays(1), 0.5), Books.QUARTER))
                .containsExactly(4_000 * 0.75 * 1.5 / 4);
        Forecast twice = leaving(leaving(forecast, Books.AS_OF.plusDays(75), 0.5), Books.AS_OF.plusDays(45), 0.5);
        assertThat(expected(twice, Books.QUARTER)).containsExactly(4_000 * 0.75 * (1 + 0.5 + 0.25) / 4);
        assertThat(twice.expected()).isEqualByComparingTo(BigDecimal.valueOf(4_000 * 0.75 * 2 / 4));
    }

    @Test
    void aSellerWhoLeavesTakesTheSeasonIntoAccount() {
        Forecast even = anyDay();
        Forecast seasonal =
                even.withSeason(Seasonality.of(FiscalCalendar.standard()).withMonthWeights(LATE));

        double inOctober =
                expected(seasonal, DateRange.parse("2026-10-01/2026-11-01")).get(0);
        double later =
                expected(seasonal, DateRange.parse("2026-11-01/2027-01-01")).get(0);
        assertThat(inOctober).isLessThan(750);
        assertThat(expected(leaving(seasonal, LocalDate.of(2026, 11, 1), 0.5), Books.QUARTER)
                        .get(0))
                .isCloseTo(inOctober + later / 2, within(1e-9));
        assertThat(leaving(seasonal, Books.QUARTER.end(), 0.5).model(Books.QUARTER))
                .isEqualTo(seasonal.model(Books.QUARTER));
    }

    @Test
    void aSellerWhoLeavesIsSaidWithWhatIsKept() {
        assertThat(Told.message(Adjustment.sellerLeaves("A", Books.AS_OF, 0.5).describe()))
                .isEqualTo("adjustment.leaves seller=A day=2026-10-01 kept=0.5");
    }

    /** One deal of A that closes 30, 60, 90 or 120 days from now, the last after the quarter. */
    private static Forecast anyDay() {
        return Forecast.of(
                List.of(Books.deal("1", "A", "East", "proposal", 4_000, 0.75, 0)
                        .withClose(CloseDate.ofAge(
                                Books.AS_OF.minusDays(10),
                                Books.AS_OF,
                                WaitingTime.observed(List.of(40, 70, 100, 130))))),
                Books.AS_OF,
                CurrencyUnit.EUR);
    }

    private static Forecast leaving(Forecast forecast, LocalDate day, double kept) {
        return Scenario.named("A leaves")
                .apply(Adjustment.sellerLeaves("A", day, kept))
                .applyTo(ForecastCase.of(forecast, Books.QUARTER, eur(1)))
                .forecast();
    }

    /** What each open deal brings in a period on average. */
    private static List<Double> expected(Forecast forecast, DateRange period) {
        return forecast.deals().stream()
                .map(deal -> forecast.where(deal::equals)
                                .withNewBusiness()
                                .model(period)
                                .meanMinor()
                        / 100)
                .toList();
    }

    @Test
    void anyNumberOfTwoScenariosIsComparedOverCommonDraws() {
        Scenario more = Scenario.named("more").apply(Adjustment.scaleAmount(1.1));
        SimulatedScenarios simulated = Scenario.simulate(BASE, List.of(more), 42, 2_010);

        assertThat(simulated.revenue("more").batches(1)).containsExactly(simulated.revenue("more"));
        Measured mean = simulated.difference(
                "more",
                "baseline",
                revenue -> revenue.mean().value().getAmount().doubleValue(),
                "EUR");
        MoneyRange paired = simulated.difference("more");
        assertThat(mean.method()).isEqualTo(RevenueMethod.SIMULATED);
        assertThat(mean.value().doubleValue())
                .isCloseTo(paired.value().getAmount().doubleValue(), within(0.02));
        double half = mean.high().subtract(mean.value()).doubleValue();
        double exactHalf = paired.high().minus(paired.value()).getAmount().doubleValue();
        assertThat(half).isBetween(0.5 * exactHalf, 1.7 * exactHalf);
        Measured middle = simulated.difference(
                "more",
                "baseline",
                revenue -> revenue.quantile(0.5).value().getAmount().doubleValue(),
                "EUR");
        assertThat(middle.value().signum()).isPositive();
        assertThatThrownBy(() -> Scenario.simulate(BASE, List.of(more), 42, 39)
                        .difference("more", "baseline", SimulatedRevenue::trials, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("trials must be at least 40 but were 39");
    }

    @Test
    void aLowerTargetIsReachedMoreOften() {
        ScenarioResults chances = Scenario.compare(
                BASE, Measure.chanceToReachTarget(), Scenario.named("lower").apply(Adjustment.target(eur(10_000))));

        assertThat(chances.get("lower").value())
                .isGreaterThan(chances.baseline().value());
        assertThat(chances.get("lower").value())
                .isEqualByComparingTo(
                        Measure.chanceToReach(eur(10_000)).of(BASE).value());
        assertThat(Measure.expectedShortfall().of(BASE))
                .isEqualTo(Measured.of(BASE.revenue().expectedShortfall(BASE.target())));
    }

    @Test
    void simulatedScenariosShareTheirDraws() {
        Scenario more = Scenario.named("more").where(DealFilter.deal("1")).apply(Adjustment.scaleAmount(1.1));
        SimulatedScenarios simulated = Scenario.simulate(BASE, List.of(more), 42, 2_000);

        assertThat(simulated.baseline().trials()).isEqualTo(2_000);
        // 400 more in about half of all trials, and never less
        assertThat(simulated.difference("more").value().getAmount())
                .isBetween(new BigDecimal(180), new BigDecimal(220));
        assertThat(simulated.losesToBaseline("more")).hasToString("0.0 % (0.0 to 0.2)");
        assertThat(Scenario.simulate(BASE, List.of(more), 42, 0, 700)
                        .plus(Scenario.simulate(BASE, List.of(more), 42, 700, 2_000)))
                .isEqualTo(simulated);
        double exact = Measure.chanceToReachTarget().of(BASE).value().doubleValue();
        assertThat(simulated.reachingTarget("baseline").value().value()).isCloseTo(exact, within(0.05));
    }

    @Test
    void twoScenariosAreHeldAgainstEachOther() {
        Scenario small = Scenario.named("small").where(DealFilter.deal("1")).apply(Adjustment.scaleAmount(1.1));
        Scenario large = Scenario.named("large").where(DealFilter.deal("1")).apply(Adjustment.scaleAmount(1.2));
        Scenario easy = Scenario.named("easy").apply(Adjustment.target(eur(1)));
        SimulatedScenarios simulated = Scenario.simulate(BASE, List.of(small, large, easy), 42, 2_000);

        assertThat(simulated.beats("small", "large")).hasToString("0.0 % (0.0 to 0.2)");
        assertThat(simulated.beats("large", "small").value())
                .isEqualTo(simulated.beatsBaseline("large").value());
        assertThat(simulated.difference("large", "small").value())
                .isEqualTo(simulated.difference("small", "large").value().negated());
        double more = simulated.reachingTarget("easy").value().value()
                - simulated.reachingTarget("baseline").value().value();
        Measured difference = simulated.chanceDifference("easy", "baseline");
        assertThat(difference.value().doubleValue()).isCloseTo(more, within(1e-12));
        assertThat(difference.method()).isEqualTo(RevenueMethod.SIMULATED);
        assertThat(difference.low().doubleValue()).isBetween(more - 0.03, more);
        assertThat(simulated.chanceDifference("baseline", "easy").value())
                .isEqualByComparingTo(difference.value().negate());
        assertThatThrownBy(() -> simulated.beats("small", "small"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two different scenarios must be named but both were small");
    }

    @Test
    void aStudyIsReproducedFromOneValue() throws Exception {
        Study study = Study.builder()
                .title("Would one more seller in East pay?")
                .base(BASE)
                .addScenarios(Scenario.named("hire").apply(Adjustment.hire(Books.source("C", 0.05), Books.AS_OF)))
                .addMeasures(Measure.expectedRevenue(), Measure.chanceToReachTarget(), Measure.quantile(0.1))
                .seed(42)
                .trials(200)
                .putVersions("stagecraft", "0.1.0")
                .build();

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(study);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Study sent = (Study) in.readObject();
            assertThat(sent).isEqualTo(study);
            assertThat(sent.run()).isEqualTo(study.run());
        }
    }

    private static double mean(Adjustment adjustment) {
        return Measure.expectedRevenue()
                .of(Scenario.named("changed").apply(adjustment).applyTo(BASE))
                .value()
                .doubleValue();
    }

    /** What the source brings alone. */
    private static double newBusiness() {
        return newBusinessAfter(Adjustment.scaleAmount(1));
    }

    private static double newBusinessAfter(Adjustment adjustment) {
        return mean(Adjustment.scaleAmount(0).andThen(adjustment));
    }

    @Test
    void eachAdjustmentHasACodeWithItsNumbers() {
        assertThat(List.of(
                        Adjustment.scaleWinProbability(1.1),
                        Adjustment.shiftWinLogOdds(0.5),
                        Adjustment.setWinProbability(Probability.of(0.4)),
                        Adjustment.scaleAmount(0.9),
                        Adjustment.closeLaterBy(30),
                        Adjustment.closeLaterBy(-7),
                        Adjustment.scaleDuration(1.2),
                        Adjustment.scaleConversion(1.3),
                        Adjustment.scaleCapacity(1.4),
                        Adjustment.scaleEffort(1.5, 0.5),
                        Adjustment.scalePrice(1.1, 2),
                        Adjustment.hire(Books.source("C", 0.1), Books.AS_OF),
                        Adjustment.target(eur(5)),
                        Adjustment.scaleAmount(2).andThen(Adjustment.scaleAmount(3))))
                .extracting(adjustment -> Told.message(adjustment.describe()))
                .containsExactly(
                        "adjustment.win-probability-times factor=1.1",
                        "adjustment.log-odds shift=0.5",
                        "adjustment.win-probability probability=0.4",
                        "adjustment.amount factor=0.9",
                        "adjustment.later days=30",
                        "adjustment.earlier days=7",
                        "adjustment.duration factor=1.2",
                        "adjustment.conversion factor=1.3",
                        "adjustment.capacity factor=1.4",
                        "adjustment.effort factor=1.5 response=0.5",
                        "adjustment.price factor=1.1 sensitivity=2",
                        "adjustment.hire source=C day=2026-10-01",
                        "adjustment.target target=EUR 5.00",
                        "adjustment.in-order adjustments=[(adjustment.amount factor=2), (adjustment.next adjustment=(adjustment.amount factor=3))]");
    }

    @Test
    void eachFilterHasACodeWithWhatItAsks() {
        assertThat(List.of(
                        DealFilter.all(),
                        DealFilter.ownedBy("A"),
                        DealFilter.inStage("proposal"),
                        DealFilter.inRegion("East"),
                        DealFilter.ofAtLeast(eur(9)),
                        DealFilter.deal("7"),
                        DealFilter.inStage("proposal").and(DealFilter.inRegion("East"))))
                .extracting(filter -> Told.message(filter.describe()))
                .containsExactly(
                        "filter.all",
                        "filter.owned-by owner=A",
                        "filter.in-stage stage=proposal",
                        "filter.in-region region=East",
                        "filter.at-least amount=EUR 9.00",
                        "filter.deal deal=7",
                        "filter.all-of filters=[(filter.in-stage stage=proposal), (filter.in-region region=East)]");
    }

    @Test
    void eachMeasureHasACodeWithWhatItAsks() {
        assertThat(List.of(
                        Measure.expectedRevenue(),
                        Measure.weighted(),
                        Measure.expectedWins(),
                        Measure.chanceToReachTarget(),
                        Measure.chanceToReach(eur(9)),
                        Measure.quantile(0.1),
                        Measure.expectedShortfall()))
                .extracting(measure -> Told.message(measure.describe()))
                .containsExactly(
                        "measure.expected-revenue",
                        "measure.weighted",
                        "measure.expected-wins",
                        "measure.chance-of-target",
                        "measure.chance amount=EUR 9.00",
                        "measure.quantile share=0.1",
                        "measure.shortfall");
    }

    @Test
    void aResultIsTheNumberOfItsScenario() {
        ScenarioResults results = Scenario.compare(
                BASE, Measure.weighted(), Scenario.named("doubled").apply(Adjustment.scaleAmount(2)));

        assertThat(Told.message(results.result("doubled").message()))
                .isEqualTo("scenario.result scenario=(scenario.name text=doubled) measured=(measured.exact"
                        + " value=EUR 23200.00) difference=(measured.exact value=EUR 11600.00)");
        assertThat(Told.message(Measured.between(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.TEN, "wins")
                        .message()))
                .isEqualTo("measured.between value=(measured.number number=1 unit=wins) low=(measured.number"
                        + " number=0 unit=wins) high=(measured.number number=10 unit=wins)");
    }

    @Test
    void aChainOfAdjustmentsIsOneListHoweverLong() {
        Adjustment once = Adjustment.scaleAmount(1);
        Adjustment chain = once;
        for (int i = 1; i < 10_000; i++) {
            chain = i % 2 == 0 ? chain.andThen(once) : once.andThen(chain);
        }

        Scenario scenario = Scenario.named("long").apply(chain);

        assertThat(Scenario.compare(BASE, Measure.weighted(), scenario)
                        .result("long")
                        .difference()
                        .value())
                .isEqualByComparingTo("0");
        assertThat(chain.toString()).isNotEmpty();
        assertThat(chain.describe().text()).endsWith(", then amount × 1 and then amount × 1");
    }

    @Test
    void aChainOfFiltersIsOneListHoweverLong() {
        DealFilter all = DealFilter.all();
        DealFilter chain = all;
        for (int i = 1; i < 10_000; i++) {
            chain = i % 2 == 0 ? chain.and(all) : all.and(chain);
        }

        assertThat(BASE.forecast().deals()).allMatch(chain::matches);
        assertThat(BASE.forecast().deals()).noneMatch(chain.and(DealFilter.deal("none"))::matches);
        assertThat(chain.describe().text()).endsWith(", all and all");
    }

    @Test
    void aStageIsSaidByItsLabels() {
        assertThat(DealFilter.inStage("s3", Labels.of("Proposal")).describe().text())
                .isEqualTo("in stage Proposal");
    }

    @Test
    void anAmountOfAFilterIsInTheCurrencyOfTheDeals() {
        OpenDeal deal = OpenDeal.of("a", Money.parse("EUR 10.00"), Probability.of(0.5));
        assertThat(DealFilter.ofAtLeast(Money.parse("EUR 10.00")).matches(deal)).isTrue();
        assertThatThrownBy(() -> DealFilter.ofAtLeast(Money.parse("USD 5.00")).matches(deal))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the amount of a filter must be in EUR, as deal a is, but was USD 5.00");
    }

    @TestFactory
    Stream<DynamicTest> adjustmentsOutOfRangeAreRefusedByName() {
        return Refused.tests(
                Refused.with(
                        "duplicate scenario: slip",
                        () -> Scenario.simulate(BASE, List.of(Scenario.named("slip"), Scenario.named("slip")), 1, 10)),
                Refused.with(
                        "a scenario must have 1 to 62 adjustments but had 0 (slip)",
                        () -> Attribution.of(BASE, Measure.weighted(), Scenario.named("slip"), 1)),
                Refused.with(
                        "ends must be pairs of scenarios but were 1",
                        () -> Tornado.of(BASE, Measure.weighted(), List.of(Scenario.named("slip")))),
                Refused.with(
                        "title must not be blank",
                        () -> Study.builder()
                                .title(" ")
                                .base(BASE)
                                .addMeasures(Measure.weighted())
                                .build()),
                Refused.with(
                        "trials must not be negative but were -1",
                        () -> Study.builder()
                                .title("slips")
                                .base(BASE)
                                .trials(-1)
                                .build()),
                Refused.with(
                        "a study must measure something, or simulate",
                        () -> Study.builder().title("slips").base(BASE).build()),
                Refused.with("a factor must be in [0, 1e6] but was -1.0", () -> Adjustment.scaleAmount(-1)),
                Refused.with("a factor of prices must be above 0 but was 0.0", () -> Adjustment.scalePrice(0, 1)),
                Refused.with(
                        "a share must be in [0, 1] but was 2.0",
                        () -> Adjustment.sellerLeaves("lin", LocalDate.of(2026, 1, 1), 2)),
                Refused.with(
                        "a shift of log-odds must be in [-1000, 1000] but was 1001.0",
                        () -> Adjustment.shiftWinLogOdds(1001)),
                Refused.with("name of a scenario must not be baseline", () -> Scenario.named("baseline")));
    }
}
