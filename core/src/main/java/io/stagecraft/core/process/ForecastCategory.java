package io.stagecraft.core.process;

/**
 * The categories in which a deal is counted in a forecast, from the least to the most certain (see the domain model,
 * Stage probability and forecast category).
 *
 * <p>A stage of the ready processes never gives {@link #COMMIT}: that is a promise, made by the owner or the manager.
 */
public enum ForecastCategory {
    /** Left out. */
    OMITTED,
    /** Open, too early to count on. */
    PIPELINE,
    /** Comes if things go well. */
    BEST_CASE,
    /** Probably comes; optional, and empty by default. */
    MOST_LIKELY,
    /** Promised by a person. */
    COMMIT,
    /** Won. */
    CLOSED
}
