// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.incentive;

import static io.stagecraft.fixtures.Amounts.eurCents;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Maps;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.problem.InvalidDefinitionException;
import io.stagecraft.core.problem.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class CommissionProperties {
    private static final LocalDate DAY = LocalDate.of(2018, 1, 31);
    private static final List<ArrearsClass> CLASSES = List.copyOf(EnumSet.allOf(ArrearsClass.class));

    @Property(tries = 300)
    void commissionIsNeverNegativeAndNeverAboveTheRate(
            @ForAll @IntRange(min = 1, max = 1_000_000) int contract,
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 500_000) Integer> amounts,
            @ForAll @IntRange(max = 100) int rate,
            @ForAll @IntRange(max = 100) int penalty) {
        CommissionPlan plan = CommissionPlan.builder()
                .rate(percent(rate))
                .leastPenalty(BigDecimal.ZERO)
                .mostPenalty(BigDecimal.ONE)
                .putPenalties(ArrearsClass.STALLED_PROJECT, percent(penalty))
                .build();
        Commission commission = plan.commission(eurCents(contract), collected(amounts));

        assertThat(commission.earned().isNegative()).isFalse();
        assertThat(commission.earned())
                .isLessThanOrEqualTo(Money.of(
                        CurrencyUnit.EUR,
                        commission.collected().getAmount().multiply(percent(rate)),
                        RoundingMode.HALF_EVEN));
        assertThat(commission.due().isZero() || commission.due().equals(commission.earned()))
                .isTrue();
    }

    @Property(tries = 300)
    void everyCentIsCountedOrShown(
            @ForAll @IntRange(min = 1, max = 1_000_000) int contract,
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 500_000) Integer> amounts) {
        Commission commission = plan(8).commission(eurCents(contract), collected(amounts));

        assertThat(commission.collected().plus(commission.beyondContract()).getAmountMinorLong())
                .isEqualTo(amounts.stream().mapToLong(Integer::longValue).sum());
    }

    @Property(tries = 300)
    void aTaskIsMetBetweenNothingAndAllOfIt(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 1_000) Integer> tasks,
            @ForAll @Size(max = 5) List<@IntRange(min = -2_000, max = 2_000) Integer> collected) {
        CollectionTask task = CollectionTask.of("seller-1", YearMonth.of(2018, 2), byProject(tasks));

        assertThat(task.met(byProject(collected))).isBetween(Ratio.zero(), Ratio.one());
        assertThat(task.missed(byProject(collected))).isBetween(eurCents(0), task.total());
    }

    private static Map<String, Money> byProject(List<Integer> amounts) {
        Map<String, Money> byProject = new LinkedHashMap<>();
        amounts.forEach(amount -> byProject.put("p" + byProject.size(), eurCents(amount)));
        return byProject;
    }

    @Property(tries = 300)
    void oneMoreCentNeverLowersThePay(
            @ForAll @IntRange(max = 300_000) int amount, @ForAll @IntRange(min = 1, max = 200_000) int quota) {
        Accelerator accelerator = Accelerator.of(List.of(
                RateStep.of(Ratio.zero(), percent(5)),
                RateStep.of(Ratio.of(1, 3), percent(1)),
                RateStep.of(Ratio.one(), percent(9))));

        assertThat(accelerator.payout(eurCents(amount + 1), eurCents(quota)))
                .isGreaterThanOrEqualTo(accelerator.payout(eurCents(amount), eurCents(quota)));
    }

    @Property(tries = 300)
    void aWorseClassNeverEarnsMore(
            @ForAll @IntRange(max = 100) int rate,
            @ForAll @Size(max = 3) Map<ArrearsClass, @IntRange(min = 1, max = 5) Integer> points) {
        CommissionPlan plan;
        try {
            plan = plan(rate).withPenalties(Maps.transformValues(points, CommissionProperties::percent));
        } catch (InvalidDefinitionException refused) {
            assertThat(refused.problems()).extracting(Problem::code).containsOnly("commission.ladder");
            return;
        }

        assertThat(plan.rate(ArrearsClass.LEGAL)).isLessThanOrEqualTo(plan.rate(ArrearsClass.STALLED_PROJECT));
        assertThat(plan.rate(ArrearsClass.STALLED_PROJECT)).isLessThanOrEqualTo(plan.rate(ArrearsClass.NORMAL));
    }

    @Property(tries = 300)
    void aCollectionThatIsRepaidEarnsNothing(
            @ForAll @IntRange(min = 1, max = 1_000_000) int contract,
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 500_000) Integer> amounts,
            @ForAll @IntRange(min = 1, max = 500_000) int back) {
        List<CollectedAmount> collections = new ArrayList<>(collected(amounts));
        Commission before = plan(8).commission(eurCents(contract), collections);
        collections.add(CollectedAmount.of(DAY.plusDays(9), eurCents(back)));
        collections.add(CollectedAmount.of(DAY.plusDays(10), eurCents(-back)));
        Commission after = plan(8).commission(eurCents(contract), collections);

        assertThat(after.earned()).isEqualTo(before.earned());
        assertThat(after.collected()).isEqualTo(before.collected());
        assertThat(after.beyondContract()).isEqualTo(before.beyondContract());
    }

    @Property(tries = 300)
    void theOrderOfCollectionsDoesNotMatter(
            @ForAll @IntRange(min = 1, max = 1_000_000) int contract,
            @ForAll @Size(max = 6) List<@IntRange(min = -500_000, max = 500_000) Integer> amounts,
            @ForAll Random random) {
        List<CollectedAmount> collections = new ArrayList<>();
        for (int amount : amounts) {
            if (amount != 0) {
                collections.add(CollectedAmount.of(
                        DAY.plusDays(Math.abs(amount) % 2), eurCents(amount), CLASSES.get(Math.abs(amount) % 3)));
            }
        }
        Commission commission = plan(8).commission(eurCents(contract), collections);
        Collections.shuffle(collections, random);

        assertThat(plan(8).commission(eurCents(contract), collections)).isEqualTo(commission);
    }

    @Property(tries = 300)
    void stepsReachedPayTheirPartsToTheCent(
            @ForAll @IntRange(max = 300_000) int amount, @ForAll @IntRange(min = 1, max = 200_000) int quota) {
        Accelerator accelerator = Accelerator.of(List.of(
                RateStep.of(Ratio.zero(), percent(5)),
                RateStep.of(Ratio.of(1, 3), percent(1)),
                RateStep.of(Ratio.of(6, 7), percent(9))));

        // 5 % - 4 % above a third + 8 % above six sevenths, in cents x 2100
        long exact =
                105L * amount - 28L * Math.max(0, 3L * amount - quota) + 24L * Math.max(0, 7L * amount - 6L * quota);
        assertThat(accelerator.payout(eurCents(amount), eurCents(quota)))
                .isEqualTo(Money.ofMinor(
                        CurrencyUnit.EUR,
                        new BigDecimal(exact)
                                .divide(new BigDecimal(2100), 0, RoundingMode.HALF_EVEN)
                                .longValueExact()));
    }

    private static CommissionPlan plan(int percent) {
        return CommissionPlan.ofRate(percent(percent));
    }

    private static List<CollectedAmount> collected(List<Integer> amounts) {
        List<CollectedAmount> collected = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            collected.add(CollectedAmount.of(
                    DAY.plusDays(i),
                    eurCents(amounts.get(i)),
                    i % 2 == 0 ? ArrearsClass.NORMAL : ArrearsClass.STALLED_PROJECT));
        }
        return collected;
    }

    private static BigDecimal percent(int percent) {
        return BigDecimal.valueOf(percent, 2);
    }
}
