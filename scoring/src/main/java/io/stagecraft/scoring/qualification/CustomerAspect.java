package io.stagecraft.scoring.qualification;

/**
 * An aspect of a qualified customer, in the order in which to enquire: first what can be checked without a visit
 * (see the domain model, Qualified customer).
 */
public enum CustomerAspect {
    /** The product fits this customer at all. */
    PRODUCT_FIT,
    /** There is an application that needs it, concrete and at this time. */
    APPLICATION_NEED,
    /** The customer can pay. */
    MONEY,
    /** The person we deal with may decide. */
    AUTHORITY
}
