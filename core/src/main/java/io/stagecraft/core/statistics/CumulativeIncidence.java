package io.stagecraft.core.statistics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.measure.Elements;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The probability that a spell has ended in each of several ways by some age, such as won, lost or moved on (Aalen and
 * Johansen 1978).
 *
 * <p>At each time at which {@code d_k} of {@code n} spells at risk end in way {@code k}: {@code F_k ← F_k + S d_k / n} with the
 * chance {@code S} to have lasted that long in any way. At risk just before age {@code t} are those with {@code entry < t <= exit}; each
 * spell counts with its weight. So at each age the chances of all ways and of lasting add up to one, and a spell that has not ended is
 * in none of the former: it is at risk up to its age, and says nothing of what comes then.
 *
 * <pre>{@code
 * CumulativeIncidence closes = CumulativeIncidence.of(spells);
 * closes.chance("won", 90);               // won within 90 days
 * closes.chanceGiven("won", 60, 30);      // won within the next 30 days, having been open for 60
 * }</pre>
 */
public final class CumulativeIncidence implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int spells;
    private final double[] times;
    private final double[] survival;
    private final double[] atRisk;
    private final double[] ended;
    private final TreeMap<String, double[]> endedBy = new TreeMap<>();
    private final TreeMap<String, double[]> incidence = new TreeMap<>();
    private final TreeMap<String, Long> counts = new TreeMap<>();

    private CumulativeIncidence(AtRisk table) {
        spells = table.spells;
        times = table.times;
        survival = new double[times.length];
        atRisk = table.atRisk;
        ended = table.ended;
        endedBy.putAll(table.endedBy);
        counts.putAll(table.counts);
        endedBy.keySet().forEach(exit -> incidence.put(exit, new double[times.length]));
        double left = 1;
        for (int i = 0; i < times.length; i++) {
            for (var way : endedBy.entrySet()) {
                double[] sum = requireNonNull(incidence.get(way.getKey()));
                sum[i] = (i == 0 ? 0 : sum[i - 1]) + left * way.getValue()[i] / atRisk[i];
            }
            left *= atRisk[i] - ended[i] > 1e-12 * atRisk[i] ? 1 - ended[i] / atRisk[i] : 0;
            survival[i] = left;
        }
    }

    /**
     * Returns the chances that some spells tell. Of no spells, nothing ever ends.
     */
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
        return Collections.unmodifiableSortedMap(counts);
    }

    /** Returns the number of spells that it comes from. */
    public int spells() {
        return spells;
    }

    /** Returns the ages at which spells ended, ascending, in days, as a copy. */
    public double[] days() {
        return times.clone();
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
     * @return 0 for a way that was never seen and before the first end; empty once none is left
     */
    public OptionalDouble standardError(String exit, double days) {
        requireNonNull(exit, "exit");
        double[] sum = incidence.get(exit);
        int last = at(days);
        if (sum == null || last < 0) {
            return OptionalDouble.of(0);
        }
        double[] ofExit = requireNonNull(endedBy.get(exit));
        double variance = 0;
        for (int i = 0; i <= last; i++) {
            double n = atRisk[i];
            double d = ended[i];
            double before = i == 0 ? 1 : survival[i - 1];
            double further = sum[last] - sum[i];
            if (further > 0) {
                variance += further * further * d / (n * (n - d));
            }
            variance += before * before * ofExit[i] * (n - ofExit[i]) / (n * n * n)
                    - 2 * further * before * ofExit[i] / (n * n);
        }
        return survival[last] == 0 && sum.length > 0 && incidence.size() == 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(Math.max(0, variance)));
    }

    /** Returns the chance to last longer than some days in any way. */
    public double lasting(double days) {
        int i = at(days);
        return i < 0 ? 1 : survival[i];
    }

    /**
     * Returns the chance that a spell of some age ends in this way within further days,
     * {@code (F(age + days) − F(age)) / S(age)}; empty if no spell ever lasted longer than the age.
     *
     * @param age in days, from 0
     * @param days further days, from 0
     */
    public OptionalDouble chanceGiven(String exit, double age, double days) {
        requireNonNull(exit, "exit");
        checkArgument(age >= 0 && days >= 0, "age and days must not be negative but were %s and %s", age, days);
        double lasting = lasting(age);
        return lasting <= 0 || times.length == 0 || age >= times[times.length - 1]
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.min(1, (chance(exit, age + days) - chance(exit, age)) / lasting));
    }

    /**
     * Returns the distribution of the duration of a spell that ends in a given way, in whole days rounded up; empty if none
     * did.
     *
     * <p>It is the incidence of this way divided by its last value, so that spells still open have their part.
     *
     * @throws IllegalArgumentException if a spell ended after more than 100,000 days
     */
    public Optional<WaitingTime> timeTo(String exit) {
        requireNonNull(exit, "exit");
        double[] sum = incidence.get(exit);
        if (sum == null) {
            return Optional.empty();
        }
        double last = times[times.length - 1];
        checkArgument(last <= WaitingTime.LONGEST, "spells must end within 100000 days but one ended after %s", last);
        double[] byDay = new double[(int) Math.ceil(last) + 1];
        for (int i = 0; i < times.length; i++) {
            byDay[(int) Math.ceil(times[i])] += sum[i] - (i == 0 ? 0 : sum[i - 1]);
        }
        return Optional.of(WaitingTime.weighted(byDay));
    }

    private int at(double days) {
        int i = Arrays.binarySearch(times, days);
        return i >= 0 ? i : -i - 2;
    }

    private Object readResolve() throws InvalidObjectException {
        requireNonNull(times, "times");
        requireNonNull(survival, "survival");
        requireNonNull(atRisk, "atRisk");
        requireNonNull(ended, "ended");
        requireNonNull(endedBy, "endedBy");
        requireNonNull(incidence, "incidence");
        requireNonNull(counts, "counts");
        if (!(spells >= 0
                && survival.length == times.length
                && atRisk.length == times.length
                && ended.length == times.length)) {
            throw new InvalidObjectException("columns must be as long as the times");
        }
        if (!(endedBy.keySet().equals(incidence.keySet()) && counts.keySet().equals(incidence.keySet()))) {
            throw new InvalidObjectException("ways to end must be the same");
        }
        if (Stream.concat(endedBy.values().stream(), incidence.values().stream())
                .anyMatch(column -> column.length != times.length)) {
            throw new InvalidObjectException("columns must be as long as the times");
        }
        return this;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof CumulativeIncidence other
                && spells == other.spells
                && Arrays.equals(times, other.times)
                && Arrays.equals(survival, other.survival)
                && Arrays.equals(atRisk, other.atRisk)
                && counts.equals(other.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(times) + Arrays.hashCode(survival);
    }

    /** Returns the number of spells and how many ended in which way. */
    @Override
    public String toString() {
        return spells + (spells == 1 ? " spell, ended " : " spells, ended ") + counts;
    }
}
