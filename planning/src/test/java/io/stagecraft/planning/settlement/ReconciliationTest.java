package io.stagecraft.planning.settlement;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.planning.plan.Cut;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.SplitWeights;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.plan.TargetSplit;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.QuantityUnit;
import io.stagecraft.planning.target.Target;
import io.stagecraft.planning.target.TargetDimension;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** The tables under {@code reference/reconciliation}: of the estimates of a tree of eight nodes what each method makes. */
class ReconciliationTest {
    private static final Map<String, Map<String, Double>> TABLE = table("methods_3_2.csv");
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
        Map<String, Map<String, String>> projection = rows("ols_projection_3_2.csv");
        for (String one : TABLE.keySet()) {
            Reconciled<String> made =
                    Reconciliation.of(TREE, node -> node.equals(one) ? 1 : 0).leastSquares(node -> 1);
            for (String node : TABLE.keySet()) {
                String[] fraction = requireNonNull(
                                requireNonNull(projection.get(node)).get(one))
                        .split("/", -1);
                assertThat(made.value(node))
                        .isCloseTo(Double.parseDouble(fraction[0]) / Double.parseDouble(fraction[1]), within(1e-12));
            }
        }
    }

    @Test
    void aSplitGivesTheTopDownNumbersInExactUnits() {
        TargetPlan plan = TargetSplit.of(target("100"))
                .over(TREE, SplitWeights.by(leaf -> BigDecimal.valueOf(value(leaf, "base_forecast"))))
                .weighing(TREE, 2, node -> BigDecimal.valueOf(value(node, "base_forecast")))
                .plan()
                .orElseThrow();

        assertIs("top_down_forecast_proportions", node -> plan.amount(Cut.at(TREE, node)));
        assertThat(plan.total()).isEqualTo(money("100.00"));
    }

    @Test
    void aSettlementGivesTheBottomUpAndTheMiddleOutNumbersInExactUnits() {
        TargetPlan plan = TargetSplit.of(target("100"))
                .over(TREE, SplitWeights.by(leaf -> BigDecimal.valueOf(value(leaf, "base_forecast"))))
                .plan()
                .orElseThrow();
        Map<String, Quantity> leaves = new LinkedHashMap<>();
        TREE.leaves().forEach(leaf -> leaves.put(leaf, money(value(leaf, "base_forecast") + "0")));

        TargetPlan bottomUp = Settlement.of(plan, TREE, leaves).settled().plan().orElseThrow();
        TargetPlan middleOut = Settlement.of(plan, TREE, Map.of("A", money("60.00"), "B", money("45.00")))
                .settled()
                .plan()
                .orElseThrow();

        assertIs("bottom_up", node -> bottomUp.amount(Cut.at(TREE, node)));
        assertIs("middle_out_AB_level", node -> middleOut.amount(Cut.at(TREE, node)));
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

        assertThat(exact.get("Total")).isEqualTo(money("102.72"));
        assertThat(sum(exact, "A", "B")).isEqualTo(exact.get("Total"));
        assertThat(sum(exact, "AA", "AB", "AC")).isEqualTo(exact.get("A"));
        assertThat(nearest.gap("Total")).isCloseTo(2.72388059701491, within(1e-9));
        assertThat(nearest).hasToString("node (5), least squares");
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

    @Test
    void badEstimatesAreNamed() {
        assertThatThrownBy(() -> Reconciliation.of(TREE, node -> node.equals("A") ? Double.NaN : 1))
                .hasMessage("reconciliation of node is not valid: node A must have a finite estimate but was NaN");
        assertThatThrownBy(() -> ESTIMATES.leastSquares(node -> node.equals("B") ? 0 : 1))
                .hasMessage(
                        "reconciliation of node is not valid: node B must have a finite variance above 0 but was 0.0");
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
        return rows("history_3_2.csv").values().stream()
                .mapToDouble(period -> Double.parseDouble(period.get(leaf)))
                .toArray();
    }

    private static ToDoubleFunction<String> column(String name) {
        return node -> value(node, name);
    }

    private static double value(String node, String column) {
        return Objects.requireNonNull(requireNonNull(TABLE.get(node)).get(column), column);
    }

    private static Quantity money(String euros) {
        return QuantityUnit.money(CurrencyUnit.EUR).of(new BigDecimal(euros), RoundingMode.UNNECESSARY);
    }

    private static Target target(String euros) {
        return Target.of("won", money(euros), DateRange.parse("2026-01-01/2026-04-01"))
                .withSubject("company")
                .withOwner("board");
    }

    private static Map<String, Map<String, Double>> table(String file) {
        Map<String, Map<String, Double>> table = new LinkedHashMap<>();
        rows(file).forEach((key, row) -> {
            Map<String, Double> numbers = new LinkedHashMap<>();
            row.forEach((name, text) -> {
                if (!name.equals("node")) {
                    numbers.put(name, Double.valueOf(text));
                }
            });
            table.put(key, numbers);
        });
        return table;
    }

    /** Returns the rows of a file by their first column. */
    private static Map<String, Map<String, String>> rows(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        ReconciliationTest.class.getResourceAsStream("/reference/reconciliation/" + file), file),
                StandardCharsets.UTF_8))) {
            String[] names = reader.readLine().split(",", -1);
            Map<String, Map<String, String>> rows = new LinkedHashMap<>();
            reader.lines().map(line -> line.split(",", -1)).forEach(cells -> {
                Map<String, String> row = new LinkedHashMap<>();
                IntStream.range(1, names.length).forEach(i -> row.put(names[i], cells[i]));
                rows.put(cells[0], row);
            });
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Quantity sum(Map<String, Quantity> amounts, String... nodes) {
        return Stream.of(nodes)
                .map(node -> requireNonNull(amounts.get(node)))
                .reduce(Quantity::plus)
                .orElseThrow();
    }
}
