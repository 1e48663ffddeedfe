// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.lifetime;

import io.stagecraft.core.measure.Labels;

/** The three measures of a customer's purchases. */
public enum RfmMeasure {
    /** The day of the last purchase; later is better. */
    RECENCY,
    /** The number of purchases. */
    FREQUENCY,
    /** The value of the purchases. */
    MONETARY;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case RECENCY -> Labels.of("recency").with("zh", "最近购买");
            case FREQUENCY -> Labels.of("frequency").with("zh", "购买次数");
            case MONETARY -> Labels.of("monetary value").with("zh", "购买金额");
        };
    }
}
