// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.stakeholder;

import io.stagecraft.core.measure.Labels;

/** The kind of influence that a person has on a purchase (see the domain model, Stakeholders; Miller and Heiman 1985). */
public enum BuyingInfluence {
    /** Gives the final yes, and may refuse; there is one. */
    ECONOMIC,
    /** Judges the effect on the own work. */
    USER,
    /** Judges what can be measured, and can block. */
    TECHNICAL,
    /** Guides us. */
    COACH;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case ECONOMIC -> Labels.of("Economic buyer").with("zh", "经济型影响者");
            case USER -> Labels.of("User buyer").with("zh", "使用型影响者");
            case TECHNICAL -> Labels.of("Technical buyer").with("zh", "技术型影响者");
            case COACH -> Labels.of("Coach").with("zh", "教练");
        };
    }
}
