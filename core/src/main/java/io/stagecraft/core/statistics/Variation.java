// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.statistics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * The variation of a series of results (see the domain model, Productivity goals): a measure for unstable performers
 * and for targets met now and then.
 *
 * <pre>{@code
 * Variation.of(0, 0, 5).coefficient();   // 1.414: unstable
 * Variation.of(3, 3, 4).coefficient();   // 0.141: ten times steadier, at twice the total
 * }</pre>
 */
@Value.Immutable
public abstract class Variation implements Serializable {
    Variation() {}

    /**
     * Returns the variation of results, such as units by month or attainment by quarter.
     *
     * @throws IllegalArgumentException if there are none, or one is not finite
     */
    public static Variation of(double... results) {
        requireNonNull(results, "results");
        return ImmutableVariation.builder().addResults(results).build();
    }

    /** Returns the results, in the order given, at least one. */
    public abstract List<Double> results();

    /** Returns the sum of the results. */
    public double total() {
        double total = 0;
        for (double result : results()) {
            total += result;
        }
        return total;
    }

    /** Returns the mean. */
    public double mean() {
        return total() / results().size();
    }

    /** Returns the standard deviation of the whole: {@code sqrt(Σ (x − mean)² / n)}. */
    public double deviation() {
        return StrictMath.sqrt(squares() / results().size());
    }

    /** Returns the standard deviation as that of a sample, {@code sqrt(Σ (x − mean)² / (n − 1))}, or empty for one result. */
    public OptionalDouble sampleDeviation() {
        return results().size() == 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(StrictMath.sqrt(squares() / (results().size() - 1)));
    }

    /** Returns the coefficient of variation, the deviation divided by the mean, or empty if the mean is not above 0. */
    public OptionalDouble coefficient() {
        return mean() > 0 ? OptionalDouble.of(deviation() / mean()) : OptionalDouble.empty();
    }

    /** Returns the same for a sample, or empty if the mean is not above 0 or there is one result. */
    public OptionalDouble sampleCoefficient() {
        OptionalDouble deviation = sampleDeviation();
        return mean() > 0 && deviation.isPresent()
                ? OptionalDouble.of(deviation.getAsDouble() / mean())
                : OptionalDouble.empty();
    }

    private double squares() {
        double squares = 0;
        for (double result : results()) {
            squares += (result - mean()) * (result - mean());
        }
        return squares;
    }

    @Value.Check
    void check() {
        checkArgument(!results().isEmpty(), "a variation needs at least one result");
        results()
                .forEach(result ->
                        checkArgument(Double.isFinite(result), "results must be finite but one is %s", result));
    }
}
