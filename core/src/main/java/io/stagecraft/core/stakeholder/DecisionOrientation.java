// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.stakeholder;

import io.stagecraft.core.measure.Labels;

/** The side from which a person decides (see the domain model, Stakeholders). */
public enum DecisionOrientation {
    /** Oriented to money. */
    FINANCIAL,
    /** Oriented to technology. */
    TECHNICAL,
    /** Oriented to relationships. */
    RELATIONSHIP,
    /** Oriented to the effect on the business. */
    BUSINESS;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case FINANCIAL -> Labels.of("Financial").with("zh", "财务导向");
            case TECHNICAL -> Labels.of("Technical").with("zh", "技术导向");
            case RELATIONSHIP -> Labels.of("Relationship").with("zh", "关系导向");
            case BUSINESS -> Labels.of("Business").with("zh", "业务导向");
        };
    }
}
