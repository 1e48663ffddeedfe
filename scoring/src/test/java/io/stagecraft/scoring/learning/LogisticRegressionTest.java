// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import io.stagecraft.scoring.learning.LogisticFit.Status;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LogisticRegressionTest {
    private static final LogisticRegression PLAIN = LogisticRegression.standard();

    /** At the maximum the residuals are at right angles to every column, but for the ridge. */
    @Test
    void theScoreEquationsHold() {
        NumberTable data = data(500, 4, 1);
        boolean[] won = outcomes(data, 2);
        for (double ridge : new double[] {0, 3}) {
            LogisticModel model = PLAIN.withRidge(ridge).fit(data, won).orElseThrow();
            double[] fitted = model.probabilities(data);
            double intercept = 0;
            for (int i = 0; i < won.length; i++) {
                intercept += (won[i] ? 1 : 0) - fitted[i];
            }
            assertThat(intercept).isCloseTo(0, within(1e-8));
            for (int c = 0; c < 4; c++) {
                double gradient = -ridge * model.coefficients().get(c).estimate();
                for (int i = 0; i < won.length; i++) {
                    gradient += ((won[i] ? 1 : 0) - fitted[i]) * data.row(i)[c];
                }
                assertThat(gradient).isCloseTo(0, within(1e-7));
            }
        }
    }

    /** The inverse of the information matrix, summed up by definition. */
    @Test
    void standardErrorsInvertTheInformation() {
        NumberTable data = data(200, 1, 3);
        boolean[] won = outcomes(data, 4);
        LogisticModel model = PLAIN.fit(data, won).orElseThrow();
        double[] fitted = model.probabilities(data);
        double h00 = 0;
        double h01 = 0;
        double h11 = 0;
        for (int i = 0; i < fitted.length; i++) {
            double weight = fitted[i] * (1 - fitted[i]);
            double x = data.row(i)[0];
            h00 += weight;
            h01 += weight * x;
            h11 += weight * x * x;
        }
        double determinant = h00 * h11 - h01 * h01;

        assertThat(model.intercept().standardError()).isCloseTo(Math.sqrt(h11 / determinant), within(1e-9));
        assertThat(model.coefficients().get(0).standardError()).isCloseTo(Math.sqrt(h00 / determinant), within(1e-9));
    }

    @Test
    void aDummyThatIsAlwaysWonSeparatesInPart() {
        NumberTable data = NumberTable.of(
                List.of("age", "friend"), new double[] {1, 5, 2, 4, 3, 6}, new double[] {0, 0, 0, 0, 1, 1});
        LogisticFit fit = PLAIN.fit(data, new boolean[] {true, false, false, true, true, true});

        assertThat(fit.status()).isEqualTo(Status.SEPARATED);
        assertThat(fit.variables()).containsExactly("friend");
        assertThatThrownBy(fit::orElseThrow)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "no logistic model: no finite maximum: won and lost are separated without an error by friend");
    }

    @Test
    void twoVariablesThatSeparateTogetherAreNamed() {
        // won exactly where x + y > 10, so neither alone parts them; z is noise
        double[] x = new double[40];
        double[] y = new double[40];
        double[] z = new double[40];
        boolean[] won = new boolean[40];
        Random random = new Random(5);
        for (int i = 0; i < 40; i++) {
            x[i] = random.nextInt(10);
            y[i] = random.nextInt(10) + (i % 2 == 0 ? 0.3 : 0.7);
            z[i] = random.nextGaussian() / 1000;
            won[i] = x[i] + y[i] > 10;
        }
        LogisticFit fit = PLAIN.fit(NumberTable.of(List.of("x", "y"), x, y), won);

        assertThat(fit.status()).isEqualTo(Status.SEPARATED);
        assertThat(fit.variables()).containsExactly("x", "y");
        assertThat(PLAIN.fit(NumberTable.of(List.of("x", "y", "z"), x, y, z), won)
                        .status())
                .isEqualTo(Status.SEPARATED);
    }

    @Test
    void aRidgeHoldsWhatSeparatesAndSaysSo() {
        NumberTable data = NumberTable.of(List.of("x"), new double[] {0, 1, 2, 3});
        LogisticFit fit = PLAIN.withRidge(1).fit(data, new boolean[] {false, false, true, true});

        assertThat(fit.status()).isEqualTo(Status.CONVERGED);
        assertThat(fit.variables()).containsExactly("x");
        assertThat(fit.reasons()).extracting(Told::message).containsExactly("logistic.held-by-ridge variables=[x]");
        assertThat(fit.orElseThrow().coefficients().get(0).estimate()).isBetween(0.5, 2.0);
    }

    @Test
    void aVariableThatFollowsFromOthersIsNamed() {
        double[] x = {1, 2, 3, 4, 5, 6};
        double[] twice = {2, 4, 6, 8, 10, 12};
        boolean[] won = {true, false, true, false, true, false};
        LogisticFit fit = PLAIN.fit(NumberTable.of(List.of("x", "twice"), x, twice), won);

        assertThat(fit.status()).isEqualTo(Status.DEPENDENT);
        assertThat(fit.reasons())
                .extracting(Told::message)
                .containsExactly("logistic.dependent variable=twice others=[x]");
        assertThat(PLAIN.withRidge(0.1)
                        .fit(NumberTable.of(List.of("x", "twice"), x, twice), won)
                        .status())
                .isEqualTo(Status.CONVERGED);
    }

    @Test
    void afterTheMostStepsThereIsNoModel() {
        NumberTable data = data(100, 2, 8);
        LogisticFit fit = PLAIN.withMaximumIterations(1).fit(data, outcomes(data, 9));

        assertThat(fit.status()).isEqualTo(Status.NOT_CONVERGED);
        assertThat(fit.reasons()).extracting(Told::message).containsExactly("logistic.not-converged steps=1");
    }

    @Test
    void oneClassHasNoModel() {
        LogisticFit fit = PLAIN.fit(NumberTable.of(List.of("x"), new double[] {1, 2}), new boolean[] {true, true});

        assertThat(fit.status()).isEqualTo(Status.ONE_CLASS);
        assertThat(fit.reasons()).extracting(Told::message).containsExactly("logistic.one-class deals=2 won=2");
    }

    @Test
    void largeNumbersFitAsSmallOnesDo() {
        NumberTable data = data(300, 1, 6);
        boolean[] won = outcomes(data, 7);
        double[] shifted = IntStream.range(0, 300)
                .mapToDouble(i -> 1e9 + 1e4 * data.row(i)[0])
                .toArray();

        double plain = PLAIN.fit(data, won).orElseThrow().coefficients().get(0).estimate();
        double large = PLAIN.fit(NumberTable.of(List.of("x"), shifted), won)
                .orElseThrow()
                .coefficients()
                .get(0)
                .estimate();
        assertThat(large * 1e4).isCloseTo(plain, within(1e-5));
    }

    @Test
    void theExplanationStartsFromTheAverageDeal() {
        LogisticModel model = PLAIN.fit(
                        NumberTable.of(List.of("x"), new double[] {1, 2, 3, 4, 5, 6}),
                        new boolean[] {false, true, false, true, false, true})
                .orElseThrow();

        assertThat(model.explain(3.5).children())
                .extracting(child -> Told.message(child.label()))
                .containsExactly("logistic.average-deal", "logistic.variable variable=x value=3.5");
        assertThat(model.explain(3.5).children().get(1).value().orElseThrow().signum())
                .isZero();
        assertThat(model.explain(5).value().orElseThrow().doubleValue())
                .isCloseTo(model.probability(5).value(), within(1e-12));
        assertThatThrownBy(() -> model.probability(1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected one value per coefficient, but got 2 values for 1 coefficient");
        assertThat(Serialized.copy(model)).isEqualTo(model);
    }

    @Test
    void unknownNumbersAreNotAccepted() {
        assertThatThrownBy(() -> NumberTable.of(List.of("x"), new double[] {1, Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x[1] must be finite but was NaN");
    }

    static NumberTable data(int size, int columns, long seed) {
        Random random = new Random(seed);
        double[][] numbers = new double[columns][size];
        for (double[] column : numbers) {
            IntStream.range(0, size).forEach(i -> column[i] = random.nextGaussian());
        }
        return NumberTable.of(IntStream.range(0, columns).mapToObj(c -> "x" + c).toList(), numbers);
    }

    static boolean[] outcomes(NumberTable data, long seed) {
        Random random = new Random(seed);
        boolean[] won = new boolean[data.size()];
        for (int i = 0; i < won.length; i++) {
            double logOdds = data.row(i)[0] - 0.5;
            won[i] = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
        }
        return won;
    }

    @TestFactory
    Stream<DynamicTest> optionsAndOutcomesAreRefusedByName() {
        return Refused.tests(
                Refused.with("ridge must be at least 0 and finite but was -1.0", () -> PLAIN.withRidge(-1)),
                Refused.with("tolerance must be above 0 but was 0.0", () -> PLAIN.withTolerance(0)),
                Refused.with("maximumIterations must be above 0 but was 0", () -> PLAIN.withMaximumIterations(0)),
                Refused.with(
                        "expected one outcome per deal, but got 2 outcomes for 1 deal",
                        () -> PLAIN.fit(NumberTable.of(List.of("x"), new double[1]), new boolean[2])),
                Refused.with(
                        "expected one count per row, but got 2 counts for 1 row",
                        () -> PLAIN.fit(NumberTable.of(List.of("x"), new double[1]), new int[2], new int[1])),
                Refused.with(
                        "won must be in [0, deals] but was 2 of 1 (row 0)",
                        () -> PLAIN.fit(NumberTable.of(List.of("x"), new double[1]), new int[] {2}, new int[] {1})));
    }
}
