// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Splits a target over organisation, products, regions and calendar so that every sum is exact, and keeps it so when
 * things change.
 *
 * <p>Entry points: {@link io.stagecraft.planning.plan.TargetSplit} and what it makes, {@link io.stagecraft.planning.plan.TargetPlan}.
 *
 * <p>A {@link io.stagecraft.planning.target target} comes in, and each part of the plan can say why it is as it is.
 * {@link io.stagecraft.planning.settlement} holds proposals from below against it, and {@link io.stagecraft.planning.tracking}
 * what was sold.
 *
 * <pre>{@code
 * Dimension<String> sellers = Dimension.of("seller", TargetDimension.PERSON, List.of("seller-1", "seller-2"));
 * Target target = Target.of("won revenue", Money.parse("EUR 100000"), DateRange.parse("2026-01-01/2026-04-01"))
 *         .withSubject("the company").withOwner("sales-director");
 * TargetPlan plan = TargetSplit.of(target)
 *         .over(sellers, SplitWeights.of(Map.of("seller-1", new BigDecimal(2), "seller-2", BigDecimal.ONE)))
 *         .plan()
 *         .orElseThrow();
 * plan.amount(sellers.at("seller-1"));   // EUR 70000.00
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.planning.plan;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
