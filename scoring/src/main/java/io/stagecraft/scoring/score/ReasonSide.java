package io.stagecraft.scoring.score;

/** On which side of the baseline reasons are looked for. */
public enum ReasonSide {
    /** What cost points: the baseline less the points, only where that is positive. */
    BELOW,
    /** What brought points: the points less the baseline, only where that is positive. */
    ABOVE
}
