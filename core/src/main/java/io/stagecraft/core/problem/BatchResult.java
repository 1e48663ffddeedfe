// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.problem;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The outcome of each row of a batch, in the order of the input: a result, or the problems of a refused row.
 *
 * <p>Nothing is lost: {@link #results()} and {@link #refused()} together hold every row.
 *
 * @param <T> what a row becomes
 */
public final class BatchResult<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ImmutableList<T> results;
    private final ImmutableSortedMap<Integer, List<Problem>> refused;

    private BatchResult(ImmutableList<T> results, ImmutableSortedMap<Integer, List<Problem>> refused) {
        this.results = results;
        this.refused = refused;
    }

    /** Returns a builder without rows. */
    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /** Returns the number of rows. */
    public int size() {
        return results.size() + refused.size();
    }

    /** Returns the results, in the order of their rows. */
    public List<T> results() {
        return results;
    }

    /**
     * Returns the problems of each refused row by its position from 0, in ascending order; empty if none was refused.
     */
    public SortedMap<Integer, List<Problem>> refused() {
        return refused;
    }

    /** Returns whether every row has a result. */
    public boolean isComplete() {
        return refused.isEmpty();
    }

    /**
     * Returns the result of a row, or empty if it was refused.
     *
     * @param row its position in the input, from 0
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Optional<T> result(int row) {
        checkElementIndex(row, size(), "row");
        return refused.containsKey(row)
                ? Optional.empty()
                : Optional.of(results.get(row - refused.headMap(row).size()));
    }

    private Object readResolve() throws InvalidObjectException {
        requireNonNull(results, "results");
        requireNonNull(refused, "refused");
        if (!(refused.isEmpty() || (refused.firstKey() >= 0 && refused.lastKey() < size()))) {
            throw new InvalidObjectException("refused rows must be among the rows");
        }
        return this;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof BatchResult<?> other && results.equals(other.results) && refused.equals(other.refused);
    }

    @Override
    public int hashCode() {
        return 31 * results.hashCode() + refused.hashCode();
    }

    @Override
    public String toString() {
        return "BatchResult{results=" + results + ", refused=" + refused + "}";
    }

    /**
     * Takes the rows one by one, in order; not safe for use by multiple threads.
     *
     * @param <T> what a row becomes
     */
    public static final class Builder<T> {
        private final List<T> results = new ArrayList<>();
        private final TreeMap<Integer, List<Problem>> refused = new TreeMap<>();

        Builder() {}

        /** Adds the result of the next row. */
        public Builder<T> add(T result) {
            results.add(requireNonNull(result, "result"));
            return this;
        }

        /**
         * Refuses the next row.
         *
         * @throws IllegalArgumentException if no problem is given
         */
        public Builder<T> refuse(List<Problem> problems) {
            int row = results.size() + refused.size();
            checkArgument(!problems.isEmpty(), "a refused row must have a problem (row %s)", row);
            refused.put(row, ImmutableList.copyOf(problems));
            return this;
        }

        /** Returns the batch so far. */
        public BatchResult<T> build() {
            return new BatchResult<>(ImmutableList.copyOf(results), ImmutableSortedMap.copyOfSorted(refused));
        }
    }
}
