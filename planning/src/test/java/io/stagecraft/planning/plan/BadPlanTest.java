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
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.planning.settlement.Settlement;
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
    void childrenThatDifferFromTheirParentInAGivenPlan() {
        TargetPlan plan = split(100).over(ORGANISATION).plan().orElseThrow();

        assertThatThrownBy(() -> Settlement.of(
                        plan,
                        ORGANISATION,
                        Map.of("East", machines(70), "a", machines(30), "b", machines(30), "West", machines(30))))
                .hasMessage(
                        "settlement is not valid: organisation East must propose what its children propose together,"
                                + " 60 machines, but was 70 machines");
    }

    @Test
    void membersThatAreAllInACycle() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dimension.tree(
                        "organisation",
                        TargetDimension.REGION,
                        List.of("a", "b"),
                        member -> Optional.of(member.equals("a") ? "b" : "a")))
                .withMessage("""
                        dimension "organisation" is not valid, 2 problems:
                          members[0] must not lie in a cycle but was a
                          members[1] must not lie in a cycle but was b""");
    }

    @Test
    void weightsThatAreAllZero() {
        assertProblems(split(100).over(ORGANISATION, SplitWeights.by(leaf -> BigDecimal.ZERO)))
                .containsExactly("target must have a child with a weight above 0 to divide but was 100 machines");
        assertProblems(split(100)
                        .over(
                                ORGANISATION,
                                SplitWeights.by(leaf -> leaf.equals("West") ? BigDecimal.ONE : BigDecimal.ZERO))
                        .weighing(ORGANISATION, 1, node -> BigDecimal.ONE))
                .containsExactly(
                        "organisation East must have a child with a weight above 0 to divide but was 50" + " machines");
    }

    @Test
    void aWeightBelowZero() {
        assertProblems(split(100)
                        .over(REGIONS, SplitWeights.of(Map.of("East", BigDecimal.TEN, "West", new BigDecimal("-0.5")))))
                .containsExactly("region West must not have a weight below 0 but was -0.5");
    }

    @Test
    void aWeightTooMany() {
        assertProblems(split(100).over(REGIONS, leaves -> List.of(BigDecimal.ONE)))
                .containsExactly("region must have one weight for each of its 2 leaves but was 1");
    }

    @Test
    void aLeafWithoutAWeight() {
        assertProblems(split(100).over(REGIONS, SplitWeights.of(Map.of("East", BigDecimal.ONE))))
                .containsExactly("region West must have a weight; weights are given for [East]");
    }

    @Test
    void aWeightThatIsNull() {
        assertProblems(split(100).over(REGIONS, leaves -> Arrays.asList(BigDecimal.ONE, null)))
                .containsExactly("region West must have a weight");
        Map<String, BigDecimal> none = Map.of();
        assertProblems(split(100).over(REGIONS, SplitWeights.by(none::get)))
                .containsExactly("region East must have a weight");
        assertProblems(split(100).over(REGIONS).weighing(REGIONS, 1, none::get))
                .containsExactly("region East must have a weight", "region West must have a weight");
    }

    @Test
    void aCellThatWeighsLessThanNothing() {
        assertProblems(split(100).over(REGIONS).over(ORGANISATION).weightedByCells(cell -> 2 - cell))
                .containsExactly("region West / organisation a must not have a weight below 0 but was -1");
    }

    @Test
    void aWeightOfMoreDigitsThanAnybodyMeans() {
        assertProblems(split(100).over(REGIONS, SplitWeights.by(region -> new BigDecimal("1E+1000000000"))))
                .containsExactly(
                        "region West must have a weight of at most 5,000 digits but was one of scale -1,000,000,000 and"
                                + " precision 1",
                        "region East must have a weight of at most 5,000 digits but was one of scale -1,000,000,000 and"
                                + " precision 1");
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
    void aMinimumAboveItsMaximum() {
        assertProblems(split(100)
                        .over(REGIONS)
                        .minimum(Cut.at(REGIONS, "East"), machines(60))
                        .maximum(Cut.at(REGIONS, "East"), machines(40)))
                .containsExactly(
                        "region East must have a minimum of at most its maximum 40 machines but was 60 machines");
    }

    @Test
    void minimumsAboveTheTotal() {
        assertProblems(split(100)
                        .over(REGIONS)
                        .minimum(Cut.at(REGIONS, "East"), machines(60))
                        .minimum(Cut.at(REGIONS, "West"), machines(50)))
                .containsExactly("target must be at least what its minimums need, 110 machines, but was 100 machines");
    }

    @Test
    void maximumsBelowTheTotal() {
        assertProblems(split(100)
                        .over(REGIONS)
                        .maximum(Cut.at(REGIONS, "East"), machines(40))
                        .maximum(Cut.at(REGIONS, "West"), machines(50)))
                .containsExactly("target must be at most what its maximums take, 90 machines, but was 100 machines");
    }

    @Test
    void anEmptyLevel() {
        assertThatThrownBy(() -> Dimension.of("seller", TargetDimension.PERSON, List.of()))
                .hasMessage("dimension \"seller\" is not valid: members must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dimension.calendar(
                        FiscalCalendar.standard(), DateRange.parse("2026-01-03/2026-01-05"), WorkCalendar.weekdays()))
                .withMessage("at least one day of 2026-01-03/2026-01-05 must be worked");
        assertProblems(split(100)).containsExactly("plan must have at least one dimension");
    }

    @Test
    void aDayOutsideThePeriod() {
        assertProblems(split(100)
                        .over(Dimension.calendar(
                                FiscalCalendar.standard(),
                                DateRange.parse("2026-03-31/2026-04-02"),
                                WorkCalendar.weekdays())))
                .containsExactly(
                        "calendar must cover the period of the target 2026-01-01/2026-04-01 but was"
                                + " 2026-03-31/2026-04-02",
                        "calendar 2026-04-01 must lie in the period of the target 2026-01-01/2026-04-01 but was"
                                + " 2026-04-01/2026-04-02");
    }

    @Test
    void aCalendarThatDoesNotCoverThePeriod() {
        DateRange january = DateRange.parse("2026-01-01/2026-02-01");

        assertProblems(split(100).over(Dimension.calendar(FiscalCalendar.standard(), january, WorkCalendar.weekdays())))
                .containsExactly("calendar must cover the period of the target 2026-01-01/2026-04-01 but was"
                        + " 2026-01-01/2026-02-01");
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
    void aCycleInTheOrganisation() {
        Map<String, String> boss = Map.of("a", "b", "b", "a");

        assertThatThrownBy(() -> Dimension.tree(
                        "organisation",
                        TargetDimension.PERSON,
                        List.of("top", "a", "b"),
                        member -> Optional.ofNullable(boss.get(member))))
                .hasMessage("dimension \"organisation\" is not valid, 2 problems:"
                        + "\n  members[1] must not lie in a cycle but was a"
                        + "\n  members[2] must not lie in a cycle but was b");
    }

    @Test
    void aParentThatIsNoMember() {
        assertThatThrownBy(() -> Dimension.tree(
                        "organisation", TargetDimension.PERSON, List.of("a"), member -> Optional.of("nobody")))
                .hasMessage(
                        "dimension \"organisation\" is not valid: members[0] must have a parent among the members but"
                                + " was nobody");
    }

    @Test
    void duplicateKeys() {
        assertThatThrownBy(() -> Dimension.of("seller", TargetDimension.PERSON, List.of("a", "b", "a")))
                .hasMessage("dimension \"seller\" is not valid: members must hold each key once but was a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> split(100).over(REGIONS).over(REGIONS))
                .withMessage("a plan must have each dimension once but region was there already");
    }

    @Test
    void aCurrencyMismatch() {
        TargetSplit split = TargetSplit.of(target(eur("100"), QUARTER)).over(REGIONS);

        assertProblems(split.minimum(Cut.at(REGIONS, "East"), usd("5")))
                .containsExactly("minimum[{region=East}] must be counted in EUR, as the target is, but was USD 5.00");
        assertProblems(split.carrying(Cut.at(REGIONS, "West"), usd("5")))
                .containsExactly("carried[{region=West}] must be counted in EUR, as the target is, but was USD 5.00");
        assertProblems(split.minimum(Cut.at(REGIONS, "East"), eur("500")))
                .containsExactly("target must be at least what its minimums need, EUR 500.00, but was EUR 100.00");
        assertThatThrownBy(() -> Settlement.of(split.plan().orElseThrow(), REGIONS, Map.of("East", usd("5"))))
                .hasMessage(
                        "settlement is not valid: proposals[{region=East}] must be counted in EUR but was USD 5.00");
        TargetPlan dollars =
                TargetSplit.of(target(usd("100"), QUARTER)).over(REGIONS).plan().orElseThrow();
        assertProblems(dollars.split().near(split.plan().orElseThrow()))
                .containsExactly("near must be counted in USD, as the target is, but was EUR 100.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dollars.minus(split.plan().orElseThrow()))
                .withMessage("plans must have one unit but were EUR and USD");
    }

    @Test
    void overflow() {
        Dimension<String> sellers = Dimension.of("seller", TargetDimension.PERSON, List.of("a", "b"));

        assertProblems(split(Long.MAX_VALUE).over(sellers))
                .containsExactly(
                        "target must fit 64 bits of smallest units, with its margins and what it carries, but was"
                                + " 9223372036854775807 machines");
        assertProblems(split(100).over(REGIONS).over(sellers).weightedByCells(cell -> Long.MAX_VALUE))
                .containsExactly("region East must have cells whose weights together fit 64 bits but was more");
        assertThat(split(Long.MAX_VALUE)
                        .over(sellers)
                        .withoutMargins()
                        .plan()
                        .orElseThrow()
                        .total())
                .isEqualTo(machines(Long.MAX_VALUE));
    }

    @Test
    void moreCellsThanAnIntCounts() {
        Dimension<Integer> wide = Dimension.of(
                "wide",
                TargetDimension.PRODUCT,
                IntStream.range(0, 50_000).boxed().toList());
        Dimension<Integer> tall = Dimension.of(
                "long",
                TargetDimension.MARKET,
                IntStream.range(0, 50_000).boxed().toList());

        assertProblems(split(100).over(wide).over(tall))
                .containsExactly(
                        "plan must have at most 2,147,483,639 leaves but was more over [wide (50000), long (50000)]");
    }

    @Test
    void aNegativeMargin() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> split(100).over(REGIONS).withMargin(REGIONS, 1, Ratio.of(-1, 20)))
                .withMessage("margin must be at least 0 but was -1/20");
    }

    @Test
    void partsThatDoNotMakeAPlan() {
        TargetSplit split = split(100).over(REGIONS).over(ORGANISATION);
        PlanParts parts = split.inParts();
        PlanPart first = parts.divide(0, 1);

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
                .extracting(Problem::text)
                .containsExactly("target must be measurable but was 0 machines is not above 0");
    }

    @Test
    void weightsOfOtherKeysAreNotMadeUpAfterTransport() {
        TargetPlan copy = Serialized.copy(split(100)
                .over(REGIONS, SplitWeights.by(region -> BigDecimal.ONE))
                .plan()
                .orElseThrow());
        Dimension<String> more = Dimension.of("region", TargetDimension.REGION, List.of("East", "West", "North"));

        assertProblems(copy.split().replacing(REGIONS, more))
                .containsExactly("region North must have a weight; a plan from another JVM holds the weights of its own"
                        + " keys, give others by reweighing");
        assertThat(copy.split()
                        .replacing(REGIONS, more)
                        .reweighing(more, SplitWeights.equal())
                        .plan()
                        .orElseThrow()
                        .amount(Cut.at(more, "North")))
                .isEqualTo(machines(33));
    }

    private static AbstractListAssert<?, List<? extends String>, String, ObjectAssert<String>> assertProblems(
            TargetSplit split) {
        return assertThat(split.plan().problems()).extracting(Problem::text);
    }

    private static TargetSplit split(long number) {
        return TargetSplit.of(target(machines(number), QUARTER));
    }
}
