package io.stagecraft.scoring.grid;

import io.stagecraft.core.measure.Labels;

/** What the relationship with a customer asks for beside its place on the grid (domain model, section 8.4). */
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
