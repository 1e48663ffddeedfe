// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning;

import static io.stagecraft.fixtures.Amounts.eur;
import static io.stagecraft.fixtures.Amounts.usd;
import static io.stagecraft.planning.OpenDeals.openDeal;
import static io.stagecraft.planning.Quantities.machines;
import static io.stagecraft.planning.Quantities.target;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.statistics.WaitingTime;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.fixtures.Refused;
import io.stagecraft.planning.accuracy.ForecastAccuracy;
import io.stagecraft.planning.accuracy.ForecastRecord;
import io.stagecraft.planning.activity.ContactFrequency;
import io.stagecraft.planning.activity.FrequencyPlan;
import io.stagecraft.planning.distribution.AmountDistribution;
import io.stagecraft.planning.distribution.CommonFactor;
import io.stagecraft.planning.distribution.PairedRevenue;
import io.stagecraft.planning.distribution.RevenueModel;
import io.stagecraft.planning.distribution.Simulation;
import io.stagecraft.planning.forecast.Forecast;
import io.stagecraft.planning.forecast.NewBusiness;
import io.stagecraft.planning.incentive.CollectionTask;
import io.stagecraft.planning.incentive.CommissionPlan;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.plan.TargetSplit;
import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.RampProfile;
import io.stagecraft.planning.target.Target;
import io.stagecraft.planning.target.TargetDimension;
import io.stagecraft.planning.tracking.Attainment;
import io.stagecraft.planning.whatif.ForecastCase;
import io.stagecraft.planning.whatif.Measured;
import io.stagecraft.planning.whatif.Scenario;
import io.stagecraft.planning.whatif.SimulatedScenarios;
import io.stagecraft.scoring.tier.TierScheme;
import io.stagecraft.scoring.tier.ValueMeasure;
import io.stagecraft.scoring.tier.ValuePyramid;
import io.stagecraft.scoring.tier.VisitCapacity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Bad arguments are refused with the rule and the value, package by package, where no other test says so. */
class RefusalsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final DateRange QUARTER = DateRange.parse("2026-01-01/2026-04-01");
    private static final Dimension<String> REGIONS =
            Dimension.of("region", TargetDimension.REGION, List.of("East", "West"));
    private static final Dimension<String> SELLERS = Dimension.of("seller", TargetDimension.PERSON, List.of("li"));
    private static final TargetPlan PLAN =
            TargetSplit.of(target(machines(10), QUARTER)).over(REGIONS).plan().orElseThrow();
    private static final ForecastRecord RECORD = ForecastRecord.builder()
            .asOf(DAY)
            .period(QUARTER)
            .forecast(eur(10))
            .actual(eur(8))
            .build();

    @TestFactory
    Stream<DynamicTest> accuracyAndActivity() {
        return Refused.tests(
                Refused.with(
                        "records must be of one kind but were of commit and mean",
                        () -> ForecastAccuracy.of(List.of(RECORD.withKind("commit"), RECORD.withKind("mean")))),
                Refused.with(
                        "forecast and actual must have one currency but were EUR 10.00 and USD 1.00",
                        () -> RECORD.withActual(usd(1))),
                Refused.with(
                        "asOf must be before the end of the period but was 2026-04-01 (period 2026-01-01/2026-04-01)",
                        () -> RECORD.withAsOf(LocalDate.of(2026, 4, 1))),
                Refused.with(
                        "limit must be above 0 but was 0",
                        () -> ForecastAccuracy.of(List.of(RECORD)).withLimit(Ratio.zero())),
                Refused.with(
                        "fewestPeriods must be at least 1 but was 0",
                        () -> ForecastAccuracy.of(List.of(RECORD)).withFewestPeriods(0)),
                Refused.with(
                        "months must be above 0 but was 0",
                        () -> ContactFrequency.byTier(
                                ValuePyramid.of(
                                        List.of("a"),
                                        ValueMeasure.units(String::length),
                                        TierScheme.strategicImportantGeneral()),
                                Ratio.zero(),
                                id -> id)),
                Refused.with(
                        "visits wanted of a must not be negative but were -1",
                        () -> FrequencyPlan.of(VisitCapacity.of(1, 20), Map.of("a", Ratio.of(-1)))));
    }

    @TestFactory
    Stream<DynamicTest> distributions() {
        RevenueModel model =
                RevenueModel.builder(CurrencyUnit.EUR).deal("1", 0.5, eur(10)).build();
        Simulation simulation = model.simulation(7);
        PairedRevenue paired = simulation.compare(List.of(model), 0, 10);
        return Refused.tests(
                Refused.with("amounts must not be empty", () -> AmountDistribution.equallyLikely(List.of())),
                Refused.with(
                        "amounts must have one currency but were EUR 1.00 and USD 1.00",
                        () -> AmountDistribution.equallyLikely(List.of(eur(1), usd(1)))),
                Refused.with(
                        "numbers must be two different ones from 0 to 1 but were 1 and 1",
                        () -> paired.difference(1, 1)),
                Refused.with(
                        "there must be a target for the model and each variant but there were 1 for 1",
                        () -> simulation.compare(List.of(model), List.of(eur(1)), 0, 10)),
                Refused.with(
                        "variants must be in EUR but one was in USD",
                        () -> simulation.compare(
                                List.of(RevenueModel.builder(CurrencyUnit.USD).build()), 0, 10)),
                Refused.with(
                        "variants must have the same common factor",
                        () -> simulation.compare(
                                List.of(RevenueModel.builder(CurrencyUnit.EUR)
                                        .factor(CommonFactor.normal(0.5, 3))
                                        .build()),
                                0,
                                10)));
    }

    @TestFactory
    Stream<DynamicTest> forecasts() {
        NewBusiness source = NewBusiness.builder()
                .source("web")
                .dealsPerDay(0.1)
                .winProbability(Probability.of(0.3))
                .timeToWin(WaitingTime.observed(List.of(10)))
                .amounts(AmountDistribution.fixed(eur(3)))
                .build();
        return Refused.tests(
                Refused.with(
                        "duplicate source of new business: web",
                        () -> Forecast.of(List.of(), DAY, CurrencyUnit.EUR).withNewBusiness(source, source)),
                Refused.with("dealsPerDay must be in [0, 1e6) but was -1.0 (web)", () -> source.withDealsPerDay(-1)),
                Refused.with(
                        "an open deal cannot be in the category CLOSED (deal 1)",
                        () -> openDeal("1", "EUR 1", 0.5).withCategory(ForecastCategory.CLOSED)));
    }

    @TestFactory
    Stream<DynamicTest> incentives() {
        return Refused.tests(
                Refused.with(
                        "a collection task must have an amount (li, 2026-03)",
                        () -> CollectionTask.of("li", YearMonth.of(2026, 3), Map.of())),
                Refused.with(
                        "reduction must not be negative but was -1",
                        () -> CommissionPlan.ofRate(BigDecimal.ONE)
                                .commission(eur(10), List.of(), new BigDecimal("-1"))));
    }

    @TestFactory
    Stream<DynamicTest> plans() {
        TargetSplit split = TargetSplit.of(target(machines(10), QUARTER)).over(REGIONS);
        TargetPlan larger = TargetSplit.of(target(machines(11), QUARTER))
                .over(REGIONS)
                .plan()
                .orElseThrow();
        return Refused.tests(
                Refused.with(
                        "units must go from large to small, each once, but were [MONTH, QUARTER]",
                        () -> Dimension.calendar(
                                FiscalCalendar.standard(),
                                QUARTER,
                                WorkCalendar.weekdays(),
                                FiscalUnit.MONTH,
                                FiscalUnit.QUARTER)),
                Refused.with(
                        "the plan has no dimension seller (1); dimensions are [region (2)]",
                        () -> PLAN.marginOf(SELLERS)),
                Refused.with(
                        "the plan has no dimension \"seller\"; dimensions are [region]",
                        () -> PLAN.amount(Cut.of("seller", "li"))),
                Refused.with(
                        "the plan has no calendar; dimensions are [region (2)]",
                        () -> PLAN.amount(Cut.all().during(QUARTER))),
                Refused.with(
                        "plans must have the same dimensions but were [region (2)] and [seller (1)]",
                        () -> TargetSplit.of(target(machines(10), QUARTER))
                                .over(SELLERS)
                                .plan()
                                .orElseThrow()
                                .minus(PLAN)),
                Refused.with(
                        "a difference can only be added to the plan that it starts from",
                        () -> PLAN.plus(larger.minus(larger))),
                Refused.with(
                        "the split has no dimension seller (1); dimensions are [region (2)]",
                        () -> split.withMargin(SELLERS, 1, Ratio.zero())),
                Refused.with("the reason to accept a target must not be blank", () -> split.accepting(" ")),
                Refused.with(
                        "a dimension can only be replaced by one of its name but seller (1) is not region (2)",
                        () -> split.replacing(REGIONS, SELLERS)));
    }

    @TestFactory
    Stream<DynamicTest> targetsAndTracking() {
        return Refused.tests(
                Refused.with(
                        "period of a ramp must have at most 100000 days but has 109573",
                        () -> RampProfile.standard().shareIn(DateRange.parse("2000-01-01/2300-01-01"), DAY)),
                Refused.with(
                        "stretch must stand above an amount but there is none (10 machines)",
                        () -> Target.builder()
                                .subject("li")
                                .metric("machines sold")
                                .period(QUARTER)
                                .stretch(machines(10))
                                .build()),
                Refused.with(
                        "remainingDays must not be negative but was -1",
                        () -> Attainment.of(machines(10), machines(4), Ratio.one())
                                .requiredPerDay(-1)),
                Refused.with(
                        "both must be of the same scenarios",
                        () -> simulated("early").plus(simulated("late"))),
                Refused.with(
                        "units must be the same but were wins and deals",
                        () -> Measured.exact(BigDecimal.ONE, "wins").minus(Measured.exact(BigDecimal.ONE, "deals"))));
    }

    private static SimulatedScenarios simulated(String name) {
        Forecast forecast = Forecast.of(List.of(openDeal("1", "EUR 1", 0.5)), DAY, CurrencyUnit.EUR);
        return Scenario.simulate(ForecastCase.of(forecast, QUARTER, eur(1)), List.of(Scenario.named(name)), 7, 10);
    }

    @Test
    void aNumberOfMachinesIsNoMoney() {
        assertThatThrownBy(() -> machines(3).toMoney())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("3 machines is not an amount of money");
    }
}
