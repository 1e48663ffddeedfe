// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.plan;

import static io.stagecraft.planning.Quantities.eur;
import static io.stagecraft.planning.Quantities.machines;
import static io.stagecraft.planning.Quantities.target;
import static io.stagecraft.planning.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.apportion.Apportionment;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import io.stagecraft.planning.settlement.Settlement;
import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.Target;
import io.stagecraft.planning.target.TargetDimension;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.Test;

/** What cannot be planned is named, with the node, the rule and the value; nothing is dropped or capped. */
class BadPlanTest {
    private static final DateRange QUARTER = DateRange.parse("2026-01-01/2026-04-01");
    private static final Dimension<String> REGIONS =
            Dimension.of("region", TargetDimension.REGION, List.of("East", "West"));
    private static final Dimension<String> ORGANISATION = Dimension.tree(
            "organisation",
            TargetDimension.REGION,
            List.of("East", "West", "a", "b"),
            member -> member.length() == 1 ? Optional.of("East") : Optional.empty());

    @Test
    void childrenThatDifferFromTheirParentInAGivenPlanAreRefused() {
        TargetPlan plan = split(100).over(ORGANISATION).plan().orElseThrow();

        assertThat(Told.refusal(() -> Settlement.of(
                        plan,
                        ORGANISATION,
                        Map.of("East", machines(70), "a", machines(30), "b", machines(30), "West", machines(30)))))
                .containsExactly(
                        "settlement", "organisation East settlement.sum sum=60 machines" + " found=70 machines");
    }

    @Test
    void membersThatAreAllInACycleAreRefused() {
        assertThat(Told.refusal(() -> Dimension.tree(
                        "organisation",
                        TargetDimension.REGION,
                        List.of("a", "b"),
                        member -> Optional.of(member.equals("a") ? "b" : "a"))))
                .containsExactly(
                        "dimension \"organisation\"",
                        "members[0] dimension.cycle key=a",
                        "members[1] dimension.cycle key=b");
    }

    @Test
    void weightsThatAreAllZeroAreRefused() {
        assertProblems(split(100).over(ORGANISATION, SplitWeights.by(leaf -> BigDecimal.ZERO)))
                .containsExactly("target plan.weights-all-zero amount=100 machines");
        assertProblems(split(100)
                        .over(
                                ORGANISATION,
                                SplitWeights.by(leaf -> leaf.equals("West") ? BigDecimal.ONE : BigDecimal.ZERO))
                        .weighing(ORGANISATION, 1, node -> BigDecimal.ONE))
                .containsExactly("organisation East plan.weights-all-zero amount=50 machines");
    }

    @Test
    void aWeightBelowZeroIsRefused() {
        assertProblems(split(100)
                        .over(REGIONS, SplitWeights.of(Map.of("East", BigDecimal.TEN, "West", new BigDecimal("-0.5")))))
                .containsExactly("region West plan.weight-negative weight=-0.5");
    }

    @Test
    void aWeightTooManyIsRefused() {
        assertProblems(split(100).over(REGIONS, leaves -> List.of(BigDecimal.ONE)))
                .containsExactly("region plan.weights-number leaves=2 found=1");
    }

    @Test
    void aLeafWithoutAWeightIsRefused() {
        assertProblems(split(100).over(REGIONS, SplitWeights.of(Map.of("East", BigDecimal.ONE))))
                .containsExactly("region West plan.weight-unknown keys=[East]");
    }

    @Test
    void aWeightThatIsNullIsNamed() {
        assertProblems(split(100).over(REGIONS, leaves -> Arrays.asList(BigDecimal.ONE, null)))
                .containsExactly("region West plan.weight-missing");
        Map<String, BigDecimal> none = Map.of();
        assertProblems(split(100).over(REGIONS, SplitWeights.by(none::get)))
                .containsExactly("region East plan.weight-missing");
        assertProblems(split(100).over(REGIONS).weighing(REGIONS, 1, none::get))
                .containsExactly("region East plan.weight-missing", "region West plan.weight-missing");
    }

    @Test
    void aCellThatWeighsLessThanNothingIsRefused() {
        assertProblems(split(100).over(REGIONS).over(ORGANISATION).weightedByCells(cell -> 2 - cell))
                .containsExactly("region West / organisation a plan.weight-negative weight=-1");
    }

    @Test
    void aWeightOfTooManyDigitsIsRefused() {
        assertProblems(split(100).over(REGIONS, SplitWeights.by(region -> new BigDecimal("1E+1000000000"))))
                .containsExactly(
                        "region West plan.weight-digits most=5,000 scale=-1,000,000,000 precision=1",
                        "region East plan.weight-digits most=5,000 scale=-1,000,000,000 precision=1");
    }

    @Test
    void weightsThatAreAllZeroAreSplitEquallyWhereThatWasChosen() {
        TargetPlan plan = split(100)
                .over(REGIONS, SplitWeights.by(leaf -> BigDecimal.ZERO))
                .using(REGIONS, Apportionment.largestRemainder().equallyIfAllZero())
                .plan()
                .orElseThrow();

        assertThat(plan.children(REGIONS, Cut.all()).values()).containsExactly(machines(50), machines(50));
    }

    @Test
    void aMinimumAboveItsMaximumIsRefused() {
        assertProblems(split(100)
                        .over(REGIONS)
                        .minimum(REGIONS.at("East"), machines(60))
                        .maximum(REGIONS.at("East"), machines(40)))
                .containsExactly("region East split.minimum-above-maximum maximum=40 machines value=60 machines");
    }

    @Test
    void minimumsAboveTheTotalAreRefused() {
        assertProblems(split(100)
                        .over(REGIONS)
                        .minimum(REGIONS.at("East"), machines(60))
                        .minimum(REGIONS.at("West"), machines(50)))
                .containsExactly("target plan.below-minimums least=110 machines" + " found=100 machines");
    }

    @Test
    void maximumsBelowTheTotalAreRefused() {
        assertProblems(split(100)
                        .over(REGIONS)
                        .maximum(REGIONS.at("East"), machines(40))
                        .maximum(REGIONS.at("West"), machines(50)))
                .containsExactly("target plan.above-maximums most=90 machines" + " found=100 machines");
    }

    @Test
    void anEmptyLevelIsRefused() {
        assertThat(Told.refusal(() -> Dimension.of("seller", TargetDimension.PERSON, List.of())))
                .containsExactly("dimension \"seller\"", "members dimension.empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dimension.calendar(
                        FiscalCalendar.standard(), DateRange.parse("2026-01-03/2026-01-05"), WorkCalendar.weekdays()))
                .withMessage("at least one day of 2026-01-03/2026-01-05 must be worked");
        assertProblems(split(100)).containsExactly("plan plan.dimensions");
    }

    @Test
    void aDayOutsideThePeriodIsRefused() {
        assertProblems(split(100)
                        .over(Dimension.calendar(
                                FiscalCalendar.standard(),
                                DateRange.parse("2026-03-31/2026-04-02"),
                                WorkCalendar.weekdays())))
                .containsExactly(
                        "calendar plan.period-not-covered start=2026-01-01 end=2026-04-01 foundStart=2026-03-31"
                                + " foundEnd=2026-04-02",
                        "calendar 2026-04-01 plan.day-outside-period start=2026-01-01 end=2026-04-01"
                                + " foundStart=2026-04-01 foundEnd=2026-04-02");
    }

    @Test
    void aCalendarThatDoesNotCoverThePeriodIsRefused() {
        DateRange january = DateRange.parse("2026-01-01/2026-02-01");

        assertProblems(split(100).over(Dimension.calendar(FiscalCalendar.standard(), january, WorkCalendar.weekdays())))
                .containsExactly(
                        "calendar plan.period-not-covered start=2026-01-01 end=2026-04-01 foundStart=2026-01-01"
                                + " foundEnd=2026-02-01");
        assertThat(TargetSplit.of(target(machines(100), QUARTER).withPeriod(DateRange.parse("2026-01-03/2026-02-01")))
                        .over(Dimension.calendar(
                                FiscalCalendar.standard(),
                                DateRange.parse("2026-01-03/2026-02-01"),
                                WorkCalendar.weekdays()))
                        .plan()
                        .problems())
                .as("days off at the ends are no gap")
                .isEmpty();
    }

    @Test
    void aCycleInTheOrganisationIsRefused() {
        Map<String, String> boss = Map.of("a", "b", "b", "a");

        assertThat(Told.refusal(() -> Dimension.tree(
                        "organisation",
                        TargetDimension.PERSON,
                        List.of("top", "a", "b"),
                        member -> Optional.ofNullable(boss.get(member)))))
                .containsExactly(
                        "dimension \"organisation\"",
                        "members[1] dimension.cycle key=a",
                        "members[2] dimension.cycle key=b");
    }

    @Test
    void aParentThatIsNoMemberIsRefused() {
        assertThat(Told.refusal(() -> Dimension.tree(
                        "organisation", TargetDimension.PERSON, List.of("a"), member -> Optional.of("nobody"))))
                .containsExactly("dimension \"organisation\"", "members[0] dimension.unknown-parent parent=nobody");
    }

    @Test
    void aKeyThatIsThereTwiceIsRefused() {
        assertThat(Told.refusal(() -> Dimension.of("seller", TargetDimension.PERSON, List.of("a", "b", "a"))))
                .containsExactly("dimension \"seller\"", "members dimension.duplicate key=a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> split(100).over(REGIONS).over(REGIONS))
                .withMessage("a plan must have each dimension once but region was there already");
    }

    @Test
    void anotherCurrencyThanThatOfTheTargetIsRefused() {
        TargetSplit split = TargetSplit.of(target(eur("100"), QUARTER)).over(REGIONS);

        assertProblems(split.minimum(REGIONS.at("East"), usd("5")))
                .containsExactly("minimum[{region=East}] plan.unit unit=EUR found=USD 5.00");
        assertProblems(split.carrying(REGIONS.at("West"), usd("5")))
                .containsExactly("carried[{region=West}] plan.unit unit=EUR found=USD 5.00");
        assertProblems(split.minimum(REGIONS.at("East"), eur("500")))
                .containsExactly("target plan.below-minimums least=EUR 500.00 found=EUR 100.00");
        assertThat(Told.refusal(() -> Settlement.of(split.plan().orElseThrow(), REGIONS, Map.of("East", usd("5")))))
                .containsExactly("settlement", "proposals[{region=East}] settlement.unit unit=EUR found=USD 5.00");
        TargetPlan dollars =
                TargetSplit.of(target(usd("100"), QUARTER)).over(REGIONS).plan().orElseThrow();
        assertProblems(dollars.split().near(split.plan().orElseThrow()))
                .containsExactly("near plan.unit unit=USD found=EUR 100.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dollars.minus(split.plan().orElseThrow()))
                .withMessage("plans must have one unit but were EUR and USD");
    }

    @Test
    void anAmountBeyond64BitsIsRefused() {
        Dimension<String> sellers = Dimension.of("seller", TargetDimension.PERSON, List.of("a", "b"));

        assertProblems(split(Long.MAX_VALUE).over(sellers))
                .containsExactly("target plan.overflow amount=9223372036854775807 machines");
        assertProblems(split(100).over(REGIONS).over(sellers).weightedByCells(cell -> Long.MAX_VALUE))
                .containsExactly("region East plan.cells-overflow");
        assertThat(split(Long.MAX_VALUE)
                        .over(sellers)
                        .withoutMargins()
                        .plan()
                        .orElseThrow()
                        .total())
                .isEqualTo(machines(Long.MAX_VALUE));
    }

    @Test
    void moreCellsThanAnIntCountsAreRefused() {
        Dimension<Integer> wide = Dimension.of(
                "wide",
                TargetDimension.PRODUCT,
                IntStream.range(0, 50_000).boxed().toList());
        Dimension<Integer> tall = Dimension.of(
                "long",
                TargetDimension.MARKET,
                IntStream.range(0, 50_000).boxed().toList());

        assertProblems(split(100).over(wide).over(tall))
                .containsExactly("plan plan.leaves most=2,147,483,639 dimensions=[wide (50000), long (50000)]");
    }

    @Test
    void aMarginBelowZeroIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> split(100).over(REGIONS).withMargin(REGIONS, 1, Ratio.of(-1, 20)))
                .withMessage("margin must be at least 0 but was -1/20");
    }

    @Test
    void partsThatDoNotMakeAPlanAreRefused() {
        TargetSplit split = split(100).over(REGIONS).over(ORGANISATION);
        PlanParts parts = split.inParts();
        PlanParts first = parts.divide(0, 1);

        assertThat(parts.size()).isEqualTo(2);
        assertThat(first.problems()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parts.join(List.of(first)))
                .withMessage("parts must go up to 2 but end at 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parts.join(List.of(first, first)))
                .withMessage("parts must follow each other but after 1 come parts 0 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> split.inParts().join(List.of(first)))
                .withMessage("parts 0 to 1 are of another split");
        PlanParts refused = TargetSplit.of(target(machines(0), QUARTER))
                .over(REGIONS)
                .over(ORGANISATION)
                .inParts();
        assertThat(refused.size()).isZero();
        assertThat(refused.join(List.of()).problems())
                .extracting(Told::problem)
                .containsExactly("target smart.measurable reason=(target.not-above-zero amount=0 machines)");
    }

    @Test
    void weightsOfOtherKeysAreNotMadeUpAfterTransport() {
        TargetPlan copy = Serialized.copy(split(100)
                .over(REGIONS, SplitWeights.by(region -> BigDecimal.ONE))
                .plan()
                .orElseThrow());
        Dimension<String> more = Dimension.of("region", TargetDimension.REGION, List.of("East", "West", "North"));

        assertProblems(copy.split().replacing(REGIONS, more)).containsExactly("region North plan.weight-elsewhere");
        assertThat(copy.split()
                        .replacing(REGIONS, more)
                        .reweighing(more, SplitWeights.equal())
                        .plan()
                        .orElseThrow()
                        .amount(more.at("North")))
                .isEqualTo(machines(33));
    }

    private static AbstractListAssert<?, List<? extends String>, String, ObjectAssert<String>> assertProblems(
            TargetSplit split) {
        return assertThat(split.plan().problems()).extracting(Told::problem);
    }

    private static TargetSplit split(long number) {
        return TargetSplit.of(target(machines(number), QUARTER));
    }

    @Test
    void aTargetWithoutAnAmountIsRefused() {
        assertProblems(TargetSplit.of(Target.builder().period(QUARTER).build()).over(REGIONS))
                .contains("target plan.amount");
    }

    @Test
    void partsNameWhatCannotBeDivided() {
        PlanParts parts = split(100)
                .over(REGIONS)
                .over(ORGANISATION, SplitWeights.by(leaf -> BigDecimal.ZERO))
                .inParts();

        assertThat(parts).hasToString("2 parts of a plan over [region (2), organisation (3)]");
        assertThat(parts.problems()).isEmpty();
        assertThat(parts.divide(0, 2).problems())
                .extracting(Told::problem)
                .containsExactly(
                        "region East plan.weights-all-zero amount=50 machines",
                        "region West plan.weights-all-zero amount=50 machines");
        assertThatThrownBy(() -> parts.divide(1, 3))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("end index (3) must not be greater than size (2)");
    }

    @Test
    void aTargetThatMeetsNobodyHasNoMarginByDefault() {
        assertThat(split(100).over(REGIONS).plan().orElseThrow().defaultsUsed()).isEmpty();
    }
}
