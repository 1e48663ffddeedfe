package io.stagecraft.scoring.value;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.stagecraft.core.measure.Ratio;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Scores customers by how recently, how often and for how much they bought (database marketing; Hughes).
 *
 * <pre>{@code
 * Rfm<Customer> rfm = Rfm.by(Customer::lastPurchase, Customer::orders, Customer::revenueInCents);
 * List<RfmScore> scores = rfm.quintiles(customers, TierSplit.LARGEST_REMAINDER);    // fifths of these customers
 * List<RfmScore> fixed = rfm.breaks(customers, monday, RfmBreaks.of(...));          // limits that stay
 * Map<Integer, List<Customer>> cells = Rfm.cells(customers, scores);                // 555 first
 * }</pre>
 *
 * <p>Instances are immutable, and as safe for use by multiple threads as the functions given.
 *
 * @param <T> what is scored
 */
public final class Rfm<T> {
    private static final List<Ratio> FIFTHS = Collections.nCopies(5, Ratio.of(1, 5));

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
     * Returns the scoring of customers; who has bought nothing is a prospect and not for it.
     *
     * @param lastPurchase the day of the last purchase
     * @param frequency how many purchases in the time looked at
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
     * Returns the scores by fifths of the customers, in their order; equal customers are told apart by their position,
     * the earlier one being better.
     *
     * @param split how whole customers come out of fifths
     */
    public List<RfmScore> quintiles(Collection<? extends T> customers, TierSplit split) {
        requireNonNull(customers, "customers");
        List<T> given = ImmutableList.copyOf(customers);
        int[] recent = scores(given, customer -> lastPurchase.apply(customer).toEpochDay(), split);
        int[] often = scores(given, frequency, split);
        int[] much = scores(given, monetary, split);
        ImmutableList.Builder<RfmScore> scores = ImmutableList.builderWithExpectedSize(given.size());
        for (int i = 0; i < given.size(); i++) {
            scores.add(RfmScore.of(recent[i], often[i], much[i]));
        }
        return scores.build();
    }

    /**
     * Returns the scores by fixed limits, in the order of the customers.
     *
     * @param asOf the day from which recency is counted back
     */
    public List<RfmScore> breaks(Collection<? extends T> customers, LocalDate asOf, RfmBreaks limits) {
        return customers.stream()
                .map(customer -> limits.score(
                        asOf.toEpochDay() - lastPurchase.apply(customer).toEpochDay(),
                        frequency.applyAsLong(customer),
                        monetary.applyAsLong(customer)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the customers by code, 555 first, each in the order given; codes without customers are left out.
     *
     * @param scores one for each customer, in the same order
     * @throws IllegalArgumentException if there are not as many scores as customers
     */
    public static <T> Map<Integer, List<T>> cells(Collection<? extends T> customers, List<RfmScore> scores) {
        if (customers.size() != scores.size()) {
            throw new IllegalArgumentException(
                    "scores must be as many as customers, " + customers.size() + ", but were " + scores.size());
        }
        ImmutableListMultimap.Builder<Integer, T> cells =
                ImmutableListMultimap.<Integer, T>builder().orderKeysBy(Collections.reverseOrder());
        int i = 0;
        for (T customer : customers) {
            cells.put(scores.get(i++).code(), customer);
        }
        return Multimaps.asMap(cells.build());
    }

    private static <T> int[] scores(List<T> customers, ToLongFunction<? super T> measure, TierSplit split) {
        int n = customers.size();
        long[] values = customers.stream().mapToLong(measure).toArray();
        int[] positions = new int[n];
        for (int i = 0; i < n; i++) {
            positions[i] = i;
        }
        int[] order = ValueOrder.descending(values, positions);
        int[] last = split.lastRanks(n, n, FIFTHS);
        int[] scores = new int[n];
        int fifth = 0;
        for (int rank = 1; rank <= n; rank++) {
            while (rank > last[fifth]) {
                fifth++;
            }
            scores[order[rank - 1]] = 5 - fifth;
        }
        return scores;
    }
}
