// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

/** The method by which a number about a distribution was found, which gives its lower and upper ends their meaning. */
public enum RevenueMethod {
    /**
     * Computed for the whole distribution; both ends equal the value. Chances hold to 1e-12, and a share of a quantile that is
     * missed by no more, nor by more than 1e-9 of what it is away from 0 or 1, counts as reached; the smallest and the largest
     * amount, and how likely they are, are those of the model.
     */
    EXACT,
    /** Computed twice, with amounts rounded down and up: the truth lies between the ends, for certain. */
    BOUNDED,
    /** Estimated from draws: the truth lies between the ends in 95 of 100 such runs. */
    SIMULATED
}
