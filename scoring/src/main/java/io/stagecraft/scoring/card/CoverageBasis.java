// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.card;

/** The unit in which the minimum coverage of a card is counted. */
public enum CoverageBasis {
    /** The questions that have an answer, of all questions. */
    COUNT,
    /** The weight of the questions that have an answer, of the weight of all. */
    WEIGHT
}
