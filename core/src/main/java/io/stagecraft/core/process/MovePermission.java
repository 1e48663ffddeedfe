package io.stagecraft.core.process;

/** The permission that a process gives for a move; a gate may ask for more. */
public enum MovePermission {
    /** Nothing. */
    ALLOWED,
    /** That somebody says why. */
    NEEDS_REASON,
    /** That the customer has confirmed the statements named for the move, or those of every gate it passes. */
    NEEDS_EVIDENCE,
    /** The move does not happen, whatever is said or shown. */
    FORBIDDEN
}
