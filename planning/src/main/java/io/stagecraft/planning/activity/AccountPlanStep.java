package io.stagecraft.planning.activity;

/** The steps of an annual account plan, in order (domain model, section 9). */
public enum AccountPlanStep {
    /** The sales quota. */
    QUOTA,
    /** Analysis of the customers. */
    ANALYSIS,
    /** Objectives and quota by customer. */
    OBJECTIVES,
    /** Allocation of time. */
    TIME_ALLOCATION,
    /** Sales strategy by customer. */
    STRATEGY,
    /** Schedule and plan. */
    SCHEDULE,
    /** Report and evaluate. */
    REVIEW
}
