// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.terms;

import io.stagecraft.core.measure.Labels;

/** The roles of a partner in a deal (see the domain model, Inspection of a pipeline). */
public enum PartnerRole {
    /** The partner brought the deal. */
    SOURCED,
    /** The partner helped to win it. */
    INFLUENCED;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case SOURCED -> Labels.of("sourced").with("zh", "由伙伴带来");
            case INFLUENCED -> Labels.of("influenced").with("zh", "由伙伴促成");
        };
    }
}
