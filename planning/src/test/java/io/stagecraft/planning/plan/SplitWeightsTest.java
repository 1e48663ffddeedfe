// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.plan;

import static io.stagecraft.fixtures.Amounts.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.Seasonality;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.fixtures.Told;
import io.stagecraft.planning.target.RampProfile;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SplitWeightsTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final Map<String, LocalDate> HIRED = Map.of(
            "since May", MAY,
            "since April", LocalDate.of(2026, 4, 1),
            "since March", LocalDate.of(2026, 3, 1),
            "since February", LocalDate.of(2026, 2, 1),
            "since January", LocalDate.of(2026, 1, 1),
            "for years", LocalDate.of(2019, 7, 1));
    private static final List<String> SELLERS =
            List.of("since May", "since April", "since March", "since February", "since January", "for years");

    private static List<Double> shares(List<BigDecimal> weights) {
        double most = weights.get(weights.size() - 1).doubleValue();
        return weights.stream().map(weight -> weight.doubleValue() / most).toList();
    }

    @Test
    void aNewSellerCarriesAQuarterMoreEachMonth() {
        List<BigDecimal> weights = SplitWeights.<String>equal()
                .ramping(HIRED::get, RampProfile.standard(), DateRange.ofMonth(YearMonth.of(2026, 5)))
                .of(SELLERS);

        assertThat(shares(weights)).containsExactly(0.0, 0.25, 0.5, 0.75, 1.0, 1.0);
    }

    @Test
    void aRampOfAnyLengthStaysExact() {
        List<BigDecimal> weights = SplitWeights.<String>by(seller -> new BigDecimal("0.1"))
                .ramping(HIRED::get, RampProfile.ofLength(3), DateRange.ofDay(MAY))
                .of(SELLERS);

        assertThat(weights)
                .containsExactly(
                        new BigDecimal("0.0"),
                        new BigDecimal("0.1"),
                        new BigDecimal("0.2"),
                        new BigDecimal("0.3"),
                        new BigDecimal("0.3"),
                        new BigDecimal("0.3"));
    }

    @Test
    void aNewSellerWeighsAsTheMeanOfTheOthersWhoReachedSomething() {
        Map<String, BigDecimal> reached = Map.of(
                "old", new BigDecimal("100.01"), "older", new BigDecimal("50.00"), "new", new BigDecimal("9.00"));

        assertThat(SplitWeights.<String>history(reached, "new"::equals).of(List.of("old", "new", "older", "idle")))
                .containsExactly(
                        new BigDecimal("100.01"), new BigDecimal("75.00"), new BigDecimal("50.00"), BigDecimal.ZERO);
        assertThat(SplitWeights.<String>history(reached, seller -> true).of(List.of("new", "old")))
                .containsExactly(new BigDecimal("9.00"), new BigDecimal("100.01"));
    }

    @Test
    void aJoinerInsideAQuarterWeighsByOwnMonthsDayByDay() {
        DateRange quarter = DateRange.parse("2026-04-01/2026-07-01");
        LocalDate joined = LocalDate.of(2026, 4, 16);

        // 15 days before the start, 30 days of the first month, 31 of the second at 1/4, 15 of the third at 1/2
        assertThat(RampProfile.standard().shareIn(quarter, joined)).isEqualTo(Ratio.of(31 + 2 * 15, 4 * 91));
        assertThat(SplitWeights.<LocalDate>equal()
                        .ramping(start -> start, RampProfile.standard(), quarter)
                        .of(List.of(joined, LocalDate.EPOCH, LocalDate.of(2026, 7, 1))))
                .containsExactly(BigDecimal.valueOf(61), BigDecimal.valueOf(364), BigDecimal.ZERO);
    }

    @Test
    void weightsMultiply() {
        SplitWeights<String> history = SplitWeights.of(Map.of("a", BigDecimal.TEN, "b", BigDecimal.ONE));
        SplitWeights<String> potential = SplitWeights.by(key -> new BigDecimal(key.equals("a") ? "0.5" : "3"));

        assertThat(history.times(potential).of(List.of("b", "a")))
                .containsExactly(new BigDecimal("3"), new BigDecimal("5.0"));
    }

    @Test
    void aLeafWithoutAWeightIsNamed() {
        SplitWeights<String> weights = SplitWeights.of(Map.of("a", BigDecimal.ONE));

        assertThat(Told.refusal(() -> weights.of(List.of("a", "b"))))
                .containsExactly("split by weight", "b plan.weight-unknown keys=[a]");
    }

    @Test
    void aDayWeighsByItsWeekdayAndNothingWhereItIsNotWorked() {
        Seasonality mondays = Seasonality.builder()
                .putWeekdayWeights(DayOfWeek.MONDAY, decimal(3))
                .build();

        assertThat(SplitWeights.seasonal(mondays, WorkCalendar.weekdays())
                        .of(List.of(
                                PlanPeriod.of(MAY), PlanPeriod.of(MAY.plusDays(1)), PlanPeriod.of(MAY.plusDays(3)))))
                .containsExactly(decimal(1), decimal(0), decimal(3));
    }

    @Test
    void weightsMadeOfOthersTellHowDeepTheyStand() {
        SplitWeights<String> ramped =
                SplitWeights.<String>equal().ramping(HIRED::get, RampProfile.standard(), DateRange.ofDay(MAY));

        assertThat(ramped).hasToString("weights of 1 other");
        assertThat(ramped.times(SplitWeights.equal())).hasToString("weights of 2 others");
    }
}
