// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import io.stagecraft.core.measure.Labels;

/** The effect on a move of a gate that is not passed (see the domain model, Stage gate). */
public enum GateMode {
    /** Lets the move happen and reports it. */
    ADVISE,
    /** Lets the move happen if the seller says why. */
    REQUIRE_REASON,
    /** Holds the move. */
    BLOCK;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case ADVISE -> Labels.of("advise").with("zh", "只作提示");
            case REQUIRE_REASON -> Labels.of("require a reason").with("zh", "须说明理由");
            case BLOCK -> Labels.of("block").with("zh", "不得越过");
        };
    }
}
