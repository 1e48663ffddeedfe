// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The performance of a book of business: cohorts, creation, losses, retention, prices realised, and balance between sellers; start
 * at {@link io.stagecraft.core.performance.Cohorts}.
 *
 * <p>It looks at deals in groups and over time, where {@link io.stagecraft.core.history} looks at how they went and
 * {@link io.stagecraft.core.inspection} at what to do about each.
 *
 * <pre>{@code
 * SalesProcess process = SalesProcesses.ofStages("crm", List.of("Prospecting", "Engaging"));
 * Instant opened = Instant.parse("2026-01-05T09:00:00Z");
 * List<Opportunity> deals = List.of(Opportunity.open("deal-1", "customer-1", Money.parse("EUR 1000"), process, opened)
 *         .append(Lost.of(opened, "Prospecting", LossReason.NO_DECISION)));
 * Cohorts cohorts = Cohorts.of(deals, ZoneOffset.UTC);   // by month of opening
 * LossReasons reasons = LossReasons.of(deals, DateRange.ofYear(2026), ZoneOffset.UTC, Valuation.amount());
 * reasons.noDecision().deals();                          // 1
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.performance;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
