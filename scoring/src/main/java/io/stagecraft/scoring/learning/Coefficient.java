// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/** A coefficient of a logistic model: what one variable adds to the log-odds for each unit, with its standard error. */
@Serial.Structural
@Value.Immutable
public abstract class Coefficient implements Serializable, WithCoefficient {
    Coefficient() {}

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name of the variable. */
    public abstract String variable();

    /** Returns the estimate, in log-odds for each unit of the variable; 0 for a variable that was constant. */
    public abstract double estimate();

    /** Returns the standard error of the estimate; 0 for a variable that was constant. */
    public abstract double standardError();

    /** Returns the mean of the variable in the data; 1 for the intercept. */
    public abstract double mean();

    /** Returns whether the variable had one value only, so that nothing could be learned of it. */
    @Value.Default
    public boolean isConstant() {
        return false;
    }

    @Value.Check
    void check() {
        checkArgument(!variable().isBlank(), "variable must not be blank");
        checkArgument(
                Double.isFinite(estimate()),
                "estimate must be finite but was %s (variable %s)",
                estimate(),
                variable());
        // written so that NaN fails too
        checkArgument(
                standardError() >= 0,
                "standardError must be at least 0 but was %s (variable %s)",
                standardError(),
                variable());
        checkArgument(Double.isFinite(mean()), "mean must be finite but was %s (variable %s)", mean(), variable());
    }

    /** Builds {@link Coefficient} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableCoefficient.Builder {
        Builder() {}
    }
}
