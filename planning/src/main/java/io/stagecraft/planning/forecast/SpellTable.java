package io.stagecraft.planning.forecast;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Spells as columns by distinct time of an end: how many were at risk just before, and how many ended in which way.
 *
 * <p>At risk at time {@code t} are those that came in before {@code t} and ended or were last seen at {@code t} or later.
 */
final class SpellTable {
    final double[] times;
    final long[] atRisk;
    final long[] ended;
    final SortedMap<String, long[]> endedBy = new TreeMap<>();
    final int spells;

    SpellTable(Collection<Spell> all) {
        spells = all.size();
        times = all.stream()
                .filter(spell -> spell.exit().isPresent())
                .mapToDouble(Spell::days)
                .sorted()
                .distinct()
                .toArray();
        atRisk = new long[times.length];
        ended = new long[times.length];
        for (Spell spell : all) {
            spell.exit().ifPresent(exit -> {
                int i = Arrays.binarySearch(times, spell.days());
                ended[i]++;
                endedBy.computeIfAbsent(exit, name -> new long[times.length])[i]++;
            });
        }
        double[] in = all.stream().mapToDouble(Spell::enteredAt).sorted().toArray();
        double[] out = all.stream().mapToDouble(Spell::days).sorted().toArray();
        int entered = 0;
        int left = 0;
        for (int i = 0; i < times.length; i++) {
            // a spell that is observed from its very start is at risk at time 0 too
            while (entered < in.length && (in[entered] < times[i] || in[entered] == 0)) {
                entered++;
            }
            while (left < out.length && out[left] < times[i]) {
                left++;
            }
            atRisk[i] = (long) entered - left;
        }
    }

    /** Returns the last time at or before some days, or -1. */
    int at(double days) {
        int i = Arrays.binarySearch(times, days);
        return i >= 0 ? i : -i - 2;
    }

    static List<String> names(SortedMap<String, long[]> exits) {
        return List.copyOf(exits.keySet());
    }
}
