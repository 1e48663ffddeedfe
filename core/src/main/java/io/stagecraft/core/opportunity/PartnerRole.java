package io.stagecraft.core.opportunity;

/** The roles of a partner in a deal (see the domain model, Inspection of a pipeline). */
public enum PartnerRole {
    /** The partner brought the deal. */
    SOURCED,
    /** The partner helped to win it. */
    INFLUENCED
}
