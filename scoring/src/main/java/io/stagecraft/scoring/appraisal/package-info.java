// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Appraisal of sellers and dealers by what they did and reached; start at {@link io.stagecraft.scoring.appraisal.PerformanceCard}.
 *
 * <p>The cards are definitions of {@link io.stagecraft.scoring.card} that a company changes as it likes, and are scored by
 * {@link io.stagecraft.scoring.score}. Their answers are figures that the module planning tracks, or that the caller has.
 *
 * <pre>{@code
 * CardAnswers answers = CardAnswers.builder()
 *         .number(PerformanceCard.ATTAINMENT, new BigDecimal("0.9"))
 *         .number(PerformanceCard.COLLECTION, BigDecimal.ONE)
 *         .number(PerformanceCard.NEW_CUSTOMERS, new BigDecimal("0.5"))
 *         .build();
 * Score score = Scorecard.of(PerformanceCard.standard()).score(answers);
 * score.coverage();   // 3 of 6 answered
 * score.value();      // Optional[127/150]
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.scoring.appraisal;

import org.jspecify.annotations.NullMarked;
