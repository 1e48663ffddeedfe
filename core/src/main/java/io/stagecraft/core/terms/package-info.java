// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The terms of a deal, as values: the kind of business, the channel and partner it comes through, the lines of an offer, the
 * steps agreed towards closing, and why a deal is lost.
 *
 * <p>The events of {@link io.stagecraft.core.opportunity} carry them, and {@link io.stagecraft.core.performance} counts losses by
 * their reasons.
 *
 * <pre>{@code
 * LineItem.of("cutter-5000", 2, Money.parse("CNY 2000000.00")).withDiscount(Ratio.ofPercent(10)).amount();   // CNY 3600000.00
 * ClosePlanStep legal = ClosePlanStep.of("legal", "Contract checked", LocalDate.of(2026, 2, 1), "seller-1");
 * LossReason.TIMING.labels().text();                                                                         // Timing
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.terms;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
