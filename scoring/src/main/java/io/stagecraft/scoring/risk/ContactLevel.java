// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.risk;

import io.stagecraft.core.measure.Labels;

/** The selling effort that is spent on a customer, from the most to the least (see the domain model, After screening). */
public enum ContactLevel {
    /** Contact without limit. */
    INTENSIVE,
    /** At the usual rhythm. */
    REGULAR,
    /** Now and then. */
    LOW,
    /** Less than before, because the customer did not pass. */
    REDUCED,
    /** Only kept up, such as by a phone call. */
    MINIMAL;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case INTENSIVE -> Labels.of("intensive").with("zh", "重点接触");
            case REGULAR -> Labels.of("regular").with("zh", "常规接触");
            case LOW -> Labels.of("low").with("zh", "少量接触");
            case REDUCED -> Labels.of("reduced").with("zh", "减少接触");
            case MINIMAL -> Labels.of("minimal").with("zh", "最低限度接触");
        };
    }
}
