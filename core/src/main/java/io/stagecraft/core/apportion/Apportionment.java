// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.apportion;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;
import static com.google.common.base.Preconditions.checkPositionIndexes;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Longs;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.problem.Problem;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A method for splitting a total over parts in proportion to their weights so that the parts add up to it exactly.
 *
 * <pre>{@code
 * Apportionment.largestRemainder().split(1050, 5, 3, 2);                      // 525, 315, 210
 * Apportionment.largestRemainder().split(Money.of(EUR, 100), weightByRegion);  // a Money for each region
 * Apportionment.sainteLague().over(weightByRegion).maximum("East", 3000).split(10_000).orElseThrow();
 * }</pre>
 *
 * <p>The quota of a part with weight {@code w} in a total {@code T} is {@code T w / W}, where {@code W} is the sum of
 * the weights. The methods differ in how they round the quotas:
 *
 * <table>
 * <caption>Methods</caption>
 * <tr><th>method</th><th>what it promises</th><th>use it</th></tr>
 * <tr><td>{@link #largestRemainder}</td><td>every part is its quota rounded down or up</td><td>across owners,
 *     products, regions: the default</td></tr>
 * <tr><td>{@link #cumulative}</td><td>the same, and every running total is within half a unit</td><td>along a
 * calendar</td></tr>
 * <tr><td>{@link #staggered}</td><td>the sum of several equal running totals is within half a unit, each within one</td>
 * <td>along a calendar, where the days of a team matter</td></tr>
 * <tr><td>{@link #sainteLague}, {@link #huntingtonHill}, {@link #dHondt}, {@link #adams}, {@link #dean},
 *     {@link #divisor}</td><td>no part falls when the total grows, or rises when its weight falls</td><td>where a part
 *     must not lose to growth</td></tr>
 * </table>
 *
 * <p>For every method: only the proportions of the weights count; a part without weight receives nothing; a negative
 * total is split like the positive one and negated; of two parts with equal claims the earlier comes first. All
 * comparisons are exact for any total and any weights: where 64 bits do not suffice, 128 do, or {@link BigInteger}.
 *
 * <p>Work and memory are linear in the number of parts for largest remainder and cumulative rounding; a divisor method
 * starts from a multiplier and adds a logarithmic step for each unit that the multiplier misses, never one for each
 * unit of the total.
 *
 * <p>Source: Balinski and Young, Fair Representation, 1982.
 */
public final class Apportionment implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final BigInteger TWO = BigInteger.TWO;
    private static final Apportionment LARGEST_REMAINDER = new Apportionment(new LargestRemainder(), null, false);
    private static final Apportionment CUMULATIVE =
            new Apportionment(new Cumulative(false, Cumulative.HALF), null, false);
    private static final Apportionment STAGGERED =
            new Apportionment(new Cumulative(true, Cumulative.HALF), null, false);
    private static final Apportionment SAINTE_LAGUE = divisor("Sainte-Laguë", Ratio.of(1, 2));
    private static final Apportionment D_HONDT = divisor("D'Hondt", Ratio.one());
    private static final Apportionment ADAMS = divisor("Adams", Ratio.zero());
    private static final Apportionment HUNTINGTON_HILL = new Apportionment(
            DivisorMethod.mean(
                    "Huntington-Hill", 2, s -> big(s).multiply(big(s).add(BigInteger.ONE)), s -> BigInteger.ONE),
            null,
            false);
    private static final Apportionment DEAN = new Apportionment(
            DivisorMethod.mean(
                    "Dean",
                    1,
                    s -> TWO.multiply(big(s)).multiply(big(s).add(BigInteger.ONE)),
                    s -> TWO.multiply(big(s)).add(BigInteger.ONE)),
            null,
            false);

    private final transient Division division;

    /** Where the signposts of a divisor method lie, if it is not a ready one by its name. */
    private final transient @Nullable Ratio offset;

    private Apportionment(DivisionMethod method, @Nullable Ratio offset, boolean equalIfAllZero) {
        this.offset = offset;
        this.division = new Division(method, equalIfAllZero);
    }

    /** Returns the method of Hamilton: quotas rounded down, the units still open to the largest remainders. */
    public static Apportionment largestRemainder() {
        return LARGEST_REMAINDER;
    }

    /** Returns the method of Webster, signposts {@code s + 1/2}: monotone and nearly unbiased. */
    public static Apportionment sainteLague() {
        return SAINTE_LAGUE;
    }

    /** Returns the method of Jefferson, signposts {@code s + 1}: monotone, favours large parts. */
    public static Apportionment dHondt() {
        return D_HONDT;
    }

    /** Returns the method of Adams, signposts {@code s}: monotone, favours small parts and gives each one first. */
    public static Apportionment adams() {
        return ADAMS;
    }

    /** Returns the method of the US House, signposts {@code sqrt(s (s + 1))}: monotone, each part gets one first. */
    public static Apportionment huntingtonHill() {
        return HUNTINGTON_HILL;
    }

    /** Returns the method of Dean, signposts {@code 2 s (s + 1) / (2 s + 1)}: monotone, each part gets one first. */
    public static Apportionment dean() {
        return DEAN;
    }

    /**
     * Returns cumulative rounding: running totals rounded half-up, each part the difference of two.
     *
     * <p>For parts that follow each other, such as days. Their order matters, and it cannot stay near an earlier split.
     */
    public static Apportionment cumulative() {
        return CUMULATIVE;
    }

    /**
     * Returns cumulative rounding that is staggered over several sequences split side by side, such as the days of each of
     * {@code n} people: each rounds its running total up from another part of a unit on, so that they do not all step on
     * the same day.
     *
     * <p>Where their exact running totals are equal, the sum over all of them is within half a unit of exact; by
     * {@link #cumulative} it strays by up to {@code n / 2}. The price is that each by itself strays by less than a whole
     * unit in place of half a one. Where the running totals have nothing in common the sum may stray by up to {@code n / 2}
     * with either.
     *
     * <p>{@link #ofSequence} gives the method of each sequence; by itself this is {@link #cumulative}.
     */
    public static Apportionment staggered() {
        return STAGGERED;
    }

    /**
     * Returns the method for one of several sequences that are split side by side: this method, but for
     * {@link #staggered}, which rounds each of them up from another part of a unit on.
     *
     * @param index its place, from 0
     * @param count how many there are
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public Apportionment ofSequence(int index, int count) {
        checkElementIndex(index, count, "index");
        DivisionMethod method = division.method().ofSequence(index, count);
        return method == division.method() ? this : new Apportionment(method, offset, isEqualIfAllZero());
    }

    /**
     * Returns the divisor method with the signposts {@code s + offset}, such as {@code 1/3} for the Danish one.
     *
     * @param name what results call it
     * @param offset how far the signposts lie above the whole numbers, in [0, 1]: the larger, the more it favours large
     *     parts
     * @throws IllegalArgumentException if the offset is outside [0, 1]
     */
    public static Apportionment divisor(String name, Ratio offset) {
        requireNonNull(name, "name");
        checkArgument(
                offset.signum() >= 0 && offset.compareTo(Ratio.one()) <= 0,
                "offset must be in [0, 1] but was %s (divisor method %s)",
                offset,
                name);
        return new Apportionment(
                DivisorMethod.stationary(name, offset.numerator(), offset.denominator()), offset, false);
    }

    /** Returns this method, but splitting equally where all weights are zero instead of refusing. */
    public Apportionment equallyIfAllZero() {
        return new Apportionment(division.method(), offset, true);
    }

    /** Returns the name of the method, such as {@code largest remainder}. */
    public String name() {
        return division.name();
    }

    /** Returns whether weights that are all zero are split equally instead of being refused. */
    public boolean isEqualIfAllZero() {
        return division.isEqualIfAllZero();
    }

    /** Returns whether it can stay near an earlier split: only largest remainder can. */
    public boolean isAbleToStayNear() {
        return division.method().isAbleToStayNear();
    }

    /**
     * Splits a total over weights.
     *
     * @param weights at least one, none negative, not all zero
     * @return the parts, in the order of the weights
     * @throws IllegalArgumentException if the weights are not as said
     * @throws ArithmeticException if the total is {@code Long.MIN_VALUE}
     */
    public long[] split(long total, long... weights) {
        long[] result = new long[weights.length];
        split(total, weights, 0, weights.length, result);
        return result;
    }

    /**
     * Splits a total over a range of weights into the same range of the result, allocating no more than a few bytes a
     * part.
     *
     * @param weights none negative in the range, not all zero
     * @param from the first position
     * @param to the position after the last, above {@code from}
     * @param result receives the parts; another array than {@code weights}
     * @throws IllegalArgumentException if the arguments are not as said
     * @throws IndexOutOfBoundsException if the range does not lie in both arrays
     * @throws ArithmeticException if the total is {@code Long.MIN_VALUE}
     */
    public void split(long total, long[] weights, int from, int to, long[] result) {
        checkRange(weights, from, to, result);
        division.divide(PartWeights.of(weights, from, to), total, null, result, from);
    }

    /**
     * Splits a total over weights that were made ready.
     *
     * @param weights not all zero
     * @param result receives the parts
     * @param from where in {@code result} they begin
     * @throws IllegalArgumentException if the weights are all zero
     * @throws IndexOutOfBoundsException if the parts do not fit the result
     */
    public void split(long total, PartWeights weights, long[] result, int from) {
        checkPositionIndexes(from, from + weights.size(), result.length);
        division.divide(weights, total, null, result, from);
    }

    /**
     * Splits a total over decimal weights.
     *
     * @param weights at least one, none negative, not all zero
     * @return the parts, in the order of the weights; immutable
     * @throws IllegalArgumentException if the weights are not as said
     */
    public List<Long> split(long total, List<BigDecimal> weights) {
        long[] result = new long[weights.size()];
        division.divide(PartWeights.of(weights), total, null, result, 0);
        return ImmutableList.copyOf(Longs.asList(result));
    }

    /**
     * Splits a total over named parts.
     *
     * @param weights at least one, none negative, not all zero; their order is the order of the parts
     * @return the part of each name, in the order of the weights; immutable
     * @throws IllegalArgumentException if the weights are not as said
     */
    public <K> Map<K, Long> split(long total, Map<K, BigDecimal> weights) {
        return over(weights).split(total).orElseThrow();
    }

    /**
     * Splits an amount over named parts, to the smallest unit of its currency.
     *
     * @param weights at least one, none negative, not all zero; their order is the order of the parts
     * @return the amount of each name, in the order of the weights; immutable
     * @throws IllegalArgumentException if the weights are not as said
     * @throws ArithmeticException if the amount does not fit a {@code long} of smallest units
     */
    public <K> Map<K, Money> split(Money total, Map<K, BigDecimal> weights) {
        return over(weights).split(total).orElseThrow();
    }

    /**
     * Splits an amount by shares, to the smallest unit of its currency.
     *
     * @param shares at least one, none negative, one in sum; their order is the order of the parts
     * @return the amount of each name, in the order of the shares; immutable
     * @throws IllegalArgumentException if the shares are not as said
     * @throws ArithmeticException if the amount does not fit a {@code long} of smallest units
     */
    public <K> Map<K, Money> splitByShares(Money total, Map<K, Ratio> shares) {
        return split(total, weights(shares));
    }

    /**
     * Splits a total by shares.
     *
     * @param shares at least one, none negative, one in sum; their order is the order of the parts
     * @return the part of each name, in the order of the shares; immutable
     * @throws IllegalArgumentException if the shares are not as said
     */
    public <K> Map<K, Long> splitByShares(long total, Map<K, Ratio> shares) {
        return split(total, weights(shares));
    }

    /** Returns whole weights in the proportion of shares: their numerators over a common denominator. */
    private static <K> Map<K, BigDecimal> weights(Map<K, Ratio> shares) {
        requireNonNull(shares, "shares");
        BigInteger common = BigInteger.ONE;
        Ratio sum = Ratio.zero();
        for (Ratio share : shares.values()) {
            BigInteger denominator = BigInteger.valueOf(share.denominator());
            common = common.multiply(denominator.divide(common.gcd(denominator)));
            sum = sum.plus(share);
        }
        checkArgument(sum.equals(Ratio.one()), "shares must add to 1 but add to %s", sum);
        ImmutableMap.Builder<K, BigDecimal> weights = ImmutableMap.builder();
        for (Map.Entry<K, Ratio> each : shares.entrySet()) {
            BigInteger ofOne = common.divide(BigInteger.valueOf(each.getValue().denominator()));
            weights.put(
                    each.getKey(),
                    new BigDecimal(
                            ofOne.multiply(BigInteger.valueOf(each.getValue().numerator()))));
        }
        return weights.build();
    }

    /**
     * Returns named parts with their weights, to which bounds, an earlier split or an order for ties can be added.
     *
     * @param weights at least one, none negative; their order is the order of the parts
     * @throws IllegalArgumentException if there is no weight, or a negative one
     */
    public <K> WeightedParts<K> over(Map<K, BigDecimal> weights) {
        return WeightedParts.of(this, weights);
    }

    /**
     * Splits a total again, near an earlier split: every part is its quota rounded down or up, and as little moves as
     * with any such split. Parts that stood above their new whole units keep one of the remaining units; only then
     * come the largest remainders.
     *
     * @param near the earlier parts in the same range; may be {@code result}
     * @param result receives the parts
     * @throws IllegalArgumentException if the method is not largest remainder, or as {@link #split(long, long[], int, int, long[])}
     */
    public void splitNear(long total, long[] weights, int from, int to, long[] near, long[] result) {
        checkRange(weights, from, to, result);
        checkPositionIndexes(from, to, near.length);
        division.checkStaysNear();
        division.divide(PartWeights.of(weights, from, to), total, Arrays.copyOfRange(near, from, to), result, from);
    }

    /**
     * Splits a total within bounds; a part whose minimum equals its maximum is fixed.
     *
     * <p>Largest remainder and cumulative rounding hold the parts whose quota lies outside their bounds there and share
     * the rest in proportion among the others, with quotas made anew, again and again until all fit; then they round. A
     * divisor method starts at the minimums and passes over parts at their maximum. What is not fixed gets the sign of
     * what the fixed parts leave, unless its bounds leave no choice.
     *
     * <p>It can be done exactly when the minimums do not exceed the total and the maximums do not fall below it. No
     * minimum, or one of the other sign, counts as 0; a part without weight takes no more than its minimum.
     *
     * @param minimums the least for each part; {@code Long.MIN_VALUE} for none
     * @param maximums the most for each part; {@code Long.MAX_VALUE} for none
     * @param near the earlier parts to stay near, or empty for none; may be {@code result}
     * @param result receives the parts; not touched where there are problems
     * @return why it cannot be done, with codes that begin with {@code split.}; immutable, empty if it was done
     * @throws IllegalArgumentException if near an earlier split and not largest remainder, or a weight is negative
     * @throws ArithmeticException if what the fixed parts leave, or the limits of the others add up to, does not fit a {@code long}
     */
    public List<Problem> splitWithin(
            long total,
            long[] weights,
            long[] minimums,
            long[] maximums,
            int from,
            int to,
            long[] near,
            long[] result) {
        checkRange(weights, from, to, result);
        checkPositionIndexes(from, to, minimums.length);
        checkPositionIndexes(from, to, maximums.length);
        long[] earlier = null;
        if (near.length > 0) {
            checkPositionIndexes(from, to, near.length);
            earlier = Arrays.copyOfRange(near, from, to);
        }
        return division.divideWithin(
                PartWeights.of(weights, from, to),
                total,
                new Limits.Given(minimums, maximums, from, i -> "parts[" + (from + i) + "]", Argument::of),
                earlier,
                result,
                from);
    }

    /**
     * Splits a total within bounds, as {@link #splitWithin(long, long[], long[], long[], int, int, long[], long[])}
     * does, over weights that were made ready, and names parts and amounts in problems as the caller does.
     *
     * @param minimums the least for each part; {@code Long.MIN_VALUE} for none
     * @param maximums the most for each part; {@code Long.MAX_VALUE} for none
     * @param near the earlier parts to stay near, or empty for none
     * @param result receives the parts; not touched where there are problems
     * @param from where in {@code result} they begin
     * @param names gives the name of a part by its position from 0
     * @param amounts shows a number of smallest units, such as an amount of money
     * @return why it cannot be done; immutable, empty if it was done
     */
    public List<Problem> splitWithin(
            long total,
            PartWeights weights,
            long[] minimums,
            long[] maximums,
            long[] near,
            long[] result,
            int from,
            IntFunction<String> names,
            LongFunction<Argument> amounts) {
        checkPositionIndexes(from, from + weights.size(), result.length);
        return division.divideWithin(
                weights,
                total,
                new Limits.Given(minimums, maximums, 0, names, amounts),
                near.length == 0 ? null : Arrays.copyOf(near, weights.size()),
                result,
                from);
    }

    /**
     * Explains a part of a split over weights that were made ready, within bounds and near an earlier split where such
     * are given, computed anew.
     *
     * @param minimums as in {@link #splitWithin}, or empty for no bounds
     * @param maximums as in {@link #splitWithin}, or empty for no bounds
     * @param near the earlier parts, or empty for none
     * @throws IllegalArgumentException if the split is impossible
     */
    public PartExplanation explain(
            long total, PartWeights weights, long[] minimums, long[] maximums, long[] near, int part) {
        checkElementIndex(part, weights.size(), "part");
        return division.explain(
                "split of " + total,
                total,
                weights,
                minimums.length == 0
                        ? null
                        : new Limits.Given(minimums, maximums, 0, i -> "parts[" + i + "]", Argument::of),
                near.length == 0 ? null : near,
                part);
    }

    /**
     * Explains a part of a split over decimal weights, computed anew.
     *
     * @param part its position
     * @throws IllegalArgumentException if the weights cannot be split over
     * @throws IndexOutOfBoundsException if there is no such part
     */
    public PartExplanation explain(long total, List<BigDecimal> weights, int part) {
        Map<Integer, BigDecimal> named = new LinkedHashMap<>();
        for (BigDecimal weight : weights) {
            named.put(named.size(), weight);
        }
        checkElementIndex(part, named.size(), "part");
        return over(named).explain(total, part);
    }

    private Object writeReplace() {
        return new Form(
                name(),
                offset,
                division.method() instanceof Cumulative cumulative ? cumulative : null,
                division.isEqualIfAllZero());
    }

    /** What travels: the name of a ready method, the offset of a divisor method, or how running totals are rounded. */
    private record Form(
            String name, @Nullable Ratio offset, @Nullable Cumulative cumulative, boolean equalIfAllZero)
            implements Serializable {
        private Object readResolve() {
            Apportionment method = cumulative != null
                    ? new Apportionment(cumulative, null, false)
                    : offset != null
                            ? divisor(name, offset)
                            : Stream.of(LARGEST_REMAINDER, HUNTINGTON_HILL, DEAN)
                                    .filter(ready -> ready.name().equals(name))
                                    .findFirst()
                                    .orElseThrow();
            return equalIfAllZero ? method.equallyIfAllZero() : method;
        }
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Apportionment other
                && name().equals(other.name())
                && Objects.equals(offset, other.offset)
                && (!(division.method() instanceof Cumulative mine) || mine.equals(other.division.method()))
                && division.isEqualIfAllZero() == other.division.isEqualIfAllZero();
    }

    @Override
    public int hashCode() {
        return Objects.hash(name(), offset, division.isEqualIfAllZero());
    }

    /** Returns the name of the method. */
    @Override
    public String toString() {
        return name();
    }

    Division division() {
        return division;
    }

    private static void checkRange(long[] weights, int from, int to, long[] result) {
        requireNonNull(weights, "weights");
        requireNonNull(result, "result");
        checkPositionIndexes(from, to, weights.length);
        checkPositionIndexes(from, to, result.length);
        checkArgument(weights != result, "weights and result must be different arrays");
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
