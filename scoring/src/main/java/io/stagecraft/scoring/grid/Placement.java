// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.grid;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * Subjects in the cells of a matrix: every one in exactly one cell, or listed as not placed because a measure of it is
 * unknown.
 *
 * @param <T> what is placed
 * @param <R> what names a row
 * @param <C> what names a column
 */
@Serial.Structural
@Value.Immutable
public abstract class Placement<T, R, C> implements Serializable {
    Placement() {}

    /** Returns the matrix. */
    public abstract PriorityMatrix<R, C> matrix();

    /** Returns the subjects of each cell, in the order of work, empty cells included. */
    public abstract Map<MatrixCell<R, C>, List<T>> cells();

    /** Returns the subjects whose row or column is unknown, in their input order; possibly empty. */
    public abstract List<T> notPlaced();

    /**
     * Returns the subjects of a cell, in the order of work.
     *
     * @throws IllegalArgumentException if the matrix has no such row or column
     */
    public List<T> at(R row, C column) {
        return cells().getOrDefault(matrix().cell(row, column), ImmutableList.of());
    }

    /** Returns all placed subjects, in the order of work. */
    public List<T> workOrder() {
        return cells().values().stream().flatMap(List::stream).collect(ImmutableList.toImmutableList());
    }

    /** Returns the cell of a subject, or empty if it is not placed. */
    public Optional<MatrixCell<R, C>> cellOf(T subject) {
        requireNonNull(subject, "subject");
        return cells().entrySet().stream()
                .filter(entry -> entry.getValue().contains(subject))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
