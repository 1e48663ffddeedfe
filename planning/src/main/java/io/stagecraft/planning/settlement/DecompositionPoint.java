package io.stagecraft.planning.settlement;

/** The five points of a decomposition; see the domain model, Decomposition. */
public enum DecompositionPoint {
    /** The decomposed target is higher than the assigned one. */
    HIGHER_THAN_ASSIGNED,
    /** It is challenging and can be executed. */
    CHALLENGING_AND_EXECUTABLE,
    /** It is controllable: known is who can, who cannot and who has difficulty. */
    CONTROLLABLE,
    /** It goes down to every day, for each salesperson, market and dealer. */
    DOWN_TO_EVERY_DAY,
    /** It is checked daily: for every owner, on every working day that has passed. */
    CHECKED_DAILY
}
