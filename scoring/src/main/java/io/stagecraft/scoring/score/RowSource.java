// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import io.stagecraft.core.problem.Problem;
import java.util.List;

/** The source of the answers of a batch. */
interface RowSource {
    /**
     * Writes the codes of {@code count} rows from {@code from} on for one criterion, and the points of those on a line.
     *
     * @param codes takes the codes, from its first place on
     * @param lines takes the points on a line, from its first place on
     */
    void fill(int criterion, int from, int count, byte[] codes, long[] lines);

    /**
     * Adds the points of {@code count} rows from {@code from} on for one criterion to their totals, if it sees that every answer is given
     * and has no flags; returns whether it did.
     *
     * @param totals takes the points, from its place {@code at} on
     */
    default boolean addPlain(int criterion, int from, int count, long[] totals, int at) {
        return false;
    }

    /** Adds {@link CardKernel#OUTSIDE} to the flags of rows in which something is wrong that no criterion shows. */
    default void flagMisfits(int from, int count, byte[] flags) {}

    /** Returns what is wrong with a row that no criterion shows. */
    default List<Problem> misfits(int row) {
        return List.of();
    }

    /** Returns what is wrong with an answer that does not fit. */
    Problem problem(int criterion, int row);
}
