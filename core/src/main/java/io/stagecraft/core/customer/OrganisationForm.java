// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.customer;

import io.stagecraft.core.measure.Labels;

/** The part that a customer is of a larger organisation (see the domain model, Territory analysis dimensions). */
public enum OrganisationForm {
    /** The head office of an organisation with branches. */
    HEAD_OFFICE,
    /** A branch; {@link Customer#parent()} may name its head office. */
    BRANCH,
    /** An organisation of its own. */
    INDEPENDENT;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case HEAD_OFFICE -> Labels.of("Head office").with("zh", "总部");
            case BRANCH -> Labels.of("Branch").with("zh", "分支机构");
            case INDEPENDENT -> Labels.of("Independent").with("zh", "独立机构");
        };
    }
}
