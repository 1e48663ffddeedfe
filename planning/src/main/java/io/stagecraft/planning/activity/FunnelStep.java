// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.activity;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import org.immutables.value.Value;

/** A kind of work on the way to a win, with the rate at which it leads to the next kind. */
@Value.Immutable
public abstract class FunnelStep implements Serializable {
    FunnelStep() {}

    /**
     * Returns a step.
     *
     * @param name what is done, such as {@code meetings}, not blank
     * @param conversion what part of it leads to the next step, the last one to a win: above 0 and at most 1
     * @throws IllegalArgumentException if the name is blank or the conversion out of range
     */
    public static FunnelStep of(String name, Ratio conversion) {
        return builder().name(name).conversion(conversion).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Returns the kind of work. */
    public abstract String name();

    /** Returns the proportion that leads to the next step. */
    public abstract Ratio conversion();

    @Value.Check
    void check() {
        Ids.check(name(), "name of a funnel step", "conversion %s", conversion());
        checkArgument(
                conversion().signum() > 0 && conversion().compareTo(Ratio.one()) <= 0,
                "conversion of %s must be above 0 and at most 1 but was %s",
                name(),
                conversion());
    }

    static final class Builder extends ImmutableFunnelStep.Builder {
        Builder() {}
    }
}
