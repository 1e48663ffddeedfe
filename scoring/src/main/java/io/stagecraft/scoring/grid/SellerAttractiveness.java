// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.grid;

import io.stagecraft.core.measure.Labels;

/**
 * The items that make us attractive to a customer (see the domain model, Attractiveness, potential, relationship).
 * The split of the items between the two axes is our assumption.
 */
public enum SellerAttractiveness {
    /** Our differentiation. */
    DIFFERENCE,
    /** Value for the price. */
    VALUE_AND_PRICE,
    /** The preference of the customer for us. */
    PREFERENCE,
    /** The access to key people. */
    ACCESS_TO_KEY_PEOPLE,
    /** The fit of the purchasing rules. */
    PURCHASE_RULES;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case DIFFERENCE -> Labels.of("Difference from others").with("zh", "与别人的差异性");
            case VALUE_AND_PRICE -> Labels.of("Value and price").with("zh", "价值与价格");
            case PREFERENCE -> Labels.of("Preference for us").with("zh", "对我们的偏好");
            case ACCESS_TO_KEY_PEOPLE -> Labels.of("Access to key people").with("zh", "接近关键人物");
            case PURCHASE_RULES -> Labels.of("Rules of purchase").with("zh", "购买的规则");
        };
    }
}
