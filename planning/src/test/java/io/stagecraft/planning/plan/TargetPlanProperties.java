// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.plan;

import static io.stagecraft.planning.Quantities.drawn;
import static io.stagecraft.planning.Quantities.machines;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.LongRun;
import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.Target;
import io.stagecraft.planning.target.TargetDimension;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

class TargetPlanProperties {
    @Property(tries = 10_000)
    void partsAddUpToTheStretchedTotalOnEveryNode(@ForAll long seed) {
        RandomPlan random = new RandomPlan(seed);

        assertEverySum(random.split.plan().orElseThrow());
    }

    @Tag("long")
    @Example
    void partsAddUpToTheStretchedTotalOnEveryNodeOfAMillionPlans() {
        assertThat(LongRun.over(
                        "plans",
                        1_000_000,
                        seed -> assertEverySum(new RandomPlan(seed).split.plan().orElseThrow())))
                .isEqualTo(1_000_000);
    }

    @Property(tries = 300)
    void splitThenRolledUpIsTheTotal(@ForAll long seed) {
        TargetPlan plan = new RandomPlan(seed).split.withoutMargins().plan().orElseThrow();

        assertThat(plan.total()).isEqualTo(plan.target().amount().orElseThrow());
        for (Dimension<?> dimension : plan.dimensions()) {
            assertThat(plan.children(dimension, Cut.all()).values().stream().reduce(Quantity::plus))
                    .contains(plan.total());
        }
    }

    @Property(tries = 200)
    void aCellIsExplainedByItsStoredNumber(@ForAll long seed) {
        TargetPlan plan = new RandomPlan(seed).split.plan().orElseThrow();
        for (int number = 0; number < plan.cells(); number++) {
            Cut cell = cell(plan, number);

            assertThat(plan.amount(cell).smallest()).isEqualTo(plan.cell(number));
            assertThat(plan.explain(cell).value().orElseThrow())
                    .isEqualByComparingTo(plan.assigned(cell).toDecimal());
        }
    }

    @Property(tries = 500)
    void theOrderOfSiblingsIsIrrelevantWithAComparator(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int size = 2 + random.nextInt(10);
        int[] parents = IntStream.range(0, size)
                .map(node -> random.nextInt(node + 1) - 1)
                .toArray();
        int[] weights = random.ints(size, 1, 4).toArray();
        List<Integer> members = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        List<Integer> shuffled = new ArrayList<>(members);
        Collections.shuffle(shuffled, new Random(seed));
        long total = random.nextLong(1, 1_000);

        TargetPlan plan = sorted(members, parents, weights, total);
        TargetPlan other = sorted(shuffled, parents, weights, total);

        assertThat(other).isEqualTo(plan);
    }

    private static TargetPlan sorted(List<Integer> members, int[] parents, int[] weights, long total) {
        Dimension<Integer> dimension = Dimension.tree(
                        "region",
                        TargetDimension.REGION,
                        members,
                        node -> parents[node] < 0 ? Optional.empty() : Optional.of(parents[node]))
                .sortedBy(Comparator.reverseOrder());
        for (int node : members) {
            assertThat(dimension.children(node))
                    .isSortedAccordingTo(Comparator.reverseOrder())
                    .allMatch(child -> parents[child] == node);
        }
        return TargetSplit.of(Target.of("won", machines(total), DateRange.parse("2026-01-01/2026-04-01")))
                .accepting("random")
                .over(dimension, SplitWeights.by(leaf -> BigDecimal.valueOf(weights[leaf])))
                .plan()
                .orElseThrow();
    }

    /** Checks every node of the nesting against its children, from outside, by cuts. */
    private static void assertEverySum(TargetPlan plan) {
        assertThat(plan.assigned(Cut.all())).isEqualTo(plan.target().amount().orElseThrow());
        assertSums(plan, Cut.all(), 0);
    }

    private static void assertSums(TargetPlan plan, Cut outer, int axis) {
        if (axis < plan.dimensions().size()) {
            assertTree(plan, outer, axis, plan.dimensions().get(axis));
        }
    }

    private static <K> void assertTree(TargetPlan plan, Cut outer, int axis, Dimension<K> dimension) {
        List<Optional<K>> nodes = new ArrayList<>(List.of(Optional.empty()));
        dimension.level(1);
        for (int depth = 1; depth <= dimension.depth(); depth++) {
            dimension.level(depth).forEach(key -> nodes.add(Optional.of(key)));
        }
        for (Optional<K> node : nodes) {
            Cut at = node.map(key -> outer.and(dimension.at(key))).orElse(outer);
            List<K> children = node.map(dimension::children).orElse(dimension.top());
            if (children.isEmpty()) {
                assertSums(plan, at, axis + 1);
            } else {
                long sum = children.stream()
                        .mapToLong(child ->
                                plan.assigned(outer.and(dimension.at(child))).smallest())
                        .sum();
                int depth = node.map(key -> depth(dimension, key)).orElse(0) + 1;

                assertThat(sum).isEqualTo(stretched(plan.assigned(at).smallest(), RandomPlan.margin(axis, depth)));
            }
        }
    }

    private static <K> int depth(Dimension<K> dimension, K key) {
        return IntStream.rangeClosed(1, dimension.depth())
                .filter(depth -> dimension.level(depth).contains(key))
                .findFirst()
                .orElseThrow();
    }

    private static long stretched(long total, Ratio margin) {
        long away = total < 0 ? -1 : 1;
        return away
                * -Math.floorDiv(-Math.abs(total) * (margin.denominator() + margin.numerator()), margin.denominator());
    }

    static Cut cell(TargetPlan plan, int number) {
        Cut cell = Cut.all();
        int rest = number;
        for (int axis = plan.dimensions().size() - 1; axis >= 0; axis--) {
            Dimension<?> dimension = plan.dimensions().get(axis);
            cell = at(cell, dimension, rest % dimension.leaves().size());
            rest /= dimension.leaves().size();
        }
        return cell;
    }

    private static <K> Cut at(Cut cut, Dimension<K> dimension, int leaf) {
        return cut.and(dimension.at(dimension.leaves().get(leaf)));
    }

    /** One to three random trees, weighed by leaves or by cells, with margins on two levels. */
    static final class RandomPlan {
        final TargetSplit split;

        RandomPlan(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            long total = random.nextInt(4) == 0
                    ? random.nextLong(-1_000_000, 1_000_000)
                    : random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L);
            TargetSplit over = TargetSplit.of(
                            Target.of("won", drawn(random, total), DateRange.parse("2026-01-01/2026-04-01")))
                    .accepting("random")
                    .withoutMargins();
            int axes = 1 + random.nextInt(3);
            long[] cells = random.longs(20_000, 1, 1000).toArray();
            for (int axis = 0; axis < axes; axis++) {
                Dimension<Integer> dimension = tree(axis, random);
                List<BigDecimal> weights = random.longs(dimension.leaves().size(), 1, 100)
                        .mapToObj(BigDecimal::valueOf)
                        .toList();
                over = random.nextBoolean() ? over.over(dimension) : over.over(dimension, leaves -> weights);
                for (int depth = 1; depth <= dimension.depth(); depth++) {
                    over = over.withMargin(dimension, depth, margin(axis, depth));
                }
            }
            split = random.nextBoolean() ? over.weightedByCells(cell -> cells[(int) cell]) : over;
        }

        static Ratio margin(int axis, int depth) {
            return axis == 1 || depth == 2 ? Ratio.of(axis + 1, 20) : Ratio.zero();
        }

        private static Dimension<Integer> tree(int axis, SplittableRandom random) {
            int size = 1 + random.nextInt(7);
            int[] parents = IntStream.range(0, size)
                    .map(node -> random.nextInt(node + 1) - 1)
                    .toArray();
            return Dimension.tree(
                    "d" + axis,
                    random.nextBoolean() ? TargetDimension.PERIOD : TargetDimension.REGION,
                    IntStream.range(0, size).boxed().toList(),
                    node -> parents[node] < 0 ? Optional.empty() : Optional.of(parents[node]));
        }
    }
}
