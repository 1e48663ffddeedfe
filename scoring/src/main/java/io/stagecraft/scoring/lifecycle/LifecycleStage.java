package io.stagecraft.scoring.lifecycle;

/** A stage in the life of a customer with the company (see the domain model, Lifecycle, churn, KPIs, alerts). */
public enum LifecycleStage {
    /** It bought for the first time within the last months. */
    NEW,
    /** It buys clearly more than a year ago. */
    GROWTH,
    /** It buys about as much as a year ago. */
    MATURE,
    /** It buys clearly less than a year ago. */
    DECLINE,
    /** There are no two full years to compare. */
    NOT_RATED
}
