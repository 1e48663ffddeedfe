// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The history of deals: win rates, times, transitions, paths, and their conformance with the process; start at
 * {@link io.stagecraft.core.history.WinRates} and {@link io.stagecraft.core.history.StageHistory}.
 *
 * <p>A number that comes from too few deals says so and gives none. {@link io.stagecraft.core.statistics} does the counting, and
 * the module scoring learns chances from the result.
 *
 * <pre>{@code
 * SalesProcess process = SalesProcesses.ofStages("crm", List.of("Prospecting", "Engaging"));
 * Instant opened = Instant.parse("2026-01-05T09:00:00Z");
 * List<Opportunity> deals = new ArrayList<>();
 * for (int i = 0; i < 24; i++) {
 *     Opportunity deal = Opportunity.open("deal-" + i, "customer-1", Money.parse("EUR 1000"), process, opened);
 *     deals.add(deal.append(i < 8 ? Lost.of(opened, "Prospecting", LossReason.TIMING) : Won.of(opened, "Prospecting")));
 * }
 * WinRates.in(ZoneOffset.UTC).of(deals, DateRange.ofYear(2026));   // 67 % of 24 closed deals
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.history;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
