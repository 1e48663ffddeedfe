// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.stagecraft.core.apportion.Apportionment;
import io.stagecraft.core.apportion.SplitResult;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.plan.Dimension;
import io.stagecraft.planning.plan.SplitWeights;
import io.stagecraft.planning.plan.TargetPlan;
import io.stagecraft.planning.plan.TargetSplit;
import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.Target;
import io.stagecraft.planning.target.TargetDimension;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Any target over any tree, with any weights, margins, limits and methods, has a plan or problems that are said. The children of every
 * node of a plan add up to what was assigned to it and its margin, rounded up, to the smallest unit; no limit is passed; the cells add
 * up to the total.
 */
public final class Plans {
    private static final DateRange QUARTER = DateRange.parse("2026-01-01/2026-04-01");
    private static final List<Apportionment> METHODS = List.of(
            Apportionment.largestRemainder(),
            Apportionment.sainteLague(),
            Apportionment.dHondt(),
            Apportionment.adams(),
            Apportionment.huntingtonHill(),
            Apportionment.dean(),
            Apportionment.cumulative(),
            Apportionment.staggered(),
            Apportionment.largestRemainder().equallyIfAllZero());

    private final Dimension<Integer> outer;
    private final Dimension<Integer> inner;
    private final int marginDepth;
    private final Ratio margin;
    private final List<Limit> limits = new ArrayList<>();

    private record Limit(Cut cut, long least, long most) {}

    private Plans(FuzzedDataProvider data) {
        outer = tree("outer", TargetDimension.PERSON, data);
        inner = tree("inner", TargetDimension.PRODUCT, data);
        marginDepth = data.consumeInt(1, outer.depth());
        Ratio drawn = data.consumeInt(0, 2) == 0 ? Draw.ratio(data) : Ratio.of(data.consumeInt(0, 30), 20);
        margin = drawn.signum() < 0 ? Ratio.zero() : drawn;
    }

    /** Tries an input. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        Law.check(() -> new Plans(data).run(data));
    }

    private void run(FuzzedDataProvider data) {
        TargetSplit split = TargetSplit.of(Target.of("won", Money.ofMinor(CurrencyUnit.EUR, Draw.whole(data)), QUARTER))
                .accepting("any")
                .over(outer, weights(data));
        split = data.consumeBoolean()
                ? split.over(inner, weights(data))
                : split.over(inner).weightedByCells(cells(data));
        split = split.withMargin(outer, marginDepth, margin);
        if (data.consumeBoolean()) {
            split = split.using(outer, Draw.one(data, METHODS));
        }
        if (data.consumeBoolean()) {
            split = split.using(inner, Draw.one(data, METHODS));
        }
        for (int more = data.consumeInt(0, 3); more > 0; more--) {
            split = limited(split, data);
        }
        SplitResult<TargetPlan> result = split.plan();
        if (result.isMade()) {
            check(result.orElseThrow());
        } else {
            result.problems()
                    .forEach(problem -> Law.said(new Exception(problem.message().text())));
        }
    }

    private TargetSplit limited(TargetSplit split, FuzzedDataProvider data) {
        Cut cut = data.consumeBoolean()
                ? outer.at(Draw.one(data, outer.keys()))
                : outer.at(Draw.one(data, outer.leaves())).and(inner.at(Draw.one(data, inner.keys())));
        long amount = Draw.whole(data);
        Quantity bound = Quantity.of(Money.ofMinor(CurrencyUnit.EUR, amount));
        return switch (data.consumeInt(0, 2)) {
            case 0 -> {
                limits.add(new Limit(cut, amount, Long.MAX_VALUE));
                yield split.minimum(cut, bound);
            }
            case 1 -> {
                limits.add(new Limit(cut, Long.MIN_VALUE, amount));
                yield split.maximum(cut, bound);
            }
            default -> {
                limits.add(new Limit(cut, amount, amount));
                yield split.fixed(cut, bound);
            }
        };
    }

    private void check(TargetPlan plan) {
        Law.same(
                plan.assigned(Cut.all()),
                plan.target().amount().orElseThrow(),
                "what is assigned to the whole of " + plan);
        sums(plan, Cut.all(), outer, marginDepth);
        for (int leaf : outer.leaves()) {
            sums(plan, outer.at(leaf), inner, 0);
        }
        BigInteger total = BigInteger.ZERO;
        for (int cell = 0; cell < plan.cells(); cell++) {
            total = total.add(BigInteger.valueOf(plan.cell(cell)));
        }
        Law.same(BigInteger.valueOf(plan.total().smallest()), total, "the cells of " + plan);
        for (Limit limit : limits) {
            long amount = plan.assigned(limit.cut()).smallest();
            Law.holds(amount >= limit.least() && amount <= limit.most(), () -> amount + " passes " + limit);
        }
    }

    private void sums(TargetPlan plan, Cut at, Dimension<Integer> dimension, int stretchedDepth) {
        sum(plan, at, at, dimension, dimension.top(), stretchedDepth == 1);
        for (int key : dimension.keys()) {
            List<Integer> children = dimension.children(key);
            if (!children.isEmpty()) {
                boolean isStretched =
                        stretchedDepth > 1 && dimension.level(stretchedDepth).contains(children.get(0));
                sum(plan, at, at.and(dimension.at(key)), dimension, children, isStretched);
            }
        }
    }

    private void sum(
            TargetPlan plan,
            Cut at,
            Cut node,
            Dimension<Integer> dimension,
            List<Integer> children,
            boolean isStretched) {
        BigInteger sum = BigInteger.ZERO;
        for (int child : children) {
            sum = sum.add(BigInteger.valueOf(
                    plan.assigned(at.and(dimension.at(child))).smallest()));
        }
        BigInteger assigned = BigInteger.valueOf(plan.assigned(node).smallest());
        Law.same(sum, isStretched ? stretched(assigned) : assigned, "the children of " + node + " in " + plan);
    }

    private BigInteger stretched(BigInteger assigned) {
        BigInteger whole = BigInteger.valueOf(margin.denominator());
        BigInteger[] parts = assigned.abs()
                .multiply(whole.add(BigInteger.valueOf(margin.numerator())))
                .divideAndRemainder(whole);
        BigInteger up = parts[1].signum() == 0 ? parts[0] : parts[0].add(BigInteger.ONE);
        return assigned.signum() < 0 ? up.negate() : up;
    }

    private static SplitWeights<Integer> weights(FuzzedDataProvider data) {
        List<BigDecimal> drawn = new ArrayList<>();
        boolean isWild = data.consumeInt(0, 3) == 0;
        for (int i = 0; i < 8; i++) {
            drawn.add(
                    isWild ? Draw.decimal(data) : BigDecimal.valueOf(data.consumeInt(0, 9_999), data.consumeInt(0, 2)));
        }
        return SplitWeights.by(drawn::get);
    }

    private static LongUnaryOperator cells(FuzzedDataProvider data) {
        long[] drawn = IntStream.range(0, 8).mapToLong(i -> Draw.whole(data)).toArray();
        return cell -> drawn[(int) (cell % drawn.length)];
    }

    private static Dimension<Integer> tree(String name, TargetDimension kind, FuzzedDataProvider data) {
        int size = data.consumeInt(1, 8);
        int[] parents = IntStream.range(0, size)
                .map(node -> data.consumeInt(-1, node - 1))
                .toArray();
        return Dimension.tree(
                name,
                kind,
                IntStream.range(0, size).boxed().toList(),
                node -> parents[node] < 0 ? Optional.empty() : Optional.of(parents[node]));
    }
}
