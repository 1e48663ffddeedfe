package io.stagecraft.core.stakeholder;

/** From which side somebody decides (domain model, section 11). */
public enum DecisionOrientation {
    /** By money. */
    FINANCIAL,
    /** By technology. */
    TECHNICAL,
    /** By relationship. */
    RELATIONSHIP,
    /** By the effect on the business. */
    BUSINESS
}
