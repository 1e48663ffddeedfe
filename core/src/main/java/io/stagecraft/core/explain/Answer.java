// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.explain;

/**
 * An answer to a question about a customer or a deal (see the domain model, Stage gate).
 *
 * <p>Unknown is not no: a question without an answer is never scored as one, never fires a knock-out, and stays visible
 * as {@link Coverage}.
 */
public enum Answer {
    /** It holds. */
    YES,
    /** It holds in part, or work on it has begun. */
    PARTLY,
    /** It does not hold. */
    NO,
    /** There is no answer. */
    UNKNOWN;

    /** Returns whether this is an answer: anything but {@link #UNKNOWN}. */
    public boolean isKnown() {
        return this != UNKNOWN;
    }
}
