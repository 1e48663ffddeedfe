package io.stagecraft.scoring.score;

/** The side of the baseline on which reasons lie. */
public enum ReasonSide {
    /** What cost points: the baseline less the points, only where that is positive. */
    BELOW,
    /** What brought points: the points less the baseline, only where that is positive. */
    ABOVE
}
