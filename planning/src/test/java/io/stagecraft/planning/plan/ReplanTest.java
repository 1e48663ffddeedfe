// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.plan;

import static io.stagecraft.fixtures.Amounts.decimal;
import static io.stagecraft.planning.Quantities.machines;
import static io.stagecraft.planning.Quantities.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import io.stagecraft.planning.settlement.CarryOver;
import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.TargetDimension;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.Test;

class ReplanTest {
    private static final DateRange JANUARY = DateRange.parse("2026-01-01/2026-02-01");
    private static final Dimension<String> SELLERS =
            Dimension.of("seller", TargetDimension.PERSON, List.of("a", "b", "c"));
    private static final Dimension<PlanPeriod> DAYS =
            Dimension.calendar(FiscalCalendar.standard(), JANUARY, WorkCalendar.weekdays(), FiscalUnit.WEEK);
    private static final TargetSplit SPLIT = TargetSplit.of(target(machines(1000), JANUARY))
            .over(SELLERS, SplitWeights.of(Map.of("a", decimal(5), "b", decimal(3), "c", decimal(2))))
            .over(DAYS);
    private static final TargetPlan PLAN = SPLIT.plan().orElseThrow();
    private static final LocalDate TWELFTH = LocalDate.of(2026, 1, 12);

    @Test
    void nothingChangedChangesNothing() {
        TargetPlan again = PLAN.split().near(PLAN).elapsedBefore(TWELFTH).plan().orElseThrow();

        assertThat(again).isEqualTo(PLAN);
        assertThat(again.column()).isEqualTo(PLAN.column());
    }

    @Test
    void elapsedDaysStayWhenTheTotalGrows() {
        TargetPlan more = SPLIT.withTarget(target(machines(1100), JANUARY))
                .near(PLAN)
                .elapsedBefore(TWELFTH)
                .plan()
                .orElseThrow();
        DateRange elapsed = DateRange.of(JANUARY.start(), TWELFTH);

        assertThat(more.total()).isEqualTo(machines(1155));
        assertThat(more.byDay(SELLERS.at("a").during(elapsed)))
                .isEqualTo(PLAN.byDay(SELLERS.at("a").during(elapsed)));
        assertThat(more.amount(SELLERS.at("a"))).isEqualTo(machines(578));
        assertThat(more.assigned(SELLERS.at("b"))).isEqualTo(machines(346));
    }

    @Test
    void lockedCellsStayAndTheOthersMakeUp() {
        TargetPlan changed = SPLIT.withTarget(target(machines(900), JANUARY))
                .near(PLAN)
                .locking(SELLERS.at("b"))
                .plan()
                .orElseThrow();

        assertThat(amounts(changed)).containsExactly(450L, 315L, 180L);
        assertThat(changed.byDay(SELLERS.at("b"))).isEqualTo(PLAN.byDay(SELLERS.at("b")));
    }

    @Test
    void aMissedAmountIsCarriedToTheDaysLeft() {
        TargetPlan carried = SPLIT.near(PLAN)
                .elapsedBefore(TWELFTH)
                .carrying(SELLERS.at("a"), machines(60))
                .plan()
                .orElseThrow();
        Cut left = SELLERS.at("a").during(JANUARY.from(TWELFTH));

        assertThat(carried.assigned(SELLERS.at("a"))).isEqualTo(machines(525));
        assertThat(carried.amount(SELLERS.at("a"))).isEqualTo(machines(585));
        assertThat(carried.amount(left)).isEqualTo(PLAN.amount(left).plus(machines(60)));
        assertThat(carried.amount(SELLERS.at("b"))).isEqualTo(PLAN.amount(SELLERS.at("b")));
        assertThat(carried.byDay(SELLERS.at("b"))).isEqualTo(PLAN.byDay(SELLERS.at("b")));
        assertThat(carried.overAssignment().carried()).isEqualTo(machines(60));
    }

    @Test
    void aMissedAmountIsCarriedByThePolicy() {
        TargetSplit again = SPLIT.near(PLAN).elapsedBefore(TWELFTH);
        Map<String, Quantity> missed = Map.of("a", machines(60), "c", machines(-10));

        assertThat(CarryOver.LEAVE_BEHIND.carry(again, SELLERS, missed).plan().orElseThrow())
                .isEqualTo(PLAN);
        assertThat(amounts(CarryOver.SAME_OWNER
                        .carry(again, SELLERS, missed)
                        .plan()
                        .orElseThrow()))
                .containsExactly(585L, 315L, 200L);
        assertThat(amounts(
                        CarryOver.EVERYBODY.carry(again, SELLERS, missed).plan().orElseThrow()))
                .containsExactly(550L, 330L, 220L);
    }

    @Test
    void aDayLaterTheCarriedAmountStaysCarried() {
        TargetPlan carried = SPLIT.near(PLAN)
                .elapsedBefore(TWELFTH)
                .carrying(SELLERS.at("a"), machines(60))
                .plan()
                .orElseThrow();

        TargetPlan nextDay = carried.split()
                .near(carried)
                .elapsedBefore(TWELFTH.plusDays(1))
                .plan()
                .orElseThrow();

        assertThat(nextDay).isEqualTo(carried);
    }

    @Test
    void aNewSellerStartsWithTheDaysLeft() {
        Dimension<String> four = Dimension.of("seller", TargetDimension.PERSON, List.of("a", "b", "c", "d"));

        TargetPlan joined = SPLIT.replacing(SELLERS, four)
                .reweighing(four, SplitWeights.equal())
                .near(PLAN)
                .elapsedBefore(TWELFTH)
                .plan()
                .orElseThrow();

        assertThat(joined.total()).isEqualTo(machines(1050));
        assertThat(joined.amount(four.at("d").during(DateRange.of(JANUARY.start(), TWELFTH))))
                .isEqualTo(machines(0));
        assertThat(joined.amount(four.at("d"))).isEqualTo(machines(262));
    }

    @Test
    void boundsOfACellReachUpToItsParents() {
        Map<String, Optional<String>> parents = Map.of(
                "East", Optional.empty(), "West", Optional.empty(), "a", Optional.of("East"), "b", Optional.of("West"));
        Dimension<String> tree =
                Dimension.tree("organisation", TargetDimension.PERSON, List.of("East", "West", "a", "b"), parents::get);

        TargetPlan plan = TargetSplit.of(target(machines(100), JANUARY))
                .over(tree, SplitWeights.of(Map.of("a", decimal(9), "b", decimal(1))))
                .minimum(tree.at("b"), machines(42))
                .plan()
                .orElseThrow();

        assertThat(plan.assigned(tree.at("West"))).isEqualTo(machines(40));
        assertThat(plan.amount(tree.at("b"))).isEqualTo(machines(42));
        assertThat(plan.amount(tree.at("a"))).isEqualTo(machines(63));
        assertThat(Told.message(plan.explain(tree.at("West")).reasons().get(0))).isEqualTo("part.at-minimum");
    }

    @Test
    void boundsHoldAlongACalendarToo() {
        PlanPeriod first = DAYS.leaves().get(0);

        TargetPlan plan = SPLIT.fixed(SELLERS.at("a").and(DAYS.at(first)), machines(0))
                .plan()
                .orElseThrow();

        assertThat(plan.amount(SELLERS.at("a").and(DAYS.at(first)))).isEqualTo(machines(0));
        assertThat(plan.amount(SELLERS.at("a"))).isEqualTo(machines(525));
    }

    @Test
    void everyBoundThatCannotBeMetIsNamed() {
        assertThat(SPLIT.minimum(SELLERS.at("a"), machines(800))
                        .minimum(SELLERS.at("b"), machines(500))
                        .plan()
                        .problems())
                .extracting(Told::problem)
                .containsExactly("target plan.below-minimums least=1238 machines" + " found=1000 machines");
        assertThat(SPLIT.minimum(SELLERS.at("a"), machines(500))
                        .maximum(SELLERS.at("a"), machines(400))
                        .plan()
                        .problems())
                .extracting(Told::problem)
                .containsExactly("seller a split.minimum-above-maximum maximum=400 machines value=500 machines");
        assertThat(SPLIT.withTarget(target(machines(100), JANUARY))
                        .near(PLAN)
                        .elapsedBefore(LocalDate.of(2026, 1, 30))
                        .plan()
                        .problems())
                .extracting(Problem::code)
                .containsExactly("split.below-minimums");
    }

    @Test
    void contradictoryReplansAreRefused() {
        assertProblems(SPLIT.elapsedBefore(TWELFTH)).containsExactly("kept plan.no-earlier-plan");
        assertProblems(TargetSplit.of(target(machines(10), JANUARY))
                        .over(SELLERS)
                        .near(PLAN))
                .containsExactly("near plan.earlier-dimensions names=[seller] found=[seller, calendar]");
        assertProblems(SPLIT.minimum(SELLERS.at("a"), Quantity.count(1, "visits")))
                .containsExactly("minimum[{seller=a}] plan.unit unit=machines found=1 visits");
        Dimension<String> products = Dimension.of("product", TargetDimension.PRODUCT, List.of("p"));
        assertProblems(SPLIT.minimum(products.at("p"), machines(1)))
                .containsExactly("{product=p} plan.cell-dimension dimension=product");
        assertProblems(SPLIT.minimum(Cut.all().during(JANUARY), machines(1)))
                .containsExactly("{} during 2026-01-01/2026-02-01 plan.cell-days");
        assertProblems(SPLIT.minimum(DAYS.at(DAYS.keys().get(0)), machines(1)))
                .containsExactly(
                        "{" + DAYS.name() + "=" + DAYS.keys().get(0) + "} plan.cell-leaf dimension=" + DAYS.name());
        Dimension<String> others = Dimension.of("seller", TargetDimension.PERSON, List.of("x"));
        assertProblems(SPLIT.near(PLAN).locking(others.at("x"))).containsExactly("{seller=x} plan.cut");
        assertProblems(SPLIT.minimum(others.at("x"), machines(1)))
                .containsExactly("{seller=x} plan.cell-key dimension=seller key=x");
    }

    @Test
    void anElapsedHolidayKeepsItsAmount() {
        Dimension<PlanPeriod> declared = Dimension.calendar(
                FiscalCalendar.standard(),
                JANUARY,
                WorkCalendar.weekdays().withHolidays(List.of(LocalDate.of(2026, 1, 6))),
                FiscalUnit.WEEK);

        TargetPlan again = SPLIT.replacing(DAYS, declared)
                .near(PLAN)
                .elapsedBefore(TWELFTH)
                .plan()
                .orElseThrow();

        for (String seller : SELLERS.leaves()) {
            Cut elapsed = SELLERS.at(seller).during(DateRange.of(JANUARY.start(), TWELFTH));

            assertThat(again.byDay(elapsed)).isEqualTo(PLAN.byDay(elapsed));
            assertThat(again.amount(SELLERS.at(seller))).isEqualTo(PLAN.amount(SELLERS.at(seller)));
        }
        assertThat(again.children(declared, Cut.all()).keySet())
                .isEqualTo(PLAN.children(DAYS, Cut.all()).keySet());
        assertThat(again.split()
                        .near(again)
                        .elapsedBefore(TWELFTH.plusDays(1))
                        .plan()
                        .orElseThrow())
                .isEqualTo(again);
        assertThat(Serialized.copy(again)).isEqualTo(again);
    }

    @Test
    void aLeaversElapsedDaysStayAndTheOthersMakeUpTheRest() {
        Dimension<String> two = Dimension.of("seller", TargetDimension.PERSON, List.of("a", "b"));
        DateRange elapsed = DateRange.of(JANUARY.start(), TWELFTH);

        TargetPlan again = SPLIT.replacing(SELLERS, two)
                .near(PLAN)
                .elapsedBefore(TWELFTH)
                .plan()
                .orElseThrow();

        for (String seller : SELLERS.leaves()) {
            assertThat(again.byDay(SELLERS.at(seller).during(elapsed)))
                    .isEqualTo(PLAN.byDay(SELLERS.at(seller).during(elapsed)));
        }
        assertThat(again.amount(SELLERS.at("c").during(JANUARY.from(TWELFTH)))).isEqualTo(machines(0));
        assertThat(again.total()).isEqualTo(PLAN.total());
        assertThat(again.children(two, Cut.all()).keySet()).containsExactly("a", "b", "c");
        assertThat(again.minus(PLAN).amount(SELLERS.at("c")))
                .isEqualTo(machines(0).minus(PLAN.amount(SELLERS.at("c").during(JANUARY.from(TWELFTH)))));
        assertThat(Serialized.copy(again)).isEqualTo(again);
    }

    @Test
    void theRestOfAQuarterIsPlannedBesideWhatHasElapsed() {
        Dimension<PlanPeriod> left = Dimension.calendar(
                FiscalCalendar.standard(), JANUARY.from(TWELFTH), WorkCalendar.weekdays(), FiscalUnit.WEEK);

        TargetPlan again = SPLIT.replacing(DAYS, left)
                .near(PLAN)
                .elapsedBefore(TWELFTH)
                .plan()
                .orElseThrow();

        Cut elapsed = SELLERS.at("b").during(DateRange.of(JANUARY.start(), TWELFTH));
        assertThat(again.byDay(elapsed)).isEqualTo(PLAN.byDay(elapsed));
        assertThat(again.amount(SELLERS.at("b"))).isEqualTo(PLAN.amount(SELLERS.at("b")));
    }

    @Test
    void dividingKeptCellsIsRefused() {
        Dimension<String> divided = Dimension.tree(
                "seller",
                TargetDimension.PERSON,
                List.of("a", "b", "c", "a1", "a2"),
                member -> member.length() > 1 ? Optional.of("a") : Optional.empty());

        assertProblems(SPLIT.replacing(SELLERS, divided)
                        .reweighing(divided, SplitWeights.equal())
                        .near(PLAN)
                        .elapsedBefore(TWELFTH))
                .containsExactly("seller a plan.kept-divided");
    }

    private static AbstractListAssert<?, List<? extends String>, String, ObjectAssert<String>> assertProblems(
            TargetSplit split) {
        return assertThat(split.plan().problems()).extracting(Told::problem);
    }

    private static IntStream cells(TargetPlan plan) {
        return IntStream.range(0, plan.cells());
    }

    private static List<Long> amounts(TargetPlan plan) {
        assertThat(cells(plan).mapToLong(plan::cell).sum())
                .isEqualTo(plan.total().smallest());
        return plan.children(SELLERS, Cut.all()).values().stream()
                .map(Quantity::smallest)
                .toList();
    }

    @Test
    void aWeekIsTheSumOfItsRoundedDays() {
        TargetPlan again = SPLIT.near(PLAN).elapsedBefore(TWELFTH).plan().orElseThrow();

        assertThat(DAYS.keys())
                .extracting(period -> Told.message(again.explain(SELLERS.at("a").and(DAYS.at(period)))
                        .rule()
                        .message()))
                .contains("rule.sum-of-rounded");
    }
}
