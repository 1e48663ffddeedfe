// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The value of customers over their life, from how recently, how often and for how much they buy; start at {@link
 * io.stagecraft.scoring.lifetime.LifetimeValue} and {@link io.stagecraft.scoring.lifetime.Rfm}.
 *
 * <p>{@link io.stagecraft.scoring.lifetime.BgNbd} and {@link io.stagecraft.scoring.lifetime.GammaGamma} take parameters that were
 * fitted elsewhere. Where a customer stands in its purchases today is a matter of {@link io.stagecraft.scoring.lifecycle}.
 *
 * <pre>{@code
 * LifetimeValue.of(Money.parse("EUR 1000"), 0.8, 0.1);   // EUR 2666.67
 * RfmBreaks limits = RfmBreaks.of(
 *         List.of(30L, 90L, 180L, 365L), List.of(10L, 5L, 3L, 2L), List.of(50_000L, 10_000L, 5_000L, 1_000L));
 * limits.score(100, 4, 7_000).code();                    // 333
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.scoring.lifetime;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
