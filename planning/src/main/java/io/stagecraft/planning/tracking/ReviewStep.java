package io.stagecraft.planning.tracking;

/** The steps of a review, in order (domain model, section 12.5). */
public enum ReviewStep {
    /** Collect information. */
    COLLECT,
    /** Evaluate it. */
    EVALUATE,
    /** Feed back. */
    FEEDBACK
}
