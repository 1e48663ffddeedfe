// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.measure.Ids;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * A table of numbers of many deals in named columns, without missing values: encode unknown values first.
 */
public final class NumberTable implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ImmutableList<String> names;
    private final int size;
    private final double[][] columns;

    private NumberTable(ImmutableList<String> names, int size, double[][] columns) {
        this.names = names;
        this.size = size;
        this.columns = columns;
    }

    /**
     * Returns a table.
     *
     * @param names the names of the columns, each once, not blank
     * @param columns for each name its numbers, all columns of one length; copied
     * @throws IllegalArgumentException if names and columns do not match, lengths differ, or a number is not finite
     */
    public static NumberTable of(List<String> names, double[]... columns) {
        ImmutableList<String> copy = ImmutableList.copyOf(Elements.checked(names, "names"));
        checkArgument(!copy.isEmpty(), "a table must have a column");
        checkArgument(new HashSet<>(copy).size() == copy.size(), "names must be distinct but were %s", copy);
        Elements.checkOnePer(copy.size(), "name", columns.length, "column");
        double[][] copies = new double[columns.length][];
        for (int c = 0; c < columns.length; c++) {
            String name = copy.get(c);
            Ids.check(name, "names[" + c + "]");
            copies[c] = columns[c].clone();
            checkArgument(
                    copies[c].length == copies[0].length,
                    "columns must have one length, %s, but %s had %s",
                    copies[0].length,
                    name,
                    copies[c].length);
            for (int row = 0; row < copies[c].length; row++) {
                checkArgument(
                        Double.isFinite(copies[c][row]), "%s[%s] must be finite but was %s", name, row, copies[c][row]);
            }
        }
        return new NumberTable(copy, copies[0].length, copies);
    }

    /** Returns the names of the columns. */
    public List<String> names() {
        return names;
    }

    /** Returns the number of deals. */
    public int size() {
        return size;
    }

    /**
     * Returns the numbers of one deal, in the order of the names; a copy.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public double[] row(int row) {
        checkElementIndex(row, size, "row");
        double[] values = new double[columns.length];
        for (int c = 0; c < values.length; c++) {
            values[c] = columns[c][row];
        }
        return values;
    }

    /** The numbers of one column, not to be written to. */
    double[] column(int column) {
        return columns[column];
    }

    private Object readResolve() {
        return of(names, requireNonNull(columns, "columns"));
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof NumberTable other
                && names.equals(other.names)
                && Arrays.deepEquals(columns, other.columns);
    }

    @Override
    public int hashCode() {
        return 31 * names.hashCode() + Arrays.deepHashCode(columns);
    }

    @Override
    public String toString() {
        return "NumberTable{" + names + ", rows=" + size + "}";
    }
}
