package io.stagecraft.core.opportunity;

/** A partner's part in a deal (domain model, section 13a). */
public enum PartnerRole {
    /** The partner brought the deal. */
    SOURCED,
    /** The partner helped to win it. */
    INFLUENCED
}
