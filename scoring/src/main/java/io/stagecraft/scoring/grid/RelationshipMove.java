package io.stagecraft.scoring.grid;

import io.stagecraft.core.measure.Labels;

/**
 * A move that the relationship with a customer asks for, beside the advice of its cell (see the domain model,
 * Attractiveness, potential, relationship).
 */
public enum RelationshipMove {
    /** Defend it, because it is under attack or going backwards. */
    DEFEND,
    /** Open it up, because it is quite limited and the potential is high. */
    OPEN_UP;

    /** Returns what people call it. */
    public Labels labels() {
        return switch (this) {
            case DEFEND -> Labels.of("defend the relationship");
            case OPEN_UP -> Labels.of("open up the relationship");
        };
    }
}
