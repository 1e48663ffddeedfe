package io.stagecraft.scoring.tier;

/** How a tier is treated in price, credit or supply, compared with what every customer gets. */
public enum TierTerms {
    /** Better than standard. */
    BETTER,
    /** What every customer gets. */
    STANDARD,
    /** Reduced, or none at all. */
    REDUCED
}
