package io.stagecraft.core.stakeholder;

/** What somebody cares about in a purchase, by position (domain model, section 11). */
public enum Interest {
    /** What it does: users. */
    FUNCTION,
    /** What it has: technical people. */
    FEATURE,
    /** What it does better: department managers. */
    ADVANTAGE,
    /** What it brings: decision makers and top executives. */
    BENEFIT,
    /** Price, profit and payment terms: general contractors. */
    COMMERCIAL_TERMS
}
