package io.stagecraft.core.inspection;

/** The ways in which a pipeline changes between two dates, in the order of a waterfall (domain model 13a). */
public enum MovementKind {
    /** What was there at the first date. */
    OPENING(1),
    /** Deals opened since. */
    NEW(1),
    /** Deals whose expected close moved into the period. */
    PULLED_IN(1),
    /** Deals of the opening that came from another owner; only in the view of some owners. */
    REASSIGNED_IN(1),
    /** Closed deals that are open again. */
    REOPENED(1),
    /** What deals of the opening gained in amount. */
    INCREASED(1),
    /** What deals of the opening lost in amount. */
    DECREASED(-1),
    /** Deals whose expected close moved out of the period, or became unknown. */
    PUSHED_OUT(-1),
    /** Deals won. */
    WON(-1),
    /** Deals lost. */
    LOST(-1),
    /** Deals given up. */
    ABANDONED(-1),
    /** Deals that went to another owner while they were open; only in the view of some owners. */
    REASSIGNED_AWAY(-1),
    /** What is there at the second date. */
    CLOSING(0);

    private final int sign;

    MovementKind(int sign) {
        this.sign = sign;
    }

    /** Returns 1 where it adds to the pipeline, -1 where it takes from it, and 0 for what comes out. */
    public int sign() {
        return sign;
    }

    /** Returns whether whole deals move, so that it counts in number too; a change of amount moves money only. */
    public boolean movesDeals() {
        return this != INCREASED && this != DECREASED;
    }
}
