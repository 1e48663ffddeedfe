// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.accuracy;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.check.Exact;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The accuracy of past forecasts: their error, their bias and the coverage of their intervals, computed exactly.
 *
 * <p>Bias is {@code (Σ forecast − Σ actual) / Σ actual}. Beyond 10 % over at least four periods a forecaster leans to one side, our
 * assumption.
 */
@Value.Immutable(copy = false)
public abstract class ForecastAccuracy implements Serializable {
    private static final Ratio LIMIT = Ratio.ofPercent(10);
    private static final int PERIODS = 4;

    ForecastAccuracy() {}

    /**
     * Returns the accuracy of some forecasts, all of one kind.
     *
     * @throws IllegalArgumentException if there are none, or of several kinds or currencies
     */
    public static ForecastAccuracy of(Collection<ForecastRecord> records) {
        return ImmutableForecastAccuracy.builder()
                .addAllRecords(Elements.checked(records, "records"))
                .build();
    }

    /**
     * Returns the accuracy of calls, by their {@linkplain ForecastCall#kind kind} in alphabetical order: what is promised is not held
     * against the same measure as what comes at best. A kind none of whose calls can be judged is missing.
     *
     * @param asOf the last day of which it is known what came; calls for periods that end later are not judged yet
     * @param actual what came in the period of a call from the deals that it was made for, those of the person or of the person's
     *     team; empty if unknown, so that the call is not judged
     */
    public static SortedMap<String, ForecastAccuracy> ofCalls(
            Collection<ForecastCall> calls, LocalDate asOf, Function<? super ForecastCall, Optional<Money>> actual) {
        requireNonNull(asOf, "asOf");
        requireNonNull(actual, "actual");
        TreeMap<String, List<ForecastRecord>> judged = new TreeMap<>();
        for (ForecastCall call : Elements.checked(calls, "calls")) {
            call.actual(asOf, actual)
                    .ifPresent(came -> judged.computeIfAbsent(call.kind(), kind -> new ArrayList<>())
                            .add(call.against(came)));
        }
        TreeMap<String, ForecastAccuracy> byKind = new TreeMap<>();
        judged.forEach((kind, records) -> byKind.put(kind, of(records)));
        return Collections.unmodifiableSortedMap(byKind);
    }

    /** Returns the forecasts, in the order given. */
    public abstract List<ForecastRecord> records();

    /** Returns the bias above which a forecaster leans to one side; 10 % by default. */
    @Value.Default
    public Ratio limit() {
        return LIMIT;
    }

    /** Returns over how many periods a leaning is told at least; 4 by default. */
    @Value.Default
    public int fewestPeriods() {
        return PERIODS;
    }

    /** Returns this with another limit, above 0. */
    public ForecastAccuracy withLimit(Ratio limit) {
        return ImmutableForecastAccuracy.builder()
                .from(this)
                .limit(requireNonNull(limit, "limit"))
                .build();
    }

    /** Returns this with another number of periods over which a leaning is told at least, at least 1. */
    public ForecastAccuracy withFewestPeriods(int fewestPeriods) {
        return ImmutableForecastAccuracy.builder()
                .from(this)
                .fewestPeriods(fewestPeriods)
                .build();
    }

    /** Returns the accuracy of each owner, by owner in alphabetical order. */
    public SortedMap<String, ForecastAccuracy> byOwner() {
        return by(ForecastRecord::owner);
    }

    /**
     * Returns the accuracy by the week of its period in which a forecast was made, in ascending order: 1 for the first seven days, 0
     * for all days before.
     */
    public SortedMap<Integer, ForecastAccuracy> byWeek() {
        return by(record -> {
            long days = ChronoUnit.DAYS.between(record.period().start(), record.asOf());
            return days < 0 ? 0 : Exact.toInt(days / 7 + 1, "week of the period");
        });
    }

    private <K extends Comparable<K>> SortedMap<K, ForecastAccuracy> by(Function<ForecastRecord, K> key) {
        TreeMap<K, ForecastAccuracy> parts = new TreeMap<>();
        records().stream()
                .map(key)
                .distinct()
                .forEach(value -> parts.put(
                        value,
                        ImmutableForecastAccuracy.builder()
                                .from(this)
                                .records(records().stream()
                                        .filter(record -> key.apply(record).equals(value))
                                        .toList())
                                .build()));
        return Collections.unmodifiableSortedMap(parts);
    }

    /** Returns the number of different periods forecast. */
    public int periods() {
        return (int) records().stream().map(ForecastRecord::period).distinct().count();
    }

    /** Returns the mean of forecast − actual, rounded half-even. */
    public Money meanError() {
        return mean(ForecastRecord::error);
    }

    /** Returns the mean of its absolute value, rounded half-even. */
    public Money meanAbsoluteError() {
        return mean(record -> record.error().abs());
    }

    private Money mean(Function<ForecastRecord, Money> part) {
        return Money.total(records().stream().map(part).toList())
                .dividedBy(records().size(), RoundingMode.HALF_EVEN);
    }

    /** Returns the bias, positive where too much was promised; empty if nothing came at all, or credits outweighed what came. */
    public Optional<Ratio> bias() {
        Money actual = actual();
        Money error = Money.total(records().stream().map(ForecastRecord::error).toList());
        return actual.isPositive() ? Optional.of(Ratio.of(error, actual)) : Optional.empty();
    }

    private Money actual() {
        return Money.total(records().stream().map(ForecastRecord::actual).toList());
    }

    /** Returns the side to which the forecasts err. */
    public Leaning leaning() {
        if (periods() < fewestPeriods()) {
            return Leaning.TOO_FEW;
        }
        Optional<Ratio> bias = bias();
        if (bias.isEmpty()) {
            return Leaning.UNDEFINED;
        }
        if (bias.get().compareTo(limit()) > 0) {
            return Leaning.OPTIMISTIC;
        }
        return bias.get().compareTo(limit().negated()) < 0 ? Leaning.CAUTIOUS : Leaning.BALANCED;
    }

    /** Returns the number of forecasts with an interval. */
    public long intervals() {
        return records().stream().filter(record -> record.isHit().isPresent()).count();
    }

    /** Returns the number of intervals that contain the actual amount, ends included. */
    public long hits() {
        return records().stream().filter(record -> record.isHit().orElse(false)).count();
    }

    /** Returns the proportion of intervals that contain the actual amount; empty if none was given. */
    public Optional<Ratio> intervalsHit() {
        return intervals() == 0 ? Optional.empty() : Optional.of(Ratio.of(hits(), intervals()));
    }

    /**
     * Returns the mean pinball loss of the forecasts, taken as quantiles: {@code share × (actual − forecast)} where too little
     * was forecast, {@code (1 − share) × (forecast − actual)} where too much; the lower the better (Koenker and Bassett 1978).
     *
     * @param share of the quantile that the forecasts stand for, in (0, 1); at 0.5 it is half the absolute error
     * @return in full units of the currency, rounded half-even to two more decimals than the currency has
     */
    public BigDecimal pinballLoss(double share) {
        checkArgument(share > 0 && share < 1, "share must be in (0, 1) but was %s", share);
        BigDecimal sum = BigDecimal.ZERO;
        for (ForecastRecord record : records()) {
            BigDecimal error = record.error().getAmount();
            sum = sum.add(
                    error.signum() < 0
                            ? error.negate().multiply(BigDecimal.valueOf(share))
                            : error.multiply(BigDecimal.ONE.subtract(BigDecimal.valueOf(share))));
        }
        int decimals = records().get(0).actual().getCurrencyUnit().getDecimalPlaces() + 2;
        return sum.divide(BigDecimal.valueOf(records().size()), decimals, RoundingMode.HALF_EVEN);
    }

    /** Returns the default limits, or empty if others are set. */
    public List<DefaultUsed> defaultsUsed() {
        return limit().equals(LIMIT) && fewestPeriods() == PERIODS
                ? List.of(DefaultUsed.of(
                        "bias-limit",
                        Message.of("accuracy.limit").with("limit", LIMIT).with("periods", PERIODS)))
                : List.of();
    }

    /**
     * Returns the side to which the forecasts err, in words, such as {@code optimistic by 14 % over 4 periods}, {@code too few
     * periods (3)}, or {@code undefined: actual was 0}.
     */
    public Message describe() {
        Message leaning = Message.of(
                "accuracy." + leaning().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (leaning() == Leaning.UNDEFINED) {
            Money actual = actual();
            return actual.isZero() ? leaning.with("actual", 0) : leaning.with("actual", actual);
        }
        Message counted = leaning.with("periods", periods());
        return leaning() == Leaning.TOO_FEW ? counted : counted.with("bias", wholePercent(bias().orElseThrow()));
    }

    /** Returns how large a bias is in whole per cent; its sign only where forecasts are balanced. */
    private Ratio wholePercent(Ratio bias) {
        BigDecimal share = bias.toDecimal(2, RoundingMode.HALF_UP);
        return Ratio.of(leaning() == Leaning.BALANCED ? share : share.abs());
    }

    /** Returns the side to which the forecasts err, in English. */
    @Override
    public final String toString() {
        return describe().toString();
    }

    @Value.Check
    void check() {
        checkArgument(!records().isEmpty(), "records must not be empty");
        ForecastRecord first = records().get(0);
        for (ForecastRecord record : records()) {
            checkArgument(
                    record.kind().equals(first.kind()),
                    "records must be of one kind but were of %s and %s",
                    first.kind(),
                    record.kind());
        }
        checkArgument(limit().signum() > 0, "limit must be above 0 but was %s", limit());
        checkArgument(fewestPeriods() >= 1, "fewestPeriods must be at least 1 but was %s", fewestPeriods());
    }
}
