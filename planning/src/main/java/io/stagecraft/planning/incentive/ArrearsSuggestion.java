package io.stagecraft.planning.incentive;

/** What the age of an amount suggests; it never changes its class, which is for people to decide. */
public enum ArrearsSuggestion {
    /** Nothing. */
    NONE,
    /** Ask what is going on. */
    ASK,
    /** Consider the arrears office. */
    ARREARS_OFFICE,
    /** Consider the legal office. */
    LEGAL
}
