// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.terms;

import io.stagecraft.core.measure.Labels;

/** The kinds of business (see the domain model, Inspection of a pipeline). */
public enum BusinessKind {
    /** A first purchase. */
    NEW,
    /** More, to a customer that buys already. */
    EXPANSION,
    /** The same again, for another term. */
    RENEWAL;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case NEW -> Labels.of("new business").with("zh", "新业务");
            case EXPANSION -> Labels.of("expansion").with("zh", "增购");
            case RENEWAL -> Labels.of("renewal").with("zh", "续约");
        };
    }
}
