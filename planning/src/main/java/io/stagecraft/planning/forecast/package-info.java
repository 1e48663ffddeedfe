/**
 * Shall we make it: {@link io.stagecraft.planning.forecast.Forecast} turns open deals into weighted totals and a distribution of
 * revenue; beside it stand velocity, run rate, roll-ups by category, durations, the chain of stages, and how good past
 * forecasts were.
 */
package io.stagecraft.planning.forecast;
