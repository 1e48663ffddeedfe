package io.stagecraft.core.opportunity;

/** The kind of business a deal is (domain model, section 13a). */
public enum BusinessKind {
    /** A first purchase. */
    NEW,
    /** More, to a customer that buys already. */
    EXPANSION,
    /** The same again, for another term. */
    RENEWAL
}
