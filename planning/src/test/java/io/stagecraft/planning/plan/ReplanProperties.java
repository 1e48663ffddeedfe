// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.plan;

import static io.stagecraft.fixtures.Parts.movement;
import static io.stagecraft.planning.Quantities.drawn;
import static io.stagecraft.planning.Quantities.machines;
import static io.stagecraft.planning.Quantities.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.apportion.SplitResult;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.FiscalCalendar;
import io.stagecraft.core.time.FiscalUnit;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.planning.target.Cut;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.TargetDimension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ReplanProperties {
    private static final DateRange PERIOD = DateRange.parse("2026-01-01/2026-03-01");
    private static final Dimension<Integer> SELLERS =
            Dimension.of("seller", TargetDimension.PERSON, List.of(0, 1, 2, 3));
    private static final Dimension<PlanPeriod> DAYS = Dimension.calendar(
            FiscalCalendar.standard(), PERIOD, WorkCalendar.weekdays(), FiscalUnit.MONTH, FiscalUnit.WEEK);

    @Property(tries = 300)
    void planningAgainWithNothingChangedChangesNothing(@ForAll long seed, @ForAll @IntRange(max = 59) int day) {
        TargetPlan plan = plan(seed);

        TargetPlan again = plan.split()
                .near(plan)
                .elapsedBefore(PERIOD.start().plusDays(day))
                .plan()
                .orElseThrow();

        assertThat(again).isEqualTo(plan);
        assertThat(again.minus(plan).isEmpty()).isTrue();
    }

    @Property(tries = 300)
    void aPlanPlusTheDifferenceIsTheOther(@ForAll long seed, @ForAll long other) {
        TargetPlan before = plan(seed);
        TargetPlan after = before.split()
                .withTarget(target(before.unit().ofSmallest(1 + Math.floorMod(other, 3_000_000)), PERIOD))
                .near(before)
                .plan()
                .orElseThrow();
        PlanDifference difference = after.minus(before);

        assertThat(before.plus(difference)).isEqualTo(after);
        assertThat(difference.net()).isEqualTo(after.total().minus(before.total()));
        assertThat(difference.byTop(SELLERS).values().stream()
                        .mapToLong(Quantity::smallest)
                        .sum())
                .isEqualTo(difference.net().smallest());
        assertThat(after.minus(before)).isEqualTo(difference);
    }

    @Property(tries = 300)
    void elapsedDaysStayAndEverySumIsExact(@ForAll long seed, @ForAll @IntRange(max = 40) int days) {
        SplittableRandom random = new SplittableRandom(seed);
        TargetPlan plan = plan(seed);
        LocalDate day = PERIOD.start().plusDays(days);
        long total = plan.target().amount().orElseThrow().smallest();

        SplitResult<TargetPlan> result = plan.split()
                .withTarget(target(plan.unit().ofSmallest(total + random.nextLong(-total / 20, total / 2 + 1)), PERIOD))
                .near(plan)
                .elapsedBefore(day)
                .plan();

        if (!result.isMade()) {
            assertThat(result.problems()).allMatch(problem -> problem.code().equals("split.below-minimums"));
            return;
        }
        TargetPlan changed = result.orElseThrow();
        for (int seller : SELLERS.leaves()) {
            Cut elapsed = SELLERS.at(seller).during(DateRange.of(PERIOD.start(), day));

            assertThat(changed.byDay(elapsed)).isEqualTo(plan.byDay(elapsed));
            assertThat(changed.amount(SELLERS.at(seller))).isEqualTo(changed.assigned(SELLERS.at(seller)));
        }
        Cut cell = SELLERS.at(2).and(DAYS.at(DAYS.leaves().get(39)));
        assertThat(changed.explain(cell).value().orElseThrow())
                .isEqualByComparingTo(changed.assigned(cell).toDecimal());
    }

    @Property(tries = 500)
    void noOtherPlanWithinTheQuotasMovesLess(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int size = 2 + random.nextInt(5);
        long[] weights = random.longs(size, 1, 30).toArray();
        Dimension<Integer> owners = Dimension.of(
                "owner",
                TargetDimension.REGION,
                IntStream.range(0, size).boxed().toList());
        TargetSplit split = TargetSplit.of(target(machines(20L + random.nextInt(60)), PERIOD))
                .over(owners, SplitWeights.by(owner -> BigDecimal.valueOf(weights[owner])));
        TargetPlan plan = split.plan().orElseThrow();
        int locked = random.nextInt(size);
        long total = 80L + random.nextInt(60);

        TargetPlan changed = split.withTarget(target(machines(total), PERIOD))
                .near(plan)
                .locking(owners.at(locked))
                .plan()
                .orElseThrow();

        long[] before = cells(plan);
        long[] after = cells(changed);
        assertThat(after[locked]).isEqualTo(before[locked]);
        assertThat(movement(before, after)).isEqualTo(leastMovement(before, weights, total, locked));
    }

    @Property(tries = 500)
    void noOtherDivisionOfANodeWithinTheQuotasMovesLess(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int outer = 2 + random.nextInt(2);
        int inner = 2 + random.nextInt(2);
        long[] weights = random.longs((long) outer * inner, 1, 30).toArray();
        Dimension<Integer> regions = numbered("region", outer);
        Dimension<Integer> products = numbered("product", inner);
        TargetSplit split = TargetSplit.of(target(machines(20L + random.nextInt(60)), PERIOD))
                .over(regions)
                .over(products)
                .weightedByCells(cell -> weights[(int) cell]);
        TargetPlan plan = split.plan().orElseThrow();
        long total = 80L + random.nextInt(60);

        TargetPlan changed = split.withTarget(target(machines(total), PERIOD))
                .near(plan)
                .plan()
                .orElseThrow();

        long[] before = sums(cells(plan), inner);
        long[] after = sums(cells(changed), inner);
        assertThat(movement(before, after)).isEqualTo(leastMovement(before, sums(weights, inner), total, -1));
        for (int region = 0; region < outer; region++) {
            long[] cellsBefore = row(cells(plan), region, inner);
            long[] cellsAfter = row(cells(changed), region, inner);
            assertThat(movement(cellsBefore, cellsAfter))
                    .isEqualTo(leastMovement(cellsBefore, row(weights, region, inner), after[region], -1));
        }
    }

    private static Dimension<Integer> numbered(String name, int size) {
        return Dimension.of(
                name, TargetDimension.REGION, IntStream.range(0, size).boxed().toList());
    }

    private static long[] row(long[] cells, int row, int size) {
        return Arrays.copyOfRange(cells, row * size, (row + 1) * size);
    }

    private static long[] sums(long[] cells, int size) {
        return IntStream.range(0, cells.length / size)
                .mapToLong(row -> LongStream.of(row(cells, row, size)).sum())
                .toArray();
    }

    /** Tries every way to round exact shares up or down; {@code locked} keeps what it had, -1 for none. */
    private static long leastMovement(long[] before, long[] weights, long total, int locked) {
        long rest = total - (locked < 0 ? 0 : before[locked]);
        long sum = LongStream.of(weights).sum() - (locked < 0 ? 0 : weights[locked]);
        long least = Long.MAX_VALUE;
        for (int choice = 0; choice < 1 << before.length; choice++) {
            long[] after = new long[before.length];
            boolean valid = true;
            for (int i = 0; i < before.length; i++) {
                boolean up = (choice >> i & 1) == 1;
                after[i] = i == locked ? before[i] : rest * weights[i] / sum + (up ? 1 : 0);
                valid &= !up || (i != locked && rest * weights[i] % sum != 0);
            }
            if (valid && LongStream.of(after).sum() == total) {
                least = Math.min(least, movement(before, after));
            }
        }
        return least;
    }

    private static long[] cells(TargetPlan plan) {
        return IntStream.range(0, plan.cells()).mapToLong(plan::cell).toArray();
    }

    private static TargetPlan plan(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] weights = random.longs(4, 1, 30).toArray();
        return TargetSplit.of(target(drawn(random, random.nextLong(1, 3_000_000)), PERIOD))
                .over(SELLERS, SplitWeights.by(seller -> BigDecimal.valueOf(weights[seller])))
                .over(DAYS)
                .plan()
                .orElseThrow();
    }
}
