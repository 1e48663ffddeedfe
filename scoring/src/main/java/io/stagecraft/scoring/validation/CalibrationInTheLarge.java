// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.validation;

import java.io.Serializable;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/** The number of deals that were predicted to be won beside the number that were. */
@Value.Immutable
public abstract class CalibrationInTheLarge implements Serializable {
    CalibrationInTheLarge() {}

    static ImmutableCalibrationInTheLarge.Builder builder() {
        return ImmutableCalibrationInTheLarge.builder();
    }

    /** Returns the number of predictions. */
    public abstract int size();

    /** Returns the number that was predicted to happen: the sum of the probabilities. */
    public abstract double expected();

    /** Returns the standard deviation of the expected number, if the probabilities are right and the deals independent. */
    public abstract double standardDeviation();

    /** Returns the number of those that happened. */
    public abstract int happened();

    /** Returns expected / happened, above 1 if predictions were too high; empty if nothing happened. */
    public OptionalDouble ratio() {
        return happened() == 0 ? OptionalDouble.empty() : OptionalDouble.of(expected() / happened());
    }

    /** Returns (happened − expected) / standard deviation: chance hardly explains it beyond ±2; empty if nothing varies. */
    public OptionalDouble z() {
        return standardDeviation() > 0
                ? OptionalDouble.of((happened() - expected()) / standardDeviation())
                : OptionalDouble.empty();
    }
}
