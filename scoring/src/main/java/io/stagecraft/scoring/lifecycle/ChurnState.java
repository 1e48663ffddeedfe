// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.lifecycle;

import io.stagecraft.core.measure.Labels;

/** The state of a customer by how recently it bought (see the domain model, Lifecycle, churn, KPIs, alerts). */
public enum ChurnState {
    /** It buys as it used to. */
    ACTIVE,
    /** It has been silent longer than it used to be. */
    AT_RISK,
    /** It has been silent for so long that it counts as lost. */
    LOST,
    /** It came back: it was lost before its last purchase and has not fallen silent since. */
    WON_BACK;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case ACTIVE -> Labels.of("active").with("zh", "活跃");
            case AT_RISK -> Labels.of("at risk").with("zh", "有流失风险");
            case LOST -> Labels.of("lost").with("zh", "已流失");
            case WON_BACK -> Labels.of("won back").with("zh", "已挽回");
        };
    }
}
