package io.stagecraft.core.stakeholder;

/** Which kind of influence somebody has on the purchase (domain model, section 11; Miller and Heiman 1985). */
public enum BuyingInfluence {
    /** Gives the final yes, and may refuse; there is one. */
    ECONOMIC,
    /** Judges the effect on the own work. */
    USER,
    /** Judges what can be measured, and can block. */
    TECHNICAL,
    /** Guides us. */
    COACH
}
