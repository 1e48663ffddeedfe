// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.activity;

import io.stagecraft.core.measure.Labels;

/** The steps of an annual account plan, in order (see the domain model, Coverage, contact frequency and time). */
public enum AccountPlanStep {
    /** The sales quota. */
    QUOTA,
    /** Analysis of the customers. */
    ANALYSIS,
    /** Objectives and quota by customer. */
    OBJECTIVES,
    /** Allocation of time. */
    TIME_ALLOCATION,
    /** Sales strategy by customer. */
    STRATEGY,
    /** Schedule and plan. */
    SCHEDULE,
    /** Report and evaluate. */
    REVIEW;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case QUOTA -> Labels.of("Sales quota").with("zh", "销售配额");
            case ANALYSIS -> Labels.of("Customer analysis").with("zh", "客户分析");
            case OBJECTIVES -> Labels.of("Customer objectives and quota").with("zh", "客户目标与配额");
            case TIME_ALLOCATION -> Labels.of("Time allocation").with("zh", "时间分配");
            case STRATEGY -> Labels.of("Sales strategy per customer").with("zh", "客户销售策略");
            case SCHEDULE -> Labels.of("Schedule and plan").with("zh", "日程与计划");
            case REVIEW -> Labels.of("Report and evaluate").with("zh", "汇报与评估");
        };
    }
}
