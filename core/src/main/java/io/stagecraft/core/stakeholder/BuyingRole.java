package io.stagecraft.core.stakeholder;

/** What somebody does in the purchase (domain model, section 11). */
public enum BuyingRole {
    /** Works with what is bought. */
    USER,
    /** Compares what is offered. */
    EVALUATOR,
    /** Decides. */
    DECISION_MAKER,
    /** Must agree to the decision. */
    APPROVER
}
