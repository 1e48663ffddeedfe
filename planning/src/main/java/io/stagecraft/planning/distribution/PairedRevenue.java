// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.planning.summation.Differences;
import io.stagecraft.planning.summation.Moments;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.List;

/**
 * A model and variants of it, simulated on the same draws, so that the difference between two of them is due to the change
 * alone. The model is number 0, the variants follow in their order.
 */
public final class PairedRevenue implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ImmutableList<SimulatedRevenue> revenues;
    private final ImmutableList<Differences> differences;

    PairedRevenue(List<SimulatedRevenue> revenues, List<Differences> differences) {
        this.revenues = ImmutableList.copyOf(revenues);
        this.differences = ImmutableList.copyOf(differences);
    }

    /** Returns the trials of both, the others beginning where these end. */
    public PairedRevenue plus(PairedRevenue next) {
        ImmutableList.Builder<SimulatedRevenue> all = ImmutableList.builder();
        for (int i = 0; i < revenues.size(); i++) {
            all.add(revenues.get(i).plus(next.revenues.get(i)));
        }
        ImmutableList.Builder<Differences> sums = ImmutableList.builder();
        for (int i = 0; i < differences.size(); i++) {
            Differences sum = new Differences();
            sum.add(differences.get(i));
            sum.add(next.differences.get(i));
            sums.add(sum);
        }
        return new PairedRevenue(all.build(), sums.build());
    }

    /** Returns the revenue of the model itself. */
    public SimulatedRevenue baseline() {
        return revenues.get(0);
    }

    /** Returns the revenue of each variant, in their order. */
    public List<SimulatedRevenue> variants() {
        return revenues.subList(1, revenues.size());
    }

    /**
     * Returns the mean difference between one and another, with the error of the paired difference.
     *
     * @param one its number: 0 for the model, 1 for the first variant, and so on
     * @param other the number of the one it is held against
     */
    public MoneyRange difference(int one, int other) {
        boolean isLater = isLater(one, other);
        Moments moments = pair(one, other).moments();
        double mean = isLater ? moments.mean() : -moments.mean();
        return MoneyRange.estimated(baseline().currency(), mean, moments.standardError());
    }

    /** Returns the chance that one brings more than another; a trial in which both bring the same is no win. */
    public Chance beats(int one, int other) {
        boolean isLater = isLater(one, other);
        Differences counted = pair(one, other);
        return Chance.counted(
                isLater ? counted.better() : counted.worse(), counted.moments().count());
    }

    /** Returns the chance that one reaches its target where another misses its own. */
    public Chance reachesWhereNot(int one, int other) {
        boolean isLater = isLater(one, other);
        Differences counted = pair(one, other);
        return Chance.counted(
                isLater ? counted.onlyNext() : counted.onlyFirst(),
                counted.moments().count());
    }

    private Differences pair(int one, int other) {
        return differences.get(Differences.pair(Math.min(one, other), Math.max(one, other)));
    }

    /** Returns whether one stands after another, with which it makes a pair. */
    private boolean isLater(int one, int other) {
        checkArgument(
                one != other && Math.min(one, other) >= 0 && Math.max(one, other) < revenues.size(),
                "numbers must be two different ones from 0 to %s but were %s and %s",
                revenues.size() - 1,
                one,
                other);
        return one == Math.max(one, other);
    }

    private Object readResolve() throws InvalidObjectException {
        requireNonNull(revenues, "revenues");
        requireNonNull(differences, "differences");
        if (!(differences.size() == revenues.size() * (revenues.size() - 1) / 2)) {
            throw new InvalidObjectException("differences must be of all pairs");
        }
        return this;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof PairedRevenue other
                && revenues.equals(other.revenues)
                && differences.equals(other.differences);
    }

    @Override
    public int hashCode() {
        return revenues.hashCode();
    }

    /** Returns the number of variants and of trials. */
    @Override
    public String toString() {
        return variants().size() + (variants().size() == 1 ? " variant on " : " variants on ")
                + baseline().trials() + " common trials";
    }
}
