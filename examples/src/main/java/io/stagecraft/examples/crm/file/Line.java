// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.file;

import java.util.Arrays;
import java.util.List;

/**
 * One record of a table.
 *
 * @param number where it begins, the first line of the file being 1
 * @param cells its fields, without surrounding space
 */
public record Line(long number, List<String> cells) {
    public static Line of(long number, String[] cells) {
        return new Line(number, Arrays.asList(cells));
    }

    /** Returns a field, empty text if the line is too short to have it. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Returns the same record with an empty field. */
    public Line without(int column) {
        String[] others = cells.toArray(String[]::new);
        others[column] = "";
        return of(number, others);
    }

    /** Returns how many fields are not empty. */
    public int filled() {
        int filled = 0;
        for (String cell : cells) {
            filled += cell.isEmpty() ? 0 : 1;
        }
        return filled;
    }

    /** Returns a number that lines share only if they are equal in every field. */
    public long hash() {
        long hash = cells.size();
        for (String cell : cells) {
            hash = (hash ^ cell.hashCode()) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return hash;
    }
}
