// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.measure.Probability;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * An isotonic calibration: the increasing function from scores to probabilities that is nearest to the observed outcomes.
 *
 * <p>It is linear between fitted scores and constant beyond them. Source: Ayer et al. 1955, pool adjacent
 * violators; Zadrozny &amp; Elkan 2002 for calibration.
 */
@Definition(schemaVersion = 1)
@Serial.Structural
@Value.Immutable
public abstract class IsotonicCalibration implements Serializable {
    IsotonicCalibration() {}

    /**
     * Returns the increasing sequence nearest to a sequence in the sum of squares, in O(n).
     *
     * @param values the sequence, finite
     * @return as long; it keeps the mean
     * @throws IllegalArgumentException if a value is not finite
     */
    public static double[] increasing(double... values) {
        double[] weights = new double[values.length];
        Arrays.fill(weights, 1);
        return increasing(values, weights);
    }

    /**
     * Returns the increasing sequence nearest to a sequence in the weighted sum of squares, in O(n).
     *
     * @param weights one for each value, above 0
     * @throws IllegalArgumentException if the lengths differ, a value is not finite, or a weight is not above 0
     */
    public static double[] increasing(double[] values, double[] weights) {
        Elements.checkOnePer(weights.length, "weight", values.length, "value");
        double[] sums = new double[values.length];
        double[] masses = new double[values.length];
        int[] ends = new int[values.length];
        int pools = 0;
        for (int i = 0; i < values.length; i++) {
            checkArgument(Double.isFinite(values[i]), "values[%s] must be finite but was %s", (Object) i, values[i]);
            checkArgument(
                    weights[i] > 0 && Double.isFinite(weights[i]),
                    "weights[%s] must be above 0 but was %s",
                    (Object) i,
                    weights[i]);
            sums[pools] = values[i] * weights[i];
            masses[pools] = weights[i];
            ends[pools++] = i + 1;
            while (pools > 1 && sums[pools - 2] / masses[pools - 2] >= sums[pools - 1] / masses[pools - 1]) {
                pools--;
                sums[pools - 1] += sums[pools];
                masses[pools - 1] += masses[pools];
                ends[pools - 1] = ends[pools];
            }
        }
        double[] fitted = new double[values.length];
        int from = 0;
        for (int pool = 0; pool < pools; pool++) {
            Arrays.fill(fitted, from, ends[pool], sums[pool] / masses[pool]);
            from = ends[pool];
        }
        return fitted;
    }

    /**
     * Fits a calibration to scores and outcomes; deals of equal score are pooled.
     *
     * @param scores any numbers, higher being likelier
     * @param happened whether each was won; as long as the scores
     * @throws IllegalArgumentException if the lengths differ, there is none, or a score is not finite
     */
    public static IsotonicCalibration fit(double[] scores, boolean[] happened) {
        checkArgument(scores.length > 0, "there must be a score");
        Elements.checkOnePer(happened.length, "outcome", scores.length, "score");
        for (int i = 0; i < scores.length; i++) {
            checkArgument(Double.isFinite(scores[i]), "scores[%s] must be finite but was %s", (Object) i, scores[i]);
        }
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted((a, b) -> Double.compare(scores[a], scores[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] at = new double[scores.length];
        double[] shares = new double[scores.length];
        double[] weights = new double[scores.length];
        int count = 0;
        for (int i : order) {
            if (count == 0 || at[count - 1] != scores[i]) {
                at[count++] = scores[i];
            }
            weights[count - 1]++;
            shares[count - 1] += happened[i] ? 1 : 0;
        }
        for (int i = 0; i < count; i++) {
            shares[i] /= weights[i];
        }
        double[] fitted = increasing(Arrays.copyOf(shares, count), Arrays.copyOf(weights, count));
        int won = 0;
        for (boolean did : happened) {
            won += did ? 1 : 0;
        }
        Builder result = builder().size(scores.length).happened(won);
        for (int i = 0; i < count; i++) {
            boolean isInsidePool = i > 0 && i < count - 1 && fitted[i] == fitted[i - 1] && fitted[i] == fitted[i + 1];
            if (!isInsidePool) {
                result.addScores(at[i]).addProbabilities(fitted[i]);
            }
        }
        return result.build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the scores at which the function bends, ascending. */
    public abstract List<Double> scores();

    /** Returns the probability at each of them, never descending. */
    public abstract List<Double> probabilities();

    /** Returns the number of deals it was fitted to, from 1. */
    public abstract int size();

    /** Returns the number of them that were won. */
    public abstract int happened();

    /**
     * Returns the probability of a score.
     *
     * @throws IllegalArgumentException if the score is not a number
     */
    public Probability probability(double score) {
        checkArgument(!Double.isNaN(score), "score must be a number but was NaN");
        int low = 0;
        int high = scores().size() - 1;
        if (score <= scores().get(0)) {
            return Probability.of(probabilities().get(0));
        }
        if (score >= scores().get(high)) {
            return Probability.of(probabilities().get(high));
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (scores().get(middle) <= score) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double left = scores().get(low);
        double share = (score - left) / (scores().get(high) - left);
        double below = probabilities().get(low);
        double above = probabilities().get(high);
        return Probability.of(Math.min(above, below + share * (above - below)));
    }

    @Value.Check
    void check() {
        checkArgument(!scores().isEmpty(), "a calibration must have a score");
        checkArgument(
                size() > 0 && happened() >= 0 && happened() <= size(),
                "it must be fitted to a deal, and happened to at most all, but %s of %s did",
                happened(),
                size());
        Elements.checkOnePer(probabilities().size(), "estimate", scores().size(), "score");
        for (int i = 0; i < scores().size(); i++) {
            double probability = probabilities().get(i);
            checkArgument(Double.isFinite(scores().get(i)), "scores[%s] must be finite but was %s", i, scores().get(i));
            checkArgument(
                    probability >= 0 && probability <= 1, "a probability must be in [0, 1] but was %s", probability);
            checkArgument(i == 0 || scores().get(i - 1) < scores().get(i), "scores must ascend but were %s", scores());
            checkArgument(
                    i == 0 || probabilities().get(i - 1) <= probability,
                    "probabilities must not descend but were %s",
                    probabilities());
        }
    }

    /** Builds {@link IsotonicCalibration} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableIsotonicCalibration.Builder {
        Builder() {}
    }
}
