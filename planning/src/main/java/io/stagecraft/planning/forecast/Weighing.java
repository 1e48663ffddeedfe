// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.stagecraft.core.message.Message;
import io.stagecraft.planning.forecast.Combination.Claim;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The weights and the factor that the first past periods teach. */
final class Weighing {
    private static final double LEVEL = 0.8;
    /** No past period. */
    private static final int NONE = -1;

    private final FamilyRecord record;
    private final int before;
    private final CombinationRules rules;
    private final Set<String> silent;
    private final List<Message> leftOut = new ArrayList<>();
    /** What each family says of each of the past periods; while they are weighed only. */
    private final Map<String, List<Optional<QuantileForecast>>> said = new TreeMap<>();
    /** The families that could be replayed often enough, weighing the same. */
    private final SortedMap<String, Double> admitted = new TreeMap<>();
    /** By how much the scores of all of them together fall without one; while they are weighed only. */
    private final Map<String, double[]> gains = new TreeMap<>();

    private SortedMap<String, Double> weights = new TreeMap<>();
    private Claim claim = Claim.RANGE;
    private int usable;
    /** The past periods over which families are scored. */
    private int[] scored = {};

    private double factor;

    private Weighing(FamilyRecord record, int before, CombinationRules rules, Set<String> silent) {
        this.record = record;
        this.before = before;
        this.rules = rules;
        this.silent = silent;
    }

    /**
     * Returns what the first past periods teach of the families that say something of the period after them.
     *
     * @param silent those that do not: their part in the average would be given to others, whose factor is another
     */
    static Weighing of(FamilyRecord record, int before, CombinationRules rules, Set<String> silent) {
        Weighing weighing = new Weighing(record, before, rules, silent);
        record.families().forEach(family -> weighing.said.put(family, weighing.saidOf(family)));
        weighing.admit();
        weighing.scored = weighing.scored();
        if (!weighing.admitted.isEmpty()) {
            weighing.choose();
            weighing.scale();
        }
        weighing.said.clear();
        weighing.gains.clear();
        return weighing;
    }

    private List<Optional<QuantileForecast>> saidOf(String family) {
        return IntStream.range(0, before)
                .mapToObj(period -> record.forecast(family, period, before))
                .toList();
    }

    private Optional<QuantileForecast> said(String family, int period) {
        return requireNonNull(said.get(family)).get(period);
    }

    int usable() {
        return usable;
    }

    Claim claim() {
        return claim;
    }

    SortedMap<String, Double> weights() {
        return weights;
    }

    OptionalDouble factor() {
        return claim == Claim.RANGE ? OptionalDouble.empty() : OptionalDouble.of(factor);
    }

    List<Message> leftOut() {
        return ImmutableList.copyOf(leftOut);
    }

    /** Returns the combined and scaled forecast of the families with a weight; empty if only a range is claimed. */
    Optional<QuantileForecast> forecast(
            Function<String, Optional<QuantileForecast>> families, boolean isNeverNegative) {
        return claim == Claim.RANGE
                ? Optional.empty()
                : Optional.of(combined(families, weights))
                        .map(forecast -> forecast.spread(factor))
                        .map(forecast -> isNeverNegative ? forecast.atLeast(0) : forecast);
    }

    /** Returns the combined forecast of families that all say something. */
    private static QuantileForecast combined(
            Function<String, Optional<QuantileForecast>> families, Map<String, Double> weights) {
        List<QuantileForecast> said = new ArrayList<>();
        double[] shares = new double[weights.size()];
        weights.forEach((family, weight) -> {
            shares[said.size()] = weight;
            said.add(families.apply(family).orElseThrow());
        });
        return QuantileForecast.average(said, shares);
    }

    /**
     * Admits the families that speak now and could be replayed often enough, the one with most periods first, with equal weights: only
     * periods in which all of them speak are like the present one.
     */
    private void admit() {
        List<String> families = new ArrayList<>();
        record.families().forEach(families::add);
        families.sort(Comparator.comparing((String family) -> -periods(List.of(family))));
        List<String> speaking = new ArrayList<>();
        for (String family : families) {
            if (silent.contains(family) && periods(List.of(family)) >= rules.intervalFrom()) {
                leftOut.add(Message.of("combination.silent").with("family", RemainderModel.family(family)));
                continue;
            }
            speaking.add(family);
            if (periods(speaking) < rules.intervalFrom()) {
                speaking.remove(family);
                leftOut.add(tooFew(family, periods(List.of(family)), rules));
            }
        }
        speaking.forEach(family -> admitted.put(family, 1.0 / speaking.size()));
        usable = speaking.isEmpty() ? 0 : periods(speaking);
    }

    static Message tooFew(String family, int periods, CombinationRules rules) {
        return Message.of("combination.too-few")
                .with("family", RemainderModel.family(family))
                .with("periods", periods)
                .with("needed", rules.intervalFrom());
    }

    /** Returns in how many periods all of some families speak. */
    private int periods(List<String> families) {
        return (int) IntStream.range(0, before)
                .filter(period -> isSaid(families, period))
                .count();
    }

    private boolean isSaid(Collection<String> families, int period) {
        return families.stream().allMatch(family -> said(family, period).isPresent());
    }

    /**
     * Returns the past periods over which families are scored: those of which all that are admitted speak, and last year's period,
     * whose error the score is told over. It is the same for all of them, so that a choice among them needs the sums only.
     */
    private int[] scored() {
        return IntStream.range(0, before)
                .filter(period -> record.lastYearError(period).isPresent())
                .filter(period -> admitted.keySet().stream()
                        .allMatch(family -> record.score(family, period).isPresent()))
                .toArray();
    }

    /** Returns the score of each family; without those that say nothing of the periods scored. */
    SortedMap<String, Double> scores() {
        ImmutableSortedMap.Builder<String, Double> scores = ImmutableSortedMap.naturalOrder();
        for (String family : record.families()) {
            double score = 0;
            double lastYear = 0;
            for (int period : scored) {
                OptionalDouble each = record.score(family, period);
                if (each.isPresent()) {
                    score += each.getAsDouble();
                    lastYear += record.lastYearError(period).orElseThrow();
                }
            }
            if (lastYear > 0) {
                scores.put(family, score / lastYear);
            }
        }
        return scores.build();
    }

    /** Weighs the families admitted by what the past periods teach. */
    private void choose() {
        weights = taught(NONE);
        if (hasChoice() && usable >= rules.weightFrom()) {
            claim = Claim.LEARNED_WEIGHTS;
        } else if (weights.size() < admitted.size()) {
            claim = Claim.WITHOUT_WORST;
            admitted.keySet().stream()
                    .filter(family -> !weights.containsKey(family))
                    .forEach(family ->
                            leftOut.add(Message.of("combination.worst").with("family", RemainderModel.family(family))));
        } else {
            claim = Claim.EQUAL_WEIGHTS;
        }
    }

    /** Returns whether families are chosen or weighed by their scores; few of them tell no more than few periods. */
    private boolean hasChoice() {
        return admitted.size() > 1 && usable >= rules.dropFrom() && scored.length >= rules.intervalFrom();
    }

    /** Returns the weights that all past periods but one teach. */
    private SortedMap<String, Double> taught(int but) {
        if (!hasChoice()) {
            return admitted;
        }
        if (usable >= rules.weightFrom()) {
            return learned(but);
        }
        String worst = Collections.max(admitted.keySet(), Comparator.comparingDouble(family -> score(family, but)));
        return isBetter(gains.computeIfAbsent(worst, this::gains), but) ? others(worst) : admitted;
    }

    private SortedMap<String, Double> others(String family) {
        SortedMap<String, Double> others = new TreeMap<>(admitted);
        others.remove(family);
        others.replaceAll((other, weight) -> 1.0 / others.size());
        return others;
    }

    /** Returns the sum of the scores of a family in all past periods that are scored but one. */
    private double score(String family, int but) {
        return IntStream.of(scored)
                .filter(period -> period != but)
                .mapToDouble(period -> record.score(family, period).orElseThrow())
                .sum();
    }

    private double[] gains(String without) {
        return IntStream.of(scored)
                .mapToDouble(period -> score(admitted, period) - score(others(without), period))
                .toArray();
    }

    private double score(Map<String, Double> weights, int period) {
        return combined(family -> record.forecast(family, period, period), weights)
                .crps(record.remainder(period));
    }

    /** Returns whether the gain without a family is more than one standard error. */
    private boolean isBetter(double[] gains, int but) {
        double mean = 0;
        double squares = 0;
        int count = 0;
        for (int i = 0; i < scored.length; i++) {
            if (scored[i] != but) {
                count++;
                double step = gains[i] - mean;
                mean += step / count;
                squares += step * (gains[i] - mean);
            }
        }
        double standardError = count < 2 ? 0 : Math.sqrt(squares / (count - 1) / count);
        return mean > standardError;
    }

    /** Returns the inverse of the scores, shrunk towards equal weights. */
    private SortedMap<String, Double> learned(int but) {
        double share = usable / (double) (usable + rules.shrinkage());
        double equal = 1.0 / admitted.size();
        SortedMap<String, Double> inverse = new TreeMap<>();
        admitted.keySet().forEach(family -> inverse.put(family, 1 / Math.max(Double.MIN_NORMAL, score(family, but))));
        double most =
                inverse.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        double sum = inverse.values().stream().mapToDouble(each -> each / most).sum();
        inverse.replaceAll((family, each) -> (1 - share) * equal + share * each / most / sum);
        return inverse;
    }

    /**
     * Multiplies the spread by what past errors ask for; each past period is held against weights that it did not teach, or the
     * choice would flatter them.
     */
    private void scale() {
        double[] ratios = new double[before];
        int n = 0;
        for (int i = 0; i < before; i++) {
            int period = i;
            SortedMap<String, Double> taught = taught(i);
            if (isSaid(taught.keySet(), i)) {
                QuantileForecast forecast = combined(family -> said(family, period), taught);
                double half = (forecast.quantile(0.9) - forecast.quantile(0.1)) / 2;
                double error = Math.abs(record.remainder(i) - forecast.median());
                ratios[n++] = error == 0 ? 0 : error / half;
            }
        }
        Arrays.sort(ratios, 0, n);
        double place = LEVEL * (n + 1) - 1;
        int low = (int) (place + 1e-9);
        double part = Math.max(0, place - low);
        double needed = part < 1e-9 || ratios[low] == ratios[low + 1]
                ? ratios[low]
                : ratios[low] + part * (ratios[low + 1] - ratios[low]);
        factor = Math.max(rules.leastFactor(), needed);
        if (factor == Double.POSITIVE_INFINITY) {
            // forecasts without any spread were wrong, and no factor widens them
            claim = Claim.RANGE;
            leftOut.add(Message.of("combination.no-spread"));
            weights = new TreeMap<>();
        }
    }
}
