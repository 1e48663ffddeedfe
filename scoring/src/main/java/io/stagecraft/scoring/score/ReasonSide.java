// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

/** The side of the baseline on which reasons lie. */
public enum ReasonSide {
    /** The reasons that cost points: the baseline less the points, where positive. */
    BELOW,
    /** The reasons that brought points: the points less the baseline, where positive. */
    ABOVE
}
