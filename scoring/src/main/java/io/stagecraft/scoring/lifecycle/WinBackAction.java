// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.lifecycle;

import io.stagecraft.core.measure.Labels;

/** An action that wins back a lost customer (see the domain model, Lifecycle, churn, KPIs, alerts). */
public enum WinBackAction {
    /** A favourable offer. */
    OFFER,
    /** A talk with the customer in person. */
    PERSONAL_COMMUNICATION,
    /** Care without a sale in mind. */
    CARE;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case OFFER -> Labels.of("favourable offer").with("zh", "优惠活动");
            case PERSONAL_COMMUNICATION -> Labels.of("personal communication").with("zh", "个性化沟通");
            case CARE -> Labels.of("care").with("zh", "客户关怀");
        };
    }
}
