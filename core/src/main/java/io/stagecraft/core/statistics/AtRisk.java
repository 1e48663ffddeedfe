// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.statistics;

import static java.util.Objects.requireNonNull;

import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * An at-risk table: for each distinct age of an end, the weight at risk just before it and the weight that ended in
 * each way. The only table of its kind: all curves are made from it.
 *
 * <p>At risk just before age {@code t} are those with {@code entry < t <= exit}, as R's {@code Surv(start, stop,
 * event)} has it; those seen from their very start are at risk at age 0 too, as in {@code Surv(time, event)}.
 */
final class AtRisk implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double ROUNDING = 1e-9;

    /** The part of those at risk up to which those left are none: weights with decimals leave so much. */
    private static final double NONE = 1e-12;

    final double[] times;
    final double[] atRisk;
    final double[] ended;
    final TreeMap<String, double[]> endedBy = new TreeMap<>();
    final TreeMap<String, Long> counts = new TreeMap<>();
    final int spells;

    AtRisk(Collection<Spell> all) {
        spells = requireNonNull(all, "spells").size();
        Spell[] telling = all.stream().filter(Spell::isInformative).toArray(Spell[]::new);
        double[] ends = new double[telling.length];
        int exits = 0;
        for (Spell spell : telling) {
            if (spell.exit().isPresent()) {
                ends[exits++] = spell.days();
            }
        }
        times = Arrays.stream(ends, 0, exits).sorted().distinct().toArray();
        atRisk = new double[times.length];
        ended = new double[times.length];
        Map<String, long[]> counted = new HashMap<>(); // copied into what is sorted
        for (Spell spell : telling) {
            spell.exit().ifPresent(exit -> {
                int i = Arrays.binarySearch(times, spell.days());
                ended[i] += spell.weight();
                endedBy.computeIfAbsent(exit, name -> new double[times.length])[i] += spell.weight();
                counted.computeIfAbsent(exit, name -> new long[1])[0]++;
            });
        }
        counted.forEach((exit, count) -> counts.put(exit, count[0]));
        Column in = Column.of(telling, Spell::enteredAt);
        Column out = Column.of(telling, Spell::days);
        double entered = 0;
        double left = 0;
        int nextIn = 0;
        int nextOut = 0;
        for (int i = 0; i < times.length; i++) {
            // a spell that is observed from its very start is at risk at time 0 too
            while (nextIn < telling.length && (in.times[nextIn] < times[i] || in.times[nextIn] == 0)) {
                entered += in.weight(nextIn++);
            }
            while (out.times[nextOut] < times[i]) { // until the spell that ends then
                left += out.weight(nextOut++);
            }
            // weights with decimals may leave a little less than ended
            atRisk[i] = Math.max(ended[i], entered - left);
        }
    }

    /** Returns the share that lasts of those at risk when some end. */
    static double lasting(double atRisk, double ended) {
        return atRisk - ended > NONE * atRisk ? 1 - ended / atRisk : 0;
    }

    private Object readResolve() throws InvalidObjectException {
        requireNonNull(times, "times");
        requireNonNull(atRisk, "atRisk");
        requireNonNull(ended, "ended");
        requireNonNull(endedBy, "endedBy");
        requireNonNull(counts, "counts");
        boolean isTable = atRisk.length == times.length
                && ended.length == times.length
                && endedBy.values().stream().allMatch(column -> column.length == times.length)
                && endedBy.keySet().equals(counts.keySet())
                && counts.values().stream().mapToLong(Long::longValue).sum() <= spells;
        for (int i = 0; isTable && i < times.length; i++) {
            int row = i;
            double sum =
                    endedBy.values().stream().mapToDouble(column -> column[row]).sum();
            isTable = times[i] >= 0
                    && times[i] < Double.POSITIVE_INFINITY
                    && (i == 0 || times[i - 1] < times[i])
                    && endedBy.values().stream().allMatch(column -> column[row] >= 0)
                    && ended[i] > 0
                    && ended[i] <= atRisk[i]
                    && atRisk[i] < Double.POSITIVE_INFINITY
                    && Math.abs(sum - ended[i]) <= ROUNDING * ended[i];
        }
        if (!isTable) {
            throw new InvalidObjectException("columns must be those of an at-risk table");
        }
        return this;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof AtRisk other
                && spells == other.spells
                && Arrays.equals(times, other.times)
                && Arrays.equals(atRisk, other.atRisk)
                && counts.equals(other.counts)
                && endedBy.entrySet().stream()
                        .allMatch(
                                way -> Arrays.equals(way.getValue(), requireNonNull(other.endedBy.get(way.getKey()))));
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(times) + Arrays.hashCode(atRisk);
    }

    /** Times of spells in ascending order with their weights; without weights each is 1. */
    private static final class Column {
        private final double[] times;
        private final double @Nullable [] weights;

        private Column(double[] times, double @Nullable [] weights) {
            this.times = times;
            this.weights = weights;
        }

        static Column of(Spell[] spells, ToDoubleFunction<Spell> time) {
            if (Arrays.stream(spells).allMatch(spell -> spell.weight() == 1)) {
                double[] times = Arrays.stream(spells).mapToDouble(time).toArray();
                Arrays.sort(times);
                return new Column(times, null);
            }
            Spell[] sorted = spells.clone();
            Arrays.sort(sorted, Comparator.comparingDouble(time).thenComparingDouble(Spell::weight));
            return new Column(
                    Arrays.stream(sorted).mapToDouble(time).toArray(),
                    Arrays.stream(sorted).mapToDouble(Spell::weight).toArray());
        }

        double weight(int i) {
            return weights == null ? 1 : weights[i];
        }
    }
}
