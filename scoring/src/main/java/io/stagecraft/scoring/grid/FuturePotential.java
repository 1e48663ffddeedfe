package io.stagecraft.scoring.grid;

/**
 * The items that make a customer valuable to us (see the domain model, Attractiveness, potential, relationship). The
 * split of the items between the two axes is our assumption.
 */
public enum FuturePotential {
    /** How much it will buy. */
    SALES_VOLUME,
    /** What that will earn. */
    PROFIT_MARGIN
}
