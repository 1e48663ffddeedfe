// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.stagecraft.core.Incubating;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.distribution.RevenueModel;
import io.stagecraft.planning.forecast.Origin.Detail;
import io.stagecraft.planning.target.AttainmentOutlook;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.immutables.serial.Serial;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The forecast of a period: what is won so far, and what several models together say of the remainder, as sure of it as they were
 * right in past periods.
 *
 * <pre>{@code
 * Replay replay = Replay.of(deals, fiscal, FiscalUnit.QUARTER, asOf, calendar, zone, currency)
 *         .withUnrecordedBefore(firstDays);    // what has no history must not be read back into the past
 * PeriodForecast forecast = PeriodForecast.of(replay, RemainderModel.standard(process, valuation));
 * forecast.reaching(target);       // the chance, or empty where the past says too little
 * forecast.combination().held();   // how often its intervals have held
 * }</pre>
 *
 * <p>The past teaches only as much as was known in it. Where a book has final amounts, closes or stages for its earlier days, the replay
 * has to be {@linkplain Replay#withUnrecordedBefore told}, or else models are judged, and believed, by what they could not have known.
 */
@Serial.Structural
@SuppressWarnings("unchecked") // the generated class casts what it reads
@Value.Immutable
public abstract class PeriodForecast implements Serializable {
    PeriodForecast() {}

    /** Returns the forecast of the present period of a replay, by the standard rules. */
    @Incubating
    public static PeriodForecast of(Replay replay, Collection<? extends RemainderModel> models) {
        return of(replay, models, CombinationRules.standard());
    }

    /**
     * Returns the forecast of the present period of a replay.
     *
     * <p>It is {@linkplain #refused refused} where fewer deals were won up to its day than {@link CombinationRules#fewestWins}; and where
     * no deal of the book was lost and a model of {@link RemainderModel#PIPELINE} or {@link RemainderModel#DEALS} speaks: lost deals are
     * left out then, and by the others every open deal would be won. What the book's own history says of won deals needs no lost ones.
     *
     * @param models fixed beforehand, each asked once for all periods
     * @throws IllegalArgumentException if a model says something of more or fewer periods than there are
     */
    @Incubating
    public static PeriodForecast of(
            Replay replay, Collection<? extends RemainderModel> models, CombinationRules rules) {
        requireNonNull(replay, "replay");
        List<Origin> origins = ImmutableList.<Origin>builder()
                .addAll(replay.past())
                .add(replay.present())
                .build();
        List<List<ModelForecast>> said = said(origins, models);
        Origin present = replay.present();
        List<PastPeriod> past = new ArrayList<>();
        for (int i = 0; i < replay.past().size(); i++) {
            Origin origin = origins.get(i);
            past.add(PastPeriod.of(
                    origin.period(), origin.asOf(), HistoryModels.minor(present, origin.ahead()), said.get(i)));
        }
        List<ModelForecast> now = said.get(origins.size() - 1);
        Combination combination = Combination.of(past, rules);
        PeriodForecast forecast = new Builder()
                .period(present.period())
                .asOf(present.asOf())
                .won(present.won())
                .unrecorded(unrecorded(replay.past()))
                .notRecordedPeriods(replay.leftOut())
                .assumedRecorded(replay.past().isEmpty() ? 0 : replay.unrecordedDeals())
                .silent(silent(models, past))
                .arrived(replay.arrived())
                .combination(present.ahead().isEmpty() ? combination : combination.speaking(now))
                .models(now)
                .wonThen(replay.past().stream()
                        .collect(ImmutableMap.toImmutableMap(
                                Origin::period,
                                origin -> origin.won().getAmountMinor().doubleValue())))
                .build();
        int wins = present.known().wins();
        if (wins < rules.fewestWins()) {
            return forecast.refused(
                    Message.of("forecast.few-wins").with("wins", wins).with("needed", rules.fewestWins()));
        }
        return replay.losses() == 0 && needsLosses(said)
                ? forecast.refused(Message.of("forecast.no-losses").with("wins", wins))
                : forecast;
    }

    /** Returns what the models say of each origin. */
    private static List<List<ModelForecast>> said(List<Origin> origins, Collection<? extends RemainderModel> models) {
        List<List<ModelForecast>> said = new ArrayList<>();
        origins.forEach(origin -> said.add(new ArrayList<>()));
        for (RemainderModel model : Elements.checked(models, "models")) {
            List<Optional<ModelForecast>> forecasts =
                    requireNonNull(model.forecasts(origins), () -> "forecasts of the model " + model);
            checkArgument(
                    forecasts.size() == origins.size(),
                    "expected one forecast per period, but got %s forecasts for %s periods",
                    forecasts.size(),
                    origins.size());
            for (int i = 0; i < origins.size(); i++) {
                forecasts.get(i).ifPresent(said.get(i)::add);
            }
        }
        return said;
    }

    /** Returns the number of origins for which each detail is unrecorded. */
    private static Map<Detail, Integer> unrecorded(List<Origin> origins) {
        Map<Detail, Integer> unrecorded = new EnumMap<>(Detail.class);
        origins.forEach(origin -> origin.unrecorded().forEach(detail -> unrecorded.merge(detail, 1, Integer::sum)));
        return unrecorded;
    }

    private static boolean needsLosses(List<List<ModelForecast>> said) {
        return said.stream()
                .flatMap(List::stream)
                .map(ModelForecast::family)
                .anyMatch(family -> family.equals(RemainderModel.DEALS) || family.equals(RemainderModel.PIPELINE));
    }

    /**
     * Returns this without what any model says, for a reason: a book that cannot carry a forecast gets none, and what is won and what
     * came in past periods is all that is left.
     *
     * @param why said first of what is {@linkplain #leftOut left out}
     */
    public PeriodForecast refused(Message why) {
        return new Builder()
                .from(this)
                .refusal(requireNonNull(why, "why"))
                .silent(Set.of())
                .combination(Combination.of(
                        combination().past().stream()
                                .map(past -> PastPeriod.of(past.period(), past.asOf(), past.remainder(), List.of()))
                                .toList(),
                        combination().rules()))
                .models(List.of())
                .build();
    }

    private static Set<String> silent(Collection<? extends RemainderModel> models, List<PastPeriod> past) {
        Set<String> families = new TreeSet<>();
        models.forEach(model -> model.family().ifPresent(families::add));
        past.forEach(period -> period.forecasts().forEach(each -> families.remove(each.family())));
        return families;
    }

    /**
     * Returns this forecast as a change of the deals has it, such as a scenario's. The models of {@link RemainderModel#DEALS} are
     * asked about the changed deals, in the market and the season as they were; those of {@link RemainderModel#PIPELINE} move by as
     * much as the expected revenue of the deals; the others, and all that past periods taught, stay.
     *
     * @param now the deals and the new business as they are
     * @param then the same as the change has them
     */
    public PeriodForecast changing(Forecast now, Forecast then) {
        return changing(now).apply(then);
    }

    /** Returns what {@link #changing(Forecast, Forecast)} does, to be asked of many changes of the same deals. */
    public Function<Forecast, PeriodForecast> changing(Forecast now) {
        requireNonNull(now, "now");
        DateRange ahead = period().from(asOf().plusDays(1));
        if (ahead.isEmpty()) {
            return then -> this;
        }
        double before = now.possible(ahead).meanMinor();
        return then -> changed(before, requireNonNull(then, "then").possible(ahead));
    }

    private PeriodForecast changed(double before, RevenueModel then) {
        double more = then.meanMinor() - before;
        List<ModelForecast> changed = new ArrayList<>();
        for (ModelForecast each : models()) {
            changed.add(
                    switch (each.family()) {
                        case RemainderModel.DEALS ->
                            DealModels.said(each.model(), then, each.market(), each.isSampled())
                                    .inSeason(each.season());
                        case RemainderModel.PIPELINE -> each.plus(more);
                        default -> each;
                    });
        }
        return new Builder().from(this).models(changed).build();
    }

    /**
     * Returns whether a model that reads the open deals takes part, so that {@linkplain #changing changing} them changes the
     * forecast.
     */
    public boolean hasDealModels() {
        return models().stream()
                .map(ModelForecast::family)
                .anyMatch(family -> (family.equals(RemainderModel.DEALS) || family.equals(RemainderModel.PIPELINE))
                        && combination().weights().containsKey(family));
    }

    /** Returns why nothing is forecast: too few wins, no losses, or what {@link #refused} was told; empty where models are listened to. */
    public abstract Optional<Message> refusal();

    /** Returns the period. */
    public abstract DateRange period();

    /** Returns the day on whose evening it is forecast. */
    public abstract LocalDate asOf();

    /** Returns what is won in the period so far. */
    public abstract Money won();

    /** Returns how the models are combined, and how good they were in past periods; amounts are in minor units. */
    public abstract Combination combination();

    /** Returns what the models say of the remainder, in minor units, in the order in which they were asked. */
    public abstract List<ModelForecast> models();

    /** Returns the forecast of the remainder in minor units; empty where only a range is claimed. */
    @Value.Lazy
    public Optional<QuantileForecast> remainder() {
        return period().from(asOf().plusDays(1)).isEmpty()
                ? Optional.of(QuantileForecast.point(0))
                : combination().forecast(models());
    }

    /** Returns the forecast of the whole period in minor units, what is won included; empty where only a range is claimed. */
    public Optional<QuantileForecast> revenue() {
        return remainder().map(rest -> rest.plus(won().getAmountMinor().doubleValue()));
    }

    /** Returns the shares of each past remainder that had come by each day; see {@link #fan}. */
    abstract Map<LocalDate, List<Double>> arrived();

    /**
     * Returns what will have been won by the end of every seventh day to come and of the last one, in minor units, by
     * day in the order of time: the bands of a fan chart. On its way the remainder comes as it came in one of the past
     * periods, each as likely and whatever the remainder is, our assumption; at the end it is the {@linkplain #revenue
     * forecast of the period}. Empty where only a range is claimed, or nothing came in any past period.
     */
    public SortedMap<LocalDate, QuantileForecast> fan() {
        ImmutableSortedMap.Builder<LocalDate, QuantileForecast> fan = ImmutableSortedMap.naturalOrder();
        remainder()
                .ifPresent(rest -> arrived()
                        .forEach((day, parts) -> fan.put(
                                day,
                                rest.times(parts).plus(won().getAmountMinor().doubleValue()))));
        return fan.build();
    }

    /**
     * Returns the quantile of a share, rounded half-even, such as the 10 % and 90 % between which the period ends in eight cases of
     * ten; empty where only a range is claimed.
     *
     * @param share in [0.01, 0.99]
     */
    public Optional<Money> quantile(double share) {
        return revenue().map(revenue -> money(revenue.quantile(share)));
    }

    /**
     * Returns the chance of reaching a target, in [0.01, 0.99], where an end means that much or beyond it, or 1 where it is won
     * already; empty where only a range is claimed. An end that rounds to the target reaches it, so that the chance is at least one
     * half where the {@linkplain #quantile middle} does.
     */
    public OptionalDouble reaching(Money target) {
        checkArgument(
                requireNonNull(target, "target").getCurrencyUnit().equals(won().getCurrencyUnit()),
                "target must be in %s but was %s",
                won().getCurrencyUnit(),
                target);
        if (!won().isLessThan(target)) {
            return OptionalDouble.of(1);
        }
        return revenue().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        revenue().get().reaching(target.getAmountMinor().doubleValue() - 0.5));
    }

    /**
     * Returns whether a target will be reached, told from the {@linkplain #reaching chance} of it by the {@linkplain
     * AttainmentOutlook#ofChance default boundaries}; empty where only a range is claimed.
     */
    public Optional<AttainmentOutlook> outlook(Money target) {
        OptionalDouble chance = reaching(target);
        return chance.isEmpty()
                ? Optional.empty()
                : Optional.of(AttainmentOutlook.ofChance(Probability.of(chance.getAsDouble())));
    }

    /** Returns what would come in if the remainder were as small as the smallest of a past period; empty without past periods. */
    public Optional<Money> least() {
        return ended(combination().smallestRemainder());
    }

    /** Returns what would come in if the remainder were as large as the largest of a past period; empty without past periods. */
    public Optional<Money> most() {
        return ended(combination().largestRemainder());
    }

    private Optional<Money> ended(OptionalDouble remainder) {
        return remainder.isEmpty()
                ? Optional.empty()
                : Optional.of(money(won().getAmountMinor().doubleValue() + remainder.getAsDouble()));
    }

    private Money money(double minor) {
        CurrencyUnit currency = won().getCurrencyUnit();
        return BigMoney.of(currency, BigDecimal.valueOf(minor).movePointLeft(currency.getDecimalPlaces()))
                .toMoney(RoundingMode.HALF_EVEN);
    }

    /** Returns what was won in each past period by the day as of which it is forecast again, in minor units. */
    abstract ImmutableMap<DateRange, Double> wonThen();

    /**
     * Returns {@code Σ (middle − came) / Σ came} of the whole past periods that could be forecast, what was won by then included: by
     * which part such forecasts of the period ran high, or low if it is below 0. The errors are those of the {@linkplain
     * Combination#bias remainders}, held against all that the periods brought, as a call for a period is. Empty if nothing came in them.
     */
    public OptionalDouble bias() {
        double error = 0;
        double came = 0;
        for (ReplayedPeriod each : combination().replayed()) {
            PastPeriod past = each.past();
            error += each.forecast().median() - past.remainder();
            came += requireNonNull(wonThen().get(past.period())) + past.remainder();
        }
        return came > 0 ? OptionalDouble.of(error / came) : OptionalDouble.empty();
    }

    /**
     * Returns the number of past periods in which each detail of the open deals is not recorded as it was then, so that
     * models that read it do not speak of these; empty if all are.
     */
    @Incubating
    public abstract Map<Detail, Integer> unrecorded();

    /** Returns the number of past periods that are left out since too little says when it was {@linkplain Replay#recordedOnly recorded}. */
    public abstract int notRecordedPeriods();

    /**
     * Returns the number of deals of which an event counts in past periods as recorded when it happened, since nothing says when it
     * was; 0 without past periods.
     */
    public abstract int assumedRecorded();

    /**
     * Returns the ids of the families that were asked and said nothing of any past period, in alphabetical order;
     * possibly empty.
     */
    public abstract Set<String> silent();

    /** Returns why nothing is forecast, or the periods and families that do not take part, with the reasons; possibly empty. */
    public List<Message> leftOut() {
        ImmutableList.Builder<Message> out = ImmutableList.builder();
        refusal().ifPresent(out::add);
        if (notRecordedPeriods() > 0) {
            out.add(Message.of("forecast.not-recorded").with("periods", notRecordedPeriods()));
        }
        unrecorded()
                .forEach((detail, periods) -> out.add(Message.of("forecast.unrecorded")
                        .with("detail", detail.message())
                        .with("periods", periods)));
        silent().forEach(family ->
                out.add(Weighing.tooFew(family, 0, combination().rules())));
        return out.addAll(combination().leftOut()).build();
    }

    /**
     * Returns the defaults it rests on, whether a large book was sampled, and whether deals count as recorded when they
     * happened.
     */
    public List<DefaultUsed> defaultsUsed() {
        ImmutableList.Builder<DefaultUsed> used = ImmutableList.builder();
        used.addAll(combination().defaultsUsed());
        int fewest = CombinationRules.standard().fewestWins();
        if (combination().rules().fewestWins() == fewest) {
            used.add(DefaultUsed.of(
                    "fewest-wins", Message.of("forecast.fewest-wins").with("needed", fewest)));
        }
        if (Stream.concat(combination().past().stream().flatMap(past -> past.forecasts().stream()), models().stream())
                .anyMatch(ModelForecast::isSampled)) {
            used.add(DealModels.sampling());
        }
        if (assumedRecorded() > 0) {
            used.add(DefaultUsed.of(
                    "recorded-when-happened",
                    Message.of("forecast.recorded-when-happened").with("deals", assumedRecorded())));
        }
        return used.build();
    }

    static final class Builder extends ImmutablePeriodForecast.Builder {}
}
