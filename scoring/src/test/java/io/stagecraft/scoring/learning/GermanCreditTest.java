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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the Statlog German credit data say: run with {@code -Dstagecraft.data}. The event is a bad credit. */
class GermanCreditTest {
    private static final List<String> NUMBERS = List.of("duration_in_month", "credit_amount", "age_in_years");

    @Test
    void x() {
        List<NamedCsvRecord> rows = rows();
        boolean[] bad = outcomes(rows);
        Map<String, Double> values = new TreeMap<>();
        List<CategoryColumn> columns = columns(rows);
        for (CategoryColumn column : columns) {
            WeightOfEvidence woe = WeightOfEvidence.of(column, bad, ZeroCells.SMOOTH);
            values.put(column.variable(), woe.informationValue().orElseThrow());
            System.err.println(column.variable() + " " + woe.informationValue() + " flagged "
                    + WeightOfEvidence.of(column, bad, ZeroCells.FLAG).isFlagged());
        }
        List<NamedCsvRecord> train = IntStream.range(0, rows.size())
                .filter(i -> i % 10 < 7)
                .mapToObj(rows::get)
                .toList();
        List<NamedCsvRecord> rest = IntStream.range(0, rows.size())
                .filter(i -> i % 10 >= 7)
                .mapToObj(rows::get)
                .toList();
        List<CategoryColumn> t = columns(train);
        List<CategoryColumn> r = columns(rest);
        for (double ridge : new double[] {0, 1, 10}) {
            List<String> names = new ArrayList<>();
            double[][] a = new double[t.size()][];
            double[][] b = new double[t.size()][];
            for (int c = 0; c < t.size(); c++) {
                WeightOfEvidence woe = WeightOfEvidence.of(t.get(c), outcomes(train), ZeroCells.SMOOTH);
                names.add(t.get(c).variable());
                a[c] = woe.encode(t.get(c));
                b[c] = woe.encode(r.get(c));
            }
            LogisticFit fit =
                    LogisticRegression.standard().withRidge(ridge).fit(NumberTable.of(names, a), outcomes(train));
            LogisticModel model = fit.orElseThrow();
            System.err.println("ridge " + ridge + " iterations " + model.iterations());
            System.err.println("in\n"
                    + ValidationReport.of(
                                    Predictions.of(model.probabilities(NumberTable.of(names, a)), outcomes(train)))
                            .summarize());
            System.err.println("out\n"
                    + ValidationReport.of(Predictions.of(model.probabilities(NumberTable.of(names, b)), outcomes(rest)))
                            .summarize());
            model.coefficients()
                    .forEach(c -> System.err.println(c.variable() + " " + c.estimate() + " " + c.standardError()));
        }
        assertThat(values.get("status_of_existing_checking_account")).isCloseTo(0.6660115033513336, within(1e-9));
    }

    private static List<CategoryColumn> columns(List<NamedCsvRecord> rows) {
        List<CategoryColumn> columns = new ArrayList<>();
        for (String name : rows.get(0).getHeader()) {
            if (NUMBERS.contains(name)) {
                double[] numbers = rows.stream()
                        .mapToDouble(row -> Double.parseDouble(row.getField(name)))
                        .toArray();
                columns.add(binning(name).apply(name, numbers));
            } else if (!name.equals("creditability")) {
                columns.add(CategoryColumn.of(
                        name, rows.stream().map(row -> row.getField(name)).toList()));
            }
        }
        return columns;
    }

    private static Binning binning(String name) {
        return switch (name) {
            case "duration_in_month" -> Binning.at(12, 18, 24, 36);
            case "credit_amount" -> Binning.at(1500, 2500, 4000, 7000);
            default -> Binning.at(25, 30, 40, 50);
        };
    }

    private static boolean[] outcomes(List<NamedCsvRecord> rows) {
        boolean[] bad = new boolean[rows.size()];
        for (int i = 0; i < bad.length; i++) {
            bad[i] = rows.get(i).getField("creditability").equals("bad");
        }
        return bad;
    }

    private static List<NamedCsvRecord> rows() {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .ofNamedCsvRecord(DataSets.folder("german-credit").resolve("german_credit.csv"))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
