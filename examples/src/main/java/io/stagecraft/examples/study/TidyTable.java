// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.study;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.stagecraft.planning.forecast.Combination;
import io.stagecraft.planning.forecast.PeriodForecast;
import io.stagecraft.planning.forecast.QuantileForecast;
import io.stagecraft.planning.forecast.ReplayedPeriod;
import io.stagecraft.planning.whatif.Measured;
import io.stagecraft.planning.whatif.ResponseCurve;
import io.stagecraft.planning.whatif.ScenarioResults;
import io.stagecraft.planning.whatif.Tornado;
import io.stagecraft.scoring.validation.BackTestDay;
import io.stagecraft.scoring.validation.BackTestResult;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table for a statistics program: a row for each observation, a column for each thing that is known of it (docs/studies.md).
 *
 * <p>Written in UTF-8 with commas, one line of names, points for decimals and ISO days; what is unknown is empty. Amounts are in full
 * units of the currency beside them, chances in [0, 1].
 *
 * @param columns the names of the columns
 * @param rows as many texts each
 */
public record TidyTable(List<String> columns, List<List<String>> rows) {
    private static final List<String> NUMBER = List.of("unit", "value", "low", "high", "method");
    private static final double[] SHARES = {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95};

    /** Creates a table; every row must be as long as the header. */
    public TidyTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row must have %s values but has %s: %s".formatted(columns.size(), row.size(), row));
            }
        }
    }

    /** Returns scenarios by one measure: {@code measure, scenario, unit, value, low, high, method}. */
    public static TidyTable of(ScenarioResults results) {
        Rows rows = new Rows("measure", "scenario");
        results.results()
                .forEach(result -> rows.add(result.measured(), results.measure().text(), result.name()));
        return rows.table();
    }

    /** Returns what a study found: {@code scenario, measure, unit, value, low, high, method}. */
    public static TidyTable of(Collection<Observation> found) {
        Rows rows = new Rows("scenario", "measure");
        found.forEach(each -> rows.add(each.measured(), each.scenario(), each.measure()));
        return rows.table();
    }

    /** Returns a tornado, a row for each end of a bar: {@code measure, bar, end, scenario, unit, value, low, high, method}. */
    public static TidyTable of(Tornado tornado) {
        Rows rows = new Rows("measure", "bar", "end", "scenario");
        String measure = tornado.measure().text();
        for (int i = 0; i < tornado.bars().size(); i++) {
            Tornado.Bar bar = tornado.bars().get(i);
            rows.add(bar.atLow(), measure, i + 1, "low", bar.low());
            rows.add(bar.atHigh(), measure, i + 1, "high", bar.high());
        }
        return rows.table();
    }

    /** Returns a response curve: {@code lever, setting, cost, currency, measure, unit, value, low, high, method}. */
    public static TidyTable of(ResponseCurve curve) {
        Rows rows = new Rows("lever", "setting", "cost", "currency", "measure");
        for (ResponseCurve.Point point : curve.points()) {
            rows.add(
                    point.measured(),
                    curve.lever(),
                    point.setting(),
                    point.cost().getAmount(),
                    point.cost().getCurrencyUnit(),
                    curve.measure().text());
        }
        return rows.table();
    }

    /** Returns the fan of a forecast, what is won by the end of each week to come: {@code day, share, currency, amount}. */
    public static TidyTable of(PeriodForecast forecast) {
        List<List<String>> rows = new ArrayList<>();
        int decimals = forecast.won().getCurrencyUnit().getDecimalPlaces();
        forecast.fan().forEach((day, revenue) -> {
            for (double share : SHARES) {
                rows.add(texts(day, share, forecast.won().getCurrencyUnit(), full(revenue.quantile(share), decimals)));
            }
        });
        return new TidyTable(List.of("day", "share", "currency", "amount"), rows);
    }

    /**
     * Returns the record of a combined forecast, what still came in each past period and what would have been said of it, in the unit that
     * it was made in: {@code start, end, day, low, middle, high, came, held}.
     */
    public static TidyTable of(Combination combination) {
        List<List<String>> rows = new ArrayList<>();
        for (ReplayedPeriod each : combination.replayed()) {
            QuantileForecast said = each.forecast();
            rows.add(texts(
                    each.past().period().start(),
                    each.past().period().end(),
                    each.past().asOf(),
                    said.quantile(0.1),
                    said.median(),
                    said.quantile(0.9),
                    each.past().remainder(),
                    each.isHeld()));
        }
        return new TidyTable(List.of("start", "end", "day", "low", "middle", "high", "came", "held"), rows);
    }

    /** Returns a back-test, a row for each prediction: {@code day, predicted, won}. */
    public static TidyTable of(BackTestResult test) {
        List<List<String>> rows = new ArrayList<>();
        for (BackTestDay day : test.days()) {
            for (int i = 0; i < day.predictions().size(); i++) {
                rows.add(texts(
                        day.date(),
                        day.predictions().predicted(i),
                        day.predictions().happened(i)));
            }
        }
        return new TidyTable(List.of("day", "predicted", "won"), rows);
    }

    private static BigDecimal full(double minor, int decimals) {
        return BigDecimal.valueOf(Math.round(minor), decimals);
    }

    private static List<String> texts(Object... values) {
        return Arrays.stream(values)
                .map(value -> value instanceof BigDecimal number ? number.toPlainString() : value.toString())
                .toList();
    }

    /** Returns the text of the file. */
    public String csv() {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(text);
        csv.writeRecord(columns);
        rows.forEach(csv::writeRecord);
        return text.toString();
    }

    /** Writes the file and the folders that it is in, in the place of one that is there, and returns this. */
    public TidyTable write(String file) throws IOException {
        Path path = Path.of(file).toAbsolutePath();
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, csv(), StandardCharsets.UTF_8);
        return this;
    }

    /** Returns how large it is. */
    @Override
    public String toString() {
        return "%s rows of %s".formatted(rows.size(), String.join(", ", columns));
    }

    /** Rows that end in a measured number. */
    private static final class Rows {
        private final List<String> columns;
        private final List<List<String>> rows = new ArrayList<>();

        Rows(String... columns) {
            this.columns = Stream.concat(Stream.of(columns), NUMBER.stream()).toList();
        }

        void add(Measured measured, Object... known) {
            List<String> row = new ArrayList<>(texts(known));
            row.addAll(texts(measured.unit(), measured.value(), measured.low(), measured.high(), measured.method()));
            rows.add(row);
        }

        TidyTable table() {
            return new TidyTable(columns, rows);
        }
    }
}
