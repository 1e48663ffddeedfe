// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.activity;

import io.stagecraft.core.measure.Labels;

/** The questions that a plan answers: 5W2H (see the domain model, Plans, visits, rhythm, forms). */
public enum PlanQuestion {
    /** What is done. */
    WHAT,
    /** Why. */
    WHY,
    /** When. */
    WHEN,
    /** Where. */
    WHERE,
    /** Who does it. */
    WHO,
    /** How. */
    HOW,
    /** How much it costs. */
    HOW_MUCH;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case WHAT -> Labels.of("What").with("zh", "做什么");
            case WHY -> Labels.of("Why").with("zh", "为什么");
            case WHEN -> Labels.of("When").with("zh", "何时");
            case WHERE -> Labels.of("Where").with("zh", "何地");
            case WHO -> Labels.of("Who").with("zh", "何人");
            case HOW -> Labels.of("How").with("zh", "如何做");
            case HOW_MUCH -> Labels.of("How much").with("zh", "多少费用");
        };
    }
}
