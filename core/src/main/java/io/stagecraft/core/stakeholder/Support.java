// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.stakeholder;

import io.stagecraft.core.measure.Labels;

/** The support that a person gives us (see the domain model, Stakeholders). */
public enum Support {
    /** Sells for us inside. */
    MENTOR,
    /** Prefers us. */
    SUPPORTER,
    /** Does not mind. */
    NEUTRAL,
    /** Prefers another. */
    NON_SUPPORTER,
    /** Works against us. */
    ENEMY;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case MENTOR -> Labels.of("Mentor").with("zh", "导师");
            case SUPPORTER -> Labels.of("Supporter").with("zh", "支持者");
            case NEUTRAL -> Labels.of("Neutral").with("zh", "中立者");
            case NON_SUPPORTER -> Labels.of("Non-supporter").with("zh", "不支持者");
            case ENEMY -> Labels.of("Enemy").with("zh", "反对者");
        };
    }
}
