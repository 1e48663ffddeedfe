package io.stagecraft.core.contact;

/** Whom to visit first (domain model, section 5.5). */
public enum VisitPriorityGroup {
    /** Customers who use our brand, also beside others. */
    OWN_BASE,
    /** Customers who use a competitor's brand only. */
    COMPETITOR_BASE,
    /** Other key accounts. */
    OTHER_KEY
}
