// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.inspection;

import io.stagecraft.core.measure.Labels;

/**
 * The ways in which a pipeline changes between two dates, in the order of a waterfall (see the domain model, Inspection
 * of a pipeline).
 */
public enum MovementKind {
    /** The pipeline at the first date. */
    OPENING(1),
    /** Deals opened since. */
    NEW(1),
    /** Deals whose expected close moved into the period. */
    PULLED_IN(1),
    /** Deals of the opening that came from another owner; only in the view of some owners. */
    REASSIGNED_IN(1),
    /** Deals whose forecast category rose to the one asked for or above it. */
    UPGRADED(1),
    /** Closed deals that are open again. */
    REOPENED(1),
    /** The increase in amount of deals of the opening. */
    INCREASED(1),
    /** The decrease in amount of deals of the opening. */
    DECREASED(-1),
    /** Deals whose expected close moved out of the period, or became unknown. */
    PUSHED_OUT(-1),
    /** Deals whose forecast category fell below the one asked for. */
    DOWNGRADED(-1),
    /** Deals won. */
    WON(-1),
    /** Deals lost. */
    LOST(-1),
    /** Deals given up. */
    ABANDONED(-1),
    /** Deals that went to another owner while they were open; only in the view of some owners. */
    REASSIGNED_AWAY(-1),
    /** The pipeline at the second date. */
    CLOSING(0);

    private final int sign;

    MovementKind(int sign) {
        this.sign = sign;
    }

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case OPENING -> Labels.of("Opening").with("zh", "期初");
            case NEW -> Labels.of("New").with("zh", "新增");
            case PULLED_IN -> Labels.of("Pulled in").with("zh", "提前");
            case REASSIGNED_IN -> Labels.of("Reassigned in").with("zh", "转入");
            case UPGRADED -> Labels.of("Upgraded").with("zh", "上调类别");
            case REOPENED -> Labels.of("Reopened").with("zh", "重新打开");
            case INCREASED -> Labels.of("Increased").with("zh", "增额");
            case DECREASED -> Labels.of("Decreased").with("zh", "减额");
            case PUSHED_OUT -> Labels.of("Pushed out").with("zh", "推迟");
            case DOWNGRADED -> Labels.of("Downgraded").with("zh", "下调类别");
            case WON -> Labels.of("Won").with("zh", "赢单");
            case LOST -> Labels.of("Lost").with("zh", "输单");
            case ABANDONED -> Labels.of("Abandoned").with("zh", "放弃");
            case REASSIGNED_AWAY -> Labels.of("Reassigned away").with("zh", "转出");
            case CLOSING -> Labels.of("Closing").with("zh", "期末");
        };
    }

    /** Returns 1 where it adds to the pipeline, -1 where it takes from it, and 0 for what comes out. */
    public int sign() {
        return sign;
    }

    /** Returns whether whole deals move, so that it counts in number too; a change of amount moves money only. */
    public boolean isOfDeals() {
        return this != INCREASED && this != DECREASED;
    }
}
