// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.settlement;

import io.stagecraft.core.measure.Labels;

/** The five points of a decomposition; see the domain model, Decomposition. */
public enum DecompositionPoint {
    /** The decomposed target is higher than the assigned one. */
    HIGHER_THAN_ASSIGNED,
    /** It is challenging and can be executed. */
    CHALLENGING_AND_EXECUTABLE,
    /** It is controllable: known is who can, who cannot and who has difficulty. */
    CONTROLLABLE,
    /** It goes down to every day, for each salesperson, market and dealer. */
    DOWN_TO_EVERY_DAY,
    /** It is checked daily: for every owner, on every working day that has passed. */
    CHECKED_DAILY;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case HIGHER_THAN_ASSIGNED ->
                Labels.of("decomposed target higher than assigned").with("zh", "分解目标要高于下达的目标");
            case CHALLENGING_AND_EXECUTABLE ->
                Labels.of("challenging and executable").with("zh", "挑战性与可执行性");
            case CONTROLLABLE -> Labels.of("controllable").with("zh", "可控：谁能完成，谁不能完成，谁有困难");
            case DOWN_TO_EVERY_DAY -> Labels.of("down to every day").with("zh", "分解到每一天");
            case CHECKED_DAILY -> Labels.of("checked daily").with("zh", "目标要进行日点检");
        };
    }
}
