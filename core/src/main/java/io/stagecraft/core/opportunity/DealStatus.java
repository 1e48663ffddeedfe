package io.stagecraft.core.opportunity;

/** What has become of a deal, which is not the stage it is in (domain model, section 2.2). */
public enum DealStatus {
    /** Still to be decided; the only status that is pipeline. */
    OPEN,
    /** The order is placed; work on it may go on in the stages after the win. */
    WON,
    /** The customer decided for another, or for nothing. */
    LOST,
    /** Given up by us; outside the win rate. */
    ABANDONED
}
