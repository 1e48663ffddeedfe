// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.lifecycle;

import io.stagecraft.core.measure.Labels;

/** A stage in the life of a customer with the company (see the domain model, Lifecycle, churn, KPIs, alerts). */
public enum LifecycleStage {
    /** It bought for the first time within the last months. */
    NEW,
    /** It buys clearly more than a year ago. */
    GROWTH,
    /** It buys about as much as a year ago. */
    MATURE,
    /** It buys clearly less than a year ago. */
    DECLINE,
    /** There are no two full years to compare. */
    NOT_RATED;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case NEW -> Labels.of("new").with("zh", "新客户");
            case GROWTH -> Labels.of("growth").with("zh", "成长期");
            case MATURE -> Labels.of("mature").with("zh", "成熟期");
            case DECLINE -> Labels.of("decline").with("zh", "衰退期");
            case NOT_RATED -> Labels.of("not rated").with("zh", "未评定");
        };
    }
}
