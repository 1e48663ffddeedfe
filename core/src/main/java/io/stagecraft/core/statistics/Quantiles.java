// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.statistics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.check.Exact;
import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The quantiles of observed whole numbers, such as days; below a minimum number of observations there are none.
 *
 * <p>A percentile is the smallest observed value with at least that share of the values at or below it, so it is always a value
 * that was observed; the median is the middle value, or the mean of the middle two (see the domain model, Inspection of
 * a pipeline).
 *
 * <pre>{@code
 * Quantiles days = CycleTimes.wonDays(deals, zone);
 * days.percentile(95);   // 116
 * days.longest();        // 138
 * }</pre>
 */
public final class Quantiles implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long[] sorted;
    private final int minimum;

    private Quantiles(long[] sorted, int minimum) {
        this.sorted = sorted;
        this.minimum = minimum;
    }

    /** Returns the values, in any order, with the default minimum number of 20. */
    public static Quantiles of(long... values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Quantiles(sorted, Rate.DEFAULT_MINIMUM);
    }

    /** Returns the values with the default minimum number of 20. */
    public static Quantiles of(Collection<Long> values) {
        Elements.checked(values, "values");
        return of(values.stream().mapToLong(Long::longValue).toArray());
    }

    /** Returns the middle ratio, or the mean of the middle two, exactly; empty if there is none. */
    public static Optional<Ratio> median(Collection<Ratio> ratios) {
        List<Ratio> ascending =
                Elements.checked(ratios, "ratios").stream().sorted().toList();
        int n = ascending.size();
        return n == 0
                ? Optional.empty()
                : Optional.of(
                        ascending.get((n - 1) / 2).plus(ascending.get(n / 2)).dividedBy(Ratio.of(2)));
    }

    /**
     * Returns these values with another minimum number.
     *
     * @throws IllegalArgumentException if the minimum is below 1
     */
    public Quantiles withMinimum(int minimum) {
        checkArgument(minimum >= 1, "minimum must be at least 1 but was %s", minimum);
        return new Quantiles(sorted, minimum);
    }

    /** Returns the number of values. */
    public int size() {
        return sorted.length;
    }

    /** Returns the number of values that a quantile needs. */
    public int minimum() {
        return minimum;
    }

    /** Returns whether there are enough values for a quantile. */
    public boolean isEnough() {
        return sorted.length >= minimum;
    }

    /**
     * Returns the smallest value with at least this share of the values at or below it; empty if there are too few.
     *
     * @param percent the share in per cent, in [1, 100]
     * @throws IllegalArgumentException if the percentage is out of range
     */
    public OptionalLong percentile(int percent) {
        checkArgument(percent >= 1 && percent <= 100, "percent must be in [1, 100] but was %s", percent);
        return quantile(Ratio.ofPercent(percent));
    }

    /**
     * Returns the smallest value with at least this share of the values at or below it; empty if there are too few.
     *
     * @param share above 0, at most 1
     * @throws IllegalArgumentException if the share is out of range
     */
    public OptionalLong quantile(Ratio share) {
        checkArgument(
                share.signum() > 0 && Ratio.one().isAtLeast(share),
                "share must be above 0 and at most 1 but was %s",
                share);
        if (!isEnough()) {
            return OptionalLong.empty();
        }
        long rank =
                -Math.floorDiv(-Exact.product(share.numerator(), sorted.length, "share × values"), share.denominator());
        return OptionalLong.of(sorted[Math.toIntExact(rank) - 1]);
    }

    /** Returns the middle value, or the mean of the middle two; empty if there are too few. */
    public OptionalDouble median() {
        if (!isEnough()) {
            return OptionalDouble.empty();
        }
        long low = sorted[(sorted.length - 1) / 2];
        long high = sorted[sorted.length / 2];
        // (low + high) / 2 rounded down, which does not overflow
        long middle = (low & high) + ((low ^ high) >> 1);
        return OptionalDouble.of(((low ^ high) & 1) == 0 ? middle : middle + 0.5);
    }

    /** Returns the smallest value, however few there are; empty without values. */
    public OptionalLong shortest() {
        return sorted.length == 0 ? OptionalLong.empty() : OptionalLong.of(sorted[0]);
    }

    /** Returns the largest value, however few there are; empty without values. */
    public OptionalLong longest() {
        return sorted.length == 0 ? OptionalLong.empty() : OptionalLong.of(sorted[sorted.length - 1]);
    }

    /** Returns the number of values above a number. */
    public int countAbove(long number) {
        return sorted.length - firstAbove(number);
    }

    /**
     * Returns the remainders of the values at or above a number once it is reached: each minus the number, with the same
     * minimum.
     */
    public Quantiles remainingFrom(long number) {
        int first = number == Long.MIN_VALUE ? 0 : firstAbove(number - 1);
        long[] left = Arrays.copyOfRange(sorted, first, sorted.length);
        for (int i = 0; i < left.length; i++) {
            left[i] = Exact.difference(left[i], number, "value - number");
        }
        return new Quantiles(left, minimum);
    }

    /** Returns the values in ascending order, as a copy. */
    public long[] toArray() {
        return sorted.clone();
    }

    private int firstAbove(long number) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] > number) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private Object readResolve() {
        return of(requireNonNull(sorted, "sorted")).withMinimum(minimum);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Quantiles other && minimum == other.minimum && Arrays.equals(sorted, other.sorted);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(sorted) + minimum;
    }

    /** Returns number, median, P80, P90, P95 and longest; or {@code too few (7)}. */
    @Override
    public String toString() {
        return isEnough()
                ? String.format(
                        Locale.ROOT,
                        "%d %s: median %s, P80 %d, P90 %d, P95 %d, longest %d",
                        size(),
                        size() == 1 ? "value" : "values",
                        median().getAsDouble(),
                        percentile(80).getAsLong(),
                        percentile(90).getAsLong(),
                        percentile(95).getAsLong(),
                        longest().getAsLong())
                : Rate.tooFew(sorted.length);
    }
}
