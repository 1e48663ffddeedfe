// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The accuracy of past forecasts: {@link io.stagecraft.planning.accuracy.ForecastAccuracy} holds them against what
 * came, beside naive forecasts.
 *
 * <p>Forecasts may be calls of people or records of a model; amounts called are added up in
 * {@link io.stagecraft.planning.rollup}. The quality of single chances is measured in the module scoring.
 *
 * <pre>{@code
 * DateRange quarter = DateRange.parse("2026-01-01/2026-04-01");
 * ForecastCall early = ForecastCall.builder()
 *         .person("seller-1").day(LocalDate.of(2026, 1, 8)).period(quarter)
 *         .category(ForecastCategory.COMMIT).amount(Money.parse("EUR 240000"))
 *         .build();
 * ForecastAccuracy promised = ForecastAccuracy.ofCalls(
 *         List.of(early), quarter.end(), call -> Optional.of(Money.parse("EUR 100000"))).get("commit");
 * promised.byWeek().get(2).bias();   // Optional[7/5]
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.planning.accuracy;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
