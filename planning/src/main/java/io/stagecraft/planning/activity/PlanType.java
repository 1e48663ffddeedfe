// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.activity;

import io.stagecraft.core.measure.Labels;

/** The plans that a sales department writes (see the domain model, Plans, visits, rhythm, forms). */
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
    COLLECTION;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case PRODUCT -> Labels.of("Product plan").with("zh", "产品计划");
            case PROMOTION -> Labels.of("Promotion plan").with("zh", "促销计划");
            case CHANNEL_DEVELOPMENT -> Labels.of("Channel development plan").with("zh", "渠道开发计划");
            case ITINERARY -> Labels.of("Itinerary").with("zh", "行程计划");
            case PERSONNEL -> Labels.of("Personnel plan").with("zh", "人员计划");
            case SHIPMENT -> Labels.of("Shipment plan").with("zh", "出货计划");
            case COLLECTION -> Labels.of("Collection plan").with("zh", "回款计划");
        };
    }
}
