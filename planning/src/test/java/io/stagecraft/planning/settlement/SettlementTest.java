// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.settlement;

import static io.stagecraft.fixtures.Amounts.decimal;
import static io.stagecraft.planning.Quantities.machines;
import static io.stagecraft.planning.Quantities.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.PlanPeriod;
import io.stagecraft.planning.plan.SplitWeights;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.plan.TargetSplit;
import io.stagecraft.planning.target.AttainmentOutlook;
import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.TargetBounds;
import io.stagecraft.planning.target.TargetDimension;
import io.stagecraft.planning.target.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SettlementTest {
    private static final DateRange JANUARY = DateRange.parse("2026-01-01/2026-02-01");
    private static final Map<String, String> REGION_OF = Map.of("a", "East", "b", "East", "c", "West");
    private static final Dimension<String> ORGANISATION = Dimension.tree(
            "organisation",
            TargetDimension.PERSON,
            List.of("East", "West", "a", "b", "c"),
            member -> Optional.ofNullable(REGION_OF.get(member)));
    private static final Dimension<PlanPeriod> DAYS =
            Dimension.calendar(FiscalCalendar.standard(), JANUARY, WorkCalendar.weekdays());
    private static final TargetPlan PLAN = TargetSplit.of(target(machines(1000), JANUARY))
            .over(ORGANISATION, SplitWeights.of(Map.of("a", decimal(5), "b", decimal(3), "c", decimal(2))))
            .over(DAYS)
            .plan()
            .orElseThrow();

    @Test
    void gapsShowWhoProposesLessThanWasAssigned() {
        Settlement settlement =
                Settlement.of(PLAN, ORGANISATION, Map.of("a", machines(500), "b", machines(330), "c", machines(150)));

        assertThat(settlement.gaps())
                .extracting(NodeGap::toString)
                .containsExactly(
                        "organisation East: assigned 800 machines, proposed 830 machines, gap 30 machines",
                        "organisation West: assigned 200 machines, proposed 150 machines, gap -50 machines",
                        "organisation a: assigned 525 machines, proposed 500 machines, gap -25 machines",
                        "organisation b: assigned 315 machines, proposed 330 machines, gap 15 machines",
                        "organisation c: assigned 210 machines, proposed 150 machines, gap -60 machines");
    }

    @Test
    void returnsAreHeldAgainstReturns() {
        TargetPlan returns = TargetSplit.of(target(machines(-1000), JANUARY))
                .accepting("returns are expected")
                .over(ORGANISATION, SplitWeights.of(Map.of("a", decimal(5), "b", decimal(3), "c", decimal(2))))
                .plan()
                .orElseThrow();
        Map<String, Quantity> before = Map.of("a", machines(-500), "b", machines(315), "c", machines(0));

        PlanFairness<String> fairness = PlanFairness.of(
                returns, ORGANISATION, owner -> Optional.ofNullable(before.get(owner)), TargetBounds.standard());

        assertThat(fairness.owners())
                .extracting(OwnerStretch::toString)
                .containsExactly(
                        "a -525 machines, 105.0 % of -500 machines",
                        "b -315 machines, against 315 machines", "c -210 machines, against 0 machines");
        assertThat(fairness.owners())
                .extracting(OwnerStretch::withinBounds)
                .containsExactly(Answer.YES, Answer.UNKNOWN, Answer.UNKNOWN);
        assertThat(fairness.stretchBy(owner -> owner)).containsExactly(Map.entry("a", Ratio.of(21, 20)));
    }

    @Test
    void aSettledPlanGivesEverybodyTheirProposal() {
        TargetPlan settled = Settlement.of(
                        PLAN, ORGANISATION, Map.of("a", machines(500), "b", machines(330), "c", machines(150)))
                .settled()
                .plan()
                .orElseThrow();

        assertThat(settled.total()).isEqualTo(machines(980));
        assertThat(settled.amount(ORGANISATION.at("b"))).isEqualTo(machines(330));
        assertThat(settled.amount(ORGANISATION.at("East"))).isEqualTo(machines(830));
    }

    @Test
    void aProposalInTheMiddleIsAddedUpAboveAndDividedBelow() {
        TargetPlan settled = Settlement.of(PLAN, ORGANISATION, Map.of("East", machines(800), "West", machines(100)))
                .settled()
                .withMargin(ORGANISATION, 2, Ratio.ofPercent(5))
                .plan()
                .orElseThrow();

        assertThat(settled.assigned(Cut.all())).isEqualTo(machines(900));
        assertThat(settled.amount(ORGANISATION.at("a"))).isEqualTo(machines(525));
        assertThat(settled.amount(ORGANISATION.at("c"))).isEqualTo(machines(105));
    }

    @Test
    void proposalsMayLieAnywhereInTheNesting() {
        Dimension<String> products = Dimension.of("product", TargetDimension.PRODUCT, List.of("new", "old"));
        TargetPlan plan = TargetSplit.of(target(machines(1000), JANUARY))
                .over(ORGANISATION, SplitWeights.of(Map.of("a", decimal(5), "b", decimal(3), "c", decimal(2))))
                .over(products)
                .withoutMargins()
                .plan()
                .orElseThrow();

        Settlement settlement = Settlement.of(
                plan,
                Map.of(
                        ORGANISATION.at("a").and(products.at("new")), machines(300),
                        ORGANISATION.at("a").and(products.at("old")), machines(100),
                        ORGANISATION.at("b"), machines(200),
                        ORGANISATION.at("West"), machines(300)));

        assertThat(settlement.total()).contains(machines(900));
        assertThat(settlement.gaps())
                .extracting(NodeGap::toString)
                .containsExactly(
                        "organisation East: assigned 800 machines, proposed 600 machines, gap -200 machines",
                        "organisation West: assigned 200 machines, proposed 300 machines, gap 100 machines",
                        "organisation a: assigned 500 machines, proposed 400 machines, gap -100 machines",
                        "organisation b: assigned 300 machines, proposed 200 machines, gap -100 machines",
                        "organisation c: assigned 200 machines, nothing proposed",
                        "organisation a / product new: assigned 250 machines, proposed 300 machines, gap 50 machines",
                        "organisation a / product old: assigned 250 machines, proposed 100 machines, gap -150 machines",
                        "organisation b / product new: assigned 150 machines, nothing proposed",
                        "organisation b / product old: assigned 150 machines, nothing proposed",
                        "organisation c / product new: assigned 100 machines, nothing proposed",
                        "organisation c / product old: assigned 100 machines, nothing proposed");
        assertThat(settlement.gaps().get(5).node())
                .isEqualTo(ORGANISATION.at("a").and(products.at("new")));
        TargetPlan settled = settlement.settled().plan().orElseThrow();
        assertThat(IntStream.range(0, 6).mapToLong(settled::cell)).containsExactly(300L, 100L, 100L, 100L, 150L, 150L);
        assertThat(Serialized.copy(settlement).gaps()).isEqualTo(settlement.gaps());
    }

    @Test
    void aMissingProposalLeavesTheNodesAboveOpen() {
        Settlement settlement = Settlement.of(PLAN, ORGANISATION, Map.of("a", machines(500), "c", machines(1)));

        assertThat(settlement.total()).isEmpty();
        assertThat(settlement.gaps().get(0)).hasToString("organisation East: assigned 800 machines, nothing proposed");
        assertThatThrownBy(settlement::settled)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("not every part of organisation (3) proposed");
    }

    @Test
    void childrenThatDifferFromTheirParentAreNamed() {
        assertThat(Told.refusal(() -> Settlement.of(
                        PLAN,
                        ORGANISATION,
                        Map.of("East", machines(900), "a", machines(500), "b", machines(330), "c", machines(150)))))
                .containsExactly(
                        "settlement", "organisation East settlement.sum sum=830 machines" + " found=900 machines");
        assertThat(Told.refusal(() -> Settlement.of(PLAN, ORGANISATION, Map.of("d", machines(1)))))
                .containsExactly("settlement", "proposals settlement.unknown dimension=organisation (3) key=d");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settlement.of(PLAN, DAYS, Map.of(DAYS.leaves().get(0), machines(1))))
                .withMessage(
                        "{calendar=2026-01-01} names no cell: each dimension before the last one named must be named"
                                + " down to a leaf");
        assertThat(Told.refusal(() -> Settlement.of(PLAN, Map.of(ORGANISATION.at("a"), Quantity.units(1, "hours")))))
                .containsExactly(
                        "settlement", "proposals[{organisation=a}] settlement.unit unit=machines found=1 hours");
    }

    @Test
    void fairnessShowsHowOwnersAndGroupsAreStretched() {
        Map<String, Quantity> lastYear = Map.of("a", machines(300), "b", machines(300));
        PlanFairness<String> fairness = PlanFairness.of(
                PLAN, ORGANISATION, seller -> Optional.ofNullable(lastYear.get(seller)), TargetBounds.standard());

        assertThat(fairness.owners())
                .extracting(OwnerStretch::toString)
                .containsExactly(
                        "a 525 machines, 175.0 % of 300 machines",
                        "b 315 machines, 105.0 % of 300 machines", "c 210 machines, no baseline");
        assertThat(fairness.outside()).extracting(OwnerStretch::owner).containsExactly("a");
        assertThat(fairness.lowest()).contains(Ratio.of(105, 100));
        assertThat(fairness.highest()).contains(Ratio.of(175, 100));
        assertThat(fairness.bounds()).hasToString("84 % to 136.5 %");
        assertThat(Serialized.copy(fairness)).isEqualTo(fairness);
        assertThat(fairness.stretchBy(REGION_OF::get)).containsExactly(Map.entry("East", Ratio.of(140, 100)));
    }

    @Test
    void thePlanIsHeldAgainstTheFivePoints() {
        PlanFairness<String> fairness =
                PlanFairness.of(PLAN, ORGANISATION, seller -> Optional.of(machines(300)), TargetBounds.standard());
        Map<String, AttainmentOutlook> outlooks = Map.of("a", AttainmentOutlook.CANNOT, "b", AttainmentOutlook.CAN);

        List<LocalDate> week =
                List.of(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-02"), LocalDate.parse("2026-01-05"));

        assertThat(FivePoints.of(
                        PLAN,
                        ORGANISATION,
                        fairness,
                        seller -> Optional.ofNullable(outlooks.get(seller)),
                        seller -> week,
                        LocalDate.parse("2026-01-05")))
                .extracting(SettlementTest::told)
                .containsExactly(
                        "HIGHER_THAN_ASSIGNED YES: plan.over-assignment ratio=105 %",
                        "CHALLENGING_AND_EXECUTABLE PARTLY: points.within-bounds within=1 known=3",
                        "CONTROLLABLE PARTLY: points.outlooks can=1 difficult=0 cannot=1 early=1",
                        "DOWN_TO_EVERY_DAY PARTLY: points.to-days-without missing=[points.dimension.dealer,"
                                + " points.dimension.market]",
                        "CHECKED_DAILY YES: points.checks made=9 all=9");
    }

    @Test
    void aPlanIsCheckedDailyOnlyWhereChecksWereMade() {
        LocalDate friday = LocalDate.parse("2026-01-09");
        List<LocalDate> all =
                LocalDate.parse("2026-01-01").datesUntil(friday.plusDays(1)).toList();
        List<LocalDate> gaps =
                List.of(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-06"), LocalDate.parse("2026-01-08"));

        assertThat(told(daily(seller -> List.of(), LocalDate.parse("2025-12-31"))))
                .isEqualTo("CHECKED_DAILY UNKNOWN: points.no-day-passed");
        assertThat(told(daily(seller -> List.of(), friday)))
                .isEqualTo("CHECKED_DAILY UNKNOWN: points.no-checks missing=[(points.days first=2026-01-01"
                        + " last=2026-01-09)]");
        assertThat(told(daily(seller -> seller.equals("a") ? gaps : all, friday)))
                .isEqualTo("CHECKED_DAILY PARTLY: points.checks-missing made=17 all=21 missing=[(points.days"
                        + " first=2026-01-02 last=2026-01-05), 2026-01-07, 2026-01-09]");
        assertThat(told(daily(seller -> all, friday))).isEqualTo("CHECKED_DAILY YES: points.checks made=21 all=21");
    }

    @Test
    void eachPointSaysWhatIsLacking() {
        TargetPlan regions = TargetSplit.of(target(machines(9), JANUARY))
                .over(Dimension.of("region", TargetDimension.REGION, List.of("East", "West")))
                .plan()
                .orElseThrow();
        Dimension<String> bosses = Dimension.of("boss", TargetDimension.PERSON, List.of("x", "y"));
        TargetPlan everything = TargetSplit.of(target(machines(900), JANUARY))
                .over(Dimension.of("market", TargetDimension.MARKET, List.of("m")))
                .over(Dimension.of("dealer", TargetDimension.DEALER, List.of("d")))
                .over(bosses)
                .over(DAYS)
                .plan()
                .orElseThrow();

        assertThat(points(
                        everything,
                        bosses,
                        boss -> LongStream.range(0, 8)
                                .mapToObj(week -> LocalDate.parse("2026-01-01").plusDays(4 * week))
                                .toList()))
                .containsExactly(
                        "HIGHER_THAN_ASSIGNED YES: plan.over-assignment ratio=105 %",
                        "CHALLENGING_AND_EXECUTABLE UNKNOWN: points.no-baseline",
                        "CONTROLLABLE UNKNOWN: points.too-early",
                        "DOWN_TO_EVERY_DAY YES: points.to-days",
                        "CHECKED_DAILY PARTLY: points.checks-missing made=12 all=44 missing=[2026-01-02,"
                                + " (points.days first=2026-01-06 last=2026-01-08), 2026-01-12, (points.days"
                                + " first=2026-01-14 last=2026-01-20), (points.days first=2026-01-22 last=2026-01-28),"
                                + " (points.more more=1)]");
        assertThat(points(regions, regions.dimensions().get(0), key -> List.of()))
                .containsExactly(
                        "HIGHER_THAN_ASSIGNED NO: plan.over-assignment ratio=100 %",
                        "CHALLENGING_AND_EXECUTABLE UNKNOWN: points.no-baseline",
                        "CONTROLLABLE UNKNOWN: points.too-early",
                        "DOWN_TO_EVERY_DAY NO: points.not-to-days-without missing=[points.dimension.person,"
                                + " points.dimension.dealer, points.dimension.market]",
                        "CHECKED_DAILY NO: points.no-day");
        TargetPlan months = TargetSplit.of(target(machines(9), JANUARY))
                .over(Dimension.of("market", TargetDimension.MARKET, List.of("m")))
                .over(Dimension.of("dealer", TargetDimension.DEALER, List.of("d")))
                .over(bosses)
                .plan()
                .orElseThrow();
        assertThat(points(months, bosses, boss -> List.of())).contains("DOWN_TO_EVERY_DAY NO: points.not-to-days");
    }

    private static <K> List<String> points(TargetPlan plan, Dimension<K> people, Function<K, List<LocalDate>> checked) {
        PlanFairness<K> fairness = PlanFairness.of(plan, people, key -> Optional.empty(), TargetBounds.standard());
        return FivePoints.of(plan, people, fairness, key -> Optional.empty(), checked, LocalDate.parse("2026-01-30"))
                .stream()
                .map(SettlementTest::told)
                .toList();
    }

    private static Verdict<DecompositionPoint> daily(Function<String, List<LocalDate>> checked, LocalDate asOf) {
        PlanFairness<String> fairness =
                PlanFairness.of(PLAN, ORGANISATION, seller -> Optional.empty(), TargetBounds.standard());
        return FivePoints.of(PLAN, ORGANISATION, fairness, seller -> Optional.empty(), checked, asOf)
                .get(4);
    }

    private static String told(Verdict<?> verdict) {
        return verdict.criterion() + " " + verdict.answer() + ": " + Told.message(verdict.reason());
    }
}
