package io.stagecraft.core.statistics;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * An at-risk table: for each distinct age of an end, the weight at risk just before it and the weight that ended in
 * each way. The only table of its kind: all curves are made from it.
 *
 * <p>At risk just before age {@code t} are those with {@code entry < t <= exit}, as R's {@code Surv(start, stop, event)} has it; those
 * seen from their very start are at risk at age 0 too, as in {@code Surv(time, event)}.
 */
final class AtRisk {
    final double[] times;
    final double[] atRisk;
    final double[] ended;
    final SortedMap<String, double[]> endedBy = new TreeMap<>();
    final SortedMap<String, Long> counts = new TreeMap<>();
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
            while (nextOut < telling.length && out.times[nextOut] < times[i]) {
                left += out.weight(nextOut++);
            }
            // weights with decimals may leave a little less than ended
            atRisk[i] = Math.max(ended[i], entered - left);
        }
    }

    /** Times of spells in ascending order with their weights; without weights each is 1. */
    private record Column(double[] times, double @Nullable [] weights) {
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
