// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.customer;

import io.stagecraft.core.measure.Labels;

/**
 * A job that a group of buyers has to get done. Jobs have no order: most buyers return to nearly every job at least
 * once (Gartner 2018; see the domain model, Crosswalk to published models).
 */
public enum BuyingJob {
    /** We need to do something. */
    PROBLEM_IDENTIFICATION,
    /** The solutions that exist. */
    SOLUTION_EXPLORATION,
    /** The requirements of the solution. */
    REQUIREMENTS_BUILDING,
    /** The suitability of a solution. */
    SUPPLIER_SELECTION,
    /** We think we know, but need to be sure; goes on all the time. */
    VALIDATION,
    /** All have to agree; goes on all the time. */
    CONSENSUS_CREATION;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case PROBLEM_IDENTIFICATION -> Labels.of("Problem identification").with("zh", "识别问题");
            case SOLUTION_EXPLORATION -> Labels.of("Solution exploration").with("zh", "探索解决方案");
            case REQUIREMENTS_BUILDING -> Labels.of("Requirements building").with("zh", "建立需求");
            case SUPPLIER_SELECTION -> Labels.of("Supplier selection").with("zh", "选择供应商");
            case VALIDATION -> Labels.of("Validation").with("zh", "验证");
            case CONSENSUS_CREATION -> Labels.of("Consensus creation").with("zh", "达成共识");
        };
    }

    /** Returns whether the job goes on during the whole purchase, rather than being worked through. */
    public boolean isContinuous() {
        return this == VALIDATION || this == CONSENSUS_CREATION;
    }
}
