package io.stagecraft.scoring.validation;

import java.io.Serializable;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * Whether as many happened as were predicted, all taken together.
 */
@Value.Immutable
public abstract class CalibrationInTheLarge implements Serializable {
    CalibrationInTheLarge() {}

    static ImmutableCalibrationInTheLarge.Builder builder() {
        return ImmutableCalibrationInTheLarge.builder();
    }

    /** Returns how many predictions there were. */
    public abstract int size();

    /** Returns how many were predicted to happen: the sum of the probabilities. */
    public abstract double expected();

    /** Returns by how much that number varies by chance, if the probabilities are right and deals independent. */
    public abstract double standardDeviation();

    /** Returns how many happened. */
    public abstract int happened();

    /** Returns expected / happened, above 1 where predictions were too high; empty where nothing happened. */
    public OptionalDouble ratio() {
        return happened() == 0 ? OptionalDouble.empty() : OptionalDouble.of(expected() / happened());
    }

    /** Returns (happened − expected) / standard deviation: beyond ±2 chance hardly explains it; empty where nothing varies. */
    public OptionalDouble z() {
        return standardDeviation() > 0
                ? OptionalDouble.of((happened() - expected()) / standardDeviation())
                : OptionalDouble.empty();
    }
}
