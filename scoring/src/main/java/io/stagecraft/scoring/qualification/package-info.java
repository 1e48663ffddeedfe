// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Ready ways to qualify customers and deals: money, authority and need, the four questions, and published cards as data; start at
 * {@link io.stagecraft.scoring.qualification.FourQuestions} and {@link io.stagecraft.scoring.qualification.QualificationCards}.
 *
 * <p>The cards are definitions of {@link io.stagecraft.scoring.card}, which {@link io.stagecraft.scoring.score} scores. The risk
 * that a customer brings is screened in {@link io.stagecraft.scoring.risk}.
 *
 * <pre>{@code
 * FourQuestionsAssessment questions = FourQuestions.standard()
 *         .assess(CardAnswers.builder().answer("compelling-event", Answer.NO).build());
 * questions.verdict();   // NO_GO
 * QualifiedCustomer contact = QualifiedCustomer.builder()
 *         .productFit(Answer.YES).applicationNeed(Answer.YES).money(Answer.YES).authority(Answer.NO)
 *         .build();
 * contact.action();      // Optional[FIND_DECIDER]
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.scoring.qualification;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
