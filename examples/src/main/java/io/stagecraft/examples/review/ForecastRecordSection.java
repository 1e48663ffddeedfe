package io.stagecraft.examples.review;

import io.stagecraft.examples.review.page.Intervals;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.planning.accuracy.ForecastAccuracy;
import io.stagecraft.planning.accuracy.ForecastRecord;
import io.stagecraft.planning.accuracy.Leaning;
import io.stagecraft.planning.accuracy.NaiveForecast;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** How good such forecasts were: made as of past months, held against what came and against what anybody could have said. */
final class ForecastRecordSection {
    private final PastForecasts past;
    private final ForecastAccuracy independent;
    private final ForecastAccuracy learning;

    private ForecastRecordSection(PastForecasts past) {
        this.past = past;
        this.independent = ForecastAccuracy.of(past.independent());
        this.learning = ForecastAccuracy.of(past.learning());
    }

    /** Returns the record, or empty where no past month can be forecast from enough wins before it. */
    static Optional<ForecastRecordSection> of(Business business) {
        PastForecasts past = PastForecasts.of(business);
        return past.months() == 0 ? Optional.empty() : Optional.of(new ForecastRecordSection(past));
    }

    /** Returns what to know about any chance in this review, if such forecasts were too sure of themselves. */
    Optional<String> caution() {
        return independent.hits() + 1 >= independent.expectedHits()
                ? Optional.empty()
                : Optional.of(
                        "The chance supposes that deals are independent of each other. Of %s past months, %s ended where such a forecast said with 80 %% that they would: take it with that care."
                                .formatted(Texts.count(independent.intervals()), independent.hits()));
    }

    Section section(Figures figures) {
        figures.put("record.months", past.months());
        figures.put("record.intervals-held", independent.hits());
        figures.put("record.intervals-held-with-season-and-market", learning.hits());
        figures.put("record.mean-absolute-error", Texts.figure(independent.meanAbsoluteError()));
        return Section.of("record", "How good were such forecasts?", lead())
                .add(intervals())
                .add(kinds())
                .add(owners())
                .add(Remarks.of("How to read this", remarks()));
    }

    private String lead() {
        String words = "Of %s intervals of 80 %%, made on the eve of each month, %s held what came; %s should have."
                .formatted(
                        Texts.count(independent.intervals()),
                        independent.hits(),
                        Texts.decimal(independent.expectedHits()));
        if (independent.hits() + 1 >= independent.expectedHits()) {
            return words;
        }
        return words
                + " Months differ more than independent deals can: with the season and the swings of the months before, %s of %s do."
                        .formatted(learning.hits(), Texts.count(learning.intervals()));
    }

    private Intervals intervals() {
        Intervals chart =
                Intervals.of("Forecast on the eve of each month with the season and market known then, and what came");
        double most = 0;
        for (ForecastRecord record : learning.records()) {
            Money low = record.low().orElseThrow();
            Money high = record.high().orElseThrow();
            chart.row(
                    YearMonth.from(record.period().start()).toString(),
                    value(low),
                    value(record.forecast()),
                    value(high),
                    value(record.actual()),
                    "%s to %s, came %s".formatted(brief(low), brief(high), brief(record.actual())));
            most = Math.max(most, Math.max(value(high), value(record.actual())));
        }
        double step = Texts.roundStep(most / 4);
        for (double at = 0; at <= most; at += step) {
            chart.tick(Texts.brief(BigDecimal.valueOf(at)), at);
        }
        return chart.note(
                "Bar: held in eight cases of ten. Stroke: what was expected. Dot: what came, full where the bar held"
                        + " it.");
    }

    private static double value(Money amount) {
        return amount.getAmount().doubleValue();
    }

    private static String brief(Money amount) {
        return Texts.brief(amount.getAmount());
    }

    private Table kinds() {
        Table table = Table.of(
                        "Forecast against what came, %s".formatted(Texts.count(past.months(), "month", "months")))
                .text("Forecast")
                .number("Bias")
                .number("Off by, on average")
                .number("80 % intervals held");
        kind(table, Tone.PLAIN, "Weighted pipeline due in the month", past.weighted());
        kind(table, Tone.STRONG, "Distribution: its mean", independent.records());
        kind(table, Tone.STRONG, "The same with season and market", learning.records());
        kind(table, Tone.QUIET, "Naive: as the month before", past.naive(NaiveForecast.lastPeriod()));
        kind(
                table,
                Tone.QUIET,
                "Naive: as the same month of the last quarter",
                past.naive(NaiveForecast.sameSeason(3)));
        kind(table, Tone.QUIET, "Naive: as the same month of the last year", past.naive(NaiveForecast.sameSeason(12)));
        return table.note(
                "Bias: all forecasts less all results, as a part of the results. A naive forecast is shown where it"
                        + " could be made for every month.");
    }

    private static void kind(Table table, Tone tone, String name, List<ForecastRecord> records) {
        if (!records.isEmpty()) {
            ForecastAccuracy accuracy = ForecastAccuracy.of(records);
            table.row(
                    tone,
                    name,
                    accuracy.bias().map(bias -> bias.toPercent(0)).orElse("nothing came"),
                    Texts.whole(accuracy.meanAbsoluteError()),
                    accuracy.intervals() == 0
                            ? "none given"
                            : accuracy.hits() + " of " + Texts.count(accuracy.intervals()));
        }
    }

    private Table owners() {
        Table table = Table.of("By seller: the mean on the eve of each month against what came")
                .text("Seller")
                .text("Leaning")
                .number("Forecast")
                .number("Came")
                .number("Bias")
                .wideOnly();
        if (past.byOwner().isEmpty()) {
            return table;
        }
        Map<String, ForecastAccuracy> owners =
                ForecastAccuracy.of(past.byOwner()).byOwner();
        owners.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, ForecastAccuracy> entry) -> sum(entry.getValue(), true)
                                .minus(sum(entry.getValue(), false))
                                .abs())
                        .reversed())
                .forEach(entry -> table.row(
                        tone(entry.getValue().leaning()),
                        entry.getKey(),
                        Texts.sentence(entry.getValue().toString()).replace(".", ""),
                        Texts.whole(sum(entry.getValue(), true)),
                        Texts.whole(sum(entry.getValue(), false)),
                        entry.getValue().bias().map(bias -> bias.toPercent(0)).orElse("")));
        return table.inTerminal(6).folded();
    }

    private static Tone tone(Leaning leaning) {
        return leaning == Leaning.OPTIMISTIC || leaning == Leaning.CAUTIOUS ? Tone.WARNING : Tone.PLAIN;
    }

    private static Money sum(ForecastAccuracy accuracy, boolean forecast) {
        return Money.total(accuracy.records().stream()
                .map(record -> forecast ? record.forecast() : record.actual())
                .toList());
    }

    private List<String> remarks() {
        List<String> words = new ArrayList<>();
        words.add("Each month was forecast from the book as it was known on the evening before: the ages of the open"
                + " deals, the wins so far, the pace of new deals. Months with fewer than 20 wins before them are"
                + " left out.");
        words.add("Season: how wins spread over the months of the complete quarters known then. Market: swings of all"
                + " deals together, as large as the errors of the months before ask for. The chance at the top of"
                + " this review knows neither.");
        independent.defaultsUsed().forEach(used -> words.add(Texts.sentence(used.text())));
        return words;
    }
}
