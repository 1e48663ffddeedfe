package io.stagecraft.core.territory;

/** Whom to visit first, in order (domain model, section 5.5). */
public enum VisitPriorityGroup {
    /** Customers who use our brand, also beside others. */
    OWN_BASE,
    /** Key accounts who use a competitor's brand only. */
    COMPETITOR_BASE,
    /** Other key accounts. */
    OTHER_KEY,
    /** Everybody else, such as users of a competitor's brand who are no key accounts. */
    OTHERS
}
