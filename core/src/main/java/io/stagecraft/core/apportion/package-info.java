// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Splits a total over parts so that the parts add up to it exactly, whatever the weights.
 *
 * <p>Entry point: {@link io.stagecraft.core.apportion.Apportionment}.
 *
 * <p>Amounts may be whole numbers or money, and the method and limits of each part are the caller's to choose; every part can say
 * how it came about. Plans of many levels are divided in the module planning, which does so with this package.
 *
 * <pre>{@code
 * Map<String, BigDecimal> weights = new TreeMap<>(Map.of("East", new BigDecimal("0.7"), "West", BigDecimal.ONE));
 * Apportionment.largestRemainder().split(Money.parse("EUR 100.00"), weights);   // {East=EUR 41.18, West=EUR 58.82}
 * Apportionment.largestRemainder().over(weights).minimum("East", 45).split(100).orElseThrow();   // {East=45, West=55}
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.apportion;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
