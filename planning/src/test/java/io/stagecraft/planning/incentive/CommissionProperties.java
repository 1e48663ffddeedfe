package io.stagecraft.planning.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.measure.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class CommissionProperties {
    private static final LocalDate DAY = LocalDate.of(2018, 1, 31);

    @Property(tries = 300)
    void commissionIsNeverNegativeAndNeverAboveTheRate(
            @ForAll @IntRange(min = 1, max = 1_000_000) int contract,
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 500_000) Integer> amounts,
            @ForAll @IntRange(max = 100) int rate,
            @ForAll @IntRange(max = 100) int penalty) {
        CommissionPlan plan = plan(rate).withPenalties(Map.of(ArrearsClass.STALLED_PROJECT, percent(penalty)));
        Commission commission = plan.commission(cents(contract), collected(amounts));

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
        Commission commission = plan(8).commission(cents(contract), collected(amounts));

        assertThat(commission.collected().plus(commission.beyondContract()).getAmountMinorLong())
                .isEqualTo(amounts.stream().mapToLong(Integer::longValue).sum());
    }

    @Property(tries = 300)
    void oneMoreCentNeverLowersThePay(
            @ForAll @IntRange(max = 300_000) int amount, @ForAll @IntRange(min = 1, max = 200_000) int quota) {
        Accelerator accelerator = Accelerator.of(List.of(
                RateStep.of(Ratio.zero(), percent(5)),
                RateStep.of(Ratio.of(1, 3), percent(1)),
                RateStep.of(Ratio.one(), percent(9))));

        assertThat(accelerator.payout(cents(amount + 1), cents(quota)))
                .isGreaterThanOrEqualTo(accelerator.payout(cents(amount), cents(quota)));
    }

    private static CommissionPlan plan(int percent) {
        return CommissionPlan.ofRate(percent(percent));
    }

    private static List<CollectedAmount> collected(List<Integer> amounts) {
        List<CollectedAmount> collected = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            collected.add(CollectedAmount.of(
                    DAY.plusDays(i),
                    cents(amounts.get(i)),
                    i % 2 == 0 ? ArrearsClass.NORMAL : ArrearsClass.STALLED_PROJECT));
        }
        return collected;
    }

    private static Money cents(long cents) {
        return Money.ofMinor(CurrencyUnit.EUR, cents);
    }

    private static BigDecimal percent(int percent) {
        return BigDecimal.valueOf(percent, 2);
    }
}
