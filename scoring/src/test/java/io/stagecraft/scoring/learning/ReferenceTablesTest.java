// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static io.stagecraft.fixtures.ReferenceTable.number;
import static io.stagecraft.fixtures.ReferenceTable.numbers;
import static io.stagecraft.fixtures.ReferenceTable.wholes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.stagecraft.fixtures.ReferenceTable;
import io.stagecraft.fixtures.Told;
import io.stagecraft.scoring.learning.WeightOfEvidence.ZeroCells;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The published and derived tables under {@code reference/scoring}, within the tolerances of their manifest. */
class ReferenceTablesTest {
    @Test
    void multinomialNaiveBayesGivesTheNumbersOfTheTextbook() {
        MultinomialNaiveBayes model = MultinomialNaiveBayes.empty();
        List<String> asked = List.of();
        for (NamedCsvRecord row : ReferenceTable.rows("scoring/naive_bayes_iir.csv")) {
            List<String> tokens = List.of(row.getField("tokens").split(" "));
            if (row.getField("class").equals("?")) {
                asked = tokens;
            } else {
                model = model.plus(row.getField("class"), tokens);
            }
        }

        assertThat(StrictMath.exp(model.logJoint(asked).getOrDefault("china", Double.NaN)))
                .isCloseTo(0.0003012, within(1e-7));
        assertThat(StrictMath.exp(model.logJoint(asked).getOrDefault("other", Double.NaN)))
                .isCloseTo(0.0001355, within(1e-7));
        assertThat(model.probabilities(asked).getOrDefault("china", Double.NaN))
                .isCloseTo(0.6897586117634674, within(1e-12));
    }

    @Test
    void theRegressionOnExamHoursIsFittedAsPublished() {
        List<NamedCsvRecord> rows = ReferenceTable.rows("scoring/logistic_hours.csv");
        NumberTable data = NumberTable.of(List.of("hours"), numbers(rows, "hours"));
        LogisticModel model = LogisticRegression.standard()
                .fit(data, outcomes(rows, "passed"))
                .orElseThrow();

        assertThat(model.intercept().estimate()).isCloseTo(-4.077713431087631, within(1e-8));
        assertThat(model.intercept().standardError()).isCloseTo(1.7609943141564697, within(1e-8));
        assertThat(model.coefficients().get(0).estimate()).isCloseTo(1.5046454283733335, within(1e-8));
        assertThat(model.coefficients().get(0).standardError()).isCloseTo(0.6287208459453852, within(1e-8));
        assertThat(model.deviance()).isCloseTo(16.05975692868935, within(1e-8));
        double[] fitted = model.probabilities(data);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(fitted[i]).isCloseTo(number(rows.get(i), "fitted"), within(1e-8));
            assertThat(model.probability(data.row(i)).value()).isCloseTo(fitted[i], within(1e-12));
        }
    }

    @Test
    void separationIsReportedWithItsVariable() {
        List<NamedCsvRecord> rows = ReferenceTable.rows("scoring/logistic_separated.csv");
        NumberTable data = NumberTable.of(List.of("x"), numbers(rows, "x"));
        LogisticFit fit = LogisticRegression.standard().fit(data, outcomes(rows, "y"));

        assertThat(fit.status()).isEqualTo(LogisticFit.Status.SEPARATED);
        assertThat(fit.variables()).containsExactly("x");
        assertThat(fit.model()).isEmpty();
        assertThat(fit.reasons()).extracting(Told::message).containsExactly("logistic.separated variables=[x]");
    }

    @Test
    void theWeightOfEvidenceOfTheCheckingAccountIsThePublishedOne() {
        List<NamedCsvRecord> rows = ReferenceTable.rows("scoring/woe_status.csv");
        WeightOfEvidence status = WeightOfEvidence.of(
                "status",
                rows.stream().map(row -> row.getField("level")).toList(),
                wholes(rows, "bad"),
                wholes(rows, "good"),
                ZeroCells.FLAG);

        for (NamedCsvRecord row : rows) {
            WeightOfEvidence.Bin bin = status.bin(row.getField("level")).orElseThrow();
            assertThat(bin.weight().orElseThrow()).isCloseTo(number(row, "woe_bad_over_good"), within(1e-9));
            assertThat(bin.informationPart().orElseThrow()).isCloseTo(number(row, "iv_part"), within(1e-9));
        }
        assertThat(status.informationValue().orElseThrow()).isCloseTo(0.6660115033513336, within(1e-9));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/reference/scoring/pdo_scaling.csv", numLinesToSkip = 1)
    void pointsDoubleTheOddsAsTabled(
            double pdo, double baseScore, double baseOdds, double odds, double factor, double offset, double score) {
        PointsScale scale = PointsScale.of(pdo, baseScore, baseOdds);

        assertThat(scale.factor()).isCloseTo(factor, within(1e-9));
        assertThat(scale.offset()).isCloseTo(offset, within(1e-9));
        assertThat(scale.score(odds)).isCloseTo(score, within(1e-9));
        assertThat(scale.odds(score)).isCloseTo(odds, within(1e-9 * odds));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/reference/scoring/isotonic.csv", numLinesToSkip = 1)
    void poolingAdjacentViolatorsGivesTheTabledValues(String name, String values, String expected) {
        assertThat(IsotonicCalibration.increasing(numbers(values)))
                .as(name)
                .containsExactly(numbers(expected), within(1e-12));
    }

    private static boolean[] outcomes(List<NamedCsvRecord> rows, String name) {
        boolean[] outcomes = new boolean[rows.size()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = rows.get(i).getField(name).equals("1");
        }
        return outcomes;
    }
}
