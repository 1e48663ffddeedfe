package io.stagecraft.core.opportunity;

/** Through whom a deal is sold (domain model, section 13a). */
public enum SalesChannel {
    /** By our own sellers. */
    DIRECT,
    /** By a dealer who resells. */
    DEALER,
    /** With a partner, see {@link PartnerRole}. */
    PARTNER
}
