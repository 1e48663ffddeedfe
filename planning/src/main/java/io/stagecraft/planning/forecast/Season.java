// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import io.stagecraft.core.time.DateRange;
import java.util.ArrayList;
import java.util.List;

/**
 * What periods at one place of the year bring beyond what their deals say: with {@code came} and {@code said}, the mean of a forecast,
 * of the periods before, the season of a place is
 *
 * <pre>{@code
 * 1 + m / (m + 4) × ((Σ came / Σ said at the place) / (Σ came / Σ said everywhere) − 1)
 * }</pre>
 *
 * <p>of m periods at the place: nothing before the first, and never the whole of what so few tell.
 */
final class Season {
    private static final double SHRINKAGE = 4;

    private record Before(DateRange period, DateRange ahead, double said) {}

    private final List<Before> before = new ArrayList<>();

    /** Learns what deals say of a period, before its season. */
    void learn(Origin origin, QuantileForecast said) {
        before.add(new Before(origin.period(), origin.ahead(), said.mean()));
    }

    /** Returns the factor of a period, at least 0, from the periods learned and what is known at its origin of how they ended. */
    double of(Origin origin) {
        double[] here = new double[2];
        double[] all = new double[2];
        int periods = 0;
        for (Before each : before) {
            double came = HistoryModels.minor(origin, each.ahead());
            all[0] += came;
            all[1] += each.said();
            if (HistoryModels.isSamePlace(origin.period(), each.period())) {
                here[0] += came;
                here[1] += each.said();
                periods++;
            }
        }
        return periods == 0 || here[1] <= 0 || all[0] <= 0
                ? 1
                : Math.max(0, 1 + periods / (periods + SHRINKAGE) * (here[0] / here[1] / (all[0] / all[1]) - 1));
    }
}
