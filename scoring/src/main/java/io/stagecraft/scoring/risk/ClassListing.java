package io.stagecraft.scoring.risk;

/** The class by which a list sorts a customer while open questions leave more than one (see the domain model, After screening). */
public enum ClassListing {
    /** By the worst one, so that what nobody has answered never puts a customer before one that is certain. */
    WORST_CLASS,
    /** By the best one, which puts what may become an A among the As. */
    BEST_CLASS
}
