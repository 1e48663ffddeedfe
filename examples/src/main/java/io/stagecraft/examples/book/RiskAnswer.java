package io.stagecraft.examples.book;

import java.time.LocalDate;

/** The answer to one risk question about a deal, as one row of answers.csv; points from 0 (bad) to 2 (good). */
public record RiskAnswer(LocalDate day, String question, int points) {}
