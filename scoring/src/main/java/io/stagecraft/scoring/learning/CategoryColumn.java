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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of one variable for many deals, each held as the number of its level.
 */
public final class CategoryColumn implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String variable;
    private final ImmutableList<String> levels;
    private final int[] codes;

    /** Makes a column of distinct levels and codes within them, which become its own. */
    CategoryColumn(String variable, ImmutableList<String> levels, int[] codes) {
        this.variable = requireNonNull(variable, "variable");
        this.levels = levels;
        this.codes = codes;
        Ids.check(variable, "variable");
    }

    /**
     * Returns a column of values, its levels in the order in which they first appear.
     *
     * @param values one for each deal; an empty text where it is unknown
     */
    public static CategoryColumn of(String variable, List<String> values) {
        Elements.checked(values, "values");
        Map<String, Integer> numbers = new HashMap<>();
        ImmutableList.Builder<String> levels = ImmutableList.builder();
        int[] codes = new int[values.size()];
        for (int i = 0; i < codes.length; i++) {
            String value = values.get(i);
            if (value.isEmpty()) {
                codes[i] = -1;
                continue;
            }
            Integer known = numbers.putIfAbsent(value, numbers.size());
            if (known == null) {
                levels.add(value);
            }
            codes[i] = known == null ? numbers.size() - 1 : known;
        }
        return new CategoryColumn(variable, levels.build(), codes);
    }

    /**
     * Returns a column that is numbered already.
     *
     * @param levels the levels, each once
     * @param codes for each deal the position of its level, -1 if it is unknown; copied
     * @throws IllegalArgumentException if a level stands twice or a code is out of range
     */
    public static CategoryColumn ofCodes(String variable, List<String> levels, int[] codes) {
        ImmutableList<String> copy = ImmutableList.copyOf(Elements.checked(levels, "levels"));
        checkArgument(
                new HashSet<>(copy).size() == copy.size(), "levels of %s must be distinct but were %s", variable, copy);
        for (int i = 0; i < codes.length; i++) {
            checkArgument(
                    codes[i] >= -1 && codes[i] < copy.size(),
                    "codes[%s] of %s must be in [-1, %s) but was %s",
                    i,
                    variable,
                    copy.size(),
                    codes[i]);
        }
        return new CategoryColumn(variable, copy, codes.clone());
    }

    /** Returns the name of the variable. */
    public String variable() {
        return variable;
    }

    /** Returns the levels in the order of their numbers; possibly empty. */
    public List<String> levels() {
        return levels;
    }

    /** Returns the number of deals. */
    public int size() {
        return codes.length;
    }

    /**
     * Returns the value of a deal, or empty if it is unknown.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Optional<String> value(int row) {
        int code = codes[checkElementIndex(row, codes.length, "row")];
        return code < 0 ? Optional.empty() : Optional.of(levels.get(code));
    }

    /** The codes themselves, not to be written to. */
    int[] codes() {
        return codes;
    }

    private Object readResolve() {
        return ofCodes(variable, levels, requireNonNull(codes, "codes"));
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof CategoryColumn other
                && variable.equals(other.variable)
                && levels.equals(other.levels)
                && Arrays.equals(codes, other.codes);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * variable.hashCode() + levels.hashCode()) + Arrays.hashCode(codes);
    }

    @Override
    public String toString() {
        return "CategoryColumn{" + variable + ", levels=" + levels.size() + ", rows=" + codes.length + "}";
    }
}
