// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Forecast categories added up over a management tree: {@link io.stagecraft.planning.rollup.CategoryRollUp} keeps the
 * owners' and the managers' adjustments apart.
 *
 * <p>The tree and the deals are those of {@link io.stagecraft.planning.forecast}, and calls of people, which
 * {@link io.stagecraft.planning.rollup.CalledAmount} adds up, those of {@link io.stagecraft.planning.accuracy}.
 *
 * <pre>{@code
 * ManagementTree tree = ManagementTree.of(Map.of("seller-1", "East", "seller-2", "East"));
 * OpenDeal deal = OpenDeal.of("deal-1", Money.parse("EUR 40000"), Probability.of(0.5))
 *         .withOwner("seller-1").withCategory(ForecastCategory.COMMIT).withManagerAdjustment(Money.parse("EUR 30000"));
 * CategoryRollUp rollUp = CategoryRollUp.of(tree, CurrencyUnit.EUR, List.of(deal), Map.of("seller-1", Money.parse("EUR 5000")));
 * rollUp.of("East").single(ForecastCategory.COMMIT, AmountKind.UNADJUSTED);   // EUR 40000.00
 * rollUp.of("East").cumulative(ForecastCategory.COMMIT, AmountKind.FINAL);    // EUR 35000.00
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.planning.rollup;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
