// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.time;

/** The units of a fiscal year. */
public enum FiscalUnit {
    /** The whole fiscal year. */
    YEAR("", 1),
    /** A quarter of three fiscal months, 1 to 4. */
    QUARTER("Q", 4),
    /** A fiscal month, 1 to 12: a calendar month, or four to six weeks. */
    MONTH("M", 12),
    /** A week of the fiscal year, 1 to at most 54: the first and the last may be cut by the year. */
    WEEK("W", 54);

    private final String letter;
    private final int most;

    FiscalUnit(String letter, int most) {
        this.letter = letter;
        this.most = most;
    }

    /** Returns the most of them in a fiscal year. */
    int most() {
        return most;
    }

    /** Returns the letter that the name of a period uses; empty for a year. */
    String letter() {
        return letter;
    }
}
