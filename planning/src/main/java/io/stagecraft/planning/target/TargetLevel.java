// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.target;

/** The levels that a target can have, from low to high; see the domain model, SMART. */
public enum TargetLevel {
    /** The amount to be reached: {@link Target#amount()}. */
    TARGET,
    /** More than asked for: {@link Target#stretch()}. */
    STRETCH,
    /** The highest: {@link Target#challenge()}. */
    CHALLENGE
}
