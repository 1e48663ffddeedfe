package io.stagecraft.scoring.validation;

import java.io.Serializable;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * The predictions between two probabilities, and how many came true.
 *
 * <p>Instances are immutable and safe for use by multiple threads. Java serialization carries them between
 * JVMs that run the same version of Stagecraft; it is no storage format and not safe for untrusted bytes.
 */
@Value.Immutable
public abstract class ReliabilityBin implements Serializable {
    /** The normal quantile of a two-sided 95 per cent interval. */
    private static final double Z95 = 1.959963984540054;

    ReliabilityBin() {}

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the lower end, which belongs to the bin below, save 0. */
    public abstract double above();

    /** Returns the upper end, which belongs to this bin. */
    public abstract double upTo();

    /** Returns how many predictions there were. */
    public abstract int size();

    /** Returns how many came true. */
    public abstract int happened();

    /** Returns what they said on average; empty where there was none. */
    public abstract OptionalDouble meanPredicted();

    /** Returns the share that came true; empty where there was none. */
    public OptionalDouble share() {
        return size() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) happened() / size());
    }

    /** Returns the share that came true less what was said; empty where there was none. */
    public OptionalDouble gap() {
        return size() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(share().getAsDouble() - meanPredicted().orElseThrow());
    }

    /**
     * Returns the lower end of the 95 % interval of the share (Wilson 1927); 0 where there was no prediction.
     *
     * <p>{@code (k + z²/2 ∓ z √(k (n − k) / n + z²/4)) / (n + z²)}
     */
    public double lowerShare() {
        return size() == 0 ? 0 : happened() == 0 ? 0 : wilson(-1);
    }

    /** Returns the upper end of that interval; 1 where there was no prediction. */
    public double upperShare() {
        return size() == 0 ? 1 : happened() == size() ? 1 : wilson(1);
    }

    private double wilson(int sign) {
        double square = Z95 * Z95;
        double spread = Z95 * Math.sqrt((double) happened() * (size() - happened()) / size() + square / 4);
        return (happened() + square / 2 + sign * spread) / (size() + square);
    }

    /** Builds {@link ReliabilityBin} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableReliabilityBin.Builder {
        Builder() {}
    }
}
