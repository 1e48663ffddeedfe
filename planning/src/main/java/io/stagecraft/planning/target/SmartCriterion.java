// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.target;

/** The five letters of SMART (Doran 1981, in the common modern reading); see the domain model, SMART. */
public enum SmartCriterion {
    /** It says what it is about and what is measured. */
    SPECIFIC,
    /** It has a unit and an amount above zero. */
    MEASURABLE,
    /** A person answers for it. */
    ASSIGNABLE,
    /** It lies within bounds of what its owner reached before. */
    REALISTIC,
    /** It has a first and a last day. */
    TIME_BOUND
}
