// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * Features of many deals in columns: the form in which large histories are counted and large books scored.
 */
@Serial.Structural
@Value.Immutable
public abstract class CategoryTable implements Serializable, WithCategoryTable {
    CategoryTable() {}

    /** Returns a table without teams. */
    public static CategoryTable of(CategoryColumn... columns) {
        requireNonNull(columns, "columns");
        return ImmutableCategoryTable.builder()
                .addAllColumns(Arrays.asList(columns))
                .build();
    }

    /** Returns the team of each deal, or empty if the deals have none. */
    public abstract Optional<CategoryColumn> teams();

    /** Returns the columns, at least one, all of one length. */
    public abstract List<CategoryColumn> columns();

    /** Returns the number of deals. */
    public int size() {
        return columns().get(0).size();
    }

    /**
     * Returns one deal.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Profile profile(int row) {
        checkElementIndex(row, size(), "row");
        List<Feature> features = columns().stream()
                .flatMap(column -> column.value(row).map(value -> Feature.of(column.variable(), value)).stream())
                .toList();
        return Profile.builder()
                .team(teams().flatMap(column -> column.value(row)))
                .addAllFeatures(features)
                .build();
    }

    @Value.Check
    void check() {
        checkArgument(!columns().isEmpty(), "a table must have a column");
        for (CategoryColumn column : columns()) {
            checkArgument(
                    column.size() == size(),
                    "columns must have one length, %s, but %s had %s",
                    size(),
                    column.variable(),
                    column.size());
        }
        teams().ifPresent(column -> Elements.checkOnePer(column.size(), "team", size(), "deal"));
    }
}
