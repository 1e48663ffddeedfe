// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import static io.stagecraft.planning.Quantities.eur;
import static io.stagecraft.planning.Quantities.machines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.PlanPeriod;
import io.stagecraft.planning.plan.SplitWeights;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.plan.TargetSplit;
import io.stagecraft.planning.target.AttainmentOutlook;
import io.stagecraft.planning.target.Target;
import io.stagecraft.planning.target.TargetDimension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class TrackingTest {
    private static final DateRange JANUARY = DateRange.parse("2018-01-01/2018-02-01");
    private static final Map<String, String> MANAGERS = Map.of("seller-1", "East", "seller-2", "East", "pat", "West");
    private static final Dimension<String> PEOPLE = Dimension.tree(
            "organisation",
            TargetDimension.REGION,
            List.of("East", "West", "seller-1", "seller-2", "pat"),
            name -> Optional.ofNullable(MANAGERS.get(name)));
    private static final Dimension<PlanPeriod> DAYS =
            Dimension.calendar(FiscalCalendar.standard(), JANUARY, WorkCalendar.weekdays(), FiscalUnit.MONTH);
    private static final TargetPlan PLAN = TargetSplit.of(Target.of("won revenue", Money.parse("EUR 6900"), JANUARY))
            .accepting("for a test")
            .over(PEOPLE)
            .over(DAYS)
            .plan()
            .orElseThrow();
    private static final Tracking<String> TRACKING = Tracking.of(
            PLAN,
            PEOPLE,
            Actuals.of(
                    eur("0").unit(),
                    List.of(
                            Sale.of(LocalDate.of(2018, 1, 2), eur("500"), "seller-1"),
                            Sale.of(
                                    LocalDate.of(2018, 1, 6),
                                    eur("300"),
                                    Map.of("seller-1", Ratio.of(1, 3), "seller-2", Ratio.of(2, 3))),
                            Sale.of(LocalDate.of(2018, 1, 20), eur("2000"), "seller-2"),
                            Sale.of(LocalDate.of(2018, 2, 1), eur("9999"), "seller-1"),
                            Sale.of(LocalDate.of(2018, 1, 3), eur("100"), "East"),
                            Sale.of(LocalDate.of(2018, 1, 3), eur("7"), "nobody"))));

    @Test
    void aGroupCountsAllBelowIt() {
        LocalDate asOf = LocalDate.of(2018, 1, 10);

        assertThat(TRACKING.keys()).containsExactly("East", "seller-1", "seller-2", "West", "pat");
        assertThat(TRACKING.attainment("seller-1", asOf)).hasValueSatisfying(seller -> {
            assertThat(seller.target()).isEqualTo(eur("2300"));
            assertThat(seller.actual()).isEqualTo(eur("600"));
            assertThat(seller.planShare()).isEqualTo(Ratio.of(8, 23));
            assertThat(seller.plannedToDate()).isEqualTo(eur("800"));
            assertThat(seller.pace()).hasValue(Ratio.of(3, 4));
            assertThat(seller.outlook()).hasValue(AttainmentOutlook.CANNOT);
        });
        assertThat(TRACKING.attainment("East", asOf).orElseThrow().actual()).isEqualTo(eur("900"));
        assertThat(TRACKING.attainment("West", asOf).orElseThrow().variance()).isEqualTo(eur("-2300"));
        assertThat(TRACKING.attainments(asOf).keySet()).containsExactly("East", "seller-1", "seller-2", "West", "pat");
        TRACKING.attainments(asOf)
                .forEach((key, attainment) ->
                        assertThat(TRACKING.attainment(key, asOf)).hasValue(attainment));
        assertThat(TRACKING.unplanned(asOf)).containsExactly(Map.entry("nobody", eur("7")));
        assertThat(TRACKING.unplanned(LocalDate.of(2018, 1, 2))).isEmpty();
        assertThat(TRACKING.withoutTarget(asOf)).isEmpty();
    }

    @Test
    void theOutlookOfAGroupIsTheSumOfItsMembers() {
        LocalDate asOf = LocalDate.of(2018, 1, 10);
        Tracking<String> expecting = TRACKING.expecting(key -> switch (key) {
            case "seller-1" -> eur("1700");
            case "seller-2" -> eur("240");
            case "East" -> eur("60");
            default -> eur("0");
        });

        assertThat(expecting.attainment("seller-1", asOf))
                .hasValue(TRACKING.attainment("seller-1", asOf).orElseThrow().expecting(eur("1700")));
        assertThat(expecting.attainment("East", asOf).orElseThrow().expectedMore())
                .hasValue(eur("2000"));
        assertThat(expecting.attainment("pat", asOf).orElseThrow().expectedMore())
                .hasValue(eur("0"));
        expecting
                .attainments(asOf)
                .forEach((key, attainment) ->
                        assertThat(expecting.attainment(key, asOf)).hasValue(attainment));
        assertThatThrownBy(() -> TRACKING.expecting(key -> machines(1)))
                .hasMessage("what is expected of East must be counted in EUR but was 1 machines");
    }

    @Test
    void onlyThePeriodOfThePlanCounts() {
        assertThat(TRACKING.attainment("seller-1", LocalDate.of(2017, 12, 31)).orElseThrow())
                .satisfies(before -> {
                    assertThat(before.planShare()).isEqualTo(Ratio.zero());
                    assertThat(before.actual()).isEqualTo(eur("0"));
                });
        assertThat(TRACKING.attainment("seller-1", LocalDate.of(2018, 3, 1)).orElseThrow())
                .satisfies(after -> {
                    assertThat(after.planShare()).isEqualTo(Ratio.one());
                    assertThat(after.actual()).isEqualTo(eur("600"));
                });
    }

    @Test
    void aSellerWithoutATargetWhoSellsIsListed() {
        TargetPlan plan = TargetSplit.of(Target.of("won revenue", Money.parse("EUR 6900"), JANUARY))
                .accepting("for a test")
                .over(PEOPLE, SplitWeights.by(name -> name.equals("seller-2") ? BigDecimal.ZERO : BigDecimal.ONE))
                .over(DAYS)
                .plan()
                .orElseThrow();
        LocalDate day = LocalDate.of(2018, 1, 10);
        Tracking<String> tracking = Tracking.of(
                plan,
                PEOPLE,
                Actuals.of(
                        eur("0").unit(),
                        List.of(Sale.of(day, eur("5"), "seller-2"), Sale.of(day, eur("-5"), "nobody"))));

        assertThat(tracking.attainments(day).keySet()).containsExactly("East", "seller-1", "West", "pat");
        assertThat(tracking.withoutTarget(day)).containsExactly(Map.entry("seller-2", eur("5")));
        assertThat(tracking.unplanned(day)).containsExactly(Map.entry("nobody", eur("-5")));
    }

    @Test
    void aPlanOfReturnsIsTracked() {
        TargetPlan plan = TargetSplit.of(Target.of("returns", Money.parse("EUR -1000"), JANUARY))
                .accepting("returns are planned")
                .over(PEOPLE)
                .over(DAYS)
                .plan()
                .orElseThrow();
        LocalDate day = LocalDate.of(2018, 1, 10);
        Tracking<String> tracking =
                Tracking.of(plan, PEOPLE, Actuals.of(eur("0").unit(), List.of(Sale.of(day, eur("-400"), "seller-1"))));

        assertThat(tracking.attainments(day).keySet()).containsExactlyElementsOf(tracking.keys());
        Attainment seller = tracking.attainment("seller-1", day).orElseThrow();
        assertThat(seller.planShare().toPercent(1)).isEqualTo("34.8 %");
        assertThat(seller.outlook()).hasValue(AttainmentOutlook.CANNOT);
        assertThat(tracking.attainment("pat", day).orElseThrow().outlook()).hasValue(AttainmentOutlook.CAN);
        assertThat(tracking.check("seller-1", Milestone.midMonth(YearMonth.of(2018, 1)), day.plusDays(9))
                        .state())
                .isEqualTo(MilestoneCheck.State.MISSED);
        assertThat(tracking.variation("seller-1", List.of(JANUARY))).isPresent();
    }

    @Test
    void theDaysLeftMustBringTheRest() {
        assertThat(TRACKING.requiredPerDay("seller-1", LocalDate.of(2018, 1, 10)))
                .hasValue(eur("113.34")); // 1700 / 15
        assertThat(TRACKING.requiredPerDay("seller-1", LocalDate.of(2018, 1, 31)))
                .isEmpty();
        assertThat(TRACKING.requiredPerDay("seller-1", LocalDate.of(2018, 1, 30)))
                .hasValue(eur("1700"));
    }

    @Test
    void everyDayIsChecked() {
        assertThat(TRACKING.days("seller-1", DateRange.parse("2017-12-20/2018-01-08")))
                .extracting(DailyCheck::difference)
                .containsExactly(eur("-100"), eur("400"), eur("-100"), eur("-100"), eur("-100"), eur("100"));
        assertThat(TRACKING.days("seller-1", DateRange.parse("2018-01-06/2018-01-07")))
                .containsExactly(DailyCheck.of(LocalDate.of(2018, 1, 6), eur("0"), eur("100")));
        assertThat(TRACKING.days("seller-1", DateRange.parse("2019-01-06/2019-01-07")))
                .isEmpty();
    }

    @Test
    void theFirstHalfOfTheMonthIsHeldOrNot() {
        Milestone middle = Milestone.midMonth(YearMonth.of(2018, 1));

        assertThat(TRACKING.check("seller-1", middle, LocalDate.of(2018, 1, 10)))
                .satisfies(check -> {
                    assertThat(check.due()).isEqualTo(eur("1100"));
                    assertThat(check.sold()).isEqualTo(eur("600"));
                    assertThat(check.state()).isEqualTo(MilestoneCheck.State.OPEN);
                });
        assertThat(TRACKING.check("seller-1", middle, LocalDate.of(2018, 1, 20)).state())
                .isEqualTo(MilestoneCheck.State.MISSED);
        assertThat(TRACKING.check(
                                "seller-1",
                                Milestone.of(LocalDate.of(2018, 1, 8), Ratio.ofPercent(20)),
                                LocalDate.of(2018, 1, 20))
                        .state())
                .isEqualTo(MilestoneCheck.State.MET);
    }

    @Test
    void attainmentVariesFromWeekToWeek() {
        List<DateRange> weeks = List.of(
                DateRange.parse("2018-01-01/2018-01-08"),
                DateRange.parse("2018-01-08/2018-01-15"),
                DateRange.parse("2018-01-06/2018-01-08"),
                DateRange.parse("2019-01-06/2019-01-08"));

        // 600 of 500 in the first week, nothing in the second; nothing was planned for the others
        assertThat(TRACKING.variation("seller-1", weeks)).hasValueSatisfying(variation -> {
            assertThat(variation.results()).containsExactly(1.2, 0.0);
            assertThat(variation.coefficient()).hasValue(1);
        });
        assertThat(TRACKING.variation("seller-1", List.of())).isEmpty();
    }

    private static Dimension<PlanPeriod> months(DateRange quarter) {
        return Dimension.of(
                "calendar",
                TargetDimension.PERIOD,
                quarter.byMonth().stream()
                        .map(month ->
                                PlanPeriod.of(FiscalCalendar.standard().periodOf(FiscalUnit.MONTH, month.start())))
                        .toList());
    }

    @Test
    void stablePerformersVaryATenthAsMuch() {
        DateRange quarter = DateRange.parse("2018-01-01/2018-04-01");
        Dimension<String> sellers = Dimension.of("seller", TargetDimension.PERSON, List.of("unstable", "stable"));
        TargetPlan plan = TargetSplit.of(Target.of("won", machines(18), quarter))
                .accepting("as in the deck")
                .withoutMargins()
                .over(sellers)
                .over(months(quarter))
                .withoutMargins()
                .plan()
                .orElseThrow();
        List<Sale<String>> sales = List.of(
                sale("2018-03-10", 5, "unstable"),
                sale("2018-01-10", 3, "stable"),
                sale("2018-02-10", 3, "stable"),
                sale("2018-03-10", 4, "stable"));
        Tracking<String> tracking =
                Tracking.of(plan, sellers, Actuals.of(machines(1).unit(), sales));

        double unstable = tracking.variation("unstable", quarter.byMonth())
                .orElseThrow()
                .coefficient()
                .orElseThrow();
        double stable = tracking.variation("stable", quarter.byMonth())
                .orElseThrow()
                .coefficient()
                .orElseThrow();

        // 0, 0, 5 and 3, 3, 4 of 3 a month: the coefficients of the units themselves
        assertThat(unstable).isCloseTo(1.4142, within(5e-5));
        assertThat(stable).isCloseTo(0.1414, within(5e-5));
        assertThat(unstable / stable).isCloseTo(10, within(1e-9));
    }

    @Test
    void aMonthThatHasBegunCountsByItsDays() {
        DateRange quarter = DateRange.parse("2018-01-01/2018-04-01");
        Dimension<String> sellers = Dimension.of("seller", TargetDimension.PERSON, List.of("a"));
        TargetPlan plan = TargetSplit.of(Target.of("won", machines(300), quarter))
                .accepting("for a test")
                .withoutMargins()
                .over(sellers)
                .over(months(quarter))
                .plan()
                .orElseThrow();
        Tracking<String> tracking =
                Tracking.of(plan, sellers, Actuals.of(machines(0).unit(), List.of()));

        assertThat(share(tracking, "2018-01-01")).isEqualTo(Ratio.of(1, 93));
        assertThat(share(tracking, "2018-01-31")).isEqualTo(Ratio.of(1, 3));
        assertThat(share(tracking, "2018-02-14")).isEqualTo(Ratio.of(1, 2));
        assertThat(share(tracking, "2018-03-31")).isEqualTo(Ratio.one());
        assertThat(tracking.requiredPerDay("a", LocalDate.parse("2018-03-01"))).hasValue(machines(10));
    }

    private static Ratio share(Tracking<String> tracking, String asOf) {
        return tracking.attainment("a", LocalDate.parse(asOf)).orElseThrow().planShare();
    }

    private static Sale<String> sale(String day, long machines, String seller) {
        return Sale.of(LocalDate.parse(day), machines(machines), seller);
    }

    @Test
    void badCallsAreNamed() {
        assertThatThrownBy(() -> TRACKING.sold("max", JANUARY)).hasMessage("the plan names no organisation max");
        assertThatThrownBy(() ->
                        Tracking.of(PLAN, PEOPLE, Actuals.<String>of(machines(0).unit(), List.of())))
                .hasMessage("actuals must be counted in EUR like the target but are in machines");
        assertThatThrownBy(() -> Milestone.of(LocalDate.of(2018, 1, 8), Ratio.of(2)))
                .hasMessage("share must be in [0, 1] but was 2");
    }
}
