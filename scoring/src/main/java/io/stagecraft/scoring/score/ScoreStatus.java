package io.stagecraft.scoring.score;

/** What can be said of a score. */
public enum ScoreStatus {
    /** It counts, and its class is certain where the card has classes. */
    DECIDED,
    /** Missing answers could still move it into another class. */
    UNDECIDED,
    /** Too little is answered to rate it. */
    NOT_RATED,
    /** An answer excludes it, whatever its points. */
    KNOCKED_OUT
}
