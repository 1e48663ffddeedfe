package io.stagecraft.core.stakeholder;

/** How ready somebody is for a change (domain model, section 11; comparable to Miller and Heiman 1985). */
public enum ResponseMode {
    /** Sees a gap and wants more. */
    GROWTH,
    /** Sees a gap and wants it closed. */
    TROUBLE,
    /** Sees no gap. */
    EVEN_KEEL,
    /** Sees reality above what is wanted. */
    OVERCONFIDENT
}
