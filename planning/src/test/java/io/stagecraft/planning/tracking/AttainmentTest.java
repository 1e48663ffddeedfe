// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import static io.stagecraft.planning.Quantities.eur;
import static io.stagecraft.planning.Quantities.machines;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.core.customer.Satisfaction;
import io.stagecraft.core.explain.Contribution;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import io.stagecraft.planning.target.AttainmentOutlook;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.TrafficLight;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AttainmentTest {
    @Test
    void twoHundredAndTwentyInHalfTheDaysEndDifficult() {
        Attainment attainment = Attainment.of(machines(525), machines(220), Ratio.of(1, 2));

        assertThat(attainment.projection()).hasValueSatisfying(end -> {
            assertThat(end.amount()).isEqualTo(machines(440));
            assertThat(end.toTarget().toDouble()).isCloseTo(0.838, within(0.0005));
        });
        assertThat(attainment.outlook()).hasValue(AttainmentOutlook.DIFFICULT);
        assertThat(attainment.light()).hasValue(TrafficLight.AMBER);
        assertThat(attainment.variance()).isEqualTo(machines(-305));
        assertThat(attainment.requiredPerDay(11)).hasValue(machines(28));
        assertThat(Told.explanation(attainment.explanation())).isEqualTo("""
                        attainment.outlook: attainment.outlook-and-light outlook=With difficulty light=Amber
                          explanation.because reason=(attainment.projection share=83.81 % method=projection.pace)
                          explanation.with default=(default.outlook-boundaries can=100 % difficult=80 %)
                          explanation.with default=(default.earliest-projection from=10 %)
                          attainment.target: 525 machines
                          attainment.sold: 220 machines
                          attainment.plan-share: attainment.share share=50 %
                          attainment.projected: 440 machines""");
        assertThat(Serialized.copy(attainment)).isEqualTo(attainment);
    }

    @Test
    void aQuarterThatEndsStronglyIsOnPaceAfterAQuietMonth() {
        Attainment first = Attainment.of(eur("1000000"), eur("240000"), Ratio.parse("0.24"));

        assertThat(first.projection().orElseThrow().amount()).isEqualTo(eur("1000000"));
        assertThat(first.outlook()).hasValue(AttainmentOutlook.CAN);
        assertThat(first.light()).hasValue(TrafficLight.GREEN);
        assertThat(Attainment.of(eur("1000000"), eur("240000"), Ratio.of(1, 3)).outlook())
                .hasValue(AttainmentOutlook.CANNOT);
    }

    @Test
    void belowATenthOfThePlanItIsTooEarlyToProject() {
        Attainment early = Attainment.of(eur("100"), eur("50"), Ratio.parse("0.0999"));

        assertThat(early.projection()).isEmpty();
        assertThat(early.outlook()).isEmpty();
        assertThat(early.pace()).isPresent();
        assertThat(early.defaultsUsed()).isEmpty();
        assertThat(early.explanation().text(Told.PLAIN)).isEqualTo("attainment.too-early");
        assertThat(Attainment.of(eur("100"), eur("10"), Ratio.parse("0.1")).outlook())
                .hasValue(AttainmentOutlook.CAN);
        assertThat(Attainment.of(eur("100"), eur("0"), Ratio.zero()).pace()).isEmpty();
    }

    @Test
    void openDealsReplaceTheCalendar() {
        Attainment attainment =
                Attainment.of(eur("100"), eur("10"), Ratio.zero()).expecting(eur("75"));

        assertThat(attainment.projection().orElseThrow())
                .isEqualTo(Projection.of(eur("85"), Ratio.parse("0.85"), Message.of("projection.expected")));
        assertThat(attainment.outlook()).hasValue(AttainmentOutlook.DIFFICULT);
        assertThat(attainment.defaultsUsed())
                .extracting(Told::used)
                .containsExactly("default.outlook-boundaries can=100 % difficult=80 %");
    }

    @Test
    void nothingSoldIsMinusTheWholeTarget() {
        Attainment nothing = Attainment.of(eur("100"), eur("0"), Ratio.one());

        assertThat(nothing.variance()).isEqualTo(eur("-100"));
        assertThat(nothing.outlook()).hasValue(AttainmentOutlook.CANNOT);
        assertThat(nothing.requiredPerDay(0)).isEmpty();
        assertThat(Attainment.of(eur("100"), eur("100"), Ratio.one()).requiredPerDay(0))
                .hasValue(eur("0"));
    }

    @Test
    void returnsBeyondThePlanCannotBeWhatWasPlanned() {
        assertThat(returns("-1000").outlook()).hasValue(AttainmentOutlook.CAN);
        assertThat(returns("-900").outlook()).hasValue(AttainmentOutlook.CAN);
        assertThat(returns("-1200").outlook()).hasValue(AttainmentOutlook.DIFFICULT);
        assertThat(returns("-1200.01").outlook()).hasValue(AttainmentOutlook.CANNOT);
        assertThat(returns("-900").attained()).isEqualTo(Ratio.ofPercent(90));
        assertThat(returns("-1200").variance()).isEqualTo(eur("-200"));
        assertThat(returns("-900").requiredPerDay(3)).hasValue(eur("0"));
    }

    private static Attainment returns(String actual) {
        return Attainment.of(eur("-1000"), eur(actual), Ratio.one());
    }

    @Test
    void everyDefaultThatDecidesIsNamed() {
        Attainment attainment = Attainment.builder()
                .from(Attainment.of(eur("100"), eur("50"), Ratio.of(1, 2)))
                .canFrom(Ratio.ofPercent(90))
                .build();

        assertThat(attainment.defaultsUsed())
                .extracting(Told::used)
                .containsExactly("default.outlook-difficult from=80 %", "default.earliest-projection from=10 %");
        assertThat(Attainment.builder()
                        .from(attainment)
                        .canFrom(Optional.empty())
                        .difficultFrom(Ratio.ofPercent(50))
                        .earliestShare(Ratio.ofPercent(20))
                        .build()
                        .defaultsUsed())
                .extracting(Told::used)
                .containsExactly("default.outlook-can from=100 %");
    }

    @Test
    void badAttainmentsAreNamed() {
        assertThatThrownBy(() -> Attainment.of(eur("0"), eur("1"), Ratio.one()))
                .hasMessage("target must not be 0 but was EUR 0.00");
        assertThatThrownBy(() -> Attainment.of(eur("1"), machines(1), Ratio.one()))
                .hasMessage("actual must be counted in EUR but was 1 machines");
        assertThatThrownBy(() -> Attainment.of(eur("1"), eur("1"), Ratio.of(2)))
                .hasMessage("planShare must be in [0, 1] but was 2");
    }

    @Test
    void wholeAndHalfOfTwoSalesMakeTen() {
        LocalDate day = LocalDate.of(2018, 1, 2);
        Actuals<String> actuals = Actuals.of(
                machines(0).unit(),
                List.of(
                        Sale.of(day, machines(5), "seller-1"),
                        Sale.of(day, machines(10), Map.of("seller-1", Ratio.of(1, 2), "seller-2", Ratio.of(1, 2)))));

        assertThat(actuals.credited("seller-1", DateRange.ofDay(day))).isEqualTo(machines(10));
        assertThat(actuals.credited("seller-2", DateRange.ofDay(day))).isEqualTo(machines(5));
        assertThat(actuals.credited("seller-2", DateRange.ofDay(day.plusDays(1))))
                .isEqualTo(machines(0));
        assertThat(actuals.credited("pat", DateRange.ofDay(day))).isEqualTo(machines(0));
        assertThat(actuals.sold(DateRange.ofDay(day))).isEqualTo(machines(15));
        assertThat(Serialized.copy(actuals)).isEqualTo(actuals);
    }

    @Test
    void aSaleInThirdsIsGivenOutToTheLastCent() {
        Map<String, Ratio> thirds = new LinkedHashMap<>();
        List.of("a", "b", "c").forEach(name -> thirds.put(name, Ratio.of(1, 3)));

        assertThat(Sale.of(LocalDate.of(2018, 1, 2), eur("100"), thirds)
                        .credits()
                        .values())
                .containsExactly(eur("33.34"), eur("33.33"), eur("33.33"));
        assertThat(Sale.of(LocalDate.of(2018, 1, 2), eur("100"), Map.of("a", Ratio.one(), "b", Ratio.one()))
                        .credits()
                        .values())
                .containsOnly(eur("100"));
        assertThatThrownBy(() -> Sale.of(LocalDate.of(2018, 1, 2), eur("1"), Map.of("a", Ratio.of(2))))
                .hasMessage("share of a must be in [0, 1] but was 2");
        assertThatThrownBy(() ->
                        Actuals.of(eur("0").unit(), List.of(Sale.of(LocalDate.of(2018, 1, 2), machines(1), "a"))))
                .hasMessage("sales must be counted in EUR but one was 1 machines (2018-01-02)");
    }

    @Test
    void equalMeasuresShareARank() {
        Map<String, Optional<Ratio>> measures = new LinkedHashMap<>();
        measures.put("a", Optional.of(Ratio.of(1, 2)));
        measures.put("b", Optional.of(Ratio.of(3, 4)));
        measures.put("c", Optional.empty());
        measures.put("d", Optional.of(Ratio.of(2, 4)));
        measures.put("e", Optional.of(Ratio.of(1, 4)));

        LeagueTable<String> table =
                LeagueTable.of(measures.keySet(), name -> measures.getOrDefault(name, Optional.empty()));

        assertThat(table.entries()).extracting(LeagueEntry::rank).containsExactly(1, 2, 2, 4);
        assertThat(table.entries()).extracting(LeagueEntry::subject).containsExactly("b", "a", "d", "e");
        assertThat(table.at(2)).containsExactly("a", "d");
        assertThat(table.at(3)).isEmpty();
        assertThat(table.notRanked()).containsExactly("c");
    }

    @Test
    void theCallerSetsTheThreshold() {
        AlertReport<String> report = Threshold.below("attainment", Ratio.ofPercent(60))
                .check(List.of("seller-1", "seller-2", "pat"), name -> switch (name) {
                    case "seller-1" -> Optional.of(Ratio.parse("0.419"));
                    case "seller-2" -> Optional.of(Ratio.ofPercent(60));
                    default -> Optional.empty();
                });

        assertThat(report.alerts())
                .extracting(Alert::message)
                .containsExactly(Message.of("alert.below")
                        .with("subject", "seller-1")
                        .with("measure", "attainment")
                        .with("value", Ratio.parse("0.419"))
                        .with("limit", Ratio.ofPercent(60)));
        assertThat(report.notMeasured()).containsExactly("pat");
        assertThat(Threshold.above("discount", Ratio.ofPercent(10))
                        .check(List.of("seller-1"), name -> Optional.of(Ratio.ofPercent(12)))
                        .alerts())
                .extracting(alert -> Told.message(alert.message()))
                .containsExactly("alert.above subject=seller-1 measure=discount value=12 % limit=10 %");
        assertThat(Threshold.above("days", Ratio.of(30)).isBeyond(Ratio.of(30))).isFalse();
        assertThat(Threshold.above("days", Ratio.of(30)).isBeyond(Ratio.of(31))).isTrue();
    }

    @Test
    void theCausesOfAGapSumToIt() {
        GapDiagnosis why = GapDiagnosis.of(
                List.of(
                        SegmentFigures.of("large", 10, 5, eur("5000")),
                        SegmentFigures.of("small", 30, 15, eur("1500"))),
                List.of(
                        SegmentFigures.of("large", 5, 2, eur("2400")),
                        SegmentFigures.of("small", 35, 14, eur("1400"))));

        assertThat(why.gap()).isEqualTo(eur("-2700"));
        assertThat(why.activity()).isEqualTo(eur("0"));
        assertThat(why.mix()).isEqualTo(eur("-2250"));
        assertThat(why.conversion()).isEqualTo(eur("-850"));
        assertThat(why.dealSize()).isEqualTo(eur("400"));
        assertThat(why.contributions())
                .extracting(part -> Told.message(part.reason()))
                .containsExactly("gap.activity", "gap.mix", "gap.conversion", "gap.deal-size");
        assertThat(why.contributions())
                .extracting(Contribution::amount)
                .containsExactly(
                        BigDecimal.ZERO, new BigDecimal("-2250"), new BigDecimal("-850"), new BigDecimal("400"));
        assertThat(Told.explanation(why.explanation())).isEqualTo("""
                        gap.to-plan: -2700 EUR (rule.sum)
                          gap.of-activity: 0 EUR
                          gap.of-mix: -2250 EUR
                          gap.of-conversion: -850 EUR
                          gap.of-deal-size: 400 EUR""");
    }

    @Test
    void aStepOfAGapIsRoundedOnce() {
        GapDiagnosis why = GapDiagnosis.against(
                eur("0"),
                List.of(SegmentFigures.of("large", 6, 6, eur("0.01"))),
                List.of(SegmentFigures.of("large", 3, 0, eur("0"))));

        // half a cent exactly, which is rounded to the even 0
        assertThat(why.activity()).isEqualTo(eur("0"));
        assertThat(why.conversion()).isEqualTo(eur("0"));
    }

    @Test
    void aPlanOfRevenueAloneIsTakenToBeMadeAsUsual() {
        GapDiagnosis why = GapDiagnosis.against(
                eur("3250"),
                List.of(
                        SegmentFigures.of("large", 20, 10, eur("10000")),
                        SegmentFigures.of("small", 60, 30, eur("3000"))),
                List.of(
                        SegmentFigures.of("large", 5, 2, eur("2400")),
                        SegmentFigures.of("small", 35, 14, eur("1400"))));

        assertThat(why.gap()).isEqualTo(eur("550"));
        assertThat(why.activity()).isEqualTo(eur("3250"));
        assertThat(why.mix()).isEqualTo(eur("-2250"));
        assertThat(why.conversion()).isEqualTo(eur("-850"));
        assertThat(why.dealSize()).isEqualTo(eur("400"));
    }

    @Test
    void badFiguresAreNamed() {
        SegmentFigures one = SegmentFigures.of("a", 1, 1, eur("1"));

        assertThatThrownBy(() -> GapDiagnosis.of(List.of(one, one), List.of()))
                .hasMessage("segment a must be there once");
        assertThatThrownBy(() -> GapDiagnosis.of(List.of(SegmentFigures.of("a", 0, 0, eur("1"))), List.of()))
                .hasMessage("planned activity must be above 0");
        assertThatThrownBy(() -> GapDiagnosis.of(List.of(one), List.of(SegmentFigures.of("a", 1, 1, machines(1)))))
                .hasMessage("revenue of a must be counted in EUR but was 1 machines");
    }

    @Test
    void kpisAreEmptyWithoutADivisor() {
        assertThat(SalesKpis.acquisitionCost(Money.parse("EUR 100"), 3)).hasValue(Money.parse("EUR 33.33"));
        assertThat(SalesKpis.acquisitionCost(Money.parse("EUR 100"), 0)).isEmpty();
        assertThat(SalesKpis.conversion(1, 4)).hasValue(Ratio.of(1, 4));
        assertThat(SalesKpis.newToOld(1, 0)).isEmpty();
        assertThat(SalesKpis.sellingTime(Duration.ofHours(3), Duration.ofHours(8)))
                .hasValue(Ratio.of(3, 8));
        assertThat(SalesKpis.sellingTime(Duration.ZERO, Duration.ZERO)).isEmpty();
        assertThat(SalesKpis.expenseRatio(Money.parse("EUR 5"), Money.parse("EUR -1")))
                .isEmpty();
        assertThat(SalesKpis.expenseRatio(Money.parse("EUR 5"), Money.parse("EUR 100")))
                .hasValue(Ratio.of(1, 20));
        Map<String, Ratio> expenses = new LinkedHashMap<>();
        expenses.put("seller-1", Ratio.ofPercent(11));
        expenses.put("seller-2", Ratio.ofPercent(10));
        expenses.put("max", Ratio.ofPercent(5));
        expenses.put("pat", Ratio.ofPercent(2));
        expenses.put("seller-3", Ratio.ofPercent(3));
        assertThat(SalesKpis.expenseOutliers(expenses)).containsExactly("seller-1");
        assertThat(SalesKpis.expenseOutliers(Map.of())).isEmpty();
        assertThatThrownBy(() -> SalesKpis.conversion(-1, 4)).hasMessage("won must not be negative but was -1");
        assertThatThrownBy(() -> SalesKpis.sellingTime(Duration.ofHours(9), Duration.ofHours(8)))
                .hasMessage("selling time must be from 0 to the recorded time PT8H but was PT9H");
    }

    @Test
    void theLatestValueOfEachCustomerCounts() {
        LocalDate march = LocalDate.of(2026, 3, 1);
        LocalDate june = LocalDate.of(2026, 6, 1);
        CustomerSatisfaction<String> asked = CustomerSatisfaction.of(
                BigDecimal.ONE,
                new BigDecimal("5.0"),
                Map.of(
                        "a",
                        List.of(
                                Satisfaction.of(june, new BigDecimal("4.50")),
                                Satisfaction.of(march, BigDecimal.valueOf(2))),
                        "b",
                        List.of(Satisfaction.of(march, BigDecimal.valueOf(3)))));

        assertThat(asked.mean(march.minusDays(1))).isEmpty();
        assertThat(asked.mean(march)).hasValue(Ratio.of(5, 2));
        assertThat(asked.mean(june)).hasValue(Ratio.of(15, 4));
        assertThat(asked.onScale(june)).hasValue(Ratio.of(11, 16));
        assertThat(requireNonNull(asked.latest(june).get("a")).value()).isEqualTo(new BigDecimal("4.5"));
        assertThat(Serialized.copy(asked)).isEqualTo(asked);
        assertThatThrownBy(() -> CustomerSatisfaction.of(
                        BigDecimal.ONE, BigDecimal.TEN, Map.of("a", List.of(Satisfaction.of(june, BigDecimal.ZERO)))))
                .hasMessage("satisfaction of a must be from 1 to 10 but was 0");
        assertThatThrownBy(() -> CustomerSatisfaction.of(BigDecimal.ONE, BigDecimal.ONE, Map.of()))
                .hasMessage("lowest must be below highest 1 but was 1");
    }

    @Test
    void reportsFollowTheFiscalCalendar() {
        assertThat(ReportPeriod.QUARTER.of(LocalDate.of(2018, 5, 9), FiscalCalendar.standard()))
                .isEqualTo(DateRange.parse("2018-04-01/2018-07-01"));
        assertThat(ReviewStep.values()).containsExactly(ReviewStep.COLLECT, ReviewStep.EVALUATE, ReviewStep.FEEDBACK);
    }

    @TestFactory
    Stream<DynamicTest> numbersOutOfRangeAreRefusedByName() {
        return Refused.tests(
                Refused.with(
                        "a sale must be somebody's (1 machines on 2026-01-01)",
                        () -> Sale.of(LocalDate.of(2026, 1, 1), Quantity.count(1, "machines"), Map.of())),
                Refused.with(
                        "earliestShare must be in [0, 1] but was 2",
                        () -> RunRate.of(Money.parse("EUR 1"), BigDecimal.ONE).withEarliestShare(new BigDecimal("2"))),
                Refused.with(
                        "opportunities must not be negative but was -1",
                        () -> SalesVelocity.of(-1, Money.parse("EUR 1"), Ratio.one(), 1)),
                Refused.with(
                        "cycleDays must be above 0 but was 0",
                        () -> SalesVelocity.of(1, Money.parse("EUR 1"), Ratio.one(), 0)),
                Refused.with(
                        "winRate must be in [0, 1] but was 2",
                        () -> SalesVelocity.of(1, Money.parse("EUR 1"), Ratio.of(2), 1)),
                Refused.with(
                        "activity of East must not be negative but was -1",
                        () -> SegmentFigures.of("East", -1, 0, Quantity.count(1, "machines"))),
                Refused.with(
                        "wins of East must not be negative but was -1",
                        () -> SegmentFigures.of("East", 1, -1, Quantity.count(1, "machines"))),
                Refused.with("planned must not be empty", () -> GapDiagnosis.of(List.of(), List.of())));
    }
}
