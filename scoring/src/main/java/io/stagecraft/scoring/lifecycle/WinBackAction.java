package io.stagecraft.scoring.lifecycle;

/** An action that wins back a lost customer (see the domain model, Lifecycle, churn, KPIs, alerts). */
public enum WinBackAction {
    /** A favourable offer. */
    OFFER,
    /** Somebody talks with the customer in person. */
    PERSONAL_COMMUNICATION,
    /** Care without a sale in mind. */
    CARE
}
