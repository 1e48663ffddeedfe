// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/** A step of a {@link SurvivalCurve}. */
@Value.Immutable
public abstract class SurvivalPoint implements Serializable {
    SurvivalPoint() {}

    /** Returns the age in days at which spells ended. */
    public abstract double days();

    /** Returns the number of spells at risk just before, each with its weight. */
    public abstract double atRisk();

    /** Returns the number of them that ended, each with its weight. */
    public abstract double ended();

    /** Returns the chance to last longer, in [0, 1]. */
    public abstract double survival();

    /** Returns Greenwood's standard error of that chance; empty if none is left. */
    public abstract OptionalDouble standardError();

    @Value.Check
    void check() {
        checkArgument(
                days() >= 0 && days() < Double.POSITIVE_INFINITY, "days must be a number from 0 but was %s", days());
        // written so that NaN fails too
        checkArgument(
                ended() > 0 && ended() <= atRisk() && atRisk() < Double.POSITIVE_INFINITY,
                "ended must be above 0 and at most those at risk but was %s of %s (days %s)",
                ended(),
                atRisk(),
                days());
    }

    static final class Builder extends ImmutableSurvivalPoint.Builder {
        Builder() {}
    }
}
