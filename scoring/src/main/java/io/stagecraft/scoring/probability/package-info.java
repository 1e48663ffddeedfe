// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The chance that a deal is won, with its reasons; start at {@link
 * io.stagecraft.scoring.probability.WinProbabilityStrategy}.
 *
 * <p>A strategy reads the chance from the stage, from the history of a book or from a model of
 * {@link io.stagecraft.scoring.learning}; several can be chained, so that the next speaks where one cannot. The forecasts of the
 * module planning take any of them.
 *
 * <pre>{@code
 * SalesProcess process = SalesProcesses.consultative();
 * Instant opened = Instant.parse("2026-01-05T09:00:00Z");
 * Opportunity deal = Opportunity.open("deal-1", "customer-1", Money.parse("EUR 40000"), process, opened);
 * WinProbabilityStrategy<Opportunity> learned = DealProbability.in(process, ZoneOffset.UTC).learnedFrom(List.of(deal), opened);
 * Estimate estimate = learned.estimate(deal, LocalDate.of(2026, 2, 4));
 * estimate.counted();          // 0.05
 * estimate.reasons().get(0);   // too few (0 won and 0 lost; it takes 40 and 40, our assumption)
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.scoring.probability;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
