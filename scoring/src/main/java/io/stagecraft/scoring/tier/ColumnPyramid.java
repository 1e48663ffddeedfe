// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkPositionIndexes;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.joda.money.CurrencyUnit;

/**
 * The tiers of a column of values, without an object per customer.
 *
 * <p>A pyramid is its cuts: the value and the position up to which a tier reaches, because equal values rank by
 * position. Where a customer falls then follows from its own value and position alone, so the caller may split the work
 * over ranges:
 *
 * <pre>{@code
 * ColumnPyramid pyramid = ColumnPyramid.of(cents, CurrencyUnit.EUR, TierScheme.abc());
 * byte[] tiers = new byte[cents.length];
 * pyramid.assign(cents, 0, cents.length, tiers);
 * }</pre>
 *
 * <p>Finding the cuts sorts one copy of the column; nothing of it is kept. The result is that of {@link ValuePyramid}
 * on the same values in the same order.
 */
public final class ColumnPyramid {
    private final TierScheme scheme;
    private final int[] sizes;
    private final long[] cutValues;
    private final int[] cutPositions;

    private ColumnPyramid(TierScheme scheme, int[] sizes, long[] cutValues, int[] cutPositions) {
        this.scheme = scheme;
        this.sizes = sizes;
        this.cutValues = cutValues;
        this.cutPositions = cutPositions;
    }

    /**
     * Returns the pyramid of plain numbers, such as units sold; equal ones rank by position, and where the scheme has a
     * level for prospects, those with 0 stand in it.
     *
     * @throws ArithmeticException if the rule needs their sum and it does not fit a {@code long}
     */
    public static ColumnPyramid of(long[] values, TierScheme scheme) {
        return cutBy(values, scheme, (rule, sorted) -> rule.lastRanks(sorted, 0));
    }

    /**
     * Returns the pyramid of numbers as {@link #of(long[], TierScheme)}, cut by the rule that the scheme names.
     *
     * @throws IllegalArgumentException if the rule of the scheme is not the caller's own, or its sizes are not those of tiers
     */
    public static ColumnPyramid of(long[] values, TierScheme scheme, OwnTierRule own) {
        int tiers = scheme.tiers().size();
        return cutBy(values, scheme, (rule, sorted) -> rule.lastRanks(sorted, tiers, own));
    }

    /**
     * Returns the pyramid of amounts in the smallest unit of a currency; thresholds of the scheme are in whole units.
     *
     * @throws ArithmeticException if the rule needs their sum and it does not fit a {@code long}
     */
    public static ColumnPyramid of(long[] minorUnits, CurrencyUnit currency, TierScheme scheme) {
        requireNonNull(minorUnits, "minorUnits");
        int decimals = currency.getDecimalPlaces();
        return cutBy(minorUnits, scheme, (rule, sorted) -> rule.lastRanks(sorted, decimals));
    }

    private static ColumnPyramid cutBy(
            long[] values, TierScheme scheme, BiFunction<TierRule, SortedValues, int[]> lastRanks) {
        requireNonNull(values, "values");
        requireNonNull(scheme, "scheme");
        boolean zeroApart = scheme.prospects().isPresent();
        SortedValues sorted = SortedValues.sorting(zeroApart ? withoutZeros(values) : values.clone());
        int[] last = lastRanks.apply(scheme.rule(), sorted);
        int tiers = last.length;
        int[] sizes = new int[scheme.levels().size()];
        long[] cutValues = new long[tiers - 1];
        int[] cutPositions = new int[tiers - 1];
        for (int tier = 0; tier < tiers; tier++) {
            sizes[tier] = last[tier] - (tier == 0 ? 0 : last[tier - 1]);
        }
        if (zeroApart) {
            sizes[tiers] = values.length - sorted.size();
        }
        for (int cut = 0; cut < cutValues.length; cut++) {
            boolean empty = last[cut] == 0;
            cutValues[cut] = empty ? Long.MAX_VALUE : sorted.atRank(last[cut]);
            cutPositions[cut] = empty ? -1 : position(values, cutValues[cut], last[cut] - sorted.above(cutValues[cut]));
        }
        return new ColumnPyramid(scheme, sizes, cutValues, cutPositions);
    }

    /** Returns the scheme. */
    public TierScheme scheme() {
        return scheme;
    }

    /** Returns the number of subjects on each level, best first, prospects last if the scheme has a level for them. */
    public List<Integer> sizes() {
        return Arrays.stream(sizes).boxed().collect(ImmutableList.toImmutableList());
    }

    /** Returns the level of a value at a position of the column, from 0, the best. */
    private int level(long value, int position) {
        if (value == 0 && sizes.length > cutValues.length + 1) {
            return sizes.length - 1;
        }
        int level = 0;
        while (level < cutValues.length
                && (value < cutValues[level] || (value == cutValues[level] && position > cutPositions[level]))) {
            level++;
        }
        return level;
    }

    /**
     * Writes the level of each position of a range, from 0, the best.
     *
     * @param values the column that the pyramid was made of
     * @param from the first position
     * @param to the position after the last
     * @param levels where to write, at the same positions
     * @throws IndexOutOfBoundsException if the range is not within the column
     * @throws IllegalArgumentException if there is no room for the levels
     */
    public void assign(long[] values, int from, int to, byte[] levels) {
        checkPositionIndexes(from, to, values.length);
        checkArgument(levels.length >= to, "levels must have room for position %s but holds %s", to - 1, levels.length);
        for (int position = from; position < to; position++) {
            levels[position] = (byte) level(values[position], position);
        }
    }

    private static long[] withoutZeros(long[] values) {
        long[] kept = new long[values.length];
        int count = 0;
        for (long value : values) {
            if (value != 0) {
                kept[count++] = value;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /** Returns where a value stands for the n-th time. */
    private static int position(long[] values, long value, int times) {
        int left = times;
        for (int position = 0; position < values.length; position++) {
            if (values[position] == value && --left == 0) {
                return position;
            }
        }
        throw new AssertionError("a cut value stands in the column");
    }
}
