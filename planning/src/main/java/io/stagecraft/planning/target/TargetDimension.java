package io.stagecraft.planning.target;

/** What a dimension of a plan is about; see the domain model, Decomposition. */
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
