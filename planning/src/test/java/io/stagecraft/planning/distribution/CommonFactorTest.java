// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.core.numeric.Normal;
import io.stagecraft.fixtures.Refused;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonFactorTest {
    private static final RevenueModel MODEL = model();

    @Test
    void resultsAsScatteredAsIndependentDealsNeedNoFactor() {
        double deviation = MODEL.standardDeviationMinor();

        assertThat(CommonFactor.fitted(List.of(MODEL, MODEL), List.of(off(deviation), off(-deviation / 2))))
                .isEqualTo(CommonFactor.none());
    }

    @Test
    void resultsThatStrayFurtherAreExplainedByAFactor() {
        double deviation = MODEL.standardDeviationMinor();
        List<Money> actuals = List.of(off(3 * deviation), off(-3 * deviation), off(2 * deviation));

        CommonFactor fitted = CommonFactor.fitted(List.of(MODEL, MODEL, MODEL), actuals);
        double wider = MODEL.toBuilder().factor(fitted).build().standardDeviationMinor();

        assertThat(fitted.isNone()).isFalse();
        double stretch = last(fitted) / Normal.quantile(17.0 / 18);
        assertThat(stretch * 65_536 / 4)
                .as("stretch in sixteen halvings of 4")
                .isCloseTo(Math.rint(stretch * 65_536 / 4), within(1e-6));
        assertThat((9 + 9 + 4) * deviation * deviation / (wider * wider)).isCloseTo(3, within(0.01));
        assertThat(MODEL.toBuilder().factor(fitted).build().meanMinor()).isEqualTo(MODEL.meanMinor());
    }

    @Test
    void whatIsToComeIsTheModelWithoutWhatIsCertainMovedByAnotherFactor() {
        CommonFactor market = CommonFactor.normal(0.5, 9);
        RevenueModel certain =
                MODEL.toBuilder().certain(Money.parse("EUR 500")).factor(market).build();

        assertThat(certain.toCome(CommonFactor.none())).isEqualTo(MODEL);
        assertThat(MODEL.toCome(market))
                .isEqualTo(MODEL.toBuilder().factor(market).build());
    }

    @Test
    void statesOfYourOwnWeighOneTogether() {
        CommonFactor market = CommonFactor.of(
                List.of(CommonFactor.State.of("weak", 0.25, -1), CommonFactor.State.of("as usual", 0.75, 0.2)));

        assertThat(MODEL.toBuilder().factor(market).build().standardDeviationMinor())
                .isGreaterThan(2 * MODEL.standardDeviationMinor());
        assertThatThrownBy(() -> CommonFactor.of(List.of(CommonFactor.State.of("weak", 0.25, -1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weights of the states must sum to 1 but sum to 0.25");
    }

    @Test
    void eachForecastNeedsItsActual() {
        assertThatThrownBy(() -> CommonFactor.fitted(List.of(MODEL), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there must be one actual for each forecast but there were 0 for 1");
    }

    private static double last(CommonFactor factor) {
        return factor.states().get(factor.states().size() - 1).logOddsShift();
    }

    private static Money off(double minor) {
        return Money.ofMinor(CurrencyUnit.EUR, Math.round(MODEL.meanMinor() + minor));
    }

    private static RevenueModel model() {
        RevenueModel.Builder builder = RevenueModel.builder(CurrencyUnit.EUR);
        Stream.iterate(0, i -> i + 1)
                .limit(100)
                .forEach(i -> builder.deal("deal " + i, 0.3, Money.ofMinor(CurrencyUnit.EUR, 100_000L + 1_000 * i)));
        return builder.build();
    }

    @TestFactory
    Stream<DynamicTest> statesAreRefusedByName() {
        return Refused.tests(
                Refused.with("sigma must be in [0, 10] but was 11.0", () -> CommonFactor.normal(11, 9)),
                Refused.with("states must be in [1, 101] but was 0", () -> CommonFactor.normal(1, 0)),
                Refused.with(
                        "shrinkage must be at least 0 but was -1.0",
                        () -> CommonFactor.fitted(List.of(), List.of(), -1)),
                Refused.with("forecasts must not be empty", () -> CommonFactor.fitted(List.of(), List.of())),
                Refused.with("a common factor must have a state", () -> CommonFactor.of(List.of())),
                Refused.with(
                        "weight must be in (0, 1] but was 0.0 (state bad)", () -> CommonFactor.State.of("bad", 0, 1)),
                Refused.with(
                        "logOddsShift must be in [-100, 100] but was 101.0 (state bad)",
                        () -> CommonFactor.State.of("bad", 1, 101)));
    }

    @Test
    void resultsExactlyAsScatteredAsIndependentDealsNeedNoFactor() {
        // mean 100, standard deviation 100
        RevenueModel one = RevenueModel.builder(CurrencyUnit.EUR)
                .deal("A", 0.5, Money.ofMinor(CurrencyUnit.EUR, 200))
                .build();

        assertThat(CommonFactor.fitted(List.of(one), List.of(Money.ofMinor(CurrencyUnit.EUR, 200))))
                .isEqualTo(CommonFactor.none());
        assertThat(one.standardDeviationMinor()).isEqualTo(100);
    }

    @Test
    void fewForecastsShrinkTheFactor() {
        double deviation = MODEL.standardDeviationMinor();
        List<RevenueModel> forecasts = List.of(MODEL, MODEL, MODEL);
        List<Money> actuals = List.of(off(3 * deviation), off(-3 * deviation), off(2 * deviation));
        double whole = strongest(CommonFactor.fitted(forecasts, actuals));

        assertThat(strongest(CommonFactor.fitted(forecasts, actuals, 6))).isCloseTo(whole / 3, within(1e-12));
    }

    private static double strongest(CommonFactor factor) {
        return factor.states().get(factor.states().size() - 1).logOddsShift();
    }

    @Test
    void aDealThatIsWonOrLostForCertainIsSoInEveryState() {
        CommonFactor market = CommonFactor.normal(1, 9);

        assertThat(market.conditional(1)).containsOnly(1).hasSize(9);
        assertThat(market.conditional(0)).containsOnly(0).hasSize(9);
    }

    @Test
    void theOddsOfADealMoveWithTheStateAndItsProbabilityStays() {
        CommonFactor market = CommonFactor.of(List.of(
                CommonFactor.State.of("weak", 0.25, -1),
                CommonFactor.State.of("usual", 0.5, 0.1),
                CommonFactor.State.of("strong", 0.25, 3)));
        for (double probability : new double[] {1e-12, 0.01, 0.3, 0.5, 0.9, 1 - 1e-9}) {
            double[] given = market.conditional(probability);

            assertThat(0.25 * given[0] + 0.5 * given[1] + 0.25 * given[2])
                    .isCloseTo(probability, within(1e-15 + 1e-13 * probability));
            assertThat(logOdds(given[2]) - logOdds(given[0])).isCloseTo(4, within(1e-5));
            assertThat(logOdds(given[1]) - logOdds(given[0])).isCloseTo(1.1, within(1e-5));
        }
        assertThat(CommonFactor.none().conditional(0.3)).containsExactly(0.3);
    }

    private static double logOdds(double probability) {
        return Math.log(probability) - Math.log1p(-probability);
    }

    @Test
    void thePaceOfNewDealsIsOneOnAverage() {
        CommonFactor market = CommonFactor.of(
                List.of(CommonFactor.State.of("weak", 0.25, -1), CommonFactor.State.of("strong", 0.75, 1)));
        double[] pace = market.pace();

        assertThat(0.25 * pace[0] + 0.75 * pace[1]).isCloseTo(1, within(1e-15));
        assertThat(pace[1] / pace[0]).isCloseTo(Math.exp(2), within(1e-13));
    }

    @Test
    void aNormalFactorHasEquallyLikelyStates() {
        CommonFactor market = CommonFactor.normal(2, 2);

        assertThat(market.states()).extracting(CommonFactor.State::name).containsExactly("part 1 of 2", "part 2 of 2");
        assertThat(market.states()).extracting(CommonFactor.State::weight).containsExactly(0.5, 0.5);
        assertThat(market.states().get(1).logOddsShift()).isCloseTo(2, within(1e-12));
        assertThat(market.states().get(0).logOddsShift()).isCloseTo(-2, within(1e-12));
        assertThat(CommonFactor.normal(0, 1).isNone()).isTrue();
        assertThat(CommonFactor.normal(10, 101).states()).hasSize(101);
        assertThat(CommonFactor.of(List.of(CommonFactor.State.of("far", 1, -100)))
                        .isNone())
                .isTrue();
        assertThat(CommonFactor.of(List.of(CommonFactor.State.of("far", 1, 100)))
                        .isNone())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 9, 100, 101})
    void sigmaIsTheStandardDeviationOfANormalFactor(int states) {
        double squares = CommonFactor.normal(0.5, states).states().stream()
                .mapToDouble(state -> state.weight() * state.logOddsShift() * state.logOddsShift())
                .sum();

        assertThat(Math.sqrt(squares)).isCloseTo(0.5, within(1e-12));
        assertThat(CommonFactor.normal(0.5, 1).states().get(0).logOddsShift()).isZero();
    }

    @TestFactory
    Stream<DynamicTest> statesJustBeyondTheirRangeAreRefused() {
        return Refused.tests(
                Refused.with("sigma must be in [0, 10] but was -0.1", () -> CommonFactor.normal(-0.1, 9)),
                Refused.with("states must be in [1, 101] but was 102", () -> CommonFactor.normal(1, 102)),
                Refused.with(
                        "shrinkage must be at least 0 but was Infinity",
                        () -> CommonFactor.fitted(List.of(), List.of(), Double.POSITIVE_INFINITY)),
                Refused.with(
                        "weight must be in (0, 1] but was 1.1 (state bad)", () -> CommonFactor.State.of("bad", 1.1, 1)),
                Refused.with(
                        "logOddsShift must be in [-100, 100] but was -101.0 (state bad)",
                        () -> CommonFactor.State.of("bad", 1, -101)),
                Refused.with("name of a state must not be blank", () -> CommonFactor.State.of("", 1, 1)));
    }
}
