// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.measure;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import java.util.Collection;

/**
 * Something of a list that a company may extend: programs know it by its id, people by its labels. Events and results hold the id;
 * {@link #labels(String, Collection)} finds what to call it.
 */
public interface Named {
    /** Returns the id, for programs; never blank. */
    String id();

    /** Returns the labels. */
    Labels labels();

    /**
     * Returns the labels of the one with an id; the id itself where none has it.
     *
     * @param all the ready ones and the company's own
     */
    static Labels labels(String id, Collection<? extends Named> all) {
        Elements.checked(all, "all");
        requireNonNull(id, "id");
        return all.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(Named::labels)
                .orElseGet(() -> Labels.of(id));
    }
}
