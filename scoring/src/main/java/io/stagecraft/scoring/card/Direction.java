// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.card;

/** The direction in which points follow the order of a scale, which a criterion may declare and the card then checks. */
public enum Direction {
    /** Nothing is declared. */
    ANY,
    /** A later option or a higher number never gives fewer points. */
    RISING,
    /** A later option or a higher number never gives more points. */
    FALLING
}
