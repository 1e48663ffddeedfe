package io.stagecraft.planning.rollup;

/** The kinds of amounts in a roll-up, by whose word they are. */
public enum AmountKind {
    /** The deal's own amount. */
    UNADJUSTED,
    /** What the owner says where the owner says anything, else the deal's own. */
    OWNER_ADJUSTED,
    /** What the manager says where the manager says anything, else the deal's own; the owner's word is left out. */
    MANAGER_ADJUSTED,
    /** The last word: the manager's, else the owner's, else the deal's own. */
    FINAL
}
