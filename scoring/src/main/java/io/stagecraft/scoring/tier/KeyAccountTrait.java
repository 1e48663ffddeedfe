// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import io.stagecraft.core.measure.Labels;

/** A trait of a key account (see the domain model, SDTEL pyramid). */
public enum KeyAccountTrait {
    /** It is important to reaching our goals. */
    IMPORTANT_TO_GOALS,
    /** It is a large part of our sales. */
    LARGE_PART_OF_SALES,
    /** It has great potential for us. */
    GREAT_POTENTIAL,
    /** Losing it would hurt. */
    LOSS_WOULD_HURT;

    /** Returns the question that people answer. */
    public Labels question() {
        return switch (this) {
            case IMPORTANT_TO_GOALS ->
                Labels.of("Is it important to reaching our goals?").with("zh", "对达成我们的目标很重要吗？");
            case LARGE_PART_OF_SALES ->
                Labels.of("Is it a large part of our sales?").with("zh", "占我们销售额的很大部分吗？");
            case GREAT_POTENTIAL -> Labels.of("Has it great potential for us?").with("zh", "对我们有很大潜力吗？");
            case LOSS_WOULD_HURT -> Labels.of("Would losing it hurt?").with("zh", "失去它会造成损失吗？");
        };
    }
}
