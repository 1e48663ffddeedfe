// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.card;

/** The basis on which the class of a score is decided while answers are missing. */
public enum ClassBasis {
    /**
     * The class is decided when worst and best case agree, whatever the missing answers turn out to be; until then the score
     * is {@code UNDECIDED}.
     */
    BOUNDS,
    /** The answers that are there decide, once enough of them are; until then the score is {@code NOT_RATED}. */
    ANSWERED
}
