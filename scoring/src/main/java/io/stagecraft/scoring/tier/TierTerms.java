// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import io.stagecraft.core.measure.Labels;

/** The terms of a tier in price, credit or supply, compared with what every customer gets. */
public enum TierTerms {
    /** Better than standard. */
    BETTER,
    /** The terms of every customer. */
    STANDARD,
    /** Reduced, or none at all. */
    REDUCED;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case BETTER -> Labels.of("better").with("zh", "优惠");
            case STANDARD -> Labels.of("standard").with("zh", "标准");
            case REDUCED -> Labels.of("reduced").with("zh", "减少或不给");
        };
    }
}
