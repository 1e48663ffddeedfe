// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.fixtures.Told;
import io.stagecraft.scoring.learning.LogisticFit.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Logistic fits that statistics books print, to every digit they print. */
class PublishedFitsTest {
    private static final LogisticRegression PLAIN = LogisticRegression.standard();

    /** Spector &amp; Mazzeo 1980, as in Greene, Econometric Analysis: three variables of quite different scales. */
    @Test
    void theGradesOfThirtyTwoStudentsAreFittedAsPublished() {
        double[] gpa = {
            2.66, 2.89, 3.28, 2.92, 4.00, 2.86, 2.76, 2.87, 3.03, 3.92, 2.63, 3.32, 3.57, 3.26, 3.53, 2.74, 2.75, 2.83,
            3.12, 3.16, 2.06, 3.62, 2.89, 3.51, 3.54, 2.83, 3.39, 2.67, 3.65, 4.00, 3.10, 2.39
        };
        double[] tuce = {
            20, 22, 24, 12, 21, 17, 17, 21, 25, 29, 20, 23, 23, 25, 26, 19, 25, 19, 23, 25, 22, 28, 14, 26, 24, 27, 17,
            24, 21, 23, 21, 19
        };
        double[] psi = new double[32];
        Arrays.fill(psi, 18, 32, 1);
        boolean[] improved = new boolean[32];
        for (int at : new int[] {4, 9, 13, 19, 21, 24, 25, 26, 28, 29, 31}) {
            improved[at] = true;
        }
        LogisticModel model = PLAIN.fit(NumberTable.of(List.of("gpa", "tuce", "psi"), gpa, tuce, psi), improved)
                .orElseThrow();

        assertEstimates(model, 5e-6, -13.02135, 2.826113, 0.0951577, 2.378688);
        assertErrors(model, 5e-6, 4.931325, 1.262941, 0.1415542, 1.064564);
        assertThat(-model.deviance() / 2).isCloseTo(-12.889633, within(2e-6));
        assertThat(-model.nullDeviance() / 2).isCloseTo(-20.59173, within(5e-6));
    }

    /** Dalal, Fowlkes &amp; Hoadley 1989. */
    @Test
    void theRingsOfTwentyThreeFlightsAreFittedAsPublished() {
        double[] temperature = {
            53, 57, 58, 63, 66, 67, 67, 67, 68, 69, 70, 70, 70, 70, 72, 73, 75, 75, 76, 76, 78, 79, 81
        };
        boolean[] damaged = new boolean[23];
        for (int at : new int[] {0, 1, 2, 3, 10, 13, 17}) {
            damaged[at] = true;
        }
        LogisticModel model = PLAIN.fit(NumberTable.of(List.of("temperature"), temperature), damaged)
                .orElseThrow();

        assertEstimates(model, 5e-5, 15.0429, -0.2322);
        assertErrors(model, 5e-5, 7.3786, 0.1082);
        assertThat(model.residualDeviance()).isCloseTo(20.315, within(5e-4));
        assertThat(model.nullDeviance()).isCloseTo(28.267, within(5e-4));
    }

    /** Bliss 1935, as in Dobson, An Introduction to Generalized Linear Models: eight groups. */
    @Test
    void theBeetlesInGroupsAreFittedAsPublished() {
        double[] dose = {1.6907, 1.7242, 1.7552, 1.7842, 1.8113, 1.8369, 1.8610, 1.8839};
        int[] killed = {6, 13, 18, 28, 52, 53, 61, 60};
        int[] of = {59, 60, 62, 56, 63, 59, 62, 60};
        LogisticModel model =
                PLAIN.fit(NumberTable.of(List.of("dose"), dose), killed, of).orElseThrow();

        assertEstimates(model, 5e-4, -60.717, 34.270);
        assertErrors(model, 5e-4, 5.181, 2.912);
        assertThat(model.residualDeviance()).isCloseTo(11.232, within(5e-4));
        assertThat(model.size()).isEqualTo(481);
        assertThat(model.happened()).isEqualTo(291);
    }

    /** Milicer &amp; Szczotka 1966, as in Venables &amp; Ripley: groups of which some are all of one kind. */
    @Test
    void theGroupsOfGirlsByAgeAreFittedAsPublished() {
        double[] age = {
            9.21, 10.21, 10.58, 10.83, 11.08, 11.33, 11.58, 11.83, 12.08, 12.33, 12.58, 12.83, 13.08, 13.33, 13.58,
            13.83, 14.08, 14.33, 14.58, 14.83, 15.08, 15.33, 15.58, 15.83, 17.58
        };
        int[] of = {
            376, 200, 93, 120, 90, 88, 105, 111, 100, 93, 100, 108, 99, 106, 105, 117, 98, 97, 120, 102, 122, 111, 94,
            114, 1049
        };
        int[] reached = {
            0, 0, 0, 2, 2, 5, 10, 17, 16, 29, 39, 51, 47, 67, 81, 88, 79, 90, 113, 95, 117, 107, 92, 112, 1049
        };
        LogisticModel model =
                PLAIN.fit(NumberTable.of(List.of("age"), age), reached, of).orElseThrow();

        assertEstimates(model, 5e-6, -21.22639, 1.63197);
        assertErrors(model, 1e-5, 0.77068, 0.05895);
        assertThat(model.residualDeviance()).isCloseTo(26.703, within(5e-4));
        assertThat(model.nullDeviance() - model.saturatedDeviance()).isCloseTo(3693.884, within(5e-4));
    }

    /** Collett 1991, as in Venables &amp; Ripley: a category beside a number. */
    @Test
    void theBudwormsBySexAndDoseAreFittedAsPublished() {
        double[] male = {1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0};
        double[] dose = {0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5};
        int[] dead = {1, 4, 9, 13, 18, 20, 0, 2, 6, 10, 12, 16};
        int[] of = new int[12];
        Arrays.fill(of, 20);
        LogisticModel model = PLAIN.fit(NumberTable.of(List.of("male", "dose"), male, dose), dead, of)
                .orElseThrow();

        assertEstimates(model, 5e-5, -3.4732, 1.1007, 1.0642);
        assertErrors(model, 5e-5, 0.4685, 0.3558, 0.1311);
        assertThat(model.residualDeviance()).isCloseTo(6.7571, within(5e-5));
    }

    /** Bickel, Hammel &amp; O'Connell 1975: the applicants of six departments, a category of many levels. */
    @Test
    void theAdmissionsByDepartmentAreFittedAsPublished() {
        int[] men = {512, 353, 120, 138, 53, 22};
        int[] menNot = {313, 207, 205, 279, 138, 351};
        int[] women = {89, 17, 202, 131, 94, 24};
        int[] womenNot = {19, 8, 391, 244, 299, 317};
        double[][] columns = new double[6][12];
        int[] admitted = new int[12];
        int[] of = new int[12];
        for (int d = 0; d < 6; d++) {
            admitted[2 * d] = men[d];
            of[2 * d] = men[d] + menNot[d];
            admitted[2 * d + 1] = women[d];
            of[2 * d + 1] = women[d] + womenNot[d];
            columns[0][2 * d + 1] = 1;
            if (d > 0) {
                columns[d][2 * d] = 1;
                columns[d][2 * d + 1] = 1;
            }
        }
        LogisticModel model = PLAIN.fit(
                        NumberTable.of(List.of("female", "B", "C", "D", "E", "F"), columns), admitted, of)
                .orElseThrow();

        assertEstimates(model, 5e-6, 0.58205, 0.09987, -0.04340, -1.26260, -1.29461, -1.73931, -3.30648);
        assertErrors(model, 5e-6, 0.06899, 0.08085, 0.10984, 0.10663, 0.10582, 0.12611, 0.16998);
        assertThat(model.residualDeviance()).isCloseTo(20.204, within(5e-4));
        assertThat(model.size()).isEqualTo(4526);
    }

    /** A group is as good as its deals one by one, and a row without a deal as good as none. */
    @Test
    void groupingChangesNothing() {
        double[] x = {1, 2, 3, 4, 1e9};
        int[] won = {1, 2, 1, 3, 0};
        int[] of = {4, 5, 2, 4, 0};
        List<Double> values = new ArrayList<>();
        List<Boolean> outcomes = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < of[i]; k++) {
                values.add(x[i]);
                outcomes.add(k < won[i]);
            }
        }
        boolean[] happened = new boolean[outcomes.size()];
        for (int i = 0; i < happened.length; i++) {
            happened[i] = outcomes.get(i);
        }
        double[] single = values.stream().mapToDouble(Double::doubleValue).toArray();
        LogisticModel grouped =
                PLAIN.fit(NumberTable.of(List.of("x"), x), won, of).orElseThrow();
        LogisticModel each =
                PLAIN.fit(NumberTable.of(List.of("x"), single), happened).orElseThrow();

        assertThat(grouped.intercept().estimate()).isCloseTo(each.intercept().estimate(), within(1e-10));
        assertThat(grouped.coefficients().get(0).estimate())
                .isCloseTo(each.coefficients().get(0).estimate(), within(1e-10));
        assertThat(grouped.coefficients().get(0).standardError())
                .isCloseTo(each.coefficients().get(0).standardError(), within(1e-10));
        assertThat(grouped.coefficients().get(0).mean())
                .isCloseTo(each.coefficients().get(0).mean(), within(1e-12));
        assertThat(grouped.deviance()).isCloseTo(each.deviance(), within(1e-10));
        assertThat(grouped.size()).isEqualTo(15);
        assertThat(each.saturatedDeviance()).isZero();
    }

    /** The scale of a column changes its coefficient and nothing else. */
    @Test
    void largeAndSmallScalesFitAlike() {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8};
        boolean[] won = {false, true, false, false, true, false, true, true};
        LogisticModel plain = PLAIN.fit(NumberTable.of(List.of("x"), x), won).orElseThrow();
        for (double scale : new double[] {1e-12, 1e12}) {
            double[] scaled = Arrays.stream(x).map(v -> 1e3 * scale + v * scale).toArray();
            LogisticModel model =
                    PLAIN.fit(NumberTable.of(List.of("x"), scaled), won).orElseThrow();

            assertThat(model.coefficients().get(0).estimate() * scale)
                    .isCloseTo(plain.coefficients().get(0).estimate(), within(1e-8));
            assertThat(model.deviance()).isCloseTo(plain.deviance(), within(1e-9));
        }
    }

    /** A level in which all were won, beside levels in which some were: quasi-complete separation. */
    @Test
    void aLevelThatWonAllIsNamed() {
        double[] level = {0, 0, 1};
        double[] size = {1, 2, 1.5};
        LogisticFit fit = PLAIN.fit(
                NumberTable.of(List.of("level", "size"), level, size), new int[] {3, 5, 7}, new int[] {9, 8, 7});

        assertThat(fit.status()).isEqualTo(Status.SEPARATED);
        assertThat(fit.variables()).containsExactly("level");
    }

    @Test
    void dependentColumnIsNamedWithTheOthers() {
        double[] a = {1, 0, 0, 1, 0, 0, 1, 0};
        double[] b = {0, 1, 0, 0, 1, 0, 0, 1};
        double[] other = {0.3, 0.1, 0.7, 0.2, 0.9, 0.4, 0.8, 0.5};
        double[] both = {1, 1, 0, 1, 1, 0, 1, 1};
        boolean[] won = {true, false, true, false, true, false, false, true};
        LogisticFit fit = PLAIN.fit(NumberTable.of(List.of("a", "b", "other", "both"), a, b, other, both), won);

        assertThat(fit.status()).isEqualTo(Status.DEPENDENT);
        assertThat(fit.variables()).containsExactly("a", "b", "both");
        assertThat(fit.reasons())
                .extracting(Told::message)
                .containsExactly("logistic.dependent variable=both others=[a, b]");
    }

    private static void assertEstimates(LogisticModel model, double tolerance, double... expected) {
        assertThat(model.intercept().estimate()).isCloseTo(expected[0], within(tolerance));
        for (int i = 1; i < expected.length; i++) {
            assertThat(model.coefficients().get(i - 1).estimate()).isCloseTo(expected[i], within(tolerance));
        }
    }

    private static void assertErrors(LogisticModel model, double tolerance, double... expected) {
        assertThat(model.intercept().standardError()).isCloseTo(expected[0], within(tolerance));
        for (int i = 1; i < expected.length; i++) {
            assertThat(model.coefficients().get(i - 1).standardError()).isCloseTo(expected[i], within(tolerance));
        }
    }
}
