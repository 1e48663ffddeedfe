// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Scores that are the sum of their reasons, and the cards and strategies that make them; start at {@link
 * io.stagecraft.scoring.score.Scorecard}.
 *
 * <p>A card itself is data of {@link io.stagecraft.scoring.card}; here it is bound to answers, to a caller's own type or to
 * columns, and its scores are compared and explained.
 *
 * <pre>{@code
 * Score bant = Scorecard.of(QualificationCards.bant())
 *         .score(CardAnswers.builder().answer("budget", Answer.YES).build());
 * bant.points();     // 1
 * bant.coverage();   // 1 of 4 answered
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.scoring.score;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
