// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import io.stagecraft.core.measure.Labels;

/** The steps of a review, in order (see the domain model, Tracking and review). */
public enum ReviewStep {
    /** Collect information. */
    COLLECT,
    /** Evaluate it. */
    EVALUATE,
    /** Feed back. */
    FEEDBACK;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case COLLECT -> Labels.of("Collect information").with("zh", "收集信息");
            case EVALUATE -> Labels.of("Evaluate").with("zh", "评估");
            case FEEDBACK -> Labels.of("Feed back").with("zh", "反馈");
        };
    }
}
