package io.stagecraft.core.statistics;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

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
        List<Spell> telling = all.stream().filter(Spell::isInformative).toList();
        times = telling.stream()
                .filter(spell -> spell.exit().isPresent())
                .mapToDouble(Spell::days)
                .sorted()
                .distinct()
                .toArray();
        atRisk = new double[times.length];
        ended = new double[times.length];
        for (Spell spell : telling) {
            spell.exit().ifPresent(exit -> {
                int i = Arrays.binarySearch(times, spell.days());
                ended[i] += spell.weight();
                endedBy.computeIfAbsent(exit, name -> new double[times.length])[i] += spell.weight();
                counts.merge(exit, 1L, Long::sum);
            });
        }
        List<Spell> in = sorted(telling, Spell::enteredAt);
        List<Spell> out = sorted(telling, Spell::days);
        double entered = 0;
        double left = 0;
        int nextIn = 0;
        int nextOut = 0;
        for (int i = 0; i < times.length; i++) {
            // a spell that is observed from its very start is at risk at time 0 too
            while (nextIn < in.size()
                    && (in.get(nextIn).enteredAt() < times[i] || in.get(nextIn).enteredAt() == 0)) {
                entered += in.get(nextIn++).weight();
            }
            while (nextOut < out.size() && out.get(nextOut).days() < times[i]) {
                left += out.get(nextOut++).weight();
            }
            // weights with decimals may leave a little less than ended
            atRisk[i] = Math.max(ended[i], entered - left);
        }
    }

    private static List<Spell> sorted(List<Spell> spells, ToDoubleFunction<Spell> time) {
        return spells.stream()
                .sorted(Comparator.comparingDouble(time).thenComparingDouble(Spell::weight))
                .toList();
    }
}
