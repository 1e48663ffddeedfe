package io.stagecraft.core.opportunity;

/** The channels through which a deal is sold (see the domain model, Inspection of a pipeline). */
public enum SalesChannel {
    /** By our own sellers. */
    DIRECT,
    /** By a dealer who resells. */
    DEALER,
    /** With a partner, see {@link PartnerRole}. */
    PARTNER
}
