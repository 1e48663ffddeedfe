// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.accuracy;

import static io.stagecraft.fixtures.Amounts.eur;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Told;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ForecastAccuracyTest {
    @Test
    void forecastsTooHighOverFourPeriodsAreOptimistic() {
        ForecastAccuracy accuracy = accuracy("A", 114, 114, 114, 114);

        assertThat(accuracy.bias()).contains(Ratio.of(14, 100));
        assertThat(accuracy.leaning()).isEqualTo(Leaning.OPTIMISTIC);
        assertThat(Told.message(accuracy.describe())).isEqualTo("accuracy.optimistic periods=4 bias=14 %");
        assertThat(accuracy.meanError()).isEqualTo(Money.parse("EUR 14"));
        assertThat(accuracy.defaultsUsed())
                .extracting(Told::used)
                .containsExactly("accuracy.limit limit=10 % periods=4");
    }

    @Test
    void tenPerCentExactlyIsBalancedAndBelowMinusTenIsCautious() {
        assertThat(Told.message(accuracy("A", 110, 110, 110, 110).describe()))
                .isEqualTo("accuracy.balanced periods=4 bias=10 %");
        assertThat(Told.message(accuracy("A", 80, 90, 85, 100).describe()))
                .isEqualTo("accuracy.cautious periods=4 bias=11 %");
        assertThat(Told.message(accuracy("A", 200, 200, 200).describe())).isEqualTo("accuracy.too-few periods=3");
    }

    @Test
    void aBiasOfNothingIsUndefinedAndNotTooFew() {
        List<ForecastRecord> nothing = records("A", 111, 0, 0, 0).stream()
                .map(record -> record.withActual(eur(0)))
                .toList();

        assertThat(ForecastAccuracy.of(nothing).leaning()).isEqualTo(Leaning.UNDEFINED);
        assertThat(Told.message(ForecastAccuracy.of(nothing).describe())).isEqualTo("accuracy.undefined actual=0");
        assertThat(ForecastAccuracy.of(nothing).bias()).isEmpty();
        assertThat(Told.message(ForecastAccuracy.of(nothing.subList(0, 3)).describe()))
                .isEqualTo("accuracy.too-few periods=3");
        List<ForecastRecord> credits =
                nothing.stream().map(record -> record.withActual(eur(-5))).toList();
        assertThat(Told.message(ForecastAccuracy.of(credits).describe()))
                .isEqualTo("accuracy.undefined actual=EUR -20.00");
    }

    @Test
    void callsAreToldApartByTheWeekOfThePeriodInWhichTheyWereMade() {
        DateRange quarter = DateRange.parse("2026-04-01/2026-07-01");
        List<ForecastRecord> calls = new ArrayList<>();
        String[] days = {"2026-03-30", "2026-04-01", "2026-04-07", "2026-04-08", "2026-06-30"};
        for (int i = 0; i < days.length; i++) {
            calls.add(ForecastRecord.builder()
                    .asOf(LocalDate.parse(days[i]))
                    .period(quarter)
                    .owner("A")
                    .kind("call")
                    .forecast(eur(100 + 10 * i))
                    .actual(eur(100))
                    .build());
        }

        SortedMap<Integer, ForecastAccuracy> weeks = ForecastAccuracy.of(calls).byWeek();

        assertThat(weeks).containsOnlyKeys(0, 1, 2, 13);
        assertThat(requireNonNull(weeks.get(1)).records()).hasSize(2);
        assertThat(requireNonNull(weeks.get(1)).bias()).contains(Ratio.of(15, 100));
        assertThat(requireNonNull(weeks.get(13)).bias()).contains(Ratio.of(40, 100));
    }

    @Test
    void callsOfEachKindAreComparedWithTheActualsOfClosedPeriods() {
        ForecastCall promise = ForecastCall.builder()
                .person("A")
                .day(LocalDate.parse("2026-04-10"))
                .period(DateRange.parse("2026-04-01/2026-07-01"))
                .category(ForecastCategory.COMMIT)
                .amount(eur(120))
                .build();
        List<ForecastCall> calls = List.of(
                promise,
                promise.withCategory(ForecastCategory.BEST_CASE).withAmount(eur(200)),
                promise.withCategory(Optional.empty()).withPerson("B"),
                promise.withPerson("unknown"));

        SortedMap<String, ForecastAccuracy> kinds = ForecastAccuracy.ofCalls(
                calls,
                LocalDate.parse("2026-06-30"),
                call -> call.person().equals("unknown") ? Optional.empty() : Optional.of(eur(100)));

        assertThat(kinds).containsOnlyKeys("best-case", "call", "commit");
        assertThat(requireNonNull(kinds.get("commit")).bias()).contains(Ratio.ofPercent(20));
        assertThat(requireNonNull(kinds.get("best-case")).bias()).contains(Ratio.ofPercent(100));
        assertThat(requireNonNull(kinds.get("call")).byOwner()).containsOnlyKeys("B");
        assertThat(ForecastAccuracy.ofCalls(calls, LocalDate.parse("2026-06-29"), call -> Optional.of(eur(100))))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> promise.withDay(LocalDate.parse("2026-07-01")))
                .withMessage(
                        "day must be before the end of the period but was 2026-07-01 (period 2026-04-01/2026-07-01)");
    }

    @Test
    void theLimitOfABiasCanBeSet() {
        ForecastAccuracy accuracy = accuracy("A", 114, 114, 114);

        assertThat(accuracy.withFewestPeriods(3).leaning()).isEqualTo(Leaning.OPTIMISTIC);
        assertThat(accuracy.withFewestPeriods(3).withLimit(Ratio.ofPercent(15)).leaning())
                .isEqualTo(Leaning.BALANCED);
        assertThat(accuracy.withFewestPeriods(3).defaultsUsed()).isEmpty();
    }

    @Test
    void ownersAreToldApart() {
        List<ForecastRecord> records = new ArrayList<>(records("A", 130, 130, 130, 130));
        records.addAll(records("B", 70, 70, 70, 70));
        ForecastAccuracy all = ForecastAccuracy.of(records);

        assertThat(all.leaning()).isEqualTo(Leaning.BALANCED);
        assertThat(all.byOwner().get("A")).extracting(ForecastAccuracy::leaning).isEqualTo(Leaning.OPTIMISTIC);
        assertThat(all.byOwner().get("B")).extracting(ForecastAccuracy::leaning).isEqualTo(Leaning.CAUTIOUS);
        assertThat(all.meanAbsoluteError()).isEqualTo(Money.parse("EUR 30"));
    }

    @Test
    void intervalsAreHitWithTheirEnds() {
        List<ForecastRecord> records = records("A", 90, 110, 100, 100).stream()
                .map(record -> record.withLow(record.forecast().minus(10))
                        .withHigh(record.forecast().plus(5)))
                .toList();

        assertThat(ForecastAccuracy.of(records).intervalsHit()).contains(Ratio.of(3, 4));
        assertThat(accuracy("A", 100).intervalsHit()).isEmpty();
    }

    @Test
    void anIntervalGoesFromLowToHighInTheCurrencyOfTheForecast() {
        ForecastRecord record = records("A", 100).get(0).withLow(eur(90));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> record.withHigh(eur(89)))
                .withMessage("low must be at most high but were EUR 90.00 and EUR 89.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> record.withHigh(Money.parse("USD 99")))
                .withMessage("high must be in EUR like the forecast but was USD 99.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> record.withLevel(1))
                .withMessage("level must be in (0, 1) but was 1.0");
    }

    @Test
    void thePinballLossOfTheMedianIsHalfTheAbsoluteError() {
        ForecastAccuracy accuracy = accuracy("A", 90, 120);

        assertThat(accuracy.pinballLoss(0.5)).isEqualByComparingTo("7.5");
        assertThat(accuracy.pinballLoss(0.9)).isEqualByComparingTo("5.5");
    }

    @Test
    void naiveForecastsLookBackOnly() {
        List<Money> actual = List.of(eur(1), eur(2), eur(6));

        assertThat(NaiveForecast.lastPeriod().replay(actual))
                .containsExactly(Optional.empty(), Optional.of(eur(1)), Optional.of(eur(2)));
        assertThat(NaiveForecast.sameSeason(2).next(actual)).contains(eur(2));
        assertThat(NaiveForecast.meanOfAll().next(actual)).contains(eur(3));
    }

    private static ForecastAccuracy accuracy(String owner, long... forecasts) {
        return ForecastAccuracy.of(records(owner, forecasts));
    }

    /** One month after the other, each of which brought 100. */
    private static List<ForecastRecord> records(String owner, long... forecasts) {
        List<ForecastRecord> records = new ArrayList<>();
        for (int i = 0; i < forecasts.length; i++) {
            YearMonth month = YearMonth.of(2026, 1).plusMonths(i);
            records.add(ForecastRecord.builder()
                    .asOf(month.atDay(1))
                    .period(DateRange.ofMonth(month))
                    .owner(owner)
                    .forecast(eur(forecasts[i]))
                    .actual(eur(100))
                    .build());
        }
        return records;
    }

    @TestFactory
    Stream<DynamicTest> recordsAreRefusedByName() {
        return Refused.tests(
                Refused.with(
                        "share must be in (0, 1) but was 1.0",
                        () -> accuracy("lin", 1).pinballLoss(1)),
                Refused.with("records must not be empty", () -> ForecastAccuracy.of(List.of())),
                Refused.with("periods must be at least 1 but was 0", () -> NaiveForecast.sameSeason(0)));
    }
}
