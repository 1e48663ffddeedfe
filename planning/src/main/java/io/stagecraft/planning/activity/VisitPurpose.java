package io.stagecraft.planning.activity;

/** What a visit is for (domain model, section 12.4). */
public enum VisitPurpose {
    /** To develop a new customer. */
    DEVELOP_NEW,
    /** Market research. */
    MARKET_RESEARCH,
    /** To collect money. */
    COLLECTION,
    /** Service. */
    SERVICE,
    /** To handle a complaint. */
    COMPLAINT,
    /** To take an order, or anything else. */
    ORDER_OR_OTHER
}
