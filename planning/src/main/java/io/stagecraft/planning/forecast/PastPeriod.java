// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * A past period as it was forecast at the same elapsed share of its working days as the present one, and what came.
 *
 * <p>Every model may use only what was recorded by {@link #asOf}; nothing here can check that.
 */
@Serial.Structural
@Value.Immutable
public abstract class PastPeriod implements Serializable {
    PastPeriod() {}

    /**
     * Returns a past period.
     *
     * @param asOf the day on which it was forecast
     * @param remainder what came between that day and the end of the period; amounts of money in minor units
     * @param forecasts of the remainder; models that could not say anything then are missing
     */
    public static PastPeriod of(DateRange period, LocalDate asOf, double remainder, List<ModelForecast> forecasts) {
        return ImmutablePastPeriod.builder()
                .period(period)
                .asOf(asOf)
                .remainder(remainder)
                .forecasts(Elements.checked(forecasts, "forecasts"))
                .build();
    }

    /** Returns the period. */
    public abstract DateRange period();

    /** Returns the day on which it was forecast. */
    public abstract LocalDate asOf();

    /** Returns the amount won between that day and the end of the period. */
    public abstract double remainder();

    /** Returns the forecasts of the models, in the order given. */
    public abstract List<ModelForecast> forecasts();

    @Value.Check
    void check() {
        checkArgument(Double.isFinite(remainder()), "remainder must be finite but was %s", remainder());
        checkArgument(
                asOf().isBefore(period().end()),
                "asOf must be before the end of the period but was %s (period %s)",
                asOf(),
                period());
        distinct(forecasts());
    }

    /** Refuses a model that speaks twice. */
    static void distinct(List<ModelForecast> forecasts) {
        Set<List<String>> seen = new HashSet<>();
        for (ModelForecast each : forecasts) {
            checkArgument(
                    seen.add(List.of(each.family(), each.model())),
                    "duplicate model: %s of family %s",
                    each.model(),
                    each.family());
        }
    }
}
