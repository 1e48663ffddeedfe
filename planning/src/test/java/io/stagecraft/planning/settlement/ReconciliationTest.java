// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.settlement;

import static io.stagecraft.fixtures.ReferenceTable.number;
import static io.stagecraft.fixtures.ReferenceTable.numbers;
import static io.stagecraft.planning.Quantities.eur;
import static io.stagecraft.planning.Quantities.sum;
import static io.stagecraft.planning.Quantities.target;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.ReferenceTable;
import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.SplitWeights;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.plan.TargetSplit;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.QuantityUnit;
import io.stagecraft.planning.target.TargetDimension;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The tables under {@code reference/reconciliation}: of the estimates of a tree of eight nodes what each method makes. */
class ReconciliationTest {
    private static final DateRange QUARTER = DateRange.parse("2026-01-01/2026-04-01");
    private static final Map<String, NamedCsvRecord> TABLE = byFirstColumn("methods_3_2.csv");
    private static final Dimension<String> TREE = Dimension.tree(
            "node",
            TargetDimension.REGION,
            TABLE.keySet(),
            node -> node.equals("Total")
                    ? Optional.empty()
                    : Optional.of(node.length() == 1 ? "Total" : node.substring(0, 1)));
    private static final Reconciliation<String> ESTIMATES = Reconciliation.of(TREE, column("base_forecast"));

    @Test
    void everyMethodMakesThePublishedNumbers() {
        assertMakes("bottom_up", ESTIMATES.bottomUp());
        assertMakes("top_down_average_proportions", ESTIMATES.topDownByMeanShares(ReconciliationTest::past));
        assertMakes("top_down_proportions_of_averages", ESTIMATES.topDownBySharesOfMeans(ReconciliationTest::past));
        assertMakes("top_down_forecast_proportions", ESTIMATES.topDown());
        assertMakes("ols", ESTIMATES.leastSquares(node -> 1));
        assertMakes("wls_structural", ESTIMATES.leastSquares(ESTIMATES::leavesBelow));
        assertMakes("wls_variance", ESTIMATES.leastSquares(column("error_variance")));
        assertMakes("middle_out_AB_level", ESTIMATES.middleOut(2));
    }

    private static void assertMakes(String column, Reconciled<String> made) {
        for (String node : TABLE.keySet()) {
            assertThat(made.value(node)).as(column + " of " + node).isCloseTo(value(node, column), within(1e-9));
        }
    }

    @Test
    void leastSquaresProjectAsPublished() {
        Map<String, NamedCsvRecord> projection = byFirstColumn("ols_projection_3_2.csv");
        for (String one : TABLE.keySet()) {
            Reconciled<String> made =
                    Reconciliation.of(TREE, node -> node.equals(one) ? 1 : 0).leastSquares(node -> 1);
            for (String node : TABLE.keySet()) {
                String[] fraction =
                        requireNonNull(projection.get(node)).getField(one).split("/", -1);
                assertThat(made.value(node))
                        .isCloseTo(Double.parseDouble(fraction[0]) / Double.parseDouble(fraction[1]), within(1e-12));
            }
        }
    }

    @Test
    void aSplitGivesTheTopDownNumbersInExactUnits() {
        TargetPlan plan = TargetSplit.of(target(eur("100"), QUARTER))
                .over(TREE, SplitWeights.by(leaf -> BigDecimal.valueOf(value(leaf, "base_forecast"))))
                .weighing(TREE, 2, node -> BigDecimal.valueOf(value(node, "base_forecast")))
                .plan()
                .orElseThrow();

        assertIs("top_down_forecast_proportions", node -> plan.amount(TREE.at(node)));
        assertThat(plan.total()).isEqualTo(eur("100.00"));
    }

    @Test
    void aSettlementGivesTheBottomUpAndTheMiddleOutNumbersInExactUnits() {
        TargetPlan plan = TargetSplit.of(target(eur("100"), QUARTER))
                .over(TREE, SplitWeights.by(leaf -> BigDecimal.valueOf(value(leaf, "base_forecast"))))
                .plan()
                .orElseThrow();
        Map<String, Quantity> leaves = new LinkedHashMap<>();
        TREE.leaves().forEach(leaf -> leaves.put(leaf, eur(value(leaf, "base_forecast") + "0")));

        TargetPlan bottomUp = Settlement.of(plan, TREE, leaves).settled().plan().orElseThrow();
        TargetPlan middleOut = Settlement.of(plan, TREE, Map.of("A", eur("60.00"), "B", eur("45.00")))
                .settled()
                .plan()
                .orElseThrow();

        assertIs("bottom_up", node -> bottomUp.amount(TREE.at(node)));
        assertIs("middle_out_AB_level", node -> middleOut.amount(TREE.at(node)));
    }

    private static void assertIs(String column, Function<String, Quantity> amount) {
        for (String node : TABLE.keySet()) {
            assertThat(amount.apply(node).toDecimal())
                    .as(column + " of " + node)
                    .isCloseTo(BigDecimal.valueOf(value(node, column)), within(new BigDecimal("0.01")));
        }
    }

    @Test
    void inMoneyEverySumIsExact() {
        Reconciled<String> nearest = ESTIMATES.leastSquares(column("error_variance"));
        Map<String, Quantity> exact = nearest.exactly(QuantityUnit.money(CurrencyUnit.EUR));

        assertThat(exact.get("Total")).isEqualTo(eur("102.72"));
        assertThat(sumOf(exact, "A", "B")).isEqualTo(exact.get("Total"));
        assertThat(sumOf(exact, "AA", "AB", "AC")).isEqualTo(exact.get("A"));
        assertThat(nearest.gap("Total")).isCloseTo(2.72388059701491, within(1e-9));
        assertThat(nearest).hasToString("node (5), least squares");
        assertThat(Stream.of(
                                nearest,
                                ESTIMATES.bottomUp(),
                                ESTIMATES.middleOut(2),
                                ESTIMATES.topDown(),
                                ESTIMATES.topDown(leaf -> 1),
                                ESTIMATES.topDownByMeanShares(ReconciliationTest::past),
                                ESTIMATES.topDownBySharesOfMeans(ReconciliationTest::past))
                        .map(Reconciled::method))
                .extracting(Told::message)
                .containsExactly(
                        "reconciliation.least-squares",
                        "reconciliation.bottom-up",
                        "reconciliation.middle-out level=2",
                        "reconciliation.siblings",
                        "reconciliation.weights",
                        "reconciliation.mean-shares",
                        "reconciliation.shares-of-means");
        assertThat(Serialized.copy(nearest)).isEqualTo(nearest);
    }

    @Test
    void aBranchThatEndsEarlyCountsWithItsLeaf() {
        Dimension<String> uneven = Dimension.tree(
                "node",
                TargetDimension.REGION,
                List.of("all", "x", "y", "y1", "y2"),
                node -> node.equals("all")
                        ? Optional.empty()
                        : Optional.of(node.startsWith("y") && node.length() > 1 ? "y" : "all"));
        Reconciled<String> made = Reconciliation.of(
                        uneven, Map.of("all", 0.0, "x", 3.0, "y", 4.0, "y1", 3.0, "y2", 5.0)::get)
                .middleOut(3);

        assertThat(made.value("y")).isEqualTo(8);
        assertThat(made.value("all")).isEqualTo(11);
    }

    @TestFactory
    Stream<DynamicTest> numbersThatDoNotAddUpAreRefused() {
        Dimension<String> pair = Dimension.tree(
                "node",
                TargetDimension.REGION,
                List.of("all", "east", "west"),
                node -> node.equals("all") ? Optional.empty() : Optional.of("all"));
        Reconciliation<String> estimates = Reconciliation.of(pair, node -> 1e308);
        Message method = Message.of("reconciliation.bottom-up");

        return Refused.tests(
                Refused.with(
                        "the parts of node all must add up to 4.0 but were 3.0",
                        () -> new Reconciled<>(estimates, method, new double[] {0, 4, 1, 2})),
                Refused.with("the parts of node all must add up to Infinity but were Infinity", estimates::bottomUp),
                Refused.with(
                        "values must be as many as nodes",
                        () -> new Reconciled<>(estimates, method, new double[] {0, 3, 1})));
    }

    @Test
    void badEstimatesAreNamed() {
        assertThat(Told.refusal(() -> Reconciliation.of(TREE, node -> node.equals("A") ? Double.NaN : 1)))
                .containsExactly("reconciliation of node", "node A reconciliation.estimate found=NaN");
        assertThat(Told.refusal(() -> ESTIMATES.leastSquares(node -> node.equals("B") ? 0 : 1)))
                .containsExactly("reconciliation of node", "node B reconciliation.variance found=0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ESTIMATES.middleOut(4))
                .withMessage("depth must be from 1 to 3 but was 4 (node (5))");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ESTIMATES.topDown(leaf -> -1))
                .withMessage("weight must be finite and at least 0 but was -1.0 (AA)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ESTIMATES.topDown(leaf -> 0))
                .withMessage("node Total must have children with a weight above 0 to divide 100.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ESTIMATES.topDownByMeanShares(leaf -> new double[leaf.equals("BB") ? 1 : 2]))
                .withMessage("every leaf must have as many periods, at least 1, but BB has 1");
    }

    private static double[] past(String leaf) {
        return numbers(ReferenceTable.rows("reconciliation/history_3_2.csv"), leaf);
    }

    private static ToDoubleFunction<String> column(String name) {
        return node -> value(node, name);
    }

    private static double value(String node, String column) {
        return number(requireNonNull(TABLE.get(node)), column);
    }

    private static Map<String, NamedCsvRecord> byFirstColumn(String file) {
        Map<String, NamedCsvRecord> rows = new LinkedHashMap<>();
        ReferenceTable.rows("reconciliation/" + file).forEach(row -> rows.put(row.getField(0), row));
        return rows;
    }

    private static Quantity sumOf(Map<String, Quantity> amounts, String... nodes) {
        return sum(
                Stream.of(nodes).map(node -> requireNonNull(amounts.get(node))).toList());
    }
}
