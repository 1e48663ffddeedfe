// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.stakeholder;

import io.stagecraft.core.measure.Labels;

/** The role of a person in a purchase (see the domain model, Stakeholders). */
public enum BuyingRole {
    /** Works with what is bought. */
    USER,
    /** Compares what is offered. */
    EVALUATOR,
    /** Decides. */
    DECISION_MAKER,
    /** Must agree to the decision. */
    APPROVER;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case USER -> Labels.of("User").with("zh", "使用人");
            case EVALUATOR -> Labels.of("Evaluator").with("zh", "评估人");
            case DECISION_MAKER -> Labels.of("Decision maker").with("zh", "决策人");
            case APPROVER -> Labels.of("Approver").with("zh", "审批人");
        };
    }
}
