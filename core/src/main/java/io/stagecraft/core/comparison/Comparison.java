// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.comparison;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.measure.Labels;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A printed comparison: aspects in rows, what is compared in columns, and in each cell what marks that column in that aspect.
 *
 * <p>It tells which column fits given answers best, and where it differs:
 *
 * <pre>{@code
 * Comparison<SellingLevel> levels = SellingLevel.comparison();
 * levels.cell("contact", SellingLevel.L3_BUSINESS).text();      // top level
 * ComparisonFit<SellingLevel> mine = levels.fit(Map.of(
 *         "value", SellingLevel.L2_SOLUTION,                    // cost saving
 *         "contact", SellingLevel.L1_PRODUCT,                   // lower level
 *         "subject", SellingLevel.L2_SOLUTION));                // solution and benefit
 * mine.best();                                                  // L2_SOLUTION
 * mine.differing(SellingLevel.L2_SOLUTION);                     // the aspect "contact"
 * }</pre>
 *
 * @param <C> what is compared, such as {@code SellingLevel}
 */
@Value.Immutable
public abstract class Comparison<C> implements Serializable {
    Comparison() {}

    /**
     * Returns a comparison.
     *
     * @param labels what people call it
     * @param columns what is compared, in the printed order, at least two, each once
     * @param aspects the rows, in the printed order, at least one, with a cell for each column
     * @throws IllegalArgumentException if that does not hold
     */
    public static <C> Comparison<C> of(Labels labels, List<C> columns, List<ComparedAspect> aspects) {
        return ImmutableComparison.<C>builder()
                .labels(labels)
                .columns(Elements.checked(columns, "columns"))
                .aspects(Elements.checked(aspects, "aspects"))
                .build();
    }

    /**
     * Returns a comparison that is written as a table.
     *
     * <pre>{@code
     * Comparison.ofTable(Labels.of("Customers"), List.of("large", "small"), """
     *         decision: Decision cycle (决策周期) | long (长) | fast (快速)
     *         influences: Who decides (决策影响因素) | many (多) | few (少)
     *         """);
     * }</pre>
     *
     * @param labels what people call it
     * @param columns what is compared, at least two, each once
     * @param rows a line for each aspect: its id, a colon, its name, and the cells, separated by {@code |}; each text is English,
     *     with the Chinese in parentheses after it where there is one
     * @throws IllegalArgumentException if a line has no id, or not a cell for each column
     */
    public static <C> Comparison<C> ofTable(Labels labels, List<C> columns, String rows) {
        requireNonNull(labels, "labels");
        List<ComparedAspect> aspects = new ArrayList<>();
        for (String row : requireNonNull(rows, "rows").lines().toList()) {
            int colon = row.indexOf(':');
            checkArgument(colon > 0, "a row of %s must begin with an id and a colon but was \"%s\"", labels, row);
            List<Labels> texts = Splitter.on('|').trimResults().splitToList(row.substring(colon + 1)).stream()
                    .map(Comparison::text)
                    .toList();
            aspects.add(
                    ComparedAspect.of(row.substring(0, colon).strip(), texts.get(0), texts.subList(1, texts.size())));
        }
        return of(labels, columns, aspects);
    }

    private static Labels text(String text) {
        int open = text.indexOf(" (");
        return open < 0 || !text.endsWith(")")
                ? Labels.of(text)
                : Labels.of(text.substring(0, open)).with("zh", text.substring(open + 2, text.length() - 1));
    }

    /** Returns the labels. */
    public abstract Labels labels();

    /** Returns the columns, in the printed order. */
    public abstract List<C> columns();

    /** Returns the rows, in the printed order. */
    public abstract List<ComparedAspect> aspects();

    /**
     * Returns the mark of a column in an aspect.
     *
     * @param aspect the id of the aspect
     * @throws IllegalArgumentException if there is no such aspect or column
     */
    public Labels cell(String aspect, C column) {
        return aspect(aspect).cells().get(index(column));
    }

    /**
     * Returns the marks of a column, by the id of the aspect in the printed order.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public Map<String, Labels> column(C column) {
        int index = index(column);
        return aspects().stream()
                .collect(ImmutableMap.toImmutableMap(
                        ComparedAspect::id, aspect -> aspect.cells().get(index)));
    }

    /**
     * Returns the aspects in which two columns differ, in the printed order; possibly empty.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public List<ComparedAspect> differences(C one, C other) {
        requireNonNull(one, "one");
        requireNonNull(other, "other");
        return aspects().stream()
                .filter(aspect -> !isAlike(aspect, one, other))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the fit of each column to given answers.
     *
     * @param answers for some of the aspects, by id, the column whose cell is true; where two columns have the same cell, it does
     *     not matter which of them is named
     * @throws IllegalArgumentException if there is no such aspect or column
     */
    public ComparisonFit<C> fit(Map<String, C> answers) {
        return ComparisonFit.of(this, requireNonNull(answers, "answers"));
    }

    /** Returns whether two columns have the same cell in an aspect. */
    boolean isAlike(ComparedAspect aspect, C one, C other) {
        return aspect.cells().get(index(one)).equals(aspect.cells().get(index(other)));
    }

    /** Returns the aspect of an id. */
    ComparedAspect aspect(String id) {
        requireNonNull(id, "aspect");
        return aspects().stream()
                .filter(aspect -> aspect.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("aspect must be one of "
                        + aspects().stream().map(ComparedAspect::id).toList() + " but was " + id));
    }

    /** Returns the index of a column. */
    int index(C column) {
        int index = columns().indexOf(requireNonNull(column, "column"));
        checkArgument(index >= 0, "column must be one of %s but was %s", columns(), column);
        return index;
    }

    @Value.Check
    void check() {
        checkArgument(
                columns().size() >= 2
                        && new HashSet<>(columns()).size() == columns().size(),
                "columns of %s must be at least two, each once, but were %s",
                labels(),
                columns());
        checkArgument(!aspects().isEmpty(), "aspects of %s must not be empty", labels());
        Set<String> ids = new HashSet<>();
        for (ComparedAspect aspect : aspects()) {
            checkArgument(ids.add(aspect.id()), "aspect %s of %s must be there once", aspect.id(), labels());
            checkArgument(
                    aspect.cells().size() == columns().size(),
                    "aspect %s of %s must have %s cells but has %s",
                    aspect.id(),
                    labels(),
                    columns().size(),
                    aspect.cells().size());
        }
    }
}
