// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.fixtures.Refused;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

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
}
