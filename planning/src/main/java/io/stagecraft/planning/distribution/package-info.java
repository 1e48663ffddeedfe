// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The distribution of the revenue of a book of business: {@link io.stagecraft.planning.distribution.RevenueModel} holds deals as
 * chances and amounts, and makes an exact, bounded or simulated {@link io.stagecraft.planning.distribution.RevenueDistribution} of
 * them.
 *
 * <p>It knows nothing of stages or sellers; {@link io.stagecraft.planning.forecast} makes a model of open deals, and
 * {@link io.stagecraft.planning.whatif} changes it.
 *
 * <pre>{@code
 * RevenueDistribution revenue = RevenueModel.builder(CurrencyUnit.EUR)
 *         .deal("deal-1", 0.50, Money.parse("EUR 1000"))
 *         .deal("deal-2", 0.20, Money.parse("EUR 5000"))
 *         .build()
 *         .distribution();
 * revenue.mean();                              // EUR 1500.00
 * revenue.reaching(Money.parse("EUR 5000"));   // 20.0 %
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.planning.distribution;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
