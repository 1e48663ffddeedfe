package io.stagecraft.core.process;

/** What a gate that is not passed does to a move (domain model, section 2.3). */
public enum GateMode {
    /** Lets the move happen and reports it. */
    ADVISE,
    /** Lets the move happen if the seller says why. */
    REQUIRE_REASON,
    /** Holds the move. */
    BLOCK
}
