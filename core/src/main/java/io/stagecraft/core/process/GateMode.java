package io.stagecraft.core.process;

/** The effect on a move of a gate that is not passed (see the domain model, Stage gate). */
public enum GateMode {
    /** Lets the move happen and reports it. */
    ADVISE,
    /** Lets the move happen if the seller says why. */
    REQUIRE_REASON,
    /** Holds the move. */
    BLOCK
}
