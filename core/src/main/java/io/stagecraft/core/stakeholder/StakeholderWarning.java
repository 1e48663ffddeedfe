package io.stagecraft.core.stakeholder;

/** What is dangerous about a map of people (domain model, section 11). */
public enum StakeholderWarning {
    /** No decision maker is mapped. */
    NO_DECISION_MAKER("no decision maker is mapped"),
    /** Too few active contacts. */
    SINGLE_THREADED("too few active contacts"),
    /** All contacts come from one and the same person. */
    ONE_SOURCE("all contacts come from one and the same person"),
    /** A competitor talks with the decision maker while we reach only advisers. */
    COMPETITOR_REACHES_DECIDER(
            "a competitor talks with the decision maker while we reach only advisers: further talk with them may be worth"
                    + " nothing, unless the competitor fails on need or price"),
    /** Supporters do not outnumber opponents. */
    NO_MAJORITY("supporters do not outnumber opponents"),
    /** Nobody is marked as an opponent. */
    NO_OPPONENT_KNOWN("nobody is marked as an opponent: the map is probably incomplete");

    private final String text;

    StakeholderWarning(String text) {
        this.text = text;
    }

    /** Returns the sentence for people. */
    public String text() {
        return text;
    }
}
