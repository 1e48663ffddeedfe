// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import io.stagecraft.planning.forecast.Combination.Claim;
import java.io.Serializable;
import java.util.SortedMap;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * A past period with the forecast that a {@link Combination} would have given of it, made with what the periods before
 * it teach.
 */
@Serial.Structural
@Value.Immutable
public abstract class ReplayedPeriod implements Serializable {
    ReplayedPeriod() {}

    static ReplayedPeriod of(PastPeriod past, Weighing then, QuantileForecast forecast) {
        return ImmutableReplayedPeriod.builder()
                .past(past)
                .claim(then.claim())
                .weights(then.weights())
                .forecast(forecast)
                .build();
    }

    /** Returns the period, and what came. */
    public abstract PastPeriod past();

    /** Returns what the combination claimed then. */
    public abstract Claim claim();

    /** Returns the weight of each family that took part then, by its id, together 1. */
    @Value.NaturalOrder
    public abstract SortedMap<String, Double> weights();

    /** Returns the forecast of the remainder. */
    public abstract QuantileForecast forecast();

    /** Returns whether the 80 % interval holds what came, ends included. */
    public boolean isHeld() {
        return isHeld(forecast(), past().remainder());
    }

    static boolean isHeld(QuantileForecast forecast, double actual) {
        return actual >= forecast.quantile(0.1) && actual <= forecast.quantile(0.9);
    }
}
