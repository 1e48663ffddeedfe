// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.plan;

import static io.stagecraft.planning.Quantities.eur;
import static io.stagecraft.planning.Quantities.machines;
import static io.stagecraft.planning.Quantities.sum;
import static io.stagecraft.planning.Quantities.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.stagecraft.core.apportion.Apportionment;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.fixtures.Told;
import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.Target;
import io.stagecraft.planning.target.TargetDimension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TargetPlanTest {
    private static final DateRange QUARTER = DateRange.parse("2026-01-01/2026-04-01");
    private static final DateRange JANUARY = DateRange.parse("2026-01-01/2026-02-01");
    private static final Dimension<PlanPeriod> DAYS =
            Dimension.calendar(FiscalCalendar.standard(), QUARTER, WorkCalendar.weekdays(), FiscalUnit.MONTH);
    private static final Map<String, Optional<String>> MEMBERS = members();
    private static final Dimension<String> ORGANISATION =
            Dimension.tree("organisation", TargetDimension.PERSON, MEMBERS.keySet(), MEMBERS::get);
    private static final SplitWeights<String> HISTORY =
            SplitWeights.of(Map.of("a", BigDecimal.valueOf(5), "b", BigDecimal.valueOf(3), "c", new BigDecimal("2.0")));

    private static Map<String, Optional<String>> members() {
        Map<String, Optional<String>> members = new LinkedHashMap<>();
        members.put("East", Optional.empty());
        members.put("West", Optional.empty());
        members.put("a", Optional.of("East"));
        members.put("b", Optional.of("East"));
        members.put("c", Optional.of("West"));
        return members;
    }

    @Test
    void aTargetMeetsPeopleWithItsMargin() {
        Dimension<String> sellers = Dimension.of("seller", TargetDimension.PERSON, List.of("a", "b", "c"));

        TargetPlan plan = TargetSplit.of(target(machines(1000), QUARTER))
                .over(sellers, HISTORY)
                .plan()
                .orElseThrow();

        assertThat(plan.children(sellers, Cut.all()).values())
                .extracting(Quantity::smallest)
                .containsExactly(525L, 315L, 210L);
        assertThat(Told.message(plan.overAssignment().message())).isEqualTo("plan.over-assignment ratio=105 %");
        assertThat(plan.overAssignment().defaultsUsed())
                .extracting(Told::used)
                .containsExactly("plan.over-assignment-flag limit=115 %");
        assertThat(plan.defaultsUsed()).extracting(Told::used).containsExactly("plan.margin margin=5 %");
    }

    @Test
    void aSellersNumberIsSpreadOverTheDaysByRunningTotals() {
        Dimension<String> sellers = Dimension.of("seller", TargetDimension.PERSON, List.of("a", "b", "c"));
        Dimension<PlanPeriod> days = Dimension.calendar(FiscalCalendar.standard(), JANUARY, WorkCalendar.weekdays());

        TargetPlan plan = TargetSplit.of(target(machines(1000), QUARTER).withPeriod(JANUARY))
                .over(sellers, HISTORY)
                .over(days)
                .plan()
                .orElseThrow();

        List<Long> parts = plan.children(days, sellers.at("a")).values().stream()
                .map(Quantity::smallest)
                .toList();
        assertThat(parts).hasSize(22);
        assertThat(IntStream.range(0, 22).filter(day -> parts.get(day) == 23)).containsExactly(3, 11, 18);
        assertThat(plan.amount(sellers.at("a"))).isEqualTo(machines(525));
    }

    @Test
    void largestRemainderPutsTheShortDaysLast() {
        Dimension<PlanPeriod> days = Dimension.calendar(FiscalCalendar.standard(), JANUARY, WorkCalendar.weekdays());

        TargetPlan plan = TargetSplit.of(target(machines(525), QUARTER).withPeriod(JANUARY))
                .over(days)
                .using(days, Apportionment.largestRemainder())
                .plan()
                .orElseThrow();

        assertThat(IntStream.range(0, 22).filter(day -> plan.cell(day) == 23)).containsExactly(19, 20, 21);
        assertThat(plan.byDay(Cut.all().during(DateRange.parse("2026-01-29/2026-02-01"))))
                .isEqualTo(Map.of(LocalDate.of(2026, 1, 29), machines(23), LocalDate.of(2026, 1, 30), machines(23)));
    }

    @Test
    void fourEqualOwnersGetTheOddUnitsFirst() {
        Dimension<String> owners = Dimension.of("owner", TargetDimension.PERSON, List.of("a", "b", "c", "d"));

        TargetPlan plan = TargetSplit.of(target(machines(1000), QUARTER))
                .over(owners)
                .plan()
                .orElseThrow();

        assertThat(plan.children(owners, Cut.all()).values())
                .extracting(Quantity::smallest)
                .containsExactly(263L, 263L, 262L, 262L);
    }

    @Test
    void marginsOnFourLevelsAreFlagged() {
        TargetSplit split = TargetSplit.of(target(machines(100_000_000), QUARTER));
        for (String level : List.of("one", "two", "three", "four")) {
            Dimension<String> dimension = Dimension.of(level, TargetDimension.REGION, List.of("x", "y"));
            split = split.over(dimension).withMargin(dimension, 1, Ratio.of(1, 20));
        }

        OverAssignment over = split.plan().orElseThrow().overAssignment();

        assertThat(over.ratio().orElseThrow().toPercent(2)).isEqualTo("121.55 %");
        assertThat(Told.message(over.message())).isEqualTo("plan.over-assignment-flagged ratio=121.55 %");
        assertThat(over.ledger())
                .extracting(entry -> entry.given().smallest())
                .containsExactly(105_000_000L, 110_250_000L, 115_762_500L, 121_550_628L);
    }

    @Test
    void everySumIsExactOnEveryLevel() {
        TargetPlan plan = TargetSplit.of(target(eur("1000000.01"), QUARTER))
                .over(ORGANISATION, HISTORY)
                .over(DAYS)
                .withoutMargins()
                .plan()
                .orElseThrow();

        assertThat(plan.total().toMoney()).isEqualTo(Money.parse("EUR 1000000.01"));
        assertThat(sum(plan.children(ORGANISATION, Cut.all()).values())).isEqualTo(plan.total());
        assertThat(sum(plan.children(ORGANISATION, ORGANISATION.at("East")).values()))
                .isEqualTo(plan.amount(ORGANISATION.at("East")));
        assertThat(sum(plan.children(DAYS, ORGANISATION.at("b")).values()))
                .isEqualTo(plan.amount(ORGANISATION.at("b")));
        PlanPeriod february = DAYS.top().get(1);
        assertThat(sum(plan.children(DAYS, ORGANISATION.at("b").and(DAYS.at(february)))
                        .values()))
                .isEqualTo(plan.amount(ORGANISATION.at("b").during(february.range())));
        assertThat(sum(plan.children(DAYS, Cut.all()).values())).isEqualTo(plan.total());
    }

    @Test
    void aWeekOfASellerIsReadDayByDay() {
        TargetPlan plan = TargetSplit.of(target(eur("1000000.00"), QUARTER))
                .over(ORGANISATION, HISTORY)
                .over(DAYS)
                .plan()
                .orElseThrow();
        Cut week = ORGANISATION.at("c").during(DateRange.parse("2026-01-05/2026-01-12"));

        assertThat(plan.byDay(week).keySet())
                .containsExactly(
                        LocalDate.of(2026, 1, 5),
                        LocalDate.of(2026, 1, 6),
                        LocalDate.of(2026, 1, 7),
                        LocalDate.of(2026, 1, 8),
                        LocalDate.of(2026, 1, 9));
        assertThat(sum(plan.byDay(week).values())).isEqualTo(plan.amount(week));
    }

    @Test
    void aRegionIsAssignedLessThanItsPeopleCarry() {
        TargetPlan plan = TargetSplit.of(target(eur("1000.00"), QUARTER))
                .over(ORGANISATION, HISTORY)
                .over(DAYS)
                .plan()
                .orElseThrow();

        assertThat(plan.assigned(ORGANISATION.at("East")).toMoney()).isEqualTo(Money.parse("EUR 800.00"));
        assertThat(plan.amount(ORGANISATION.at("East")).toMoney()).isEqualTo(Money.parse("EUR 840.00"));
        assertThat(plan.assigned(ORGANISATION.at("a"))).isEqualTo(plan.amount(ORGANISATION.at("a")));
    }

    @Test
    void aCellExplainsItself() {
        TargetPlan plan = TargetSplit.of(target(eur("1000.01"), QUARTER))
                .over(ORGANISATION, HISTORY)
                .plan()
                .orElseThrow();

        assertThat(Told.explanation(plan.explain(ORGANISATION.at("b")))).isEqualTo("""
                        plan.node dimension=organisation key=b: 315.01 EUR (rule.share-by-weight method=apportionment.largest-remainder)
                          explanation.because reason=part.raised
                          plan.node dimension=organisation key=East: 800.01 EUR (rule.share-by-weight method=apportionment.largest-remainder)
                            explanation.because reason=part.raised
                            plan.target: 1000.01 EUR
                            plan.weight: 8
                            plan.weights: 10
                          plan.weight: 3
                          plan.weights: 8
                          plan.given: 840.02 EUR""");
    }

    @Test
    void cellsWeighWhereADimensionSaysNothing() {
        Dimension<String> regions = Dimension.of("region", TargetDimension.REGION, List.of("x", "y"));
        Dimension<String> products = Dimension.of("product", TargetDimension.PRODUCT, List.of("p", "q"));
        long[] history = {1, 2, 3, 4};

        TargetPlan plan = TargetSplit.of(target(machines(1000), QUARTER))
                .over(regions)
                .over(products)
                .weightedByCells(cell -> history[(int) cell])
                .plan()
                .orElseThrow();

        assertThat(IntStream.range(0, 4).mapToLong(plan::cell)).containsExactly(100L, 200L, 300L, 400L);
        assertThat(plan.amount(products.at("q")).smallest()).isEqualTo(600);
        assertThat(plan.explain(regions.at("y").and(products.at("p"))).value()).contains(BigDecimal.valueOf(300));
    }

    @Test
    void aLevelMayWeighByItself() {
        TargetPlan plan = TargetSplit.of(target(machines(100), QUARTER))
                .over(ORGANISATION, HISTORY)
                .weighing(ORGANISATION, 1, region -> BigDecimal.ONE)
                .using(ORGANISATION, 1, Apportionment.sainteLague())
                .withoutMargins()
                .plan()
                .orElseThrow();

        assertThat(plan.children(ORGANISATION, Cut.all()).values())
                .extracting(Quantity::smallest)
                .containsExactly(50L, 50L);
    }

    @Test
    void aTargetThatIsNotSmartNeedsToBeAccepted() {
        Target target = Target.of("won revenue", Money.parse("EUR 100"), QUARTER);
        Dimension<String> regions = Dimension.of("region", TargetDimension.REGION, List.of("x", "y"));

        assertThat(Told.refusal(
                        () -> TargetSplit.of(target).over(regions).plan().orElseThrow()))
                .containsExactly(
                        "plan",
                        "target smart.specific reason=target.no-subject",
                        "target smart.assignable reason=target.no-owner");
        TargetPlan plan = TargetSplit.of(target)
                .accepting("set by the board")
                .over(regions)
                .plan()
                .orElseThrow();
        assertThat(plan.split().acceptance()).contains("set by the board");
        assertThat(Told.explanation(plan.explain(regions.at("x")))).isEqualTo("""
                        plan.node dimension=region key=x: 50 EUR (rule.share-by-weight method=apportionment.largest-remainder)
                          explanation.because reason=part.whole-quota
                          plan.target: 100 EUR
                            explanation.because reason=(plan.accepted reason=set by the board)
                          plan.weight: 1
                          plan.weights: 2""");
    }

    @Test
    void everyReasonAgainstAPlanIsGiven() {
        Dimension<String> sellers = Dimension.of("seller", TargetDimension.PERSON, List.of("a", "b"));
        Dimension<PlanPeriod> year = Dimension.calendar(
                FiscalCalendar.standard(), DateRange.parse("2026-03-30/2026-04-02"), WorkCalendar.weekdays());

        assertThat(TargetSplit.of(target(machines(10), QUARTER))
                        .over(sellers)
                        .over(year)
                        .plan()
                        .problems())
                .extracting(Told::problem)
                .containsExactly(
                        "calendar plan.period-not-covered start=2026-01-01 end=2026-04-01 foundStart=2026-03-30"
                                + " foundEnd=2026-04-02",
                        "calendar 2026-04-01 plan.day-outside-period start=2026-01-01 end=2026-04-01"
                                + " foundStart=2026-04-01 foundEnd=2026-04-02");
        assertThat(TargetSplit.of(target(machines(10), QUARTER))
                        .over(sellers, SplitWeights.by(seller -> BigDecimal.ZERO))
                        .plan()
                        .problems())
                .extracting(Told::problem)
                .containsExactly("target plan.weights-all-zero amount=11 machines");
        assertThat(TargetSplit.of(target(machines(10), QUARTER))
                        .over(sellers, SplitWeights.by(seller -> BigDecimal.ONE.negate()))
                        .plan()
                        .problems())
                .extracting(Told::problem)
                .containsExactly("seller b plan.weight-negative weight=-1", "seller a plan.weight-negative weight=-1");
    }

    @Test
    void aCutThatNamesNoCellIsRefused() {
        TargetPlan plan = TargetSplit.of(target(machines(10), QUARTER))
                .over(ORGANISATION)
                .over(DAYS)
                .plan()
                .orElseThrow();
        PlanPeriod january = DAYS.top().get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.explain(ORGANISATION.at("East").and(DAYS.at(january))))
                .withMessage(
                        "{organisation=East, calendar=FY2026-M01} names no cell: each dimension before the last one"
                                + " named must be named down to a leaf");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ORGANISATION.at("North"))
                .withMessage("there is no organisation North");
    }

    @Test
    void aChainOfAHundredThousandLevelsNeedsNoStack() {
        Dimension<Integer> chain = Dimension.tree(
                "chain",
                TargetDimension.REGION,
                IntStream.range(0, 100_000).boxed().toList(),
                level -> level == 0 ? Optional.empty() : Optional.of(level - 1));

        TargetPlan plan =
                TargetSplit.of(target(machines(7), QUARTER)).over(chain).plan().orElseThrow();

        assertThat(plan.amount(chain.at(99_999)).smallest()).isEqualTo(7);
        assertThat(plan.explain(chain.at(99_999)).value()).contains(BigDecimal.valueOf(7));
    }

    @Test
    void aMillionLeavesAreNoMoreTroubleThanTen() {
        splitOver(1_000_000, 100_000_000_007L);
    }

    @Test
    @Tag("long")
    void tenMillionLeavesAreNoMoreTroubleThanTen() {
        splitOver(10_000_000, 1_000_000_000_007L);
    }

    private static void splitOver(int size, long number) {
        Dimension<Integer> wide = Dimension.of("cell", TargetDimension.MARKET, new Numbers(size));

        TargetPlan plan = TargetSplit.of(target(machines(number), QUARTER))
                .over(wide)
                .plan()
                .orElseThrow();

        assertThat(plan.cells()).isEqualTo(size);
        assertThat(plan.total()).isEqualTo(machines(number));
        assertThat(plan.cell(6)).isEqualTo(100_001);
        assertThat(plan.cell(7)).isEqualTo(100_000);
    }

    /** Whole numbers from 0, made when asked for. */
    private static final class Numbers extends AbstractList<Integer> {
        private final int size;

        Numbers(int size) {
            this.size = size;
        }

        @Override
        public Integer get(int index) {
            return index;
        }

        @Override
        public int size() {
            return size;
        }
    }

    @Test
    void withoutATargetTheOverAssignmentIsUnknown() {
        Dimension<String> sellers = Dimension.of("seller", TargetDimension.PERSON, List.of("a", "b", "c"));

        assertThat(Told.message(TargetSplit.of(target(machines(0), QUARTER).withMetric("returns"))
                        .accepting("nothing to sell")
                        .over(sellers)
                        .plan()
                        .orElseThrow()
                        .overAssignment()
                        .message()))
                .isEqualTo("plan.over-assignment-unknown");
    }

    @Test
    void moreThanTheLimitIsFlaggedAndTheLimitItselfIsNot() {
        OverAssignment limit = overAssignment(Ratio.of(3, 20));

        assertThat(limit.ratio()).contains(Ratio.ofPercent(115));
        assertThat(limit.isFlagged()).isFalse();
        assertThat(limit.isAbove(Ratio.ofPercent(114))).isTrue();
        assertThat(limit).hasToString("over-assignment 115 %");
        assertThat(overAssignment(Ratio.of(4, 25)).isFlagged()).isTrue();
    }

    private static OverAssignment overAssignment(Ratio margin) {
        return TargetSplit.of(target(machines(100), QUARTER))
                .over(ORGANISATION, HISTORY)
                .withMargin(ORGANISATION, 1, margin)
                .plan()
                .orElseThrow()
                .overAssignment();
    }

    @Test
    void theMarginsOfADimensionMultiplyAndEachHasItsLineInTheLedger() {
        TargetPlan plan = TargetSplit.of(target(machines(1000), QUARTER))
                .over(ORGANISATION, HISTORY)
                .withMargin(ORGANISATION, 1, Ratio.of(1, 20))
                .withMargin(ORGANISATION, 2, Ratio.of(1, 10))
                .over(DAYS)
                .plan()
                .orElseThrow();

        assertThat(plan.marginOf(ORGANISATION)).isEqualTo(Ratio.of(31, 200));
        assertThat(plan.marginOf(DAYS)).isEqualTo(Ratio.zero());
        assertThat(plan.defaultsUsed()).isEmpty();
        assertThat(plan.overAssignment().ledger())
                .extracting(
                        MarginEntry::dimension,
                        MarginEntry::depth,
                        MarginEntry::margin,
                        MarginEntry::assigned,
                        MarginEntry::given)
                .containsExactly(
                        tuple("organisation", 1, Ratio.of(1, 20), machines(1000), machines(1050)),
                        tuple("organisation", 2, Ratio.of(1, 10), machines(1050), machines(1155)));
        assertThat(plan).hasToString("1155 machines over [organisation (3), calendar (64)]");
    }

    @Test
    void plansAreEqualWhereTargetDimensionsAndCellsAre() {
        TargetPlan plan = sold(100, HISTORY);

        assertThat(plan)
                .isEqualTo(sold(100, HISTORY))
                .hasSameHashCodeAs(sold(100, HISTORY))
                .isNotEqualTo(sold(101, HISTORY))
                .isNotEqualTo(sold(100, SplitWeights.equal()))
                .doesNotHaveSameHashCodeAs(sold(100, SplitWeights.equal()));
    }

    private static TargetPlan sold(long number, SplitWeights<String> weights) {
        return TargetSplit.of(target(machines(number), QUARTER))
                .over(ORGANISATION, weights)
                .plan()
                .orElseThrow();
    }

    @Test
    void aLevelThatADimensionDoesNotHaveIsRefused() {
        TargetSplit split = TargetSplit.of(target(machines(10), QUARTER)).over(ORGANISATION);

        for (int depth : new int[] {0, 3}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> split.using(ORGANISATION, depth, Apportionment.sainteLague()))
                    .withMessage("depth must be from 1 to 2 but was %s (organisation (3))", depth);
        }
    }
}
