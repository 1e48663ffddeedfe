package io.stagecraft.examples.review;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.statistics.Rate;
import io.stagecraft.core.statistics.ShareInterval;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.review.page.Intervals;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.planning.forecast.Combination;
import io.stagecraft.planning.forecast.ModelForecast;
import io.stagecraft.planning.forecast.PastPeriod;
import io.stagecraft.planning.forecast.PeriodForecast;
import io.stagecraft.planning.forecast.QuantileForecast;
import io.stagecraft.planning.forecast.RemainderModel;
import io.stagecraft.planning.forecast.ReplayedPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.Money;

/** How good the forecast of this review would have been in past quarters, each looked at after the same share of its working days. */
final class ForecastRecordSection {
    private final Business business;
    private final PeriodForecast forecast;
    private final Combination combination;

    private ForecastRecordSection(Business business, QuarterForecast outlook) {
        this.business = business;
        this.forecast = outlook.period();
        this.combination = forecast.combination();
    }

    /** Returns the record, or empty where no past quarter is known. */
    static Optional<Section> of(Business business, QuarterForecast outlook, Figures figures) {
        return outlook.period().combination().periods().isEmpty()
                ? Optional.empty()
                : Optional.of(new ForecastRecordSection(business, outlook).section(figures));
    }

    private Section section(Figures figures) {
        figures.put("record.quarters", combination.periods().size());
        figures.put(
                "record.held",
                combination.held().hits() + "/" + combination.held().total());
        combination.bias().ifPresent(bias -> figures.put("record.bias", percent(bias)));
        Section section = Section.of("record", "How good were such forecasts?", lead());
        if (!combination.replayed().isEmpty()) {
            section.add(intervals());
        }
        return section.add(quarters()).add(models()).add(Remarks.of("How to read this", remarks()));
    }

    private String lead() {
        return record(combination)
                .orElse("%s can be looked back on, too few to say how good such a forecast would have been."
                        .formatted(Texts.count(combination.periods().size(), "past quarter", "past quarters")));
    }

    /** Returns how often past intervals held and which way they leaned; empty where there are none. */
    static Optional<String> record(Combination combination) {
        Rate held = combination.held();
        if (held.total() == 0) {
            return Optional.empty();
        }
        ShareInterval share = held.interval();
        return Optional.of(
                "Made as of past quarters with what was known then, the range of eight in ten held %s of %s, so that between %s and %s of such ranges hold, as far as so few tell%s."
                        .formatted(
                                held.hits(),
                                held.total(),
                                Texts.chance(share.lower()),
                                Texts.chance(share.upper()),
                                leaning(combination.bias())
                                        .map(words -> "; its middle ran " + words)
                                        .orElse("")));
    }

    /** Returns "12 % high", "4 % low" or "as high as what came". */
    static Optional<String> leaning(OptionalDouble bias) {
        if (bias.isEmpty()) {
            return Optional.empty();
        }
        String percent = percent(Math.abs(bias.getAsDouble()));
        return Optional.of(
                percent.equals("0 %") ? "as high as what came" : percent + (bias.getAsDouble() > 0 ? " high" : " low"));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private Intervals intervals() {
        Intervals chart = Intervals.of(
                "What was still to come in each past quarter after the same share of its working days, and what came");
        double most = 0;
        for (ReplayedPeriod replayed : combination.replayed()) {
            QuantileForecast said = replayed.forecast();
            double low = major(said.quantile(0.1));
            double high = major(said.quantile(0.9));
            double came = major(replayed.past().remainder());
            chart.row(
                    name(replayed.past().period()),
                    low,
                    major(said.median()),
                    high,
                    came,
                    "%s to %s, came %s".formatted(brief(low), brief(high), brief(came)));
            most = Math.max(most, Math.max(high, came));
        }
        double step = Texts.roundStep(most / 4);
        for (double at = 0; at <= most; at += step) {
            chart.tick(brief(at), at);
        }
        return chart.note(
                "Bar: held in eight cases of ten. Stroke: the middle. Dot: what came, full where the bar held it.");
    }

    private Table quarters() {
        Table table = Table.of("Past quarters after the same share of their working days, "
                        + business.book().currency())
                .text("Quarter")
                .text("As of")
                .number("Came after that")
                .number("Models that could speak");
        for (PastPeriod past : combination.periods()) {
            table.row(
                    name(past.period()),
                    past.asOf().toString(),
                    whole(past.remainder()),
                    Texts.count(past.forecasts().size()));
        }
        return table.folded();
    }

    private Table models() {
        Table table = Table.of("What each model says is still to come in %s, %s"
                        .formatted(business.quarter(), business.book().currency()))
                .text("Family")
                .text("Model")
                .number("Says")
                .number("Weight")
                .number("Score");
        for (ModelForecast model : forecast.models()) {
            Double weight = combination.weights().get(model.family());
            Double score = combination.scores().get(model.family());
            table.row(
                    weight == null ? Tone.QUIET : Tone.PLAIN,
                    RemainderModel.family(model.family()).text(),
                    model.model().replace('-', ' '),
                    whole(model.median()),
                    weight == null ? "does not take part" : percent(weight),
                    score == null ? "unknown" : String.format(Locale.ROOT, "%.2f", score));
        }
        forecast.remainder()
                .ifPresent(rest -> table.row(Tone.STRONG, "Together", "", whole(rest.median()), "100 %", ""));
        return table.note(
                "Score: the error of the family's distribution over that of repeating the same quarter of last year; below 1 is better. A family counts once, however many models it has.");
    }

    private List<String> remarks() {
        List<String> words = new ArrayList<>();
        words.add(
                "Each past quarter is forecast again as of the evening on which as many of its working days had passed"
                        + " as have of this one, with the deals as they were recorded by then, and by what the quarters before"
                        + " it teach.");
        combination
                .factor()
                .ifPresent(factor -> words.add(
                        factor > 1
                                ? "The families were too sure of themselves: the spread is multiplied by %s, with which eight of ten past ranges would have held."
                                        .formatted(Texts.decimal(factor))
                                : "The families were more cautious than they had to be: the spread is multiplied by %s, with which eight of ten past ranges would have held."
                                        .formatted(Texts.decimal(factor))));
        forecast.leftOut().stream().map(Message::text).map(Texts::sentence).forEach(words::add);
        forecast.defaultsUsed().forEach(used -> words.add(Texts.sentence(used.text())));
        return words;
    }

    private String name(DateRange quarter) {
        return business.fiscal().quarterOf(quarter.start()).toString();
    }

    private double major(double minor) {
        return BigDecimal.valueOf(minor)
                .movePointLeft(business.book().currency().getDecimalPlaces())
                .doubleValue();
    }

    private String whole(double minor) {
        return Texts.whole(Money.ofMinor(business.book().currency(), 0)
                .plus(
                        BigDecimal.valueOf(minor)
                                .movePointLeft(business.book().currency().getDecimalPlaces()),
                        RoundingMode.HALF_EVEN));
    }

    private static String brief(double amount) {
        return Texts.brief(BigDecimal.valueOf(amount));
    }
}
