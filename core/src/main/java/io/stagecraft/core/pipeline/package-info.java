// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The open deals of a day: what they are worth, which of them count, and whether they cover a target; start at
 * {@link io.stagecraft.core.pipeline.PipelineInspection}.
 *
 * <p>A deal that does not count is listed with the reason, never dropped. {@link io.stagecraft.core.inspection} asks what to do
 * about such deals, and the forecasts of the module planning begin with a {@link io.stagecraft.core.pipeline.Pipeline}.
 *
 * <pre>{@code
 * SalesProcess process = SalesProcesses.ofStages("crm", List.of("Prospecting", "Engaging"));
 * Instant opened = Instant.parse("2026-01-05T09:00:00Z");
 * Opportunity deal = Opportunity.open("deal-1", "customer-1", Money.parse("EUR 1000"), process, opened)
 *         .append(ExpectedCloseChanged.of(opened, LocalDate.of(2026, 3, 31)));
 * PipelineInspection inspection = PipelineInspection.of(process, ZoneOffset.UTC);
 * Pipeline pipeline = inspection.inspect(List.of(deal), Valuation.amount(), LocalDate.of(2026, 4, 2));
 * pipeline.countable();             // []
 * pipeline.notCounted().keySet();   // [CLOSE_IN_THE_PAST]
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.core.pipeline;

import org.jspecify.annotations.NullMarked;
