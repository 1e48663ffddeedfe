// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.lifetime;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.numeric.ValueOrder;
import io.stagecraft.scoring.tier.TierSplit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * A scoring of customers by how recently, how often and for how much they bought (database marketing; Hughes).
 *
 * <pre>{@code
 * Rfm<Customer> rfm = Rfm.by(Customer::lastPurchase, Customer::orders, Customer::revenueInCents);
 * RfmScores<Customer> fifths = rfm.quintiles(customers, TierSplit.LARGEST_REMAINDER);    // and ties, empty groups
 * List<RfmScore> fixed = rfm.breaks(customers, monday, RfmBreaks.of(...));               // limits that stay
 * Map<RfmScore, List<Customer>> cells = Rfm.cells(customers, fifths.scores());           // 555 first
 * }</pre>
 *
 * @param <T> what is scored
 */
public final class Rfm<T> {
    private static final int MOST_GROUPS = 1000;

    private final Function<? super T, LocalDate> lastPurchase;
    private final ToLongFunction<? super T> frequency;
    private final ToLongFunction<? super T> monetary;

    private Rfm(
            Function<? super T, LocalDate> lastPurchase,
            ToLongFunction<? super T> frequency,
            ToLongFunction<? super T> monetary) {
        this.lastPurchase = lastPurchase;
        this.frequency = frequency;
        this.monetary = monetary;
    }

    /**
     * Returns a scoring of customers; prospects, who have bought nothing, are not scored.
     *
     * @param lastPurchase the day of the last purchase
     * @param frequency the number of purchases in the period considered
     * @param monetary what they were worth, in any one unit
     */
    public static <T> Rfm<T> by(
            Function<? super T, LocalDate> lastPurchase,
            ToLongFunction<? super T> frequency,
            ToLongFunction<? super T> monetary) {
        return new Rfm<>(
                requireNonNull(lastPurchase, "lastPurchase"),
                requireNonNull(frequency, "frequency"),
                requireNonNull(monetary, "monetary"));
    }

    /**
     * Returns the scores by fifths of the customers, as {@link #groups} does.
     *
     * @param split how whole customers come out of fifths
     */
    public RfmScores<T> quintiles(Collection<? extends T> customers, TierSplit split) {
        return groups(customers, 5, split);
    }

    /**
     * Returns the scores by groups of equal size, for each of the three measures by itself. Customers of equal value get one score,
     * that of the group in which their middle rank lies, and of the lower group where it lies between two; so groups differ in size
     * where values repeat, and one may be empty.
     *
     * @param groups how many, from 1 to 1,000; the best score
     * @param split how whole customers come out of equal shares
     * @throws IllegalArgumentException if there is no group
     */
    public RfmScores<T> groups(Collection<? extends T> customers, int groups, TierSplit split) {
        requireNonNull(customers, "customers");
        requireNonNull(split, "split");
        checkArgument(groups >= 1 && groups <= MOST_GROUPS, "groups must be in [1, 1000] but were %s", groups);
        List<T> given = ImmutableList.copyOf(customers);
        ImmutableRfmScores.Builder<T> all = RfmScores.builder();
        int[] recent = scores(
                given, customer -> lastPurchase.apply(customer).toEpochDay(), groups, split, RfmMeasure.RECENCY, all);
        int[] often = scores(given, frequency, groups, split, RfmMeasure.FREQUENCY, all);
        int[] much = scores(given, monetary, groups, split, RfmMeasure.MONETARY, all);
        for (int i = 0; i < given.size(); i++) {
            all.addScores(RfmScore.of(recent[i], often[i], much[i]));
        }
        return all.build();
    }

    /**
     * Returns the scores by fixed limits, in the order of the customers.
     *
     * @param asOf the day from which recency is counted back
     */
    public List<RfmScore> breaks(Collection<? extends T> customers, LocalDate asOf, RfmBreaks limits) {
        requireNonNull(asOf, "asOf");
        requireNonNull(limits, "limits");
        return customers.stream()
                .map(customer -> limits.score(
                        asOf.toEpochDay() - lastPurchase.apply(customer).toEpochDay(),
                        frequency.applyAsLong(customer),
                        monetary.applyAsLong(customer)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the customers by score, the best first, each in the order given; scores without customers are left out.
     *
     * @param scores one for each customer, in the same order
     * @throws IllegalArgumentException if there are not as many scores as customers
     */
    public static <T> Map<RfmScore, List<T>> cells(Collection<? extends T> customers, List<RfmScore> scores) {
        Elements.checked(scores, "scores");
        Elements.checkOnePer(scores.size(), "score", customers.size(), "customer");
        ImmutableListMultimap.Builder<RfmScore, T> cells =
                ImmutableListMultimap.<RfmScore, T>builder().orderKeysBy(Collections.reverseOrder());
        int i = 0;
        for (T customer : Elements.checked(customers, "customers")) {
            cells.put(scores.get(i++), customer);
        }
        return Multimaps.asMap(cells.build());
    }

    /** Returns the last rank of each group, best first. */
    private static int[] lastRanks(int customers, int groups, TierSplit split) {
        int[] last = split.sizes(customers, customers, Collections.nCopies(groups, Ratio.of(1, groups))).stream()
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 1; i < last.length; i++) {
            last[i] += last[i - 1];
        }
        return last;
    }

    /** Returns the scores without customers, from the highest down. */
    private static List<Integer> empty(int[] sizes) {
        return IntStream.iterate(sizes.length - 1, score -> score > 0, score -> score - 1)
                .filter(score -> sizes[score] == 0)
                .boxed()
                .toList();
    }

    private static <T> int[] scores(
            List<T> customers,
            ToLongFunction<? super T> value,
            int groups,
            TierSplit split,
            RfmMeasure measure,
            ImmutableRfmScores.Builder<T> all) {
        int n = customers.size();
        long[] values = customers.stream().mapToLong(value).toArray();
        int[] order = ValueOrder.descending(values, IntStream.range(0, n).toArray());
        int[] last = lastRanks(n, groups, split);
        int[] scores = new int[n];
        int[] sizes = new int[groups + 1];
        int end;
        for (int begin = 0; begin < n; begin = end) {
            end = begin + 1;
            while (end < n && values[order[end]] == values[order[begin]]) {
                end++;
            }
            // the ranks are begin + 1 to end, so their middle is half of this sum
            int score = groups - group(last, begin + 1L + end);
            for (int rank = begin; rank < end; rank++) {
                scores[order[rank]] = score;
            }
            sizes[score] += end - begin;
            int best = groups - group(last, 2L * (begin + 1));
            int worst = groups - group(last, 2L * end);
            if (best != worst) {
                all.addTies(RfmTie.<T>builder()
                        .measure(measure)
                        .score(score)
                        .best(best)
                        .worst(worst)
                        .addAllCustomers(Arrays.stream(order, begin, end)
                                .sorted()
                                .mapToObj(customers::get)
                                .toList())
                        .build());
            }
        }
        List<Integer> empty = empty(sizes);
        if (!empty.isEmpty()) {
            all.putEmptyGroups(measure, empty);
        }
        return scores;
    }

    /** Returns the group, from 0 for the best, in which half of a double rank lies. */
    private static int group(int[] last, long doubleRank) {
        int group = 0;
        while (doubleRank > 2L * last[group]) {
            group++;
        }
        return group;
    }
}
