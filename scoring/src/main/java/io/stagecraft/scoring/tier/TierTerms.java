package io.stagecraft.scoring.tier;

/** The terms of a tier in price, credit or supply, compared with what every customer gets. */
public enum TierTerms {
    /** Better than standard. */
    BETTER,
    /** What every customer gets. */
    STANDARD,
    /** Reduced, or none at all. */
    REDUCED
}
