// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * A plan settled with those who carry it: proposals from below, fairness across owners, the five points of a decomposition,
 * estimates that add up, and what becomes of what was missed.
 *
 * <p>Entry points: {@link io.stagecraft.planning.settlement.Settlement}, {@link io.stagecraft.planning.settlement.PlanFairness},
 * {@link io.stagecraft.planning.settlement.FivePoints} and {@link io.stagecraft.planning.settlement.Reconciliation}.
 *
 * <p>The plan itself is one of {@link io.stagecraft.planning.plan}, and what comes out is another; the bounds of fairness are
 * those of {@link io.stagecraft.planning.target}.
 *
 * <pre>{@code
 * Dimension<String> sellers = Dimension.of("seller", TargetDimension.PERSON, List.of("seller-1", "seller-2"));
 * Target target = Target.of("won revenue", Money.parse("EUR 100000"), DateRange.parse("2026-01-01/2026-04-01"))
 *         .withSubject("the company").withOwner("sales-director");
 * TargetPlan plan = TargetSplit.of(target).over(sellers).plan().orElseThrow();
 * Settlement settlement = Settlement.of(plan, sellers, Map.of(
 *         "seller-1", Quantity.of(Money.parse("EUR 60000")), "seller-2", Quantity.of(Money.parse("EUR 50000"))));
 * settlement.gaps().get(0);   // seller seller-1: assigned EUR 52500.00, proposed EUR 60000.00, gap EUR 7500.00
 * settlement.settled().plan().orElseThrow().total();   // EUR 110000.00
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.planning.settlement;

import org.jspecify.annotations.NullMarked;
