// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Scorecards as data: questions, scales, weights and classes, checked as a whole; start at
 * {@link io.stagecraft.scoring.card.ScorecardDefinition}.
 *
 * <p>A card says what is asked and what each answer is worth; {@link io.stagecraft.scoring.score} scores with it. Ready cards are
 * in {@link io.stagecraft.scoring.qualification}, {@link io.stagecraft.scoring.risk} and {@link io.stagecraft.scoring.appraisal}.
 *
 * <pre>{@code
 * ScorecardDefinition card = ScorecardDefinition.builder()
 *         .id("fit").labels(Labels.of("Fit"))
 *         .addCriteria(ScoreCriterion.of("budget", "Is there a budget?", AnswerScale.yesPartlyNo(2, 1, 0)))
 *         .addClasses(ScoreClass.lowest("later", "look again later"), ScoreClass.from("now", "work on it now", new BigDecimal(2)))
 *         .build();
 * CardAnswers answers = CardAnswers.builder().answer("budget", Answer.YES).build();
 * Scorecard.of(card).score(answers);   // Fit: 2 points, 1 of 1 answered, work on it now
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.scoring.card;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
