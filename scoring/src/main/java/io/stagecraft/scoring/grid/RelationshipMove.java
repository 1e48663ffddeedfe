// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.grid;

import io.stagecraft.core.customer.RelationshipLevel;
import io.stagecraft.core.measure.Labels;
import java.util.Optional;

/**
 * A move that the relationship with a customer asks for, beside the advice of its cell (see the domain model,
 * Attractiveness, potential, relationship).
 */
public enum RelationshipMove {
    /** Defend it, because it is under attack or going backwards. */
    DEFEND,
    /** Open it up, because it is quite limited and the potential is high. */
    OPEN_UP;

    /**
     * Returns the move that a relationship asks for, or empty if there is none.
     *
     * @param hasHighPotential whether the customer has a high potential
     */
    public static Optional<RelationshipMove> of(RelationshipLevel level, boolean hasHighPotential) {
        return switch (level) {
            case DEFENDING, REGRESSING -> Optional.of(DEFEND);
            case LIMITED -> hasHighPotential ? Optional.of(OPEN_UP) : Optional.empty();
            case ESTABLISHING, DEVELOPING, GOOD, VERY_FIRM -> Optional.empty();
        };
    }

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case DEFEND -> Labels.of("defend the relationship").with("zh", "守住关系");
            case OPEN_UP -> Labels.of("open up the relationship").with("zh", "打开关系");
        };
    }
}
