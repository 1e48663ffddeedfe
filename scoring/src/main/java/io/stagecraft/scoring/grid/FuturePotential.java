package io.stagecraft.scoring.grid;

/** What makes a customer valuable to us (domain model, section 8.4; the split of the items is derived). */
public enum FuturePotential {
    /** How much it will buy. */
    SALES_VOLUME,
    /** What that will earn. */
    PROFIT_MARGIN
}
