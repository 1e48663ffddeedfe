package io.stagecraft.planning.distribution;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;

/**
 * A model and variants of it on the same draws, so that their difference holds no other luck than what the change brings.
 *
 * <p>Instances are immutable and safe for use by multiple threads. Java serialization carries them between
 * JVMs that run the same version of Stagecraft; it is no storage format and not safe for untrusted bytes.
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

    /** Returns what the model itself brought. */
    public SimulatedRevenue baseline() {
        return revenues.get(0);
    }

    /** Returns what each variant brought, in their order. */
    public List<SimulatedRevenue> variants() {
        return revenues.subList(1, revenues.size());
    }

    /**
     * Returns what a variant brings more than the model on average, with the error of the paired difference.
     *
     * @param variant its position from 0
     */
    public MoneyRange difference(int variant) {
        Moments moments = differences.get(variant).moments();
        return MoneyRange.estimated(baseline().currency(), moments.mean(), moments.standardError());
    }

    /** Returns the chance that a variant brings more than the model; equal trials are neither this nor {@link #loses}. */
    public Chance beats(int variant) {
        Differences counted = differences.get(variant);
        return Chance.counted(counted.better(), counted.moments().count());
    }

    /** Returns the chance that a variant brings less than the model. */
    public Chance loses(int variant) {
        Differences counted = differences.get(variant);
        return Chance.counted(counted.worse(), counted.moments().count());
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

    /** Returns how many variants there are and over how many trials. */
    @Override
    public String toString() {
        return variants().size() + " variants on " + baseline().trials() + " common trials";
    }
}
