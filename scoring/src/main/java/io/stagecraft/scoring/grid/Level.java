package io.stagecraft.scoring.grid;

/** A coarse degree. */
public enum Level {
    /** High. */
    HIGH,
    /** Neither high nor low. */
    MEDIUM,
    /** Low. */
    LOW
}
