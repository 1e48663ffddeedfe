package io.stagecraft.core.opportunity;

/** The kinds of business (see the domain model, Inspection of a pipeline). */
public enum BusinessKind {
    /** A first purchase. */
    NEW,
    /** More, to a customer that buys already. */
    EXPANSION,
    /** The same again, for another term. */
    RENEWAL
}
