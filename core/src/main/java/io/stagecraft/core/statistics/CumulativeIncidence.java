// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.statistics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The probability that a spell has ended in each of several ways by some age, such as won, lost or moved on (Aalen and
 * Johansen 1978).
 *
 * <p>At each time at which {@code d_k} of {@code n} spells at risk end in way {@code k}: {@code F_k ← F_k + S d_k / n} with the
 * chance {@code S} to have lasted that long in any way. At risk just before age {@code t} are those with {@code entry <
 * t <= exit}; each spell counts with its weight. So at each age the chances of all ways and of lasting add up to one,
 * and a spell that has not ended is in none of the former: it is at risk up to its age, and says nothing of what comes
 * then.
 *
 * <pre>{@code
 * CumulativeIncidence closes = CumulativeIncidence.of(spells);
 * closes.chance("won", 90);               // won within 90 days
 * closes.chanceGiven("won", 60, 30);      // won within the next 30 days, having been open for 60
 * }</pre>
 */
public final class CumulativeIncidence implements Serializable {
    private static final long serialVersionUID = 1L;

    private final AtRisk table;
    private final transient double[] survival;
    private final transient SortedMap<String, double[]> incidence = new TreeMap<>();

    private CumulativeIncidence(AtRisk table) {
        this.table = table;
        int length = table.times.length;
        survival = new double[length];
        table.endedBy.keySet().forEach(exit -> incidence.put(exit, new double[length]));
        double left = 1;
        for (int i = 0; i < length; i++) {
            double atRisk = table.atRisk[i];
            for (var way : table.endedBy.entrySet()) {
                double[] sum = requireNonNull(incidence.get(way.getKey()));
                sum[i] = (i == 0 ? 0 : sum[i - 1]) + left * way.getValue()[i] / atRisk;
            }
            left *= AtRisk.lasting(atRisk, table.ended[i]);
            survival[i] = left;
        }
    }

    /** Returns the cumulative incidence estimated from spells; without spells, nothing ever ends. */
    public static CumulativeIncidence of(Collection<Spell> spells) {
        Elements.checked(spells, "spells");
        return new CumulativeIncidence(new AtRisk(spells));
    }

    /** Returns the ways in which spells ended, in alphabetical order. */
    public List<String> exits() {
        return List.copyOf(incidence.keySet());
    }

    /** Returns the number of spells that ended in each way, by way in alphabetical order. */
    public SortedMap<String, Long> counts() {
        return Collections.unmodifiableSortedMap(table.counts);
    }

    /** Returns the number of spells that it comes from. */
    public int spells() {
        return table.spells;
    }

    /** Returns the ages at which spells ended, ascending, in days, as a copy. */
    public double[] days() {
        return table.times.clone();
    }

    /** Returns the chance to have ended in this way within some days; 0 for a way that was never seen. */
    public double chance(String exit, double days) {
        requireNonNull(exit, "exit");
        double[] sum = incidence.get(exit);
        int i = at(days);
        return sum == null || i < 0 ? 0 : sum[i];
    }

    /**
     * Returns the standard error of the chance to have ended in this way within some days, by the delta method (Marubini and
     * Valsecchi 1995); with a single way to end it is Greenwood's. With {@code F}, {@code S} and the {@code d} of {@code n} that
     * ended at each time, {@code d_k} of them in this way:
     *
     * <pre>Σ (F(t) − F_i)² d / (n (n − d)) + S_{i−1}² d_k (n − d_k) / n³ − 2 (F(t) − F_i) S_{i−1} d_k / n²</pre>
     *
     * @return 0 for a way that was never seen and before the first end; empty if this is the only way and none is left
     */
    public OptionalDouble standardError(String exit, double days) {
        requireNonNull(exit, "exit");
        double[] sum = incidence.get(exit);
        int last = at(days);
        if (sum == null || last < 0) {
            return OptionalDouble.of(0);
        }
        double[] ofExit = requireNonNull(table.endedBy.get(exit));
        double variance = 0;
        for (int i = 0; i <= last; i++) {
            double n = table.atRisk[i];
            double d = table.ended[i];
            double before = i == 0 ? 1 : survival[i - 1];
            double further = sum[last] - sum[i];
            if (further > 0) {
                variance += further * further * d / (n * (n - d));
            }
            variance += before * before * ofExit[i] * (n - ofExit[i]) / (n * n * n)
                    - 2 * further * before * ofExit[i] / (n * n);
        }
        return survival[last] == 0 && incidence.size() == 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(Math.max(0, variance)));
    }

    /** Returns the chance to last longer than some days in any way. */
    public double lasting(double days) {
        int i = at(days);
        return i < 0 ? 1 : survival[i];
    }

    /**
     * Returns the chance that a spell of some age ends in this way within further days, {@code (F(age + days) − F(age)) / S(age)};
     * empty if no spell ever lasted longer than the age.
     *
     * @param age in days, from 0
     * @param days further days, from 0
     */
    public OptionalDouble chanceGiven(String exit, double age, double days) {
        requireNonNull(exit, "exit");
        checkArgument(age >= 0 && days >= 0, "age and days must not be negative but were %s and %s", age, days);
        double lasting = lasting(age);
        return lasting <= 0 || table.times.length == 0 || age >= table.times[table.times.length - 1]
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.min(1, (chance(exit, age + days) - chance(exit, age)) / lasting));
    }

    /**
     * Returns the distribution of the duration of a spell that ends in a given way, in whole days rounded up; empty if none
     * did.
     *
     * <p>It is the incidence of this way divided by its last value; censored spells are accounted for.
     *
     * @throws IllegalArgumentException if a spell ended after more than 100,000 days
     */
    public Optional<WaitingTime> timeTo(String exit) {
        requireNonNull(exit, "exit");
        double[] sum = incidence.get(exit);
        if (sum == null) {
            return Optional.empty();
        }
        double last = table.times[table.times.length - 1];
        checkArgument(last <= WaitingTime.LONGEST, "spells must end within 100000 days but one ended after %s", last);
        double[] byDay = new double[(int) Math.ceil(last) + 1];
        for (int i = 0; i < table.times.length; i++) {
            byDay[(int) Math.ceil(table.times[i])] += sum[i] - (i == 0 ? 0 : sum[i - 1]);
        }
        return Optional.of(WaitingTime.weighted(byDay));
    }

    private int at(double days) {
        int i = Arrays.binarySearch(table.times, days);
        return i >= 0 ? i : -i - 2;
    }

    private Object readResolve() {
        return new CumulativeIncidence(requireNonNull(table, "table"));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof CumulativeIncidence other && table.equals(other.table);
    }

    @Override
    public int hashCode() {
        return table.hashCode();
    }

    /** Returns the number of spells and how many ended in which way. */
    @Override
    public String toString() {
        return spells() + (spells() == 1 ? " spell, ended " : " spells, ended ") + table.counts;
    }
}
