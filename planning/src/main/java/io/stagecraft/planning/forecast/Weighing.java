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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The weights and the factor that the first past periods teach. */
final class Weighing {
    private static final double LEVEL = 0.8;

    private final FamilyRecord record;
    private final int before;
    private final CombinationRules rules;
    private final SortedMap<String, Double> weights = new TreeMap<>();
    private final List<Message> leftOut = new ArrayList<>();
    /** What each family says of each of the past periods; while they are weighed only. */
    private final Map<String, List<Optional<QuantileForecast>>> said = new TreeMap<>();

    private Claim claim = Claim.RANGE;
    private int usable;
    private double factor;

    private Weighing(FamilyRecord record, int before, CombinationRules rules) {
        this.record = record;
        this.before = before;
        this.rules = rules;
    }

    static Weighing of(FamilyRecord record, int before, CombinationRules rules) {
        Weighing weighing = new Weighing(record, before, rules);
        record.families().forEach(family -> weighing.said.put(family, weighing.saidOf(family)));
        weighing.admit();
        if (weighing.usable >= rules.intervalFrom()) {
            weighing.claim = Claim.EQUAL_WEIGHTS;
            if (weighing.usable >= rules.weightFrom()) {
                weighing.weigh();
            } else if (weighing.usable >= rules.dropFrom()) {
                weighing.dropWorst();
            }
            weighing.scale();
        } else {
            weighing.weights.clear();
        }
        weighing.said.clear();
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

    /** Returns the combined and scaled forecast of the families that say something. */
    Optional<QuantileForecast> forecast(
            Function<String, Optional<QuantileForecast>> families, boolean isNeverNegative) {
        return claim == Claim.RANGE
                ? Optional.empty()
                : combined(families)
                        .map(forecast -> forecast.spread(factor))
                        .map(forecast -> isNeverNegative ? forecast.atLeast(0) : forecast);
    }

    private Optional<QuantileForecast> combined(Function<String, Optional<QuantileForecast>> families) {
        List<QuantileForecast> said = new ArrayList<>();
        double[] shares = new double[weights.size()];
        weights.forEach((family, weight) -> families.apply(family).ifPresent(forecast -> {
            shares[said.size()] = weight;
            said.add(forecast);
        }));
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(QuantileForecast.average(said, Arrays.copyOf(shares, said.size())));
    }

    /** Returns the combined forecast of a past period, if all families speak of it. */
    private Optional<QuantileForecast> combined(int period) {
        return weights.keySet().stream().allMatch(family -> said(family, period).isPresent())
                ? combined(family -> said(family, period))
                : Optional.empty();
    }

    /**
     * Admits the families that could be replayed often enough, the one with most periods first, with equal weights: only periods in
     * which all of them speak are like the present one.
     */
    private void admit() {
        List<String> families = new ArrayList<>();
        record.families().forEach(families::add);
        families.sort(Comparator.comparing((String family) -> -periods(List.of(family))));
        List<String> admitted = new ArrayList<>();
        for (String family : families) {
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

    private void normalise() {
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        weights.replaceAll((family, weight) -> weight / sum);
    }

    /** Drops the family with the worst score if the others did better without it, by more than one standard error. */
    private void dropWorst() {
        if (weights.size() < 2) {
            return;
        }
        SortedMap<String, Double> all = new TreeMap<>(weights);
        double[] with = scoresOfCombination();
        String worst = Collections.max(all.keySet(), Comparator.comparingDouble(this::meanScore));
        weights.remove(worst);
        normalise();
        double[] without = scoresOfCombination();
        double mean = 0;
        double squares = 0;
        int count = 0;
        for (int i = 0; i < before; i++) {
            if (!Double.isNaN(with[i]) && !Double.isNaN(without[i])) {
                double gain = with[i] - without[i];
                count++;
                double step = gain - mean;
                mean += step / count;
                squares += step * (gain - mean);
            }
        }
        double standardError = count < 2 ? 0 : Math.sqrt(squares / (count - 1) / count);
        if (count >= rules.dropFrom() && mean > standardError) {
            claim = Claim.WITHOUT_WORST;
            leftOut.add(Message.of("combination.worst").with("family", RemainderModel.family(worst)));
        } else {
            weights.clear();
            weights.putAll(all);
        }
    }

    private double[] scoresOfCombination() {
        double[] scores = new double[before];
        for (int i = 0; i < before; i++) {
            int period = i;
            scores[i] = combined(i)
                    .map(forecast -> forecast.crps(record.remainder(period)))
                    .orElse(Double.NaN);
        }
        return scores;
    }

    private double meanScore(String family) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < before; i++) {
            Optional<QuantileForecast> forecast = said(family, i);
            if (forecast.isPresent()) {
                sum += forecast.get().crps(record.remainder(i));
                count++;
            }
        }
        return sum / count;
    }

    /** Weighs by the inverse of the mean scores, shrunk towards equal weights. */
    private void weigh() {
        claim = Claim.LEARNED_WEIGHTS;
        double share = usable / (double) (usable + rules.shrinkage());
        double equal = 1.0 / weights.size();
        SortedMap<String, Double> inverse = new TreeMap<>();
        weights.keySet().forEach(family -> inverse.put(family, 1 / Math.max(Double.MIN_NORMAL, meanScore(family))));
        double most =
                inverse.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        double sum = inverse.values().stream().mapToDouble(each -> each / most).sum();
        weights.replaceAll(
                (family, weight) -> (1 - share) * equal + share * requireNonNull(inverse.get(family)) / most / sum);
    }

    private void scale() {
        double[] ratios = new double[before];
        int n = 0;
        for (int i = 0; i < before; i++) {
            Optional<QuantileForecast> forecast = combined(i);
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
