// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.qualification;

import io.stagecraft.core.measure.Labels;

/** The verdict on one of the four questions (see the domain model, The four questions). */
public enum SectionVerdict {
    /** It speaks for going on. */
    GREEN,
    /** It is mixed. */
    AMBER,
    /** It speaks against, or a critical criterion is answered no. */
    RED,
    /** Too little is answered. */
    NOT_RATED;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case GREEN -> Labels.of("green").with("zh", "绿");
            case AMBER -> Labels.of("amber").with("zh", "黄");
            case RED -> Labels.of("red").with("zh", "红");
            case NOT_RATED -> Labels.of("not rated").with("zh", "未评定");
        };
    }
}
