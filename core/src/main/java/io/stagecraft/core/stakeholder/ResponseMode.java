// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.stakeholder;

import io.stagecraft.core.measure.Labels;

/** The readiness of a person for a change (see the domain model, Stakeholders; comparable to Miller and Heiman 1985). */
public enum ResponseMode {
    /** Sees a gap and wants more. */
    GROWTH,
    /** Sees a gap and wants it closed. */
    TROUBLE,
    /** Sees no gap. */
    EVEN_KEEL,
    /** Sees reality above what is wanted. */
    OVERCONFIDENT;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case GROWTH -> Labels.of("Growth").with("zh", "增长");
            case TROUBLE -> Labels.of("Trouble").with("zh", "困境");
            case EVEN_KEEL -> Labels.of("Even keel").with("zh", "平稳");
            case OVERCONFIDENT -> Labels.of("Overconfident").with("zh", "自负");
        };
    }
}
