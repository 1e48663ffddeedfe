// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import static java.util.Objects.requireNonNull;

import io.stagecraft.planning.summation.CellRun;
import io.stagecraft.planning.summation.Points;
import io.stagecraft.planning.summation.SparseSum;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.Arrays;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The exact distribution: a probability for each amount of a list or at equal distances.
 *
 * <p>Chances are added up from the nearer end, so that a tail is as right as the middle; the ends themselves come from the
 * {@link RevenueEnds}, whatever was cut off.
 */
final class DiscreteRevenue implements RevenueDistribution, Serializable {
    private static final long serialVersionUID = 1L;

    private final RevenueModel model;
    private final RevenueEnds support;
    private final Points points;
    private final double[] probabilities;

    /** Up to the middle the chance of each amount or a lower one, above it the chance of each or a higher one. */
    private final transient double[] cumulative;

    private final transient int middle;

    private DiscreteRevenue(RevenueModel model, RevenueEnds support, Points points, double[] probabilities) {
        this.model = model;
        this.support = support;
        this.points = points;
        this.probabilities = probabilities;
        this.cumulative = new double[probabilities.length];
        int low = 0;
        double sum = 0;
        while (sum < 0.5) {
            sum += probabilities[low];
            cumulative[low++] = sum;
        }
        this.middle = low - 1;
        sum = 0;
        for (int i = cumulative.length - 1; i > middle; i--) {
            sum += probabilities[i];
            cumulative[i] = sum;
        }
    }

    /** Returns the distribution on whole cells above what is certain, all of it moved by a number of minor units. */
    static DiscreteRevenue of(RevenueModel model, RevenueEnds support, long step, long shift, CellRun cells) {
        long lowest = Math.addExact(Math.addExact(model.certainMinor(), shift), Math.multiplyExact(cells.first, step));
        return new DiscreteRevenue(
                model, support, new Points.Even(lowest, step, cells.probabilities.length), cells.probabilities);
    }

    /** Returns the distribution on the amounts of a sum that has what is certain in it. */
    static DiscreteRevenue of(RevenueModel model, RevenueEnds support, SparseSum sum) {
        return new DiscreteRevenue(model, support, new Points.Listed(sum.amounts), sum.weights);
    }

    @Override
    public RevenueMethod method() {
        return RevenueMethod.EXACT;
    }

    @Override
    public CurrencyUnit currency() {
        return model.currency();
    }

    @Override
    public MoneyRange mean() {
        return MoneyRange.exact(MoneyRange.money(currency(), model.meanMinor()));
    }

    @Override
    public Money standardDeviation() {
        return MoneyRange.money(currency(), model.standardDeviationMinor());
    }

    @Override
    public MoneyRange quantile(double share) {
        return MoneyRange.exact(Money.ofMinor(currency(), quantileMinor(Checks.share(share))));
    }

    long quantileMinor(double share) {
        double below = share - Checks.slack(share);
        double above = 1 - share + Checks.slack(share);
        if (support.isBoundedBelow() && below <= support.leastChance()) {
            return support.least();
        }
        if (support.isBoundedAbove() && (share == 1 || above < support.mostChance())) {
            return support.most();
        }
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int at = (low + high) >>> 1;
            boolean isReached = at < middle ? cumulative[at] >= below : cumulative[at + 1] <= above;
            if (isReached) {
                high = at;
            } else {
                low = at + 1;
            }
        }
        return support.within(points.at(low));
    }

    @Override
    public Chance reaching(Money target) {
        return Chance.exact(reaching(Checks.minor(currency(), target, "target")));
    }

    double reaching(long target) {
        return support.reaching(target, atLeast(points.atOrAbove(target)));
    }

    /** Returns the chance of the amount at a place or a higher one. */
    private double atLeast(int place) {
        if (place > middle) {
            return place < cumulative.length ? cumulative[place] : 0;
        }
        return place == 0 ? 1 : 1 - cumulative[place - 1];
    }

    @Override
    public MoneyRange expectedShortfall(Money target) {
        return MoneyRange.exact(MoneyRange.money(currency(), shortfall(Checks.minor(currency(), target, "target"))));
    }

    double shortfall(long target) {
        double sum = 0;
        int end = points.atOrAbove(target);
        for (int i = 0; i < end; i++) {
            sum += probabilities[i] * ((double) target - points.at(i));
        }
        return sum;
    }

    @Override
    public MoneyRange worstMean(double share) {
        return MoneyRange.exact(MoneyRange.money(currency(), worst(Checks.tail(share))));
    }

    double worst(double share) {
        long origin = points.at(0);
        double left = share;
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < probabilities.length; i++) {
            double part = Math.min(left, probabilities[i]);
            sum += part * (points.at(i) - origin);
            weight += part;
            left -= part;
        }
        return origin + sum / weight;
    }

    @Override
    public CountDistribution wins() {
        return model.wins();
    }

    private Object readResolve() throws InvalidObjectException {
        requireNonNull(model, "model");
        requireNonNull(support, "support");
        requireNonNull(points, "points");
        requireNonNull(probabilities, "probabilities");
        if (probabilities.length != points.size()) {
            throw new InvalidObjectException("probabilities must be as many as amounts");
        }
        return new DiscreteRevenue(model, support, points, probabilities);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof DiscreteRevenue other
                && model.equals(other.model)
                && points.equals(other.points)
                && Arrays.equals(probabilities, other.probabilities);
    }

    @Override
    public int hashCode() {
        return 31 * points.hashCode() + Arrays.hashCode(probabilities);
    }

    /** Returns mean and middle 80 %. */
    @Override
    public String toString() {
        return "exact: mean " + mean() + ", " + quantile(0.1) + " to " + quantile(0.9) + " in 80 %";
    }
}
