// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.problem.Problem;
import io.stagecraft.scoring.card.ScoreCriterion;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The answers of many rows as columns, one for each criterion, for scoring without an object for a row.
 *
 * <p>The arrays are the caller's and are not copied; they must not change while they are scored, nor while a table made of
 * them is read.
 */
public final class ScoreColumns {
    /** Stands in a column of numbers for a number that is missing. */
    public static final long MISSING = Long.MIN_VALUE;

    private final int rows;
    private final Map<String, Column> byId;

    private ScoreColumns(int rows, Map<String, Column> byId) {
        this.rows = rows;
        this.byId = byId;
    }

    /**
     * Returns a builder for a number of rows.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public static Builder ofRows(int rows) {
        checkArgument(rows >= 0, "rows must not be negative but was %s", rows);
        return new Builder(rows);
    }

    /** Returns the number of rows. */
    public int rows() {
        return rows;
    }

    RowSource source(CardKernel kernel) {
        ColumnReader[] readers = new ColumnReader[kernel.size];
        for (int i = 0; i < kernel.size; i++) {
            ScoreCriterion criterion = kernel.card.criteria().get(i);
            Column column = byId.get(criterion.id());
            checkArgument(
                    column != null,
                    "every criterion must have a column but %s has none (scorecard %s)",
                    criterion.id(),
                    kernel.card.id());
            checkArgument(
                    column.isNumeric() == criterion.scale().isNumeric(),
                    "column of %s must hold %s (scorecard %s)",
                    criterion.id(),
                    criterion.scale().isNumeric() ? "numbers" : "codes",
                    kernel.card.id());
            readers[i] = column.reader().make(kernel, i);
        }
        return new RowSource() {
            @Override
            public void fill(int criterion, int from, int count, byte[] codes, long[] lines) {
                readers[criterion].fill(from, count, codes, lines);
            }

            @Override
            public boolean addPlain(int criterion, int from, int count, long[] totals, int at) {
                return readers[criterion].addPlain(from, count, totals, at);
            }

            @Override
            public Problem problem(int criterion, int row) {
                return kernel.outside(criterion, readers[criterion].text(row));
            }
        };
    }

    private record Column(boolean isNumeric, ColumnReader.Maker reader) {}

    /** Takes one column for each criterion; not safe for use by multiple threads. */
    public static final class Builder {
        private final int rows;
        private final Map<String, Column> byId = new LinkedHashMap<>();

        Builder(int rows) {
            this.rows = rows;
        }

        /**
         * Adds the answers to a question with options: 0 for none, {@code k} for the {@code k}-th option of its scale.
         *
         * @throws IllegalArgumentException if the length is not the number of rows, or the criterion has a column already
         */
        public Builder codes(String criterionId, byte[] codes) {
            return put(criterionId, codes.length, new Column(false, ColumnReader.ofCodes(codes)));
        }

        /**
         * Adds whole numbers, with {@link #MISSING} for a number that is missing.
         *
         * @throws IllegalArgumentException if the length is not the number of rows, or the criterion has a column already
         */
        public Builder numbers(String criterionId, long[] numbers) {
            requireNonNull(numbers, "numbers");
            return numbers(criterionId, numbers, 0);
        }

        /**
         * Adds decimals as whole multiples of 10<sup>-decimals</sup>, with {@link #MISSING} for a number that is missing.
         *
         * @throws IllegalArgumentException if the length is not the number of rows, or the criterion has a column already
         */
        public Builder numbers(String criterionId, long[] unscaled, int decimals) {
            return put(criterionId, unscaled.length, new Column(true, ColumnReader.ofNumbers(unscaled, decimals)));
        }

        /**
         * Adds numbers as {@code double}s, missing where they are not a number; an infinite one does not fit. Each
         * counts as the decimal that {@link java.math.BigDecimal#valueOf(double)} makes of it.
         *
         * @throws IllegalArgumentException if the length is not the number of rows, or the criterion has a column already
         */
        public Builder reals(String criterionId, double[] numbers) {
            return put(criterionId, numbers.length, new Column(true, ColumnReader.ofReals(numbers)));
        }

        /** Returns the columns. */
        public ScoreColumns build() {
            return new ScoreColumns(rows, new LinkedHashMap<>(byId));
        }

        private Builder put(String criterionId, int length, Column column) {
            requireNonNull(criterionId, "criterionId");
            checkArgument(length == rows, "column of %s must have %s rows but has %s", criterionId, rows, length);
            checkArgument(
                    byId.putIfAbsent(criterionId, column) == null,
                    "a criterion must have one column but %s has two",
                    criterionId);
            return this;
        }
    }
}
