package io.stagecraft.core.stakeholder;

/** How well we reach somebody (domain model, section 11). */
public enum ContactDepth {
    /** Nobody said. */
    UNKNOWN,
    /** Not at all. */
    NO_CONTACT,
    /** Once, briefly. */
    BRIEF,
    /** Several times. */
    MULTIPLE,
    /** In depth. */
    IN_DEPTH
}
