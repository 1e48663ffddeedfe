package io.stagecraft.scoring.risk;

/** How much attention a customer that passed deserves, by risk and by time to close (domain model, section 7.3). */
public enum OpportunityClass {
    /** Low risk, closes soon: the main focus. */
    A,
    /** Low risk, closes later. */
    B,
    /** High risk, closes soon: reduce the risk or the effort, and decide which. */
    C,
    /** High risk, closes later. */
    D
}
