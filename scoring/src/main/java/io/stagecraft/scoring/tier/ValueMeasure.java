// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.check.Exact;
import io.stagecraft.core.numeric.ValueOrder;
import io.stagecraft.scoring.score.Score;
import io.stagecraft.scoring.score.ScoreStatus;
import io.stagecraft.scoring.score.ScoringStrategy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The measure by which customers are ranked: their value, the key that decides between equal values, and who has not
 * bought yet.
 *
 * <pre>{@code
 * ValueMeasure<Account> wonRevenue = ValueMeasure.money(Account::wonRevenue)
 *         .tiesBy(Comparator.comparing(Account::id))
 *         .prospects(account -> account.purchases().isEmpty());
 * ValueRanking<Account> ranking = wonRevenue.rank(accounts);
 * }</pre>
 *
 * @param <T> what is ranked
 */
public final class ValueMeasure<T> {
    private static final int SCORE_DECIMALS = 9;
    private static final BigDecimal MOST = BigDecimal.valueOf(9_000_000_000L);

    private final @Nullable Function<? super T, Money> money;
    private final @Nullable ToLongFunction<? super T> units;
    private final int decimals;
    private final @Nullable Comparator<? super T> ties;
    private final @Nullable Predicate<? super T> prospects;

    private ValueMeasure(
            @Nullable Function<? super T, Money> money,
            @Nullable ToLongFunction<? super T> units,
            int decimals,
            @Nullable Comparator<? super T> ties,
            @Nullable Predicate<? super T> prospects) {
        this.money = money;
        this.units = units;
        this.decimals = decimals;
        this.ties = ties;
        this.prospects = prospects;
    }

    /** Returns the measure by an amount of money, of one currency for all. */
    public static <T> ValueMeasure<T> money(Function<? super T, Money> value) {
        return new ValueMeasure<>(requireNonNull(value, "value"), null, 0, null, null);
    }

    /** Returns the measure by a whole number, such as units sold. */
    public static <T> ValueMeasure<T> units(ToLongFunction<? super T> value) {
        return new ValueMeasure<>(null, requireNonNull(value, "value"), 0, null, null);
    }

    /**
     * Returns the measure by a score as of a day: its {@linkplain Score#worst() worst case}, so that what is not
     * answered never ranks a customer above one that is certain. One that is knocked out counts 0 at most, and so is
     * never above the lowest tier.
     *
     * <p>Values are in billionths, rounded down; thresholds of a scheme are in the unit of the score, so that with the
     * bounds of its classes the tiers are those classes.
     *
     * @param strategy scores a customer; ranking throws an {@link IllegalArgumentException} where a score is beyond 9 billion
     */
    public static <T> ValueMeasure<T> score(ScoringStrategy<? super T> strategy, LocalDate asOf) {
        requireNonNull(strategy, "strategy");
        requireNonNull(asOf, "asOf");
        return new ValueMeasure<>(
                null, subject -> billionths(strategy.score(subject, asOf)), SCORE_DECIMALS, null, null);
    }

    private static long billionths(Score score) {
        BigDecimal worst = score.worst().toDecimal(SCORE_DECIMALS, RoundingMode.FLOOR);
        checkArgument(worst.abs().compareTo(MOST) <= 0, "score must be within %s but was %s", MOST, score);
        long value = worst.movePointRight(SCORE_DECIMALS).longValueExact();
        return score.status() == ScoreStatus.KNOCKED_OUT ? Math.min(value, 0) : value;
    }

    /**
     * Returns this with a key that decides between equal values, the smaller first; without one the input order does.
     */
    public ValueMeasure<T> tiesBy(Comparator<? super T> key) {
        return new ValueMeasure<>(money, units, decimals, requireNonNull(key, "key"), prospects);
    }

    /**
     * Returns this with a statement of who has bought nothing and stands apart from the customers.
     *
     * <p>Without one no customer does, unless the scheme has a level for prospects: then those whose value is exactly zero.
     */
    public ValueMeasure<T> prospects(Predicate<? super T> isProspect) {
        return new ValueMeasure<>(money, units, decimals, ties, requireNonNull(isProspect, "isProspect"));
    }

    /**
     * Returns the subjects in the order of their value.
     *
     * @throws IllegalArgumentException if their currencies differ
     */
    public ValueRanking<T> rank(Collection<? extends T> subjects) {
        requireNonNull(subjects, "subjects");
        List<T> given = ImmutableList.copyOf(subjects);
        long[] values = new long[given.size()];
        CurrencyUnit currency = null;
        for (int i = 0; i < values.length; i++) {
            T subject = given.get(i);
            if (money != null) {
                Money amount = requireNonNull(money.apply(subject), "value of a subject");
                currency = currency == null ? amount.getCurrencyUnit() : currency;
                checkArgument(
                        currency.equals(amount.getCurrencyUnit()),
                        "values must have one currency, but %s has %s and not %s",
                        subject,
                        amount,
                        currency);
                values[i] = Exact.minor(amount, "amount");
            } else {
                values[i] = requireNonNull(units).applyAsLong(subject);
            }
        }
        int[] keyed = IntStream.range(0, values.length).toArray();
        if (ties != null) {
            keyed = Arrays.stream(keyed)
                    .boxed()
                    .sorted(Comparator.comparing(given::get, ties))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        return ranking(given, values, currency, keyed);
    }

    /** Ranks by falling value, of equal values in the order of the positions, with prospects apart. */
    private ValueRanking<T> ranking(List<T> given, long[] values, @Nullable CurrencyUnit currency, int[] keyed) {
        int places = currency == null ? decimals : currency.getDecimalPlaces();
        if (prospects == null) {
            return new ValueRanking<>(
                    given, values, currency, places, ValueOrder.descending(values, keyed), new int[0], false);
        }
        boolean[] apart = new boolean[values.length];
        for (int i = 0; i < apart.length; i++) {
            apart[i] = prospects.test(given.get(i));
        }
        int[] ranked = ValueOrder.descending(
                values,
                Arrays.stream(keyed).filter(position -> !apart[position]).toArray());
        int[] others = Arrays.stream(keyed).filter(position -> apart[position]).toArray();
        return new ValueRanking<>(given, values, currency, places, ranked, others, true);
    }
}
