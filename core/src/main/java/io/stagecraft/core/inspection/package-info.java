// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The weekly look at a book: what changed since the last one, what is wrong now, and what to decide; start at
 * {@link io.stagecraft.core.inspection.WeeklyInspection}.
 *
 * <p>It puts together a {@link io.stagecraft.core.inspection.MovementInspection} between two days and a
 * {@link io.stagecraft.core.inspection.HygieneInspection} of the second, each of which can be used alone. What the open deals are
 * worth is asked in {@link io.stagecraft.core.pipeline}.
 *
 * <pre>{@code
 * SalesProcess process = SalesProcesses.ofStages("crm", List.of("Prospecting", "Engaging"));
 * Instant opened = Instant.parse("2026-03-04T09:00:00Z");
 * Opportunity deal = Opportunity.open("deal-1", "customer-1", Money.parse("EUR 1000"), process, opened);
 * WeeklyReport report = WeeklyInspection.of(
 *         MovementInspection.between(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9), ZoneOffset.UTC, CurrencyUnit.EUR),
 *         HygieneInspection.of(StageEngine.of(process, ZoneOffset.UTC)))
 *         .inspect(List.of(deal), HygieneSources.none(), Valuation.amount());
 * report.movement().amount(MovementKind.NEW);   // EUR 1000.00
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.core.inspection;

import org.jspecify.annotations.NullMarked;
