// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.comparison;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.measure.Labels;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;

/**
 * One row of a {@link Comparison}: what is compared, and what marks each column in it.
 */
@Value.Immutable
public abstract class ComparedAspect implements Serializable {
    ComparedAspect() {}

    /**
     * Returns a row.
     *
     * @param id the identifier, unique within the comparison and not blank
     * @param labels what people call the aspect
     * @param cells what marks each column, in the order of the columns
     * @throws IllegalArgumentException if the id is blank
     */
    public static ComparedAspect of(String id, Labels labels, List<Labels> cells) {
        return ImmutableComparedAspect.builder()
                .id(id)
                .labels(labels)
                .cells(Elements.checked(cells, "cells"))
                .build();
    }

    /** Returns the identifier, unique within the comparison. */
    public abstract String id();

    /** Returns the labels of the aspect. */
    public abstract Labels labels();

    /** Returns the mark of each column, in the order of the columns. */
    public abstract List<Labels> cells();

    @Value.Check
    void check() {
        Ids.check(id(), "id of a compared aspect", "%s", labels());
    }
}
