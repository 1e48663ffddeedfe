package io.stagecraft.scoring.lifetime;

/** The three measures of a customer's purchases. */
public enum RfmMeasure {
    /** The day of the last purchase; later is better. */
    RECENCY,
    /** The number of purchases. */
    FREQUENCY,
    /** The value of the purchases. */
    MONETARY
}
