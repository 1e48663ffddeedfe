// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.validation;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.util.List;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/** A table of predictions in bins of probability: how many there were, what they predicted, and how many came true. */
@Value.Immutable
public abstract class ReliabilityTable implements Serializable {
    private static final int MOST_BINS = 100_000;

    ReliabilityTable() {}

    static ReliabilityTable of(double[] predicted, boolean[] happened, int bins) {
        checkArgument(bins >= 1 && bins <= MOST_BINS, "bins must be in [1, 100000] but were %s", bins);
        int[] counts = new int[bins];
        int[] came = new int[bins];
        double[] sums = new double[bins];
        for (int i = 0; i < predicted.length; i++) {
            int bin = bin(predicted[i], bins);
            counts[bin]++;
            came[bin] += happened[i] ? 1 : 0;
            sums[bin] += predicted[i];
        }
        ImmutableReliabilityTable.Builder table = builder();
        for (int bin = 0; bin < bins; bin++) {
            table.addBins(ReliabilityBin.builder()
                    .above((double) bin / bins)
                    .upTo((double) (bin + 1) / bins)
                    .size(counts[bin])
                    .happened(came[bin])
                    .meanPredicted(
                            counts[bin] == 0 ? OptionalDouble.empty() : OptionalDouble.of(sums[bin] / counts[bin]))
                    .build());
        }
        return table.build();
    }

    /** The bin (lo, hi] of a probability, decided against the edges themselves. */
    private static int bin(double probability, int bins) {
        int bin = Math.max(0, Math.min(bins - 1, (int) Math.ceil(probability * bins) - 1));
        while (bin > 0 && probability <= (double) bin / bins) {
            bin--;
        }
        while (bin < bins - 1 && probability > (double) (bin + 1) / bins) {
            bin++;
        }
        return bin;
    }

    static ImmutableReliabilityTable.Builder builder() {
        return ImmutableReliabilityTable.builder();
    }

    /** Returns the bins in ascending order, those without a prediction too. */
    public abstract List<ReliabilityBin> bins();

    /** Returns the number of predictions. */
    public int size() {
        return bins().stream().mapToInt(ReliabilityBin::size).sum();
    }

    /** Returns the expected calibration error: the mean gap, weighted by the predictions of a bin; empty if there is none. */
    public OptionalDouble meanError() {
        return error(1);
    }

    /** Returns the root of the mean squared gap, weighted likewise; empty if there is none. */
    public OptionalDouble rootMeanSquareError() {
        OptionalDouble square = error(2);
        return square.isEmpty() ? square : OptionalDouble.of(Math.sqrt(square.getAsDouble()));
    }

    /** Returns the largest gap of a bin; empty if there is no prediction. */
    public OptionalDouble largestError() {
        return bins().stream()
                .flatMap(bin -> bin.gap().stream().boxed())
                .mapToDouble(Math::abs)
                .max();
    }

    private OptionalDouble error(int power) {
        double sum = 0;
        for (ReliabilityBin bin : bins()) {
            double gap = Math.abs(bin.gap().orElse(0));
            sum += bin.size() * (power == 1 ? gap : gap * gap);
        }
        return size() == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / size());
    }
}
