// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.qualification;

import io.stagecraft.core.measure.Labels;

/** An action for a customer, by money, authority and need (see the domain model, Qualified customer). */
public enum QualificationAction {
    /** All three are there: the ideal prospect. */
    PURSUE,
    /** Only the need is missing: skilled selling may succeed. */
    CONTACT_WITH_SKILL,
    /** Only the authority is missing: contact, and find the person who has it. */
    FIND_DECIDER,
    /** Only the money is missing: check business and credit, offer financing. */
    CHECK_CREDIT_OR_FINANCE,
    /** Two or three are missing, and the product fits: contact, watch and develop. */
    NURTURE,
    /** Not a customer: the product does not fit. */
    STOP;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case PURSUE -> Labels.of("pursue").with("zh", "全力跟进");
            case CONTACT_WITH_SKILL -> Labels.of("contact with skill").with("zh", "运用技巧接触");
            case FIND_DECIDER -> Labels.of("find who decides").with("zh", "找到有决策权的人");
            case CHECK_CREDIT_OR_FINANCE -> Labels.of("check credit or finance").with("zh", "调查信用或提供融资");
            case NURTURE -> Labels.of("nurture").with("zh", "接触培养");
            case STOP -> Labels.of("stop").with("zh", "停止接触");
        };
    }
}
