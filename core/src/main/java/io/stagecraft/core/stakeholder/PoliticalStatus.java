package io.stagecraft.core.stakeholder;

/** How near somebody stands to power (domain model, section 11). */
public enum PoliticalStatus {
    /** Outside. */
    OUTSIDE,
    /** In the political structure; two to five people in a deal. */
    POLITICAL_STRUCTURE,
    /** In the inner circle; two or three people in a deal. */
    INNER_CIRCLE
}
