// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.time.LocalDate;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * A handover of an open deal: the day from which another owner works it, and the probability that a win due from then on comes
 * all the same.
 */
@Serial.Structural
@Value.Immutable
public abstract class Handover implements Serializable, WithHandover {
    Handover() {}

    /**
     * Returns a handover.
     *
     * @param day the first day on which another owner works the deal
     * @param kept the chance that a win from that day on is not lost, in [0, 1]
     */
    public static Handover of(LocalDate day, double kept) {
        return ImmutableHandover.builder().day(day).kept(kept).build();
    }

    /** Returns the first day on which another owner works the deal. */
    public abstract LocalDate day();

    /** Returns the chance that a win from that day on is not lost, in [0, 1]. */
    public abstract double kept();

    @Value.Check
    void check() {
        checkArgument(kept() >= 0 && kept() <= 1, "kept must be in [0, 1] but was %s", kept());
    }
}
