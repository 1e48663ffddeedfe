// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Shall we make it: {@link io.stagecraft.planning.forecast.Forecast} turns open deals into weighted totals and a distribution of
 * revenue, and {@link io.stagecraft.planning.forecast.PeriodForecast} combines several models by how good they were in
 * past periods.
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.planning.forecast;

import org.jspecify.annotations.NullMarked;
