package io.stagecraft.scoring.qualification;

/** An action for a customer, by money, authority and need (see the domain model, Qualified customer). */
public enum QualificationAction {
    /** All three are there: the ideal prospect. */
    PURSUE,
    /** Only the need is missing: skilled selling may succeed. */
    CONTACT_WITH_SKILL,
    /** Only the authority is missing: contact, and find the person who has it. */
    FIND_DECIDER,
    /** Only the money is missing: check business and credit, offer financing. */
    CHECK_CREDIT_OR_FINANCE,
    /** Two or three are missing, and the product fits: contact, watch and develop. */
    NURTURE,
    /** Not a customer: the product does not fit. */
    STOP
}
