// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.book;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.risk.CustomerRisk;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The answer to one risk question about a deal, as one row of answers.csv; points from 0 (bad) to 2 (good). */
public record RiskAnswer(LocalDate day, String question, int points) {
    /** The questions of the standard risk card, as the file writes them, in the order of the card. */
    public static final List<String> QUESTIONS = CustomerRisk.standard().card().criteria().stream()
            .map(ScoreCriterion::id)
            .map(id -> id.toUpperCase(Locale.ROOT).replace('-', '_'))
            .toList();

    /** Returns the criterion of the standard risk card that the question is. */
    public String criterion() {
        return question.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the answer that the points are. */
    public Answer answer() {
        return points == 2 ? Answer.YES : points == 1 ? Answer.PARTLY : Answer.NO;
    }
}
