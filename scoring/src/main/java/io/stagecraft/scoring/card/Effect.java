package io.stagecraft.scoring.card;

/** What an answer does beside giving points. */
public enum Effect {
    /** Nothing. */
    NONE,
    /** The score is knocked out, whatever its points; an answer nobody gave never does this. */
    KNOCK_OUT,
    /**
     * It speaks for going on whatever the points say, never against a knock-out; the score lists it, and a person decides
     * (domain model, section 7.2).
     */
    OVERRIDE
}
