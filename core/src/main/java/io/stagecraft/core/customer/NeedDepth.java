// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.customer;

import io.stagecraft.core.measure.Labels;

/**
 * The depth to which a customer's need is understood: the layers of the iceberg, from the tip (see the domain model,
 * Need iceberg).
 */
public enum NeedDepth {
    /** The stated request. */
    FACT,
    /** The business reason behind it. */
    NEED,
    /** The motives of the people who decide. */
    WIN;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case FACT -> Labels.of("Fact").with("zh", "事实");
            case NEED -> Labels.of("Need").with("zh", "需要");
            case WIN -> Labels.of("Key driver").with("zh", "关键驱动因素");
        };
    }
}
