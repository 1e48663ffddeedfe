// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Customers in the order of their value, the most valuable first, with prospects apart; a {@link TierScheme} cuts it
 * into a {@link ValuePyramid}.
 *
 * <p>Sorting is the expensive part: several schemes may split one ranking.
 *
 * @param <T> what is ranked
 */
public final class ValueRanking<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ImmutableList<T> given;
    private final long[] values;
    private final @Nullable CurrencyUnit currency;
    private final int decimals;
    private final int[] order;
    private final int[] apart;
    private final boolean saysWhoIsApart;

    /** Keeps the arrays: {@code order} and {@code apart} hold each position of {@code given} once. */
    ValueRanking(
            List<T> given,
            long[] values,
            @Nullable CurrencyUnit currency,
            int decimals,
            int[] order,
            int[] apart,
            boolean saysWhoIsApart) {
        this.given = ImmutableList.copyOf(given);
        this.values = values;
        this.currency = currency;
        this.decimals = decimals;
        this.order = order;
        this.apart = apart;
        this.saysWhoIsApart = saysWhoIsApart;
    }

    /** Returns the customers, most valuable first, equal ones by the key of the measure or their input order. */
    public List<T> customers() {
        return subjects(order);
    }

    /** Returns those who have bought nothing, by the key of the measure or in input order; possibly empty. */
    public List<T> prospects() {
        return subjects(apart);
    }

    /** Returns the currency of the values, or empty if they are plain numbers or none is ranked. */
    public Optional<CurrencyUnit> currency() {
        return Optional.ofNullable(currency);
    }

    /**
     * Returns the value of a rank, in the smallest unit of its currency, or in billionths of a {@linkplain
     * ValueMeasure#score score}.
     *
     * @param rank from 1, the most valuable, to the number of customers
     * @throws IndexOutOfBoundsException if there is no such rank
     */
    public long value(int rank) {
        if (rank < 1 || rank > order.length) {
            throw new IndexOutOfBoundsException("rank must be from 1 to " + order.length + " but was " + rank);
        }
        return values[order[rank - 1]];
    }

    /** Returns the concentration of value on customers. */
    public Concentration concentration() {
        long[] descending = new long[order.length];
        for (int i = 0; i < descending.length; i++) {
            descending[i] = values[order[i]];
        }
        return Concentration.ofDescending(descending);
    }

    /**
     * Returns the customers cut into tiers.
     *
     * @throws IllegalArgumentException if the rule of the scheme is the caller's own
     */
    public ValuePyramid<T> split(TierScheme scheme) {
        ValueRanking<T> seen = seenBy(scheme);
        return new ValuePyramid<>(seen, scheme, scheme.rule().lastRanks(seen.sorted(), decimals));
    }

    /**
     * Returns the customers cut into tiers by the rule that the scheme names.
     *
     * @throws IllegalArgumentException if the rule of the scheme is not the caller's own, or its sizes are not those of tiers
     */
    public ValuePyramid<T> split(TierScheme scheme, OwnTierRule own) {
        ValueRanking<T> seen = seenBy(scheme);
        return new ValuePyramid<>(
                seen,
                scheme,
                scheme.rule().lastRanks(seen.sorted(), scheme.tiers().size(), own));
    }

    private ValueRanking<T> seenBy(TierScheme scheme) {
        requireNonNull(scheme, "scheme");
        return scheme.prospects().isPresent() && !saysWhoIsApart ? zeroApart() : this;
    }

    /** Returns whether a value of exactly zero stood in for "has bought nothing" here. */
    boolean assumesProspects(TierScheme scheme) {
        return scheme.prospects().isPresent() && !saysWhoIsApart;
    }

    int size() {
        return order.length;
    }

    /** Returns the values of the customers for a rule to read. */
    SortedValues sorted() {
        long[] ascending = new long[order.length];
        for (int i = 0; i < ascending.length; i++) {
            ascending[ascending.length - 1 - i] = values[order[i]];
        }
        return SortedValues.ofAscending(ascending);
    }

    int decimals() {
        return decimals;
    }

    /** Takes those with value zero, which stand together, out of the order. */
    private ValueRanking<T> zeroApart() {
        int[] others =
                Arrays.stream(order).filter(position -> values[position] != 0).toArray();
        int[] zeros =
                Arrays.stream(order).filter(position -> values[position] == 0).toArray();
        return new ValueRanking<>(given, values, currency, decimals, others, zeros, false);
    }

    private List<T> subjects(int[] positions) {
        return new Subjects<>(given, positions);
    }

    private Object readResolve() throws InvalidObjectException {
        requireNonNull(given, "given");
        requireNonNull(values, "values");
        requireNonNull(order, "order");
        requireNonNull(apart, "apart");
        if (!(values.length == given.size() && order.length + apart.length == given.size())) {
            throw new InvalidObjectException("values must be as many as customers");
        }
        if (!IntStream.concat(Arrays.stream(order), Arrays.stream(apart))
                .allMatch(place -> place >= 0 && place < given.size())) {
            throw new InvalidObjectException("places must be those of customers");
        }
        if (!(decimals >= 0)) {
            throw new InvalidObjectException("decimals must not be negative");
        }
        return this;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof ValueRanking<?> other
                && given.equals(other.given)
                && Arrays.equals(values, other.values)
                && Arrays.equals(order, other.order)
                && Arrays.equals(apart, other.apart)
                && saysWhoIsApart == other.saysWhoIsApart
                && decimals == other.decimals
                && currency().equals(other.currency());
    }

    @Override
    public int hashCode() {
        return 31 * given.hashCode() + Arrays.hashCode(values);
    }

    /** Returns the number of those ranked. */
    @Override
    public String toString() {
        return "ValueRanking{customers=" + order.length + ", prospects=" + apart.length + "}";
    }

    /** A view that holds no object of its own for each subject. */
    private static final class Subjects<T> extends AbstractList<T> implements RandomAccess {
        private final List<T> given;
        private final int[] positions;

        Subjects(List<T> given, int[] positions) {
            this.given = given;
            this.positions = positions;
        }

        @Override
        public T get(int index) {
            return given.get(positions[index]);
        }

        @Override
        public int size() {
            return positions.length;
        }
    }
}
