// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.stakeholder;

import io.stagecraft.core.measure.Labels;

/** The distance of a person from power (see the domain model, Stakeholders). */
public enum PoliticalStatus {
    /** Outside. */
    OUTSIDE,
    /** In the political structure; two to five people in a deal. */
    POLITICAL_STRUCTURE,
    /** In the inner circle; two or three people in a deal. */
    INNER_CIRCLE;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case OUTSIDE -> Labels.of("Outside").with("zh", "圈外");
            case POLITICAL_STRUCTURE -> Labels.of("Political structure").with("zh", "政治结构内");
            case INNER_CIRCLE -> Labels.of("Inner circle").with("zh", "核心圈");
        };
    }
}
