// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.message.Message;
import io.stagecraft.planning.forecast.Combination.Claim;
import java.util.ArrayList;
import java.util.Arrays;
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
import java.util.function.IntFunction;
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
    private final SortedMap<String, Double> weights = new TreeMap<>();
    private final List<Message> leftOut = new ArrayList<>();
    /** What each family says of each of the past periods; while they are weighed only. */
    private final Map<String, List<Optional<QuantileForecast>>> said = new TreeMap<>();
    /** The families that could be replayed often enough, weighing the same. */
    private final SortedMap<String, Double> admitted = new TreeMap<>();
    /** How each family alone scores in each past period, and how the others do without it; not a number where one says nothing. */
    private final SortedMap<String, double[]> scores = new TreeMap<>();

    private final SortedMap<String, double[]> without = new TreeMap<>();
    private double[] with = {};

    private Claim claim = Claim.RANGE;
    private int usable;
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
        if (weighing.usable >= rules.intervalFrom()) {
            weighing.choose();
            weighing.scale();
        } else {
            weighing.weights.clear();
        }
        weighing.said.clear();
        weighing.scores.clear();
        weighing.without.clear();
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

    /** Returns the combined forecast of a past period, if all families with a weight speak of it. */
    private Optional<QuantileForecast> combined(int period, Map<String, Double> weights) {
        return weights.keySet().stream().allMatch(family -> said(family, period).isPresent())
                ? Optional.of(combined(family -> said(family, period), weights))
                : Optional.empty();
    }

    /**
     * Admits the families that speak now and could be replayed often enough, the one with most periods first, with equal weights: only
     * periods in which all of them speak are like the present one.
     */
    private void admit() {
        List<String> families = new ArrayList<>();
        record.families().forEach(families::add);
        families.sort(Comparator.comparing((String family) -> -periods(List.of(family))));
        List<String> admitted = new ArrayList<>();
        for (String family : families) {
            if (silent.contains(family) && periods(List.of(family)) >= rules.intervalFrom()) {
                leftOut.add(Message.of("combination.silent").with("family", RemainderModel.family(family)));
                continue;
            }
            admitted.add(family);
            int periods = periods(admitted);
            if (periods < rules.intervalFrom()) {
                admitted.remove(family);
                leftOut.add(tooFew(family, periods(List.of(family)), rules));
            }
        }
        admitted.forEach(family -> weights.put(family, 1.0 / admitted.size()));
        usable = admitted.isEmpty() ? 0 : periods(admitted);
    }

    static Message tooFew(String family, int periods, CombinationRules rules) {
        return Message.of("combination.too-few")
                .with("family", RemainderModel.family(family))
                .with("periods", periods)
                .with("needed", rules.intervalFrom());
    }

    /** Returns in how many periods all of some families speak. */
    private int periods(List<String> families) {
        int periods = 0;
        for (int i = 0; i < before; i++) {
            int period = i;
            if (families.stream().allMatch(family -> said(family, period).isPresent())) {
                periods++;
            }
        }
        return periods;
    }

    /** Weighs the families admitted by what the past periods teach. */
    private void choose() {
        admitted.putAll(weights);
        if (usable >= rules.dropFrom() && admitted.size() > 1) {
            admitted.keySet().forEach(family -> {
                scores.put(family, scores(period -> said(family, period)));
                without.put(family, scores(period -> combined(period, others(family))));
            });
            with = scores(period -> combined(period, admitted));
        }
        weights.clear();
        weights.putAll(taught(NONE));
        if (usable >= rules.weightFrom()) {
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

    /** Returns the weights that all past periods but one teach. */
    private SortedMap<String, Double> taught(int but) {
        if (usable < rules.dropFrom() || admitted.size() < 2) {
            return admitted;
        }
        if (usable >= rules.weightFrom()) {
            return learned(but);
        }
        String worst = Collections.max(
                admitted.keySet(), Comparator.comparingDouble(family -> mean(requireNonNull(scores.get(family)), but)));
        return isBetter(requireNonNull(without.get(worst)), but) ? others(worst) : admitted;
    }

    private SortedMap<String, Double> others(String family) {
        SortedMap<String, Double> others = new TreeMap<>(admitted);
        others.remove(family);
        others.replaceAll((other, weight) -> 1.0 / others.size());
        return others;
    }

    private double[] scores(IntFunction<Optional<QuantileForecast>> forecasts) {
        return IntStream.range(0, before)
                .mapToDouble(period -> forecasts
                        .apply(period)
                        .map(forecast -> forecast.crps(record.remainder(period)))
                        .orElse(Double.NaN))
                .toArray();
    }

    private static double mean(double[] scores, int but) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < scores.length; i++) {
            if (i != but && !Double.isNaN(scores[i])) {
                sum += scores[i];
                count++;
            }
        }
        return sum / count;
    }

    /** Returns whether scores without a family are better than those with all, by more than one standard error. */
    private boolean isBetter(double[] others, int but) {
        double mean = 0;
        double squares = 0;
        int count = 0;
        for (int i = 0; i < before; i++) {
            if (i != but && !Double.isNaN(with[i]) && !Double.isNaN(others[i])) {
                double gain = with[i] - others[i];
                count++;
                double step = gain - mean;
                mean += step / count;
                squares += step * (gain - mean);
            }
        }
        double standardError = count < 2 ? 0 : Math.sqrt(squares / (count - 1) / count);
        return mean > standardError;
    }

    /** Returns the inverse of the mean scores, shrunk towards equal weights. */
    private SortedMap<String, Double> learned(int but) {
        double share = usable / (double) (usable + rules.shrinkage());
        double equal = 1.0 / admitted.size();
        SortedMap<String, Double> inverse = new TreeMap<>();
        scores.forEach((family, each) -> inverse.put(family, 1 / Math.max(Double.MIN_NORMAL, mean(each, but))));
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
            Optional<QuantileForecast> forecast = combined(i, taught(i));
            if (forecast.isPresent()) {
                double half = (forecast.get().quantile(0.9) - forecast.get().quantile(0.1)) / 2;
                double error = Math.abs(record.remainder(i) - forecast.get().median());
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
            weights.clear();
        }
    }
}
