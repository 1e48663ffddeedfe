// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.activity;

import io.stagecraft.core.measure.Labels;

/** The three questions of every day (see the domain model, Plans, visits, rhythm, forms). */
public enum DailyQuestion {
    /** Whether yesterday's work is summarised. */
    YESTERDAY,
    /** Whether today's work is put in hand. */
    TODAY,
    /** Whether tomorrow is planned. */
    TOMORROW;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case YESTERDAY -> Labels.of("Is yesterday's work summarised?").with("zh", "昨天的工作总结了吗？");
            case TODAY -> Labels.of("Is today's work put in hand?").with("zh", "今天的工作落实了吗？");
            case TOMORROW -> Labels.of("Is tomorrow planned?").with("zh", "明天的工作计划了吗？");
        };
    }
}
