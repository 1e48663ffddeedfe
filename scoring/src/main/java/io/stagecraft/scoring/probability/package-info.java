// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The chance that a deal is won, with its reasons; start at {@link
 * io.stagecraft.scoring.probability.WinProbabilityStrategy}.
 *
 * <pre>{@code
 * WinProbabilityStrategy<Opportunity> learned = DealProbability.in(process, zone).learnedFrom(book, now);
 * learned.estimate(deal, today).explanation();
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.scoring.probability;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
