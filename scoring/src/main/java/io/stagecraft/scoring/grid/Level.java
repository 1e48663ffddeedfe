// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.grid;

import io.stagecraft.core.measure.Labels;

/** A coarse degree. */
public enum Level {
    /** High. */
    HIGH,
    /** Neither high nor low. */
    MEDIUM,
    /** Low. */
    LOW;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case HIGH -> Labels.of("high").with("zh", "高");
            case MEDIUM -> Labels.of("medium").with("zh", "中");
            case LOW -> Labels.of("low").with("zh", "低");
        };
    }
}
