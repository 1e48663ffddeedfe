package io.stagecraft.core.stakeholder;

/** How much somebody wants us to win (domain model, section 11). */
public enum Support {
    /** Sells for us inside. */
    MENTOR,
    /** Prefers us. */
    SUPPORTER,
    /** Does not mind. */
    NEUTRAL,
    /** Prefers another. */
    NON_SUPPORTER,
    /** Works against us. */
    ENEMY
}
