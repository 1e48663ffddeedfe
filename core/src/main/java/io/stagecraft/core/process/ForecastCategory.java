// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import io.stagecraft.core.measure.Labels;

/**
 * The categories in which a deal is counted in a forecast, from the least to the most certain (see the domain model,
 * Stage probability and forecast category).
 *
 * <p>A stage of the ready processes never gives {@link #COMMIT}: that is a promise, made by the owner or the manager.
 */
public enum ForecastCategory {
    /** Left out. */
    OMITTED,
    /** Open, too early to count on. */
    PIPELINE,
    /** Comes if things go well. */
    BEST_CASE,
    /** Probably comes; optional, and empty by default. */
    MOST_LIKELY,
    /** Promised by a person. */
    COMMIT,
    /** Won. */
    CLOSED;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case OMITTED -> Labels.of("omitted").with("zh", "不计入");
            case PIPELINE -> Labels.of("pipeline").with("zh", "在谈");
            case BEST_CASE -> Labels.of("best case").with("zh", "最好情况");
            case MOST_LIKELY -> Labels.of("most likely").with("zh", "很可能");
            case COMMIT -> Labels.of("commit").with("zh", "承诺");
            case CLOSED -> Labels.of("closed").with("zh", "已成交");
        };
    }
}
