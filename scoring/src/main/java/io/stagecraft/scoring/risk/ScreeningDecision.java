package io.stagecraft.scoring.risk;

/** What screening says about a customer (domain model, section 7.3). */
public enum ScreeningDecision {
    /** The score reaches the pass mark, whatever the open questions turn out to be. */
    PASS,
    /** It does not, but an answer speaks for going on all the same, and a named person has approved that. */
    PASS_BY_EXCEPTION,
    /** Open questions could still move it over or under the pass mark; contact stays as it is until one is answered. */
    UNDECIDED,
    /** It cannot reach the pass mark; less contact is enough. */
    REDUCE,
    /** An answer excludes it; only minimal contact is kept, such as a phone call. */
    DROP
}
