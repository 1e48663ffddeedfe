// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.stagecraft.fixtures.DataSets;
import io.stagecraft.scoring.learning.WeightOfEvidence.ZeroCells;
import io.stagecraft.scoring.validation.Predictions;
import io.stagecraft.scoring.validation.ValidationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What the Statlog German credit data say, however modest: run with {@code -Dstagecraft.data}. The event is a bad credit.
 *
 * <p>Seven rows of ten teach and three test, by the last digit of the row; cuts of the three numbers were chosen before looking.
 */
class GermanCreditTest {
    private static final Map<String, Binning> CUTS = Map.of(
            "duration_in_month", Binning.at(12, 18, 24, 36),
            "credit_amount", Binning.at(1500, 2500, 4000, 7000),
            "age_in_years", Binning.at(25, 30, 40, 50));

    @Test
    void theInformationValuesOfTheCategoriesAreThePublishedOnes() {
        List<NamedCsvRecord> rows = rows(row -> true);
        Map<String, Double> values = new TreeMap<>();
        for (CategoryColumn column : columns(rows)) {
            values.put(
                    column.variable(),
                    WeightOfEvidence.of(column, bad(rows), ZeroCells.FLAG)
                            .informationValue()
                            .orElseThrow());
        }

        assertThat(values.get("status_of_existing_checking_account")).isCloseTo(0.6660115033513336, within(1e-9));
        assertThat(values.get("credit_history")).isCloseTo(0.29323354739082624, within(1e-9));
        assertThat(values.get("savings_account_and_bonds")).isCloseTo(0.1960095569042267, within(1e-9));
        assertThat(values.get("purpose")).isCloseTo(0.16919506567307838, within(1e-9));
        assertThat(values.get("personal_status_and_sex")).isCloseTo(0.04467067763379073, within(1e-9));
    }

    @Test
    void aRegressionOnWeightsOfEvidenceRanksOutOfSample() {
        List<NamedCsvRecord> train = rows(row -> row % 10 < 7);
        List<NamedCsvRecord> rest = rows(row -> row % 10 >= 7);
        List<CategoryColumn> trainColumns = columns(train);
        List<CategoryColumn> restColumns = columns(rest);
        List<String> names = new ArrayList<>();
        double[][] trainWeights = new double[trainColumns.size()][];
        double[][] restWeights = new double[trainColumns.size()][];
        for (int c = 0; c < trainWeights.length; c++) {
            WeightOfEvidence weights = WeightOfEvidence.of(trainColumns.get(c), bad(train), ZeroCells.SMOOTH);
            names.add(weights.variable());
            trainWeights[c] = weights.encode(trainColumns.get(c));
            restWeights[c] = weights.encode(restColumns.get(c));
        }
        LogisticModel model = LogisticRegression.standard()
                .fit(NumberTable.of(names, trainWeights), bad(train))
                .orElseThrow();

        assertThat(report(model, NumberTable.of(names, trainWeights), train).summarize())
                .isEqualTo("""
                        700 predictions, 209 happened, 209 expected
                        AUC 0.8387, standard error 0.0159
                        Brier 0.1447, of the share alone 0.2094
                        log-loss 0.4435
                        calibration error 0.0255 in 10 bins
                        lift of the best tenth 2.63""");
        assertThat(report(model, NumberTable.of(names, restWeights), rest).summarize())
                .isEqualTo("""
                        300 predictions, 91 happened, 87.1 expected
                        AUC 0.7883, standard error 0.0287
                        Brier 0.1661, of the share alone 0.2113
                        log-loss 0.5097
                        calibration error 0.0669 in 10 bins
                        lift of the best tenth 2.09""");
    }

    private static ValidationReport report(LogisticModel model, NumberTable data, List<NamedCsvRecord> rows) {
        return ValidationReport.of(Predictions.of(model.probabilities(data), bad(rows)));
    }

    private static List<CategoryColumn> columns(List<NamedCsvRecord> rows) {
        List<CategoryColumn> columns = new ArrayList<>();
        for (String name : rows.get(0).getHeader()) {
            List<String> values = rows.stream().map(row -> row.getField(name)).toList();
            Binning cuts = CUTS.get(name);
            if (cuts != null) {
                columns.add(cuts.apply(
                        name, values.stream().mapToDouble(Double::parseDouble).toArray()));
            } else if (!name.equals("creditability")) {
                columns.add(CategoryColumn.of(name, values));
            }
        }
        return columns;
    }

    private static boolean[] bad(List<NamedCsvRecord> rows) {
        boolean[] bad = new boolean[rows.size()];
        for (int i = 0; i < bad.length; i++) {
            bad[i] = rows.get(i).getField("creditability").equals("bad");
        }
        return bad;
    }

    private static List<NamedCsvRecord> rows(IntPredicate taken) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .ofNamedCsvRecord(DataSets.folder("german-credit").resolve("german_credit.csv"))) {
            List<NamedCsvRecord> rows = reader.stream().toList();
            return IntStream.range(0, rows.size())
                    .filter(taken)
                    .mapToObj(rows::get)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
