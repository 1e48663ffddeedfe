// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.numeric.PlatformMath;
import java.io.Serializable;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * A Platt calibration, linear from score to log-odds: {@code probability = 1 / (1 + e^−(slope × score + intercept))}.
 *
 * <p>It is fitted to softened outcomes, {@code (n1 + 1) / (n1 + 2)} for won and {@code 1 / (n0 + 2)} for lost, so that it is
 * finite even if the scores separate won from lost deals perfectly. Source: Platt 1999; Lin, Lin &amp; Weng 2007 for the steps.
 */
@Definition(schemaVersion = 1)
@Serial.Structural
@Value.Immutable
public abstract class PlattCalibration implements Serializable {
    private static final int STEPS = 200;
    private static final double SETTLED = 1e-12;
    private static final double RIDGE = 1e-12;

    PlattCalibration() {}

    /**
     * Fits a calibration to scores and outcomes.
     *
     * @param scores any finite numbers
     * @param happened whether each was won; as long as the scores
     * @throws IllegalArgumentException if the lengths differ, there is none, or a score is not finite
     */
    public static PlattCalibration fit(double[] scores, boolean[] happened) {
        checkArgument(scores.length > 0, "there must be a score");
        Elements.checkOnePer(happened.length, "outcome", scores.length, "score");
        double mean = 0;
        int won = 0;
        for (int i = 0; i < scores.length; i++) {
            checkArgument(Double.isFinite(scores[i]), "scores[%s] must be finite but was %s", (Object) i, scores[i]);
            mean += scores[i] / scores.length;
            won += happened[i] ? 1 : 0;
        }
        double spread = 0;
        for (double score : scores) {
            spread += (score - mean) * (score - mean) / scores.length;
        }
        double scale = spread > 0 ? Math.sqrt(spread) : 1;
        double[] centred = new double[scores.length];
        double[] targets = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            centred[i] = (scores[i] - mean) / scale;
            targets[i] = happened[i] ? (won + 1.0) / (won + 2.0) : 1 / (scores.length - won + 2.0);
        }
        double[] line = line(centred, targets, StrictMath.log((won + 1.0) / (scores.length - won + 1.0)));
        return builder()
                .slope(line[0] / scale)
                .intercept(line[1] - line[0] * mean / scale)
                .size(scores.length)
                .happened(won)
                .build();
    }

    /** Newton's method with a step that is halved while it makes things worse. */
    private static double[] line(double[] scores, double[] targets, double start) {
        double slope = 0;
        double intercept = start;
        double loss = loss(scores, targets, slope, intercept);
        for (int iteration = 0; iteration < STEPS; iteration++) {
            double g1 = 0;
            double g0 = 0;
            double h11 = RIDGE;
            double h10 = 0;
            double h00 = RIDGE;
            for (int i = 0; i < scores.length; i++) {
                double p = PlatformMath.logistic(slope * scores[i] + intercept);
                double weight = p * (1 - p);
                g1 += (targets[i] - p) * scores[i];
                g0 += targets[i] - p;
                h11 += weight * scores[i] * scores[i];
                h10 += weight * scores[i];
                h00 += weight;
            }
            double determinant = h11 * h00 - h10 * h10;
            double slopeStep = (h00 * g1 - h10 * g0) / determinant;
            double interceptStep = (h11 * g0 - h10 * g1) / determinant;
            double share = 1;
            double next = loss(scores, targets, slope + slopeStep, intercept + interceptStep);
            while (next > loss + 1e-12 * Math.abs(loss) && share > 1e-10) {
                share /= 2;
                next = loss(scores, targets, slope + share * slopeStep, intercept + share * interceptStep);
            }
            slope += share * slopeStep;
            intercept += share * interceptStep;
            loss = next;
            if (Math.abs(share * slopeStep) <= SETTLED && Math.abs(share * interceptStep) <= SETTLED) {
                break;
            }
        }
        return new double[] {slope, intercept};
    }

    private static double loss(double[] scores, double[] targets, double slope, double intercept) {
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            double logOdds = slope * scores[i] + intercept;
            sum += PlatformMath.log1p(PlatformMath.exp(-Math.abs(logOdds)))
                    + (logOdds >= 0 ? (1 - targets[i]) * logOdds : -targets[i] * logOdds);
        }
        return sum;
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the change in log-odds per unit of the score. */
    public abstract double slope();

    /** Returns the log-odds at a score of 0. */
    public abstract double intercept();

    /** Returns the number of deals it was fitted to, from 1. */
    public abstract int size();

    /** Returns the number of them that were won. */
    public abstract int happened();

    /** Returns the probability of a score. */
    public Probability probability(double score) {
        return Probability.ofLogOdds(slope() * score + intercept());
    }

    @Value.Check
    void check() {
        checkArgument(Double.isFinite(slope()), "slope must be finite but was %s", slope());
        checkArgument(Double.isFinite(intercept()), "intercept must be finite but was %s", intercept());
        checkArgument(
                size() > 0 && happened() >= 0 && happened() <= size(),
                "it must be fitted to a deal, and happened to at most all, but %s of %s did",
                happened(),
                size());
    }

    /** Builds {@link PlattCalibration} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutablePlattCalibration.Builder {
        Builder() {}
    }
}
