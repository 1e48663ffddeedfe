// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.planning.summation.CellRun;
import io.stagecraft.planning.summation.Lattice;
import io.stagecraft.planning.summation.Outcomes;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The distribution of a count, such as the number of deals won or opened.
 *
 * <p>For independent deals with probabilities {@code p_1 ... p_n} the number of wins is Poisson-binomial; it is computed by
 * direct convolution, {@code P_i(k) = (1 − p_i) P_{i−1}(k) + p_i P_{i−1}(k − 1)} (Hong 2013), for equal probabilities the
 * binomial distribution. Probabilities hold to 1e-12.
 */
public final class CountDistribution implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What {@link #most} is where there is no largest number. */
    private static final int NO_END = Integer.MAX_VALUE;

    private final int least;
    private final int most;
    private final int first;
    private final double[] probabilities;
    private final double[] upTo;

    private CountDistribution(int least, int most, int first, double[] probabilities) {
        this.least = least;
        this.most = most;
        this.first = first;
        this.probabilities = probabilities;
        this.upTo = probabilities.clone();
        for (int k = 1; k < upTo.length; k++) {
            upTo[k] += upTo[k - 1];
        }
    }

    /**
     * Returns the number of wins among independent deals.
     *
     * @param probabilities of winning each, in any order; without any, the number is 0
     * @throws IllegalArgumentException if one of them is outside [0, 1]
     */
    public static CountDistribution ofWins(double... probabilities) {
        double[] sorted = probabilities.clone();
        Arrays.sort(sorted); // so that the order of deals does not matter, to the last bit
        Lattice lattice = new Lattice();
        long[] jumps = {0, 1};
        int least = 0;
        int most = 0;
        for (double p : sorted) {
            checkArgument(p >= 0 && p <= 1, "a probability must be in [0, 1] but was %s", p);
            lattice.add(jumps, new double[] {1 - p, p});
            least += p == 1 ? 1 : 0;
            most += p > 0 ? 1 : 0;
        }
        return of(least, most, lattice);
    }

    /**
     * Returns the Poisson distribution, {@code e^(−m) m^k / k!}.
     *
     * @param mean the expected number {@code m}, at least 0
     * @throws IllegalArgumentException if the mean is negative or not finite
     */
    public static CountDistribution poisson(double mean) {
        checkArgument(mean >= 0 && mean < 1e9, "mean must be in [0, 1e9) but was %s", mean);
        if (mean == 0) {
            return new CountDistribution(0, 0, 0, new double[] {1});
        }
        // outwards from the mode, where nothing underflows, then scaled to one
        int mode = (int) mean;
        int reach = (int) (12 * Math.sqrt(mean) + 40);
        int from = Math.max(0, mode - reach);
        double[] weights = new double[mode + reach - from + 1];
        weights[mode - from] = 1;
        for (int k = mode + 1; k - from < weights.length; k++) {
            weights[k - from] = weights[k - 1 - from] * (mean / k);
        }
        for (int k = mode; k > from; k--) {
            weights[k - 1 - from] = weights[k - from] * (k / mean);
        }
        return new CountDistribution(0, NO_END, from, scaled(weights));
    }

    private static CountDistribution of(int least, int most, Lattice lattice) {
        return new CountDistribution(least, most, Math.toIntExact(lattice.first()), lattice.probabilities());
    }

    /** Returns the distribution of a number without a largest one, from 0 on. */
    static CountDistribution of(double[] fromZero) {
        return new CountDistribution(0, NO_END, 0, scaled(fromZero));
    }

    /** Returns the number in a case drawn from these, with the given weights, which sum to one. */
    static CountDistribution mixture(double[] weights, CountDistribution[] parts) {
        int first = Arrays.stream(parts).mapToInt(part -> part.first).min().orElseThrow();
        int last =
                Arrays.stream(parts).mapToInt(CountDistribution::largest).max().orElseThrow();
        double[] mixed = new double[last - first + 1];
        for (int i = 0; i < parts.length; i++) {
            for (int k = parts[i].first; k <= parts[i].largest(); k++) {
                mixed[k - first] += weights[i] * parts[i].probability(k);
            }
        }
        return new CountDistribution(
                Arrays.stream(parts).mapToInt(part -> part.least).min().orElseThrow(),
                Arrays.stream(parts).mapToInt(part -> part.most).max().orElseThrow(),
                first,
                mixed);
    }

    /** Returns the distribution of the revenue of as many deals of one amount. */
    Outcomes outcomes(long amount) {
        return Outcomes.ofWins(first, probabilities, amount);
    }

    /** Returns the number of both together, being independent. */
    public CountDistribution plus(CountDistribution other) {
        Lattice sum = new Lattice();
        sum.addDense(new CellRun(first, probabilities));
        sum.addDense(new CellRun(other.first, other.probabilities));
        return of(
                Math.addExact(least, other.least),
                most == NO_END || other.most == NO_END ? NO_END : Math.addExact(most, other.most),
                sum);
    }

    /** Returns {@code P(N = count)}. */
    public double probability(int count) {
        long index = (long) count - first;
        return index < 0 || index >= probabilities.length ? 0 : probabilities[(int) index];
    }

    /** Returns {@code P(N ≤ count)}. */
    public double atMost(int count) {
        if (count < least || count >= most) {
            return count < least ? 0 : 1;
        }
        int place = Math.min(count - first, upTo.length - 1);
        return place < 0 ? 0 : Math.min(1, upTo[place]);
    }

    /** Returns {@code P(N ≥ count)}. */
    public double atLeast(int count) {
        if (count <= least || count > most) {
            return count <= least ? 1 : 0;
        }
        double sum = 0;
        int from = Math.max(0, count - first);
        for (int k = probabilities.length - 1; k >= from; k--) {
            sum += probabilities[k];
        }
        return Math.min(1, sum);
    }

    /** Returns the expected number. */
    public double mean() {
        return IntStream.range(0, probabilities.length)
                .mapToDouble(k -> probabilities[k] * (first + k))
                .sum();
    }

    /** Returns the variance of the number. */
    public double variance() {
        double mean = mean();
        return IntStream.range(0, probabilities.length)
                .mapToDouble(k -> probabilities[k] * (first + k - mean) * (first + k - mean))
                .sum();
    }

    /**
     * Returns the smallest number {@code k} with {@code P(N ≤ k) ≥ share}; at 0 the smallest and at 1 the largest that
     * there can be. Where there is no largest, it is {@link #largest()}. A share that is missed by no more than
     * 1e-12, nor by more than 1e-9 of what it is away from 0 or 1, counts as reached.
     *
     * @throws IllegalArgumentException if the share is outside [0, 1]
     */
    public int quantile(double share) {
        Checks.share(share);
        if (share == 0) {
            return least;
        }
        if (share == 1) {
            return most == NO_END ? largest() : most;
        }
        double reached = share - Checks.slack(share);
        int low = 0;
        int high = upTo.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo[middle] >= reached) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return first + low;
    }

    /** Returns the smallest number with a weight of its own. */
    public int smallest() {
        return first;
    }

    /** Returns the largest number with a weight of its own. */
    public int largest() {
        return first + probabilities.length - 1;
    }

    private Object readResolve() throws InvalidObjectException {
        requireNonNull(probabilities, "probabilities");
        requireNonNull(upTo, "upTo");
        if (!(least >= 0 && least <= most && first >= 0 && upTo.length == probabilities.length)) {
            throw new InvalidObjectException("counts must be in order");
        }
        return this;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof CountDistribution other
                && least == other.least
                && most == other.most
                && first == other.first
                && Arrays.equals(probabilities, other.probabilities);
    }

    @Override
    public int hashCode() {
        return 31 * first + Arrays.hashCode(probabilities);
    }

    /** Returns the expected number and the middle 80 %, such as {@code 4.2 expected, 2 to 7 in 80 %}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(mean()).setScale(1, RoundingMode.HALF_UP) + " expected, " + quantile(0.1) + " to "
                + quantile(0.9) + " in 80 %";
    }

    private static double[] scaled(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }
}
