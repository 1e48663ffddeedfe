// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The accuracy of past forecasts: {@link io.stagecraft.planning.accuracy.ForecastAccuracy} holds them against what
 * came, beside naive forecasts.
 *
 * <pre>{@code
 * ForecastAccuracy promised = ForecastAccuracy.ofCalls(
 *         List.of(early, late), LocalDate.of(2026, 4, 1), call -> Optional.of(Money.parse("EUR 100000")))
 *     .get("commit");
 * promised.byWeek().get(2).bias(); // 7/5: 140 % high in the second week
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.planning.accuracy;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
