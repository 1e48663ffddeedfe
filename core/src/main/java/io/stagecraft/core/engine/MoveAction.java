// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

/** The actions that change where a deal stands. */
public enum MoveAction {
    /** Put it into another stage. */
    MOVE,
    /** Record that the order is placed. */
    WIN,
    /** Record that the customer decided for another, or for nothing. */
    LOSE,
    /** Give it up. */
    ABANDON,
    /** Make a closed deal open again. */
    REOPEN
}
