// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import java.io.Serializable;
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

    static ReplayedPeriod of(PastPeriod past, QuantileForecast forecast) {
        return ImmutableReplayedPeriod.builder().past(past).forecast(forecast).build();
    }

    /** Returns the period, and what came. */
    public abstract PastPeriod past();

    /** Returns the forecast of the remainder. */
    public abstract QuantileForecast forecast();

    /** Returns whether the 80 % interval holds what came, ends included. */
    public boolean isHeld() {
        double actual = past().remainder();
        return actual >= forecast().quantile(0.1) && actual <= forecast().quantile(0.9);
    }
}
