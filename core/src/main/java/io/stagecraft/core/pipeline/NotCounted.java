package io.stagecraft.core.pipeline;

/** Why an open deal is not part of the countable pipeline. */
public enum NotCounted {
    /** It is older than any deal we ever won. */
    OUTLIVED("older than any deal we ever won"),
    /** The day on which it is expected to close has passed. */
    CLOSE_IN_THE_PAST("expected close has passed"),
    /** Nobody knows when it closes, and it cannot be estimated. */
    NO_CLOSE("no expected close, given or estimated");

    private final String text;

    NotCounted(String text) {
        this.text = text;
    }

    /** Returns the sentence for people. */
    public String text() {
        return text;
    }
}
