// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Shall we make it: {@link io.stagecraft.planning.forecast.Forecast} turns open deals into weighted totals and a distribution of
 * revenue, and {@link io.stagecraft.planning.forecast.PeriodForecast} combines several models by how good they were in
 * past periods.
 *
 * <p>Open deals come from the pipeline of the module core and chances from the module scoring;
 * {@link io.stagecraft.planning.distribution} does the reckoning. {@link io.stagecraft.planning.whatif} varies a forecast, and
 * {@link io.stagecraft.planning.accuracy} tells how good it was.
 *
 * <pre>{@code
 * LocalDate asOf = LocalDate.of(2026, 1, 31);
 * OpenDeal deal = OpenDeal.of("deal-1", Money.parse("EUR 40000"), Probability.of(0.5))
 *         .withClose(CloseDate.on(LocalDate.of(2026, 3, 20)));
 * Forecast forecast = Forecast.of(List.of(deal), asOf, CurrencyUnit.EUR);
 * forecast.weighted();                          // EUR 20000.00
 * RevenueDistribution revenue = forecast.revenue(DateRange.parse("2026-01-01/2026-04-01"));
 * revenue.reaching(Money.parse("EUR 40000"));   // 50.0 %
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.planning.forecast;

import org.jspecify.annotations.NullMarked;
