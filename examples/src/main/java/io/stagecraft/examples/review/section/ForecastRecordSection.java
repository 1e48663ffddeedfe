// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.section;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.statistics.Rate;
import io.stagecraft.core.statistics.ShareInterval;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.review.page.Intervals;
import io.stagecraft.examples.review.page.Remarks;
import io.stagecraft.examples.review.page.Section;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.page.Tone;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.QuarterForecast;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Texts;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * How good the forecast of this review would have been in past quarters, each looked at after the same share of its
 * working days.
 */
public final class ForecastRecordSection {
    /** The models that have a name for people. */
    private static final Set<String> MODELS =
            Set.of("same-period-last-year", "last-period", "run-rate", "by-stage", "common-factor");

    private final Business business;
    private final PeriodForecast forecast;
    private final Combination combination;

    private ForecastRecordSection(Business business, QuarterForecast outlook) {
        this.business = business;
        this.forecast = outlook.period();
        this.combination = forecast.combination();
    }

    /** Returns the record, or empty where no past quarter is known. */
    public static Optional<Section> of(Business business, QuarterForecast outlook, Figures figures) {
        return outlook.period().combination().periods().isEmpty()
                ? Optional.empty()
                : Optional.of(new ForecastRecordSection(business, outlook).section(figures));
    }

    private Section section(Figures figures) {
        figures.put("record.quarters", combination.periods().size());
        figures.put(
                "record.held",
                combination.held().hits() + "/" + combination.held().total());
        ShareInterval held = combination.held().interval();
        if (!combination.replayed().isEmpty()) {
            figures.put("record.held-low", percent(held.lower()));
            figures.put("record.held-high", percent(held.upper()));
        }
        forecast.bias().ifPresent(bias -> figures.put("record.bias", percent(bias)));
        Section section = Section.of("record", lead());
        if (!combination.replayed().isEmpty()) {
            section.add(intervals());
        }
        return section.add(quarters())
                .addIf(forecast.quantile(0.5).isPresent(), this::models)
                .add(Remarks.onReading(remarks()));
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    private Message lead() {
        return record(forecast)
                .orElse(Message.of(forecast.refusal().isPresent() ? "record.refused" : "record.too-few")
                        .with("quarters", combination.periods().size()));
    }

    /** Returns how many past quarters are known, used and judged: the numbers wherever they are said; empty where none is known. */
    static Optional<Message> past(Combination combination) {
        if (combination.periods().isEmpty()) {
            return Optional.empty();
        }
        if (combination.weights().isEmpty()) {
            return Optional.of(Message.of("record.past-alone")
                    .with("known", combination.periods().size()));
        }
        int judged = combination.replayed().size();
        Message past = Message.of(judged == 0 ? "record.past-not-judged" : "record.past")
                .with("known", combination.periods().size())
                .with("used", combination.usablePeriods());
        return Optional.of(judged == 0 ? past : past.with("judged", judged));
    }

    /**
     * Returns how often past intervals held and which way whole quarters were forecast, and how many of them by the families
     * of the present one; empty where there are none.
     */
    public static Optional<Message> record(PeriodForecast forecast) {
        Combination combination = forecast.combination();
        long same = combination.replayed().stream()
                .filter(then ->
                        then.weights().keySet().equals(combination.weights().keySet()))
                .count();
        return record(forecast, "record.held")
                .map(said -> same == combination.replayed().size()
                        ? said
                        : Message.of("record.others")
                                .with("record", said)
                                .with("same", same)
                                .with("of", combination.replayed().size()));
    }

    /** Returns how often past intervals held and which way whole quarters were forecast, for a cell. */
    static Message shortRecord(PeriodForecast forecast) {
        return record(forecast, "record.short").or(() -> notJudged(forecast)).orElse(Texts.NONE);
    }

    /** Says of a forecast that no past one can be held against it; empty where some can, or there is none. */
    static Optional<Message> notJudged(PeriodForecast forecast) {
        return forecast.quantile(0.5).isPresent()
                        && forecast.combination().replayed().isEmpty()
                ? Optional.of(Message.of("record.not-judged"))
                : Optional.empty();
    }

    /** How often ranges held is never said without how much so few tell. */
    private static Optional<Message> record(PeriodForecast forecast, String code) {
        Rate held = forecast.combination().held();
        if (held.total() == 0) {
            return Optional.empty();
        }
        ShareInterval share = held.interval();
        Message record = Message.of(forecast.bias().isEmpty() ? code : code + "-leaning")
                .with("held", held.hits())
                .with("of", held.total())
                .with("low", Texts.chance(share.lower()))
                .with("high", Texts.chance(share.upper()));
        return Optional.of(leaning(forecast.bias())
                .map(said -> record.with("leaning", said))
                .orElse(record));
    }

    /** Returns "12 % high", "4 % low" or "as high as what came". */
    private static Optional<Message> leaning(OptionalDouble bias) {
        if (bias.isEmpty()) {
            return Optional.empty();
        }
        Ratio percent = Texts.percent(Math.abs(bias.getAsDouble()));
        return Optional.of(
                percent.signum() == 0
                        ? Message.of("record.level")
                        : Message.of(bias.getAsDouble() > 0 ? "record.high" : "record.low")
                                .with("percent", percent));
    }

    private Intervals intervals() {
        Intervals chart = Intervals.of(Message.of("record.intervals"));
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
                    Message.of("record.interval")
                            .with("low", brief(low))
                            .with("high", brief(high))
                            .with("came", brief(came)));
            most = Math.max(most, Math.max(high, came));
        }
        double step = Texts.roundStep(most / 4);
        for (double at = 0; at <= most; at += step) {
            chart.tick(brief(at), at);
        }
        return chart.note(Message.of("record.intervals-note"));
    }

    private Table quarters() {
        Table table = Table.of(Message.of("record.quarters"))
                .text("quarter")
                .text("as-of")
                .number("came-after")
                .number("models")
                .text("averaged");
        Map<DateRange, ReplayedPeriod> replayed = combination.replayed().stream()
                .collect(Collectors.toMap(each -> each.past().period(), each -> each));
        for (PastPeriod past : combination.periods()) {
            table.row(
                    name(past.period()),
                    past.asOf(),
                    whole(past.remainder()),
                    past.forecasts().size(),
                    Optional.ofNullable(replayed.get(past.period()))
                            .map(then -> Message.of("record.averaged").with("families", families(then.weights())))
                            .orElse(Texts.NONE));
        }
        return table.folded();
    }

    static List<Argument> families(SortedMap<String, Double> weights) {
        return Texts.parts(weights.keySet().stream().map(RemainderModel::family).toList());
    }

    private Table models() {
        Table table = Table.of(Message.of("record.models").with("quarter", business.quarterName()))
                .text("family")
                .text("model")
                .number("says")
                .number("weight")
                .number("score");
        Set<String> weighed = new HashSet<>(); // a family counts once, whatever it is made of
        for (ModelForecast model : forecast.models()) {
            boolean isFirst = weighed.add(model.family());
            Double weight = combination.weights().get(model.family());
            Double score = combination.scores().get(model.family());
            table.row(
                    weight == null ? Tone.QUIET : Tone.PLAIN,
                    RemainderModel.family(model.family()),
                    MODELS.contains(model.model()) ? Message.of("record.model." + model.model()) : model.model(),
                    whole(model.median()),
                    weight == null ? Message.of("record.no-part") : isFirst ? Texts.percent(weight) : "",
                    !isFirst ? "" : score == null ? Texts.UNKNOWN : Texts.rounded(score, 2));
        }
        forecast.remainder()
                .ifPresent(rest -> table.row(
                        Tone.STRONG, Message.of("record.together"), "", whole(rest.median()), Ratio.one(), ""));
        return table.note(Message.of("record.models-note"));
    }

    private List<Message> remarks() {
        List<Message> words = new ArrayList<>(List.of(Message.of("record.how")));
        combination
                .factor()
                .ifPresent(factor -> words.add((factor > 1
                                ? Message.of("record.widened").with("factor", Texts.rounded(factor, 1))
                                : Message.of("record.not-widened"))
                        .with("quarters", combination.usablePeriods())));
        words.addAll(forecast.leftOut());
        forecast.defaultsUsed().forEach(used -> words.add(used.message()));
        return words;
    }

    private Message name(DateRange quarter) {
        return Texts.quarter(business.fiscal().quarterOf(quarter.start()));
    }

    private double major(double minor) {
        return BigDecimal.valueOf(minor)
                .movePointLeft(business.book().currency().getDecimalPlaces())
                .doubleValue();
    }

    private Money whole(double minor) {
        return Texts.whole(Money.ofMinor(business.book().currency(), 0)
                .plus(
                        BigDecimal.valueOf(minor)
                                .movePointLeft(business.book().currency().getDecimalPlaces()),
                        RoundingMode.HALF_EVEN));
    }

    private static Message brief(double amount) {
        return Texts.brief(BigDecimal.valueOf(amount));
    }
}
