// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.grid;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problems;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * A matrix of rows and columns of the caller's, each combination of which is a cell with a name, a place in the order
 * of work, and advice; all of it data (see the domain model, Nine-grid).
 *
 * <pre>{@code
 * PriorityMatrix<Level, Level> matrix = PriorityMatrix.of(List.of(HIGH, LOW), List.of(HIGH, LOW), List.of(
 *         MatrixCell.of(HIGH, HIGH, "stars", 1, "visit first"),
 *         MatrixCell.of(HIGH, LOW, "hopes", 2, ""),
 *         MatrixCell.of(LOW, HIGH, "friends", 2, ""),
 *         MatrixCell.of(LOW, LOW, "others", 3, "by phone")));
 * Placement<Account, Level, Level> placed = matrix.place(accounts, Account::potential, Account::access);
 * placed.workOrder();   // the accounts in the order in which they are worked
 * }</pre>
 *
 * <p>Ready ones: {@link NineGrid}, {@link VolumeAgeRules}, {@link AttractivenessGrid}, {@link PublishedMatrices}.
 *
 * @param <R> what names a row
 * @param <C> what names a column
 */
@Definition(schemaVersion = 1)
@Serial.Structural
@Value.Immutable
public abstract class PriorityMatrix<R, C> implements Serializable {
    PriorityMatrix() {}

    /**
     * Returns a matrix.
     *
     * @param rows the rows, in the order they are shown
     * @param columns the columns, in the order they are shown
     * @param cells one for each row and column; within a zone they are worked in the order given
     * @throws io.stagecraft.core.problem.InvalidDefinitionException if a cell is missing, there twice, or outside
     */
    public static <R, C> PriorityMatrix<R, C> of(
            List<? extends R> rows, List<? extends C> columns, List<MatrixCell<R, C>> cells) {
        return PriorityMatrix.<R, C>builder()
                .addAllRows(Elements.checked(rows, "rows"))
                .addAllColumns(Elements.checked(columns, "columns"))
                .addAllCells(Elements.checked(cells, "cells"))
                .build();
    }

    /** Returns a builder with nothing set. */
    public static <R, C> Builder<R, C> builder() {
        return new Builder<>();
    }

    /** Returns the rows, in the order they are shown. */
    public abstract List<R> rows();

    /** Returns the columns, in the order they are shown. */
    public abstract List<C> columns();

    /** Returns the cells in the order in which they are worked: by zone, then as they were given. */
    public abstract List<MatrixCell<R, C>> cells();

    /**
     * Returns the cell of a row and a column.
     *
     * @throws IllegalArgumentException if the matrix has no such row or column
     */
    public MatrixCell<R, C> cell(R row, C column) {
        return cells().get(position(row, column));
    }

    private int position(R row, C column) {
        Integer position = positions().get(row, column);
        checkArgument(
                position != null,
                "the matrix has no cell (%s, %s); its rows are %s and its columns %s",
                row,
                column,
                rows(),
                columns());
        return position;
    }

    /** Returns where the cell of each row and column stands among the cells. */
    @Value.Lazy
    ImmutableTable<R, C, Integer> positions() {
        ImmutableTable.Builder<R, C, Integer> positions = ImmutableTable.builder();
        for (int i = 0; i < cells().size(); i++) {
            positions.put(cells().get(i).row(), cells().get(i).column(), i);
        }
        return positions.build();
    }

    /**
     * Places subjects, each in one cell; those of one cell stay in their input order.
     *
     * @param row the row of a subject, or empty if it is unknown: then the subject is listed as not placed
     * @param column the column of a subject, or empty if it is unknown
     * @throws IllegalArgumentException if the matrix has no such row or column
     */
    public <T> Placement<T, R, C> place(
            Collection<? extends T> subjects,
            Function<? super T, ? extends Optional<? extends R>> row,
            Function<? super T, ? extends Optional<? extends C>> column) {
        return place(subjects, row, column, Comparator.<T, Integer>comparing(any -> 0));
    }

    /**
     * Places subjects, each in one cell.
     *
     * @param within the order of those of one cell; equal ones stay in their input order
     * @throws IllegalArgumentException if the matrix has no such row or column
     */
    public <T> Placement<T, R, C> place(
            Collection<? extends T> subjects,
            Function<? super T, ? extends Optional<? extends R>> row,
            Function<? super T, ? extends Optional<? extends C>> column,
            Comparator<? super T> within) {
        List<List<T>> placed =
                cells().stream().map(cell -> (List<T>) new ArrayList<T>()).toList();
        ImmutablePlacement.Builder<T, R, C> placement =
                ImmutablePlacement.<T, R, C>builder().matrix(this);
        for (T subject : subjects) {
            Optional<? extends R> atRow = row.apply(subject);
            Optional<? extends C> atColumn = column.apply(subject);
            if (atRow.isPresent() && atColumn.isPresent()) {
                placed.get(position(atRow.get(), atColumn.get())).add(subject);
            } else {
                placement.addNotPlaced(subject);
            }
        }
        for (int i = 0; i < placed.size(); i++) {
            placement.putCells(cells().get(i), ImmutableList.sortedCopyOf(within, placed.get(i)));
        }
        return placement.build();
    }

    @Value.Check
    PriorityMatrix<R, C> checked() {
        Problems problems = Problems.of("priority matrix");
        problems.require(!rows().isEmpty(), "rows", Message.of("matrix.rows"));
        problems.require(!columns().isEmpty(), "columns", Message.of("matrix.columns"));
        problems.require(
                new HashSet<>(rows()).size() == rows().size(),
                "rows",
                Message.of("matrix.row-twice").with("value", listed(rows())));
        problems.require(
                new HashSet<>(columns()).size() == columns().size(),
                "columns",
                Message.of("matrix.column-twice").with("value", listed(columns())));
        Set<List<Object>> seen = new HashSet<>();
        for (MatrixCell<R, C> cell : cells()) {
            String path = "cells(" + cell.row() + ", " + cell.column() + ")";
            problems.require(
                    rows().contains(cell.row()) && columns().contains(cell.column()),
                    path,
                    Message.of("matrix.cell-outside"));
            problems.require(seen.add(List.of(cell.row(), cell.column())), path, Message.of("matrix.cell-twice"));
        }
        for (R row : rows()) {
            for (C column : columns()) {
                problems.require(
                        seen.contains(List.of(row, column)),
                        "cells(" + row + ", " + column + ")",
                        Message.of("matrix.cell-missing"));
            }
        }
        problems.throwIfAny();
        List<MatrixCell<R, C>> byZone = cells().stream()
                .sorted(Comparator.comparingInt(MatrixCell::zone))
                .collect(ImmutableList.toImmutableList());
        return byZone.equals(cells()) ? this : of(rows(), columns(), byZone);
    }

    private static List<Argument> listed(List<?> names) {
        return names.stream().map(name -> Argument.of(name.toString())).toList();
    }

    /**
     * Builds {@link PriorityMatrix} instances; not safe for use by multiple threads.
     *
     * @param <R> what names a row
     * @param <C> what names a column
     */
    public static final class Builder<R, C> extends ImmutablePriorityMatrix.Builder<R, C> {
        Builder() {}
    }
}
