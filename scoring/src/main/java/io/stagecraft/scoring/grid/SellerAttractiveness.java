package io.stagecraft.scoring.grid;

/** What makes us attractive to a customer (domain model, section 8.4; the split of the items is derived). */
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
