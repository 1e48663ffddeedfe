// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.probability;

import io.stagecraft.core.history.DealPath;
import io.stagecraft.core.history.Stay;
import io.stagecraft.core.history.Stay.End;
import io.stagecraft.core.statistics.CumulativeIncidence;
import io.stagecraft.core.statistics.Quantiles;
import io.stagecraft.core.statistics.Spell;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes the curves of all stages from the stays in them. Of a stage from which no way to an end was ever seen
 * nothing is known: it has no curve, and a deal that went there is censored when it went.
 */
final class CompetingRisks {
    private static final Logger LOGGER = LoggerFactory.getLogger(CompetingRisks.class);
    private static final int ROUNDS = 10_000;
    private static final double SETTLED = 1e-16;
    private static final String WON = "won";
    private static final String MOVED = "moved to ";

    private final Map<String, List<Stay>> staysByStage = new TreeMap<>();
    private final List<Leaving> stages = new ArrayList<>();

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
        Set<String> known = leadingToAnEnd();
        staysByStage.forEach((stage, stays) -> {
            if (known.contains(stage)) {
                stages.add(new Leaving(stage, stays, known));
            }
        });
        if (LOGGER.isDebugEnabled()) {
            LOGGER.debug(
                    "curves of {} of the stages of {} deals; left out are {} of the stays, whose entry is not known, and the stages {},"
                            + " which never led to an end",
                    stages.size(),
                    paths.size(),
                    paths.stream()
                            .flatMap(path -> path.stays().stream())
                            .filter(stay -> !stay.isEntryKnown())
                            .count(),
                    staysByStage.keySet().stream()
                            .filter(stage -> !known.contains(stage))
                            .toList());
        }
    }

    static List<StageCurve> curves(List<DealPath> paths) {
        CompetingRisks risks = new CompetingRisks(paths);
        Map<String, Double> onEntry = risks.onEntry(false);
        Map<String, Double> ofEnded = risks.onEntry(true);
        return risks.stages.stream()
                .map(stage ->
                        stage.curve(onEntry, ofEnded).withOlderThanAnyThatLeftLater(risks.neverSeenToLeaveAfter(stage)))
                .toList();
    }

    /** Returns how many deals were not seen to leave the stages that may follow one, each stage once. */
    private long neverSeenToLeaveAfter(Leaving stage) {
        Map<String, Leaving> byName = new HashMap<>(); // only looked up
        stages.forEach(each -> byName.put(each.name, each));
        Set<String> reached = new HashSet<>(Set.of(stage.name));
        Deque<Leaving> open = new ArrayDeque<>(List.of(stage));
        long never = 0;
        while (!open.isEmpty()) {
            for (String next : open.pop().next()) {
                if (reached.add(next)) {
                    Leaving later = byName.get(next);
                    if (later != null) {
                        never += later.neverSeenToLeave();
                        open.push(later);
                    }
                }
            }
        }
        return never;
    }

    private Set<String> leadingToAnEnd() {
        Set<String> known = new HashSet<>();
        boolean found = true;
        while (found) {
            found = false;
            for (Map.Entry<String, List<Stay>> stage : staysByStage.entrySet()) {
                if (!known.contains(stage.getKey())
                        && stage.getValue().stream().anyMatch(stay -> leadsToAnEnd(stay, known))) {
                    known.add(stage.getKey());
                    found = true;
                }
            }
        }
        return known;
    }

    private static boolean leadsToAnEnd(Stay stay, Set<String> known) {
        return (stay.seenFrom() < stay.days() || stay.days() == 0)
                && stay.end() != End.STILL_THERE
                && stay.movedTo().map(known::contains).orElse(true);
    }

    /**
     * The probabilities of deals that have just entered, which depend on each other: p = w + M p, from below, so that a circle of
     * stages without a way out counts as not won.
     *
     * @param ofEnded whether those not seen to end are taken to end as the others did
     */
    private Map<String, Double> onEntry(boolean ofEnded) {
        Map<String, Double> p = new TreeMap<>();
        stages.forEach(stage -> p.put(stage.name, 0.0));
        double change = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS && change > SETTLED; round++) {
            change = 0;
            for (int i = stages.size() - 1; i >= 0; i--) {
                Leaving stage = stages.get(i);
                double next = stage.onEntry(p, ofEnded);
                change = Math.max(change, Math.abs(next - p.getOrDefault(stage.name, 0.0)));
                p.put(stage.name, next);
            }
        }
        if (change > SETTLED && LOGGER.isDebugEnabled()) {
            LOGGER.debug("win probabilities on entry still moved by {} after {} rounds", change, ROUNDS);
        }
        return p;
    }

    /** How deals left one stage: for each next stage, won, lost and given up. */
    private static final class Leaving {
        private final String name;
        private final CumulativeIncidence ways;
        private final double[] days;
        private final double last;
        private final Quantiles entries;
        private final Quantiles exits;

        Leaving(String name, List<Stay> stays, Set<String> known) {
            this.name = name;
            ways = CumulativeIncidence.of(
                    stays.stream().map(stay -> spell(stay, known)).toList());
            days = ways.days();
            last = days[days.length - 1];
            entries = Quantiles.of(stays.stream().mapToLong(Stay::seenFrom).toArray());
            exits = Quantiles.of(stays.stream().mapToLong(Stay::days).toArray());
        }

        private static Spell spell(Stay stay, Set<String> known) {
            return stay.movedTo()
                    .map(to -> stay.spell().withExit(Optional.of(MOVED + to).filter(way -> known.contains(to))))
                    .orElseGet(stay::spell);
        }

        /** Returns the stages that deals were seen to move to. */
        List<String> next() {
            return ways.exits().stream()
                    .filter(way -> way.startsWith(MOVED))
                    .map(way -> way.substring(MOVED.length()))
                    .toList();
        }

        /** Returns how many were seen to stay longer than the last that left. */
        long neverSeenToLeave() {
            return (long) exits.countAbove((long) last) - entries.countAbove((long) last);
        }

        double onEntry(Map<String, Double> p, boolean ofEnded) {
            double won = ways.chance(WON, last);
            for (Map.Entry<String, Double> next : p.entrySet()) {
                won += ways.chance(MOVED + next.getKey(), last) * next.getValue();
            }
            double ended = 1 - ways.lasting(last);
            return Math.min(1, ofEnded ? won / ended : won);
        }

        StageCurve curve(Map<String, Double> onEntry, Map<String, Double> ofEnded) {
            StageCurve.Builder curve = StageCurve.builder()
                    .stage(name)
                    .onEntry(onEntry.getOrDefault(name, 0.0))
                    .leftInAll(ways.counts().values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
            if (days[0] > 0) {
                add(curve, 0, onEntry.getOrDefault(name, 0.0), ofEnded.getOrDefault(name, 0.0));
            }
            double[] later = later(onEntry);
            double[] laterOfEnded = later(ofEnded);
            double never = ways.lasting(last);
            for (int i = 0; i < days.length; i++) {
                double there = ways.lasting(days[i]);
                add(curve, (long) days[i], share(later[i], there), share(laterOfEnded[i], there - never));
            }
            return curve.build();
        }

        private void add(StageCurve.Builder curve, long day, double probability, double ofEnded) {
            curve.addDays(day)
                    .addStayedLonger((long) exits.countAbove(day) - entries.countAbove(day))
                    .addWinProbabilities(probability)
                    .addWinProbabilitiesOfEnded(ofEnded);
        }

        private static double share(double part, double of) {
            return of > 0 ? Math.min(1, part / of) : 0;
        }

        /** Won in the end among those that leave after each day, summed from the last so that small numbers stay exact. */
        private double[] later(Map<String, Double> p) {
            double[] gain = new double[days.length];
            addGains(gain, WON, 1);
            p.forEach((stage, probability) -> addGains(gain, MOVED + stage, probability));
            double[] later = new double[days.length];
            for (int i = days.length - 2; i >= 0; i--) {
                later[i] = later[i + 1] + gain[i + 1];
            }
            return later;
        }

        private void addGains(double[] gain, String way, double probability) {
            double before = 0;
            for (int i = 0; i < days.length; i++) {
                double now = ways.chance(way, days[i]);
                gain[i] += (now - before) * probability;
                before = now;
            }
        }
    }
}
