// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Told;
import io.stagecraft.planning.forecast.Combination.Claim;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CombinationTest {
    private static final LocalDate START = LocalDate.of(2015, 1, 1);

    /** Quarter {@code i}, forecast in its middle. */
    private static PastPeriod quarter(int i, double remainder, ModelForecast... forecasts) {
        DateRange period = DateRange.of(START.plusMonths(3L * i), START.plusMonths(3L * i + 3));
        return PastPeriod.of(period, period.start().plusDays(45), remainder, List.of(forecasts));
    }

    private static ModelForecast history(double remainder) {
        return ModelForecast.point("history", Combination.SAME_PERIOD_LAST_YEAR, remainder);
    }

    private static ModelForecast pipeline(double median, double deviation) {
        return ModelForecast.of("pipeline", "by-stage", QuantileForecast.normal(median, deviation));
    }

    private static List<PastPeriod> quarters(double... errors) {
        List<PastPeriod> past = new ArrayList<>();
        for (int i = 0; i < errors.length; i++) {
            past.add(quarter(i, 100 + errors[i], history(100)));
        }
        return past;
    }

    @Test
    void threePeriodsGiveARangeAndNothingElse() {
        Combination combination = Combination.of(quarters(-10, 20, 5));
        assertThat(combination.claim()).isEqualTo(Claim.RANGE);
        assertThat(combination.forecast(List.of(history(100)))).isEmpty();
        assertThat(combination.factor()).isEmpty();
        assertThat(combination.weights()).isEmpty();
        assertThat(combination.smallestRemainder()).hasValue(90);
        assertThat(combination.largestRemainder()).hasValue(120);
        assertThat(combination.held().total()).isZero();
        assertThat(combination.defaultsUsed())
                .extracting(Told::used)
                .containsExactly("combination.rules interval=4 drop=9 weight=20");
        assertThat(combination.leftOut())
                .containsExactly(Message.of("combination.too-few")
                        .with("family", RemainderModel.family("history"))
                        .with("periods", 3)
                        .with("needed", 4));
    }

    @Test
    void fourPeriodsGiveAnIntervalAsWideAsTheWorstError() {
        Combination combination = Combination.of(quarters(-10, 40, 5, -3));
        QuantileForecast forecast = combination.forecast(List.of(history(200))).orElseThrow();
        assertThat(combination.claim()).isEqualTo(Claim.EQUAL_WEIGHTS);
        assertThat(forecast.median()).isEqualTo(200);
        assertThat(forecast.quantile(0.9)).isCloseTo(240, within(1e-6));
        assertThat(forecast.quantile(0.1)).isCloseTo(160, within(1e-6));
    }

    @Test
    void aSpreadThatWasTooWideNarrowsOnlyIfTheRulesAllowIt() {
        List<PastPeriod> past = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            past.add(quarter(i, 100, pipeline(110, 20)));
        }
        CombinationRules narrowing = CombinationRules.builder().leastFactor(0).build();

        assertThat(Combination.of(past).factor()).hasValue(1);
        assertThat(Combination.of(past, narrowing).factor().orElseThrow()).isLessThan(1);
        assertThatThrownBy(
                        () -> CombinationRules.builder().leastFactor(Double.NaN).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("leastFactor must be at least 0 and finite but was NaN");
    }

    @Test
    void familiesCountOnceHoweverManyMembersTheyHave() {
        List<PastPeriod> past = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            past.add(quarter(
                    i,
                    100 + 10 * (i % 2),
                    history(90),
                    ModelForecast.point("history", "run-rate", 110),
                    ModelForecast.point("history", "last-period", 100),
                    pipeline(120, 20)));
        }
        Combination combination = Combination.of(past);
        assertThat(combination.weights()).isEqualTo(Map.of("history", 0.5, "pipeline", 0.5));
        assertThat(combination.forecast(past.get(0).forecasts()).orElseThrow().median())
                .isCloseTo(110, within(1e-9));
    }

    @Test
    void aModelThatCouldNotBeReplayedDoesNotTakePart() {
        List<PastPeriod> past = quarters(-10, 40, 5, -3, 8);
        past.set(4, quarter(4, 108, history(100), pipeline(105, 5)));
        Combination combination = Combination.of(past);
        assertThat(combination.weights()).isEqualTo(Map.of("history", 1.0));
        assertThat(combination.leftOut())
                .containsExactly(Message.of("combination.too-few")
                        .with("family", RemainderModel.family("pipeline"))
                        .with("periods", 1)
                        .with("needed", 4));
        assertThat(combination.forecast(List.of(pipeline(1, 1)))).isEmpty();
    }

    @Test
    void aFamilyThatSaysNothingNowIsLeftOutOfWeightsFactorAndRecord() {
        List<PastPeriod> both = new ArrayList<>();
        List<PastPeriod> alone = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            double remainder = 100 + 10 * Math.sin(i);
            both.add(quarter(i, remainder, history(100), pipeline(remainder + 30, 2)));
            alone.add(quarter(i, remainder, history(100)));
        }
        List<ModelForecast> now = List.of(history(90));
        Combination combination = Combination.of(both).speaking(now);
        Combination ofHistory = Combination.of(alone);

        assertThat(combination.weights()).isEqualTo(Map.of("history", 1.0));
        assertThat(combination.leftOut())
                .containsExactly(Message.of("combination.silent").with("family", RemainderModel.family("pipeline")));
        assertThat(combination.factor()).isEqualTo(ofHistory.factor());
        assertThat(combination.held()).isEqualTo(ofHistory.held());
        assertThat(combination.bias()).isEqualTo(ofHistory.bias());
        assertThat(combination.forecast(now))
                .isEqualTo(ofHistory.forecast(now))
                .isEqualTo(Combination.of(both).forecast(now));
    }

    @Test
    void theOneNowSilentSaysNothingOfTheOthers() {
        List<PastPeriod> past = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            past.add(quarter(i, 100 + i, history(100), pipeline(100, 2)));
        }
        Combination combination = Combination.of(past).speaking(List.of());
        assertThat(combination.claim()).isEqualTo(Claim.RANGE);
        assertThat(combination.weights()).isEmpty();
        assertThat(combination.forecast(List.of())).isEmpty();
        assertThat(combination.leftOut())
                .containsExactly(
                        Message.of("combination.silent").with("family", RemainderModel.family("history")),
                        Message.of("combination.silent").with("family", RemainderModel.family("pipeline")));
    }

    @Test
    void aPastPeriodIsForecastByTheFamiliesThatSpokeOfIt() {
        List<PastPeriod> past = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            double remainder = 100 + 10 * Math.sin(i);
            past.add(
                    i == 4
                            ? quarter(i, remainder, history(100))
                            : quarter(i, remainder, history(100), pipeline(remainder + 30, 2)));
        }
        List<ReplayedPeriod> replayed = Combination.of(past).replayed();
        assertThat(replayed).hasSize(2);
        assertThat(replayed.get(0).weights()).isEqualTo(Map.of("history", 1.0));
        assertThat(replayed.get(1).weights()).isEqualTo(Map.of("history", 0.5, "pipeline", 0.5));
        assertThat(replayed).extracting(ReplayedPeriod::claim).containsOnly(Claim.EQUAL_WEIGHTS);

        // with the factor of history alone, not that of the average with a family that is silent
        Combination history = Combination.of(past.subList(0, 4)).speaking(List.of(history(100)));
        assertThat(replayed.get(0).forecast())
                .isEqualTo(history.forecast(List.of(history(100))).orElseThrow());
    }

    @Test
    void periodsThatOverlapCountOnce() {
        List<PastPeriod> past = quarters(-10, 40, 5, -3);
        DateRange shifted = DateRange.of(START.plusMonths(1), START.plusMonths(4));
        past.add(PastPeriod.of(shifted, shifted.start(), 500, List.of(history(100))));
        Combination combination = Combination.of(past);
        assertThat(combination.periods()).hasSize(4).noneMatch(each -> each.remainder() == 500);
        assertThat(combination.leftOut())
                .containsExactly(Message.of("combination.overlapping").with("periods", 1));
    }

    @Test
    void theWorstFamilyIsDroppedFromNinePeriodsOnWhereItMadeThingsWorse() {
        List<PastPeriod> past = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            double remainder = 100 + 10 * Math.sin(i);
            past.add(quarter(i, remainder, pipeline(remainder + Math.cos(i), 2), history(300 + 5 * i)));
        }
        assertThat(Combination.of(past.subList(0, 8)).claim()).isEqualTo(Claim.EQUAL_WEIGHTS);
        Combination combination = Combination.of(past);
        assertThat(combination.claim()).isEqualTo(Claim.WITHOUT_WORST);
        assertThat(combination.weights()).isEqualTo(Map.of("pipeline", 1.0));
        assertThat(combination.leftOut())
                .containsExactly(Message.of("combination.worst").with("family", RemainderModel.family("history")));
    }

    @Test
    void weightsAreShrunkTowardsEqualOnesFromTwentyPeriodsOn() {
        Random random = new Random(3);
        List<PastPeriod> past = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double remainder = 100 + 10 * random.nextGaussian();
            past.add(quarter(i, remainder, pipeline(remainder + random.nextGaussian(), 1), history(100)));
        }
        Combination combination = Combination.of(past);
        assertThat(combination.claim()).isEqualTo(Claim.LEARNED_WEIGHTS);
        // half of 20 / (20 + 20) is learned, so nobody has less than a quarter
        assertThat(combination.weights().get("history")).isBetween(0.25, 0.4);
        assertThat(combination.weights().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(combination.scores().get("pipeline")).isLessThan(0.2);
        assertThat(combination.scores().get("history")).isBetween(0.5, 0.9);
    }

    /** Quarters of which the first ones bring little, and single deals say as much of the others as the pipeline, which is silent of the first. */
    private static List<PastPeriod> grown(int quarters, int small) {
        Random random = new Random(4);
        List<PastPeriod> past = new ArrayList<>();
        for (int i = 0; i < quarters; i++) {
            double level = i < small ? 10 : 1_000;
            double remainder = level * (1 + 0.1 * random.nextGaussian());
            ModelForecast deals = ModelForecast.of("deals", "market", QuantileForecast.normal(level, level / 10));
            past.add(
                    i < small
                            ? quarter(i, remainder, history(level), deals)
                            : quarter(i, remainder, history(level), deals, pipeline(level, level / 10)));
        }
        return past;
    }

    @Test
    void equalForecastsWeighEqualWhateverPeriodsOneAloneSpeaksOf() {
        Combination combination = Combination.of(grown(40, 18));
        assertThat(combination.claim()).isEqualTo(Claim.LEARNED_WEIGHTS);
        assertThat(combination.usablePeriods()).isEqualTo(22);
        assertThat(combination.weights().get("deals"))
                .isEqualTo(combination.weights().get("pipeline"))
                .isGreaterThan(0.33);
        assertThat(combination.scores().get("deals"))
                .isEqualTo(combination.scores().get("pipeline"));
    }

    @Test
    void learnedWeightsAreThoseOfTheScoresThatAreTold() {
        Combination combination = Combination.of(grown(44, 20));
        double all = combination.scores().values().stream()
                .mapToDouble(score -> 1 / score)
                .sum();
        double learned = 24 / (24.0 + 20);
        assertThat(combination.weights())
                .allSatisfy((family, weight) -> assertThat(weight)
                        .isCloseTo(
                                (1 - learned) / 3
                                        + learned
                                                / requireNonNull(
                                                        combination.scores().get(family))
                                                / all,
                                within(1e-12)));
    }

    @Test
    void theWorstFamilyIsThatOfThePeriodsOfWhichAllSpeak() {
        List<PastPeriod> past = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            double remainder = 1_000 + 10 * Math.sin(i);
            double missedBy = i < 5 ? 500 : 5;
            ModelForecast deals =
                    ModelForecast.of("deals", "market", QuantileForecast.normal(remainder + missedBy, 10));
            past.add(
                    i < 5
                            ? quarter(i, remainder, history(1_000), deals)
                            : quarter(i, remainder, history(1_000), deals, pipeline(remainder + 60, 10)));
        }
        Combination combination = Combination.of(past);
        assertThat(combination.usablePeriods()).isEqualTo(10);
        assertThat(combination.leftOut())
                .containsExactly(Message.of("combination.worst").with("family", RemainderModel.family("pipeline")));
    }

    @Test
    void oneFamilyAloneLearnsNoWeights() {
        double[] errors = new Random(5).doubles(24, -10, 10).toArray();
        Combination combination = Combination.of(quarters(errors));
        assertThat(combination.usablePeriods()).isEqualTo(24);
        assertThat(combination.claim()).isEqualTo(Claim.EQUAL_WEIGHTS);
        assertThat(combination.weights()).isEqualTo(Map.of("history", 1.0));
    }

    @Test
    void familiesThatLastYearTellsNoScoreOfWeighTheSame() {
        List<PastPeriod> past = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double remainder = 100 + 10 * Math.sin(i);
            past.add(quarter(i, remainder, pipeline(remainder, 1), ModelForecast.point("history", "run-rate", 300)));
        }
        Combination combination = Combination.of(past);
        assertThat(combination.scores()).isEmpty();
        assertThat(combination.claim()).isEqualTo(Claim.EQUAL_WEIGHTS);
        assertThat(combination.weights()).isEqualTo(Map.of("history", 0.5, "pipeline", 0.5));
    }

    @Test
    void aPeriodIsScoredWithTheErrorsBeforeItOnly() {
        double third = QuantileForecast.normal(100, 10).crps(110);
        assertThat(Combination.of(quarters(-10, 10, 10)).scores().get("history"))
                .isCloseTo(third / 10, within(1e-12));
        double fourth = QuantileForecast.normal(100, 10).crps(150);
        assertThat(Combination.of(quarters(-10, 10, 10, 50)).scores().get("history"))
                .isCloseTo((third + fourth) / 60, within(1e-12));
    }

    @Test
    void theRecordIsMadeWithWhatEarlierPeriodsTeach() {
        List<PastPeriod> past = quarters(-10, 10, -10, 10, 5, 50);
        Combination combination = Combination.of(past);
        assertThat(combination.held().hits()).isEqualTo(1);
        assertThat(combination.held().total()).isEqualTo(2);
        assertThat(combination.bias()).hasValueCloseTo(-55.0 / 255, within(1e-12));

        past.set(5, quarter(5, 999, history(100)));
        assertThat(Combination.of(past.subList(0, 5)).replayed())
                .isEqualTo(combination.replayed().subList(0, 1));
    }

    @Test
    void nothingNegativeIsForecastWhereNothingNegativeEverCame() {
        List<PastPeriod> past = quarters(-10, 40, 5, -3);
        assertThat(Combination.of(past)
                        .forecast(List.of(history(10)))
                        .orElseThrow()
                        .quantile(0.01))
                .isZero();
        past.set(0, quarter(0, -20, history(100)));
        assertThat(Combination.of(past)
                        .forecast(List.of(history(10)))
                        .orElseThrow()
                        .quantile(0.01))
                .isNegative();
    }

    @Test
    void forecastsWithoutSpreadThatWereWrongGiveNoInterval() {
        List<PastPeriod> past = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            past.add(quarter(i, 100 + i, pipeline(100, 0)));
        }
        Combination combination = Combination.of(past);
        assertThat(combination.claim()).isEqualTo(Claim.RANGE);
        assertThat(combination.leftOut()).containsExactly(Message.of("combination.no-spread"));
    }

    @Test
    void aModelThatSpeaksTwiceIsRefusedByName() {
        assertThatThrownBy(() -> quarter(0, 1, history(1), history(2)))
                .hasMessage("duplicate model: same-period-last-year of family history");
    }

    @TestFactory
    Stream<DynamicTest> rulesOutOfRangeAreRefusedByName() {
        return Refused.tests(
                Refused.with("remainder must be finite but was NaN", () -> quarter(0, Double.NaN)),
                Refused.with(
                        "intervalFrom must be at least 4 but was 3",
                        () -> CombinationRules.builder().intervalFrom(3).build()),
                Refused.with(
                        "dropFrom must be at least intervalFrom, 4, but was 3",
                        () -> CombinationRules.builder().dropFrom(3).build()),
                Refused.with(
                        "weightFrom must be at least dropFrom, 9, but was 3",
                        () -> CombinationRules.builder().weightFrom(3).build()),
                Refused.with(
                        "shrinkage must be at least 0 but was -1",
                        () -> CombinationRules.builder().shrinkage(-1).build()));
    }
}
