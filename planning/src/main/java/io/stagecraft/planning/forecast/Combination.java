// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.statistics.Rate;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * Combines a few families of models, fixed beforehand, into one forecast whose spread has held in past periods.
 *
 * <p>Each family counts once, however many members it has; within it single numbers are averaged and get the spread of their own
 * past errors. Families are averaged quantile by quantile, and the spread of the result around its median is multiplied by a factor
 * with which at least eight of ten past periods would have been held. What is claimed grows with the number of past periods
 * ({@link #claim}): choosing the past winner among many models would only move the error into the claim.
 *
 * <pre>{@code
 * Combination combination = Combination.of(pastPeriods);
 * combination.held();                                    // 9 of 12, with its interval
 * combination.forecast(now).map(rest -> rest.plus(won)); // the distribution of the period
 * }</pre>
 *
 * <p>Bates and Granger 1969; Makridakis, Spiliotis and Assimakopoulos 2018; Vovk, Gammerman and Shafer 2005.
 */
@Serial.Structural
@Value.Immutable
public abstract class Combination implements Serializable {
    /** The id of the model that repeats the same period of last year, against whose mean absolute error scores are measured. */
    public static final String SAME_PERIOD_LAST_YEAR = "same-period-last-year";

    Combination() {}

    /** What a combination claims, by the number of past periods it can use. */
    public enum Claim {
        /** Nothing but the range of past remainders. */
        RANGE,
        /** A distribution in which all families weigh the same, or of one family alone. */
        EQUAL_WEIGHTS,
        /** The same without the family that made it worse. */
        WITHOUT_WORST,
        /** A distribution in which families weigh by their scores, shrunk towards equal weights. */
        LEARNED_WEIGHTS
    }

    /** Returns the combination that some past periods teach, by the {@linkplain CombinationRules#standard standard rules}. */
    public static Combination of(Collection<PastPeriod> past) {
        return of(past, CombinationRules.standard());
    }

    /**
     * Returns the combination that some past periods teach.
     *
     * @param past in any order; of two that overlap the later one counts
     */
    public static Combination of(Collection<PastPeriod> past, CombinationRules rules) {
        return of(Elements.checked(past, "past"), rules, Set.of());
    }

    private static Combination of(List<PastPeriod> past, CombinationRules rules, Set<String> silent) {
        return ImmutableCombination.builder()
                .past(past)
                .rules(rules)
                .silentNow(silent)
                .build();
    }

    /**
     * Returns this without the families that say nothing of the present period: weights, factor and record are then those of the
     * average of the families that speak, which is what {@link #forecast} makes.
     *
     * @param now what the models say of the remainder of the present period, in any order
     */
    public Combination speaking(Collection<ModelForecast> now) {
        SortedSet<String> silent = silent(
                ImmutableList.copyOf(requireNonNull(now, "now")), periods().size());
        return silent.equals(silentNow()) ? this : of(past(), rules(), silent);
    }

    private SortedSet<String> silent(List<ModelForecast> forecasts, int before) {
        SortedSet<String> silent = new TreeSet<>(silentNow());
        families().families().forEach(family -> {
            if (families().forecast(family, forecasts, before).isEmpty()) {
                silent.add(family);
            }
        });
        return silent;
    }

    /** Returns the past periods that were given. */
    public abstract List<PastPeriod> past();

    /** Returns the numbers of periods that the claims take. */
    public abstract CombinationRules rules();

    /** Returns the ids of the families that say no distribution of the {@linkplain #speaking present period}, and so do not take part. */
    @Value.NaturalOrder
    abstract SortedSet<String> silentNow();

    /** Returns the past periods that count, in the order of time: of two that overlap the later one. */
    @Value.Lazy
    public List<PastPeriod> periods() {
        List<PastPeriod> later = new ArrayList<>();
        past().stream()
                .sorted(Comparator.comparing((PastPeriod each) -> each.period().end())
                        .thenComparing(each -> each.period().start())
                        .thenComparing(PastPeriod::asOf)
                        .reversed())
                .forEach(each -> {
                    if (later.isEmpty()
                            || !each.period()
                                    .end()
                                    .isAfter(
                                            later.get(later.size() - 1).period().start())) {
                        later.add(each);
                    }
                });
        return ImmutableList.copyOf(later).reverse();
    }

    @Value.Lazy
    FamilyRecord families() {
        return FamilyRecord.of(periods());
    }

    @Value.Lazy
    Weighing weighing() {
        return Weighing.of(families(), periods().size(), rules(), silentNow());
    }

    /** Returns the number of past periods that could be forecast with the families that take part. */
    public int usablePeriods() {
        return weighing().usable();
    }

    /** Returns the claim. */
    public Claim claim() {
        return weighing().claim();
    }

    /** Returns the weight of each family that takes part, by its id, together 1; empty if only a range is claimed. */
    public SortedMap<String, Double> weights() {
        return ImmutableSortedMap.copyOf(weighing().weights());
    }

    /**
     * Returns the score of each family by its id, the lower the better: its mean {@linkplain QuantileForecast#crps score} over the
     * mean absolute error of {@linkplain #SAME_PERIOD_LAST_YEAR last year's period} in the same past periods, which are those that
     * last year's period and all families that take part speak of. The spread of single numbers is that of their errors in the periods
     * before the one that is scored. A family that says nothing of these periods is missing. By these scores the worst family is
     * dropped and {@linkplain #weights weights} are learned; with fewer than {@link CombinationRules#intervalFrom} periods that can
     * be scored, all families weigh the same.
     */
    public SortedMap<String, Double> scores() {
        return weighing().scores();
    }

    /**
     * Returns by which factor the spread of past forecasts would have had to be multiplied to hold eight of ten: the order
     * statistic
     * {@code 0.8 (n + 1)} of {@code |actual − median| / half the 80 % interval}, linear between two, and at least {@link
     * CombinationRules#leastFactor}; empty if only a range is claimed. The spread of a forecast is multiplied by it: widened
     * where the models were too sure of themselves, and by the standard rules never narrowed.
     */
    public OptionalDouble factor() {
        return weighing().factor();
    }

    /** Returns the smallest past remainder; empty without past periods. */
    public OptionalDouble smallestRemainder() {
        return periods().stream().mapToDouble(PastPeriod::remainder).min();
    }

    /** Returns the largest past remainder; empty without past periods. */
    public OptionalDouble largestRemainder() {
        return periods().stream().mapToDouble(PastPeriod::remainder).max();
    }

    /**
     * Returns the proportion of the 80 % intervals for past periods that held the actual amount. Each is made with what the
     * periods before it teach, so that there is none for the first ones.
     */
    public Rate held() {
        List<ReplayedPeriod> replayed = replayed();
        long hits = replayed.stream().filter(ReplayedPeriod::isHeld).count();
        return Rate.of(hits, replayed.size(), 1);
    }

    /**
     * Returns {@code Σ (median − actual) / Σ actual} of the remainders of the same past periods; empty if nothing came in them. That of
     * whole periods is {@link PeriodForecast#bias}.
     */
    public OptionalDouble bias() {
        double error = 0;
        double came = 0;
        for (ReplayedPeriod each : replayed()) {
            error += each.forecast().median() - each.past().remainder();
            came += each.past().remainder();
        }
        return came > 0 ? OptionalDouble.of(error / came) : OptionalDouble.empty();
    }

    /**
     * Returns the forecasts of past periods, each made with what the periods before it teach of the families that spoke of it, in the
     * order of time; there is none for the first ones.
     */
    @Value.Lazy
    public List<ReplayedPeriod> replayed() {
        ImmutableList.Builder<ReplayedPeriod> replayed = ImmutableList.builder();
        for (int i = rules().intervalFrom(); i < periods().size(); i++) {
            int index = i;
            PastPeriod past = periods().get(i);
            Weighing then = Weighing.of(families(), i, rules(), silent(past.forecasts(), i));
            then.forecast(family -> families().forecast(family, index, index), isNeverNegative(i))
                    .ifPresent(forecast -> replayed.add(ReplayedPeriod.of(past, then, forecast)));
        }
        return replayed.build();
    }

    /**
     * Returns the forecast of the remainder of the present period by the families that {@linkplain #speaking speak of it}; empty if
     * only a range is claimed.
     *
     * @param now what the models say, in any order; families that do not take part are not read
     */
    public Optional<QuantileForecast> forecast(Collection<ModelForecast> now) {
        List<ModelForecast> forecasts = ImmutableList.copyOf(requireNonNull(now, "now"));
        PastPeriod.distinct(forecasts);
        return speaking(forecasts)
                .weighing()
                .forecast(
                        family ->
                                families().forecast(family, forecasts, periods().size()),
                        isNeverNegative(periods().size()));
    }

    private boolean isNeverNegative(int before) {
        return periods().subList(0, before).stream().allMatch(each -> each.remainder() >= 0);
    }

    /** Returns the periods and families that do not take part, with the reasons; possibly empty. */
    public List<Message> leftOut() {
        ImmutableList.Builder<Message> out = ImmutableList.builder();
        int overlapping = past().size() - periods().size();
        if (overlapping > 0) {
            out.add(Message.of("combination.overlapping").with("periods", overlapping));
        }
        out.addAll(weighing().leftOut());
        return out.build();
    }

    /** Returns the default numbers of periods, or empty if others are set. */
    public List<DefaultUsed> defaultsUsed() {
        CombinationRules standard = CombinationRules.standard();
        return rules().withFewestWins(standard.fewestWins()).equals(standard)
                ? List.of(DefaultUsed.of(
                        "combination-rules",
                        Message.of("combination.rules")
                                .with("interval", standard.intervalFrom())
                                .with("drop", standard.dropFrom())
                                .with("weight", standard.weightFrom())))
                : List.of();
    }

    @Value.Check
    void check() {
        checkArgument(past().size() <= 10_000, "past must be at most 10000 periods but were %s", past().size());
    }
}
