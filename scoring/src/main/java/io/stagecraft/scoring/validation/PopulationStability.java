// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.validation;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.check.Exact;
import java.io.Serializable;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * The population stability index: how far the deals of today have moved from those a model learned from.
 *
 * <pre>
 * Σ (share now − share then) × ln(share now / share then)
 * </pre>
 *
 * <p>A level that is empty on one side counts there as half a deal. In practice below 0.10 is read as stable, from 0.25 as
 * moved; both are custom, not proof. Source: Siddiqi, Credit Risk Scorecards.
 */
@Value.Immutable
public abstract class PopulationStability implements Serializable {
    PopulationStability() {}

    /**
     * Returns the index of two counts over the same levels.
     *
     * @param then how many deals of each level the model learned from
     * @param now how many there are now
     * @throws IllegalArgumentException if the lengths differ or a count is negative
     * @throws ArithmeticException if the deals of one side together do not fit a {@code long}
     */
    public static PopulationStability of(long[] then, long[] now) {
        requireNonNull(then, "then");
        requireNonNull(now, "now");
        Elements.checkOnePer(now.length, "count", then.length, "level");
        double allThen = 0;
        double allNow = 0;
        long sizeThen = 0;
        long sizeNow = 0;
        for (int i = 0; i < then.length; i++) {
            checkArgument(
                    then[i] >= 0 && now[i] >= 0,
                    "counts must be at least 0 but were %s and %s (level %s)",
                    then[i],
                    now[i],
                    i);
            allThen += smooth(then[i], now[i]);
            allNow += smooth(now[i], then[i]);
            sizeThen = Exact.sum(sizeThen, then[i], "deals then");
            sizeNow = Exact.sum(sizeNow, now[i], "deals now");
        }
        double index = 0;
        for (int i = 0; i < then.length; i++) {
            if (then[i] > 0 || now[i] > 0) {
                double shareThen = smooth(then[i], now[i]) / allThen;
                double shareNow = smooth(now[i], then[i]) / allNow;
                index += (shareNow - shareThen) * StrictMath.log(shareNow / shareThen);
            }
        }
        return builder()
                .sizeThen(sizeThen)
                .sizeNow(sizeNow)
                .index(sizeThen > 0 && sizeNow > 0 ? OptionalDouble.of(index) : OptionalDouble.empty())
                .build();
    }

    /**
     * Returns the index of two sets of probabilities over bins of equal width.
     *
     * @param bins how many, at least 1
     * @throws IllegalArgumentException if there are none, or a probability is out of range
     */
    public static PopulationStability of(double[] then, double[] now, int bins) {
        requireNonNull(then, "then");
        requireNonNull(now, "now");
        return of(counts(then, bins), counts(now, bins));
    }

    private static long[] counts(double[] probabilities, int bins) {
        return Predictions.of(probabilities, new boolean[probabilities.length]).reliability(bins).bins().stream()
                .mapToLong(ReliabilityBin::size)
                .toArray();
    }

    private static double smooth(long count, long other) {
        return count == 0 && other > 0 ? 0.5 : count;
    }

    static ImmutablePopulationStability.Builder builder() {
        return ImmutablePopulationStability.builder();
    }

    /** Returns the number of deals the model learned from. */
    public abstract long sizeThen();

    /** Returns the number of deals now. */
    public abstract long sizeNow();

    /** Returns the index, from 0; empty if there are no deals on one side. */
    public abstract OptionalDouble index();
}
