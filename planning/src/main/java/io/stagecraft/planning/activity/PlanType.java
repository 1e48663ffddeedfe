package io.stagecraft.planning.activity;

/** The plans that a sales department writes (domain model, section 12.4). */
public enum PlanType {
    /** Product. */
    PRODUCT,
    /** Promotion, by the {@link PlanQuestion questions} 5W2H. */
    PROMOTION,
    /** Development of channels. */
    CHANNEL_DEVELOPMENT,
    /** Itinerary. */
    ITINERARY,
    /** Personnel. */
    PERSONNEL,
    /** Shipment, a table of frequencies. */
    SHIPMENT,
    /** Collection. */
    COLLECTION
}
