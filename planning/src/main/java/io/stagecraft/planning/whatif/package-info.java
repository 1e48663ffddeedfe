// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * What-if analysis: {@link io.stagecraft.planning.whatif.Scenario} names a change as a sentence; it compares, explains and
 * searches for the cheapest way to a target.
 *
 * <p>A scenario changes a {@link io.stagecraft.planning.forecast forecast} and leaves the old one as it was; results of scenarios
 * stand beside the base case, and can be attributed to their changes.
 *
 * <pre>{@code
 * DateRange quarter = DateRange.parse("2026-01-01/2026-04-01");
 * OpenDeal deal = OpenDeal.of("deal-1", Money.parse("EUR 40000"), Probability.of(0.5)).withClose(CloseDate.on(quarter.lastDay()));
 * Forecast forecast = Forecast.of(List.of(deal), LocalDate.of(2026, 1, 31), CurrencyUnit.EUR);
 * ForecastCase base = ForecastCase.of(forecast, quarter, Money.parse("EUR 30000"));
 * Scenario slip = Scenario.named("deals slip a month").apply(Adjustment.closeLaterBy(30));
 * ScenarioResults chances = Scenario.compare(base, Measure.chanceToReachTarget(), slip);
 * chances.baseline();                  // 50 %
 * chances.get("deals slip a month");   // 0 %
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.planning.whatif;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
