package io.stagecraft.scoring.grid;

/** What the relationship with a customer asks for beside its place on the grid (domain model, section 8.4). */
public enum RelationshipMove {
    /** It is under attack or going backwards: defend it. */
    DEFEND("defend the relationship"),
    /** Of high potential, and quite limited: open it up. */
    OPEN_UP("open up the relationship"),
    /** Nothing particular. */
    NONE("");

    private final String advice;

    RelationshipMove(String advice) {
        this.advice = advice;
    }

    /** Returns what to do, in words; empty for nothing particular. */
    public String advice() {
        return advice;
    }
}
