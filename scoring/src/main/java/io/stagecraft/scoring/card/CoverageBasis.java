package io.stagecraft.scoring.card;

/** What the minimum coverage of a card counts. */
public enum CoverageBasis {
    /** The questions that have an answer, of all questions. */
    COUNT,
    /** The weight of the questions that have an answer, of the weight of all. */
    WEIGHT
}
