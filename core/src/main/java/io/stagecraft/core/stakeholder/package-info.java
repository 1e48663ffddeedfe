// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The people at a customer who have a part in a purchase, and what a map of them shows; start at
 * {@link io.stagecraft.core.stakeholder.StakeholderMap}.
 *
 * <p>It tells what a mean would hide: an enemy where it is decided, or a single contact. A {@link io.stagecraft.core.customer
 * customer} holds its stakeholders, and {@link io.stagecraft.core.inspection} can be given those of a deal.
 *
 * <pre>{@code
 * Stakeholder enemy = Stakeholder.builder()
 *         .id("person-1").addRoles(BuyingRole.DECISION_MAKER)
 *         .politicalStatus(PoliticalStatus.INNER_CIRCLE).support(Support.ENEMY)
 *         .build();
 * LocalDate today = LocalDate.of(2026, 3, 2);
 * StakeholderReview review = StakeholderMap.of(List.of(enemy)).review(today, StakeholderRules.standard());
 * review.enemiesInInnerCircle().size();   // 1
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.stakeholder;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
