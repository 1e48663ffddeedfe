package io.stagecraft.planning.tracking;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How much a number varies, such as units sold a month or attainment by quarter: stable performers have a small
 * coefficient of variation (domain model, section 5.1).
 *
 * <p>Instances are immutable and safe for use by multiple threads. Java serialization carries them between
 * JVMs that run the same version of Stagecraft; it is no storage format and not safe for untrusted bytes.
 */
@Value.Immutable
public abstract class Volatility implements Serializable {
    Volatility() {}

    /**
     * Returns the volatility of numbers.
     *
     * @throws IllegalArgumentException if there is none, or one is not finite
     */
    public static Volatility of(double... numbers) {
        checkArgument(numbers.length > 0, "volatility needs a number");
        double sum = 0;
        for (double number : numbers) {
            checkArgument(Double.isFinite(number), "numbers must be finite but one was %s", number);
            sum += number;
        }
        double mean = sum / numbers.length;
        double squares = 0;
        for (double number : numbers) {
            squares += (number - mean) * (number - mean);
        }
        return builder().count(numbers.length).mean(mean).squares(squares).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns how many numbers there are. */
    public abstract int count();

    /** Returns their mean. */
    public abstract double mean();

    /** Returns the sum of the squared distances from the mean. */
    public abstract double squares();

    /** Returns the standard deviation of these numbers: √(squares / n). */
    public double deviation() {
        return Math.sqrt(squares() / count());
    }

    /** Returns the deviation estimated for what they are a sample of, √(squares / (n − 1)); empty for one number. */
    public Optional<Double> sampleDeviation() {
        return count() == 1 ? Optional.empty() : Optional.of(Math.sqrt(squares() / (count() - 1)));
    }

    /** Returns the coefficient of variation, deviation / mean; empty unless the mean is above 0. */
    public Optional<Double> coefficient() {
        return mean() > 0 ? Optional.of(deviation() / mean()) : Optional.empty();
    }

    /**
     * Returns the coefficient of variation with the sample deviation; empty for one number, or unless the mean is above
     * 0.
     */
    public Optional<Double> sampleCoefficient() {
        return mean() > 0 ? sampleDeviation().map(deviation -> deviation / mean()) : Optional.empty();
    }

    /** Builds {@link Volatility} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableVolatility.Builder {
        Builder() {}
    }
}
