package io.stagecraft.core.time;

/** The units of a fiscal year. */
public enum FiscalUnit {
    /** The whole fiscal year. */
    YEAR(""),
    /** A quarter of three fiscal months, 1 to 4. */
    QUARTER("Q"),
    /** A fiscal month, 1 to 12: a calendar month, or four to six weeks. */
    MONTH("M"),
    /** A week of the fiscal year, from 1. */
    WEEK("W");

    private final String letter;

    FiscalUnit(String letter) {
        this.letter = letter;
    }

    /** Returns the letter that the name of a period uses; empty for a year. */
    String letter() {
        return letter;
    }
}
