// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.validation;

import io.stagecraft.core.statistics.ShareInterval;
import java.io.Serializable;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * The predictions between two probabilities, and how many came true.
 */
@Value.Immutable
public abstract class ReliabilityBin implements Serializable {
    private static final double CONFIDENCE = 0.95;

    ReliabilityBin() {}

    static ImmutableReliabilityBin.Builder builder() {
        return ImmutableReliabilityBin.builder();
    }

    /** Returns the lower end, which belongs to the bin below, save 0. */
    public abstract double above();

    /** Returns the upper end, which belongs to this bin. */
    public abstract double upTo();

    /** Returns the number of predictions. */
    public abstract int size();

    /** Returns the number of those that came true. */
    public abstract int happened();

    /** Returns the mean probability; empty if there was no prediction. */
    public abstract OptionalDouble meanPredicted();

    /** Returns the share that came true; empty if there was no prediction. */
    public OptionalDouble share() {
        return size() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) happened() / size());
    }

    /** Returns the share that came true less the mean probability; empty if there was no prediction. */
    public OptionalDouble gap() {
        return size() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(share().getAsDouble() - meanPredicted().orElseThrow());
    }

    /** Returns the lower end of the 95 % interval of the share, by Wilson's formula; 0 if there was no prediction. */
    public double lowerShare() {
        return interval().lower();
    }

    /** Returns the upper end of that interval; 1 if there was no prediction. */
    public double upperShare() {
        return interval().upper();
    }

    private ShareInterval interval() {
        return ShareInterval.wilson(happened(), size(), CONFIDENCE);
    }
}
