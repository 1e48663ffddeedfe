// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.accuracy;

/** The side to which forecasts err. */
public enum Leaning {
    /** More is promised than comes. */
    OPTIMISTIC,
    /** Less is promised than comes, which some call sandbagging. */
    CAUTIOUS,
    /** Neither beyond the limit. */
    BALANCED,
    /** Not enough periods to say. */
    TOO_FEW,
    /** Enough periods, but nothing came in them, or less than nothing, of which the error could be a part. */
    UNDEFINED
}
