// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Screening of customers by risk, and the contact that each deserves; start at {@link
 * io.stagecraft.scoring.risk.CustomerRisk}.
 *
 * <p>A screening is a card of {@link io.stagecraft.scoring.card} with a pass mark and a policy of what follows from it. A
 * customer that passes is rated by its risk and by how soon it may close.
 *
 * <pre>{@code
 * CardAnswers answers = CardAnswers.builder().answer(RiskFactors.SOLUTION_FIT, Answer.NO).build();
 * CustomerRiskAssessment risk = CustomerRisk.standard().assess(answers);
 * risk.decision();                                                            // DROP
 * CustomerRisk.standard().assess(CardAnswers.builder().build()).decision();   // UNDECIDED
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.scoring.risk;

import org.jspecify.annotations.NullMarked;
