// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.risk;

/** The attention that a customer that passed deserves, by risk and by time to close (see the domain model, After screening). */
public enum OpportunityClass {
    /** Low risk, closes soon: the main focus. */
    A,
    /** Low risk, closes later. */
    B,
    /** High risk, closes soon: reduce the risk or the effort, and decide which. */
    C,
    /** High risk, closes later. */
    D
}
