package io.stagecraft.planning.activity;

/** What a plan answers: 5W2H (domain model, section 12.4). */
public enum PlanQuestion {
    /** What is done. */
    WHAT,
    /** Why. */
    WHY,
    /** When. */
    WHEN,
    /** Where. */
    WHERE,
    /** Who does it. */
    WHO,
    /** How. */
    HOW,
    /** How much it costs. */
    HOW_MUCH
}
