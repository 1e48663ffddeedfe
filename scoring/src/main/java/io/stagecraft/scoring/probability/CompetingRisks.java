package io.stagecraft.scoring.probability;

import io.stagecraft.scoring.probability.Stay.End;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Computes the curves of all stages from the stays in them. */
final class CompetingRisks {
    private static final int ROUNDS = 10_000;
    private static final double SETTLED = 1e-16;

    private final Map<String, List<Stay>> staysByStage = new TreeMap<>();
    private final List<String> stages = new ArrayList<>();
    private final List<Exits> exits = new ArrayList<>();

    private CompetingRisks(List<DealPath> paths) {
        for (DealPath path : paths) {
            for (Stay stay : path.stays()) {
                if (stay.isEntryKnown()) {
                    staysByStage
                            .computeIfAbsent(stay.stage(), any -> new ArrayList<>())
                            .add(stay);
                }
            }
        }
        stages.addAll(staysByStage.keySet());
        staysByStage.values().forEach(stays -> exits.add(new Exits(stays)));
    }

    static List<StageCurve> curves(List<DealPath> paths) {
        CompetingRisks risks = new CompetingRisks(paths);
        double[] onEntry = risks.onEntry();
        List<StageCurve> curves = new ArrayList<>();
        for (int i = 0; i < risks.stages.size(); i++) {
            curves.add(risks.exits.get(i).curve(risks.stages.get(i), onEntry[i], onEntry));
        }
        return curves;
    }

    /**
     * The probabilities of deals that have just entered, which depend on each other: p = w + M p, from below, so that a circle of
     * stages without a way out counts as not won.
     */
    private double[] onEntry() {
        double[] p = new double[stages.size()];
        for (int round = 0; round < ROUNDS; round++) {
            double change = 0;
            for (int i = stages.size() - 1; i >= 0; i--) {
                double next = exits.get(i).expected(p);
                change = Math.max(change, Math.abs(next - p[i]));
                p[i] = next;
            }
            if (change <= SETTLED) {
                break;
            }
        }
        return p;
    }

    /** What left one stage on each day. */
    private final class Exits {
        private final long[] days;
        private final long[] atRisk;
        private final long[] stayedLonger;
        private final long[][] ways; // [day][stage moved to, last: won]
        private final long[] left;
        private final double[] survival;

        Exits(List<Stay> stays) {
            long[] from = stays.stream().mapToLong(Stay::seenFrom).sorted().toArray();
            long[] to = stays.stream().mapToLong(Stay::days).sorted().toArray();
            days = stays.stream()
                    .filter(stay -> stay.end() != End.STILL_THERE)
                    .mapToLong(Stay::days)
                    .distinct()
                    .sorted()
                    .toArray();
            ways = new long[days.length][stages.size() + 1];
            left = new long[days.length];
            for (Stay stay : stays) {
                if (stay.end() != End.STILL_THERE) {
                    int day = Arrays.binarySearch(days, stay.days());
                    left[day]++;
                    int way = stay.end() == End.WON
                            ? stages.size()
                            : stay.movedTo().map(stages::indexOf).orElse(-1);
                    if (way >= 0) {
                        ways[day][way]++;
                    }
                }
            }
            atRisk = new long[days.length];
            stayedLonger = new long[days.length];
            survival = new double[days.length + 1];
            survival[0] = 1;
            for (int day = 0; day < days.length; day++) {
                atRisk[day] = upTo(from, days[day]) - upTo(to, days[day] - 1);
                stayedLonger[day] = upTo(from, days[day]) - upTo(to, days[day]);
                survival[day + 1] = survival[day] * (1 - (double) left[day] / atRisk[day]);
            }
        }

        /** Won in the end by a deal that has just entered. */
        double expected(double[] p) {
            double sum = 0;
            for (int day = days.length - 1; day >= 0; day--) {
                sum += gain(day, p);
            }
            return sum;
        }

        /** What the exits of a day add to the wins of deals that entered. */
        private double gain(int day, double[] p) {
            double wins = ways[day][stages.size()];
            for (int stage = 0; stage < p.length; stage++) {
                wins += ways[day][stage] * p[stage];
            }
            return survival[day] * wins / atRisk[day];
        }

        StageCurve curve(String stage, double onEntry, double[] p) {
            StageCurve.Builder curve = StageCurve.builder().stage(stage).onEntry(onEntry);
            boolean hasZero = days.length > 0 && days[0] == 0;
            double[] later = new double[days.length + 1];
            for (int day = days.length - 1; day >= 0; day--) {
                later[day] = later[day + 1] + gain(day, p);
            }
            if (!hasZero) {
                long all = staysByStage.getOrDefault(stage, List.of()).stream()
                        .filter(stay -> stay.seenFrom() == 0 && stay.days() > 0)
                        .count();
                curve.addDays(0).addStayedLonger(all).addWinProbabilities(onEntry);
            }
            for (int day = 0; day < days.length; day++) {
                double stillThere = survival[day + 1];
                curve.addDays(days[day])
                        .addStayedLonger(stayedLonger[day])
                        .addWinProbabilities(stillThere > 0 ? Math.min(1, later[day + 1] / stillThere) : 0);
            }
            return curve.build();
        }

        private long upTo(long[] sorted, long limit) {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] <= limit) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
