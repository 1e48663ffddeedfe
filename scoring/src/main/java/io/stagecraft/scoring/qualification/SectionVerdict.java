package io.stagecraft.scoring.qualification;

/** What the answers to one of the four questions say (domain model, section 6.3). */
public enum SectionVerdict {
    /** It speaks for going on. */
    GREEN,
    /** It is mixed. */
    AMBER,
    /** It speaks against, or a critical criterion is answered no. */
    RED,
    /** Too little is answered. */
    NOT_RATED
}
