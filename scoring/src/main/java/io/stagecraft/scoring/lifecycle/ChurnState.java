package io.stagecraft.scoring.lifecycle;

/** The state of a customer by how recently it bought (see the domain model, Lifecycle, churn, KPIs, alerts). */
public enum ChurnState {
    /** It buys as it used to. */
    ACTIVE,
    /** It has been silent longer than it used to be. */
    AT_RISK,
    /** It has been silent for so long that it counts as lost. */
    LOST,
    /** It came back: it was lost before its last purchase and has not fallen silent since. */
    WON_BACK
}
