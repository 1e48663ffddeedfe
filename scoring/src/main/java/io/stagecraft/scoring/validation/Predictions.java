// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.validation;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Predicted probabilities with what happened, and measures of how well the two agree.
 *
 * <pre>{@code
 * Predictions predictions = Predictions.of(probabilities, won);
 * predictions.rankingQuality();          // does it rank well: AUC with its standard error
 * predictions.brier();                   // is it close
 * predictions.reliability(10);           // does 30 % mean 30 %
 * }</pre>
 *
 * <p>The measures themselves are defined from one prediction on; {@link ValidationReport} refuses to report them below the
 * numbers from which they mean something.
 */
public final class Predictions implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double CLIP = 1e-15;

    private final double[] predicted;
    private final boolean[] happened;

    private Predictions(double[] predicted, boolean[] happened) {
        this.predicted = predicted;
        this.happened = happened;
    }

    /**
     * Returns predictions; the arrays are copied.
     *
     * @param predicted probabilities, in [0, 1]
     * @param happened for each whether it happened
     * @throws IllegalArgumentException if the lengths differ or a probability is out of range
     */
    public static Predictions of(double[] predicted, boolean[] happened) {
        Elements.checkOnePer(happened.length, "outcome", predicted.length, "prediction");
        for (int i = 0; i < predicted.length; i++) {
            // written so that NaN fails too
            checkArgument(
                    predicted[i] >= 0 && predicted[i] <= 1,
                    "predicted[%s] must be in [0, 1] but was %s",
                    (Object) i,
                    predicted[i]);
        }
        return new Predictions(predicted.clone(), happened.clone());
    }

    /** Returns the number of predictions. */
    public int size() {
        return predicted.length;
    }

    /** Returns the number of predictions that came true. */
    public int happened() {
        int count = 0;
        for (boolean outcome : happened) {
            count += outcome ? 1 : 0;
        }
        return count;
    }

    /**
     * Returns the probability of a prediction.
     *
     * @throws IndexOutOfBoundsException if there is no such prediction
     */
    public double predicted(int index) {
        return predicted[Objects.checkIndex(index, predicted.length)];
    }

    /**
     * Returns whether a prediction came true.
     *
     * @throws IndexOutOfBoundsException if there is no such prediction
     */
    public boolean happened(int index) {
        return happened[Objects.checkIndex(index, happened.length)];
    }

    /** Returns the quality of the ranking, whatever the level of the predictions; undefined if all happened or none did. */
    public RankingQuality rankingQuality() {
        return RankingQuality.of(predicted, happened);
    }

    /** Returns the Brier score {@code Σ (p − y)² / n}, 0 being perfect; empty if there is no prediction. */
    public OptionalDouble brier() {
        double sum = 0;
        for (int i = 0; i < predicted.length; i++) {
            double error = predicted[i] - (happened[i] ? 1 : 0);
            sum += error * error;
        }
        return mean(sum);
    }

    /** Returns the parts of the Brier score, by groups of equal probability; empty if there is no prediction. */
    public Optional<BrierParts> brierParts() {
        if (predicted.length == 0) {
            return Optional.empty();
        }
        double share = (double) happened() / predicted.length;
        double reliability = 0;
        double resolution = 0;
        for (Ties.Run run : Ties.ascending(predicted, happened)) {
            double came = (double) run.happened() / run.size();
            reliability += run.size() * (run.score() - came) * (run.score() - came);
            resolution += run.size() * (came - share) * (came - share);
        }
        return Optional.of(BrierParts.builder()
                .reliability(reliability / predicted.length)
                .resolution(resolution / predicted.length)
                .uncertainty(share * (1 - share))
                .build());
    }

    /**
     * Returns the logarithmic loss {@code −Σ ln(probability of what happened) / n}, 0 being perfect, with probabilities kept within
     * 1e-15 and 1 − 1e-15; empty if there is no prediction.
     */
    public OptionalDouble logLoss() {
        double sum = 0;
        for (int i = 0; i < predicted.length; i++) {
            double kept = Math.min(1 - CLIP, Math.max(CLIP, predicted[i]));
            sum -= happened[i] ? StrictMath.log(kept) : StrictMath.log1p(-kept);
        }
        return mean(sum);
    }

    /** Returns the number that was predicted to happen beside the number that did. */
    public CalibrationInTheLarge calibrationInTheLarge() {
        double expected = 0;
        double variance = 0;
        for (double p : predicted) {
            expected += p;
            variance += p * (1 - p);
        }
        return CalibrationInTheLarge.builder()
                .size(predicted.length)
                .expected(expected)
                .standardDeviation(Math.sqrt(variance))
                .happened(happened())
                .build();
    }

    /**
     * Returns the predictions by bins of equal width, (lo, hi], the first taking 0 too, in ascending order; bins without a
     * prediction are there too.
     *
     * @param bins how many, at least 1
     * @throws IllegalArgumentException if there are none
     */
    public ReliabilityTable reliability(int bins) {
        return ReliabilityTable.of(predicted, happened, bins);
    }

    /**
     * Returns the lift, how much more often the best part happened than all: the share of what happened among the
     * highest {@code share} of predictions, over the share among all. Deals of one probability at the cut count in
     * proportion, so that their order leaves no trace.
     *
     * @param share which part, in (0, 1]
     * @return the lift, or empty if nothing happened
     * @throws IllegalArgumentException if the share is out of range
     */
    public OptionalDouble lift(double share) {
        checkArgument(share > 0 && share <= 1, "share must be in (0, 1] but was %s", share);
        int all = happened();
        if (all == 0) {
            return OptionalDouble.empty();
        }
        double wanted = share * predicted.length;
        double taken = 0;
        double found = 0;
        List<Ties.Run> runs = Ties.ascending(predicted, happened);
        for (int i = runs.size() - 1; i >= 0 && taken < wanted; i--) {
            Ties.Run run = runs.get(i);
            double part = Math.min(1, (wanted - taken) / run.size());
            taken += part * run.size();
            found += part * run.happened();
        }
        return OptionalDouble.of(found / wanted / ((double) all / predicted.length));
    }

    private OptionalDouble mean(double sum) {
        return predicted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / predicted.length);
    }

    private Object readResolve() {
        return of(requireNonNull(predicted, "predicted"), requireNonNull(happened, "happened"));
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Predictions other
                && Arrays.equals(predicted, other.predicted)
                && Arrays.equals(happened, other.happened);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(predicted) + Arrays.hashCode(happened);
    }

    @Override
    public String toString() {
        return "Predictions{" + size() + ", of which " + happened() + " happened}";
    }
}
