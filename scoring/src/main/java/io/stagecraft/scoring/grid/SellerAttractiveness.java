package io.stagecraft.scoring.grid;

/**
 * The items that make us attractive to a customer (see the domain model, Attractiveness, potential, relationship).
 * The split of the items between the two axes is our assumption.
 */
public enum SellerAttractiveness {
    /** How we differ from others. */
    DIFFERENCE,
    /** Value for the price. */
    VALUE_AND_PRICE,
    /** Whether the customer prefers us. */
    PREFERENCE,
    /** Whether we reach the key people. */
    ACCESS_TO_KEY_PEOPLE,
    /** Whether the rules of purchase suit us. */
    PURCHASE_RULES
}
