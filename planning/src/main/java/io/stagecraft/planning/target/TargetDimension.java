package io.stagecraft.planning.target;

/** The kinds of dimensions of a plan; see the domain model, Decomposition. */
public enum TargetDimension {
    /** Products, product lines. */
    PRODUCT,
    /** Regions. */
    REGION,
    /** Days, and the weeks, months, quarters and years they make. */
    PERIOD,
    /** People, in their organisation: where a target meets people it carries the margin. */
    PERSON,
    /** Dealers, channels. */
    DEALER,
    /** Markets, segments. */
    MARKET
}
