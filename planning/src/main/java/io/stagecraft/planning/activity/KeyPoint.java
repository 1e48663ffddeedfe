// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.activity;

import io.stagecraft.core.measure.Labels;

/** The three key points of a month (see the domain model, Plans, visits, rhythm, forms). */
public enum KeyPoint {
    /** Prepare early. */
    PREPARE_EARLY,
    /** Distribute in the middle. */
    DISTRIBUTE_IN_THE_MIDDLE,
    /** Press at the end of the month. */
    PRESS_AT_MONTH_END;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case PREPARE_EARLY -> Labels.of("prepare early").with("zh", "提前备");
            case DISTRIBUTE_IN_THE_MIDDLE ->
                Labels.of("distribute in the middle").with("zh", "中间分");
            case PRESS_AT_MONTH_END ->
                Labels.of("press at the end of the month").with("zh", "月底压");
        };
    }
}
