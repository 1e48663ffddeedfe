// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Exact quotients, probabilities, exchange rates, ids and texts by language; start at {@link io.stagecraft.core.measure.Ratio}.
 *
 * <p>The other packages reckon with these; money itself is that of Joda-Money, and {@link io.stagecraft.core.statistics} holds
 * what is only known with some certainty.
 *
 * <pre>{@code
 * Ratio score = Ratio.of(9, 14);
 * score.toPercent(1);                                                                // 64.3 %
 * score.isAtLeast(Ratio.ofPercent(60));                                              // true
 * ExchangeRates rates = ExchangeRates.of(CurrencyUnit.EUR, Map.of(CurrencyUnit.USD, new BigDecimal("0.86")));
 * rates.convert(Money.parse("USD 100"), CurrencyUnit.EUR, RoundingMode.HALF_EVEN);   // EUR 86.00
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.measure;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
