// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.contact;

import io.stagecraft.core.measure.Labels;

/** The outcome of a call or visit (see the domain model, Call outcomes and commitment; Rackham 1988). */
public enum CallOutcome {
    /** The customer firmly decided to buy. */
    ORDER(true),
    /** The customer agreed to a specific action that moves the sale forward. */
    ADVANCE(true),
    /** The sale goes on, but no specific action is agreed. */
    CONTINUATION(false),
    /** The customer refused. */
    NO_SALE(false);

    private final boolean isSuccess;

    CallOutcome(boolean isSuccess) {
        this.isSuccess = isSuccess;
    }

    /** Returns whether it counts as a success. */
    public boolean isSuccess() {
        return isSuccess;
    }

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case ORDER -> Labels.of("Order").with("zh", "订单");
            case ADVANCE -> Labels.of("Advance").with("zh", "进展");
            case CONTINUATION -> Labels.of("Continuation").with("zh", "暂时中断");
            case NO_SALE -> Labels.of("No sale").with("zh", "没成交");
        };
    }
}
