// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static io.stagecraft.scoring.RandomOutcomes.outcomes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class LearningProperties {
    private static final NaiveBayesDefinition DEFINITION = NaiveBayesDefinition.builder()
            .addStages("a", "b", "c")
            .addVariables("x", "y")
            .addTagVariables("tag")
            .minimumTagObservations(3)
            .build();

    record Closed(Profile deal, boolean won) {}

    @Provide
    Arbitrary<Closed> closed() {
        Arbitrary<String> team = Arbitraries.of("", "", "east", "west");
        Arbitrary<String> stage = Arbitraries.of("a", "b", "c", "");
        Arbitrary<String> x = Arbitraries.of("1", "2", "");
        Arbitrary<String> y = Arbitraries.of("k", "l", "");
        Arbitrary<List<String>> tags = Arbitraries.of("t", "u").list().uniqueElements();
        return Combinators.combine(team, stage, x, y, tags, Arbitraries.of(true, false))
                .as((t, s, u, v, all, won) -> {
                    List<Feature> features = new ArrayList<>();
                    add(features, "stage", s);
                    add(features, "x", u);
                    add(features, "y", v);
                    all.forEach(tag -> add(features, "tag", tag));
                    Profile profile = Profile.of(features);
                    return new Closed(t.isEmpty() ? profile : profile.withTeam(t), won);
                });
    }

    @Provide
    Arbitrary<List<Closed>> history() {
        return closed().list().ofMaxSize(30);
    }

    @Property(tries = 200)
    void undoRestoresTheTable(@ForAll("history") List<Closed> history, @ForAll("history") List<Closed> later) {
        FrequencyTable before = count(history);
        FrequencyCounter counter = before.toCounter();
        later.forEach(deal -> counter.add(deal.deal, deal.won));
        List<Closed> shuffled = new ArrayList<>(later);
        Collections.shuffle(shuffled, new Random(later.size()));
        shuffled.forEach(deal -> counter.remove(deal.deal, deal.won));

        assertThat(counter.toTable()).isEqualTo(before);
    }

    @Property(tries = 200)
    void orderOfTheRowsIsIrrelevant(@ForAll("history") List<Closed> history, @ForAll Random random) {
        List<Closed> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, random);

        assertThat(count(shuffled)).isEqualTo(count(history));
    }

    @Property(tries = 200)
    void partsAddUpToTheWhole(@ForAll("history") List<Closed> first, @ForAll("history") List<Closed> second) {
        List<Closed> both = new ArrayList<>(first);
        both.addAll(second);

        assertThat(count(first).plus(count(second))).isEqualTo(count(both));
    }

    @Property(tries = 200)
    void aConstantFeatureChangesNothing(@ForAll("history") List<Closed> history, @ForAll("closed") Closed asked) {
        FrequencyCounter counter = FrequencyTable.empty(DEFINITION.withVariables("x", "y", "planet"))
                .toCounter();
        history.forEach(deal -> counter.add(onEarth(staged(deal.deal)), deal.won));
        List<Closed> staged = history.stream()
                .map(deal -> new Closed(staged(deal.deal), deal.won))
                .toList();
        NaiveBayesScore with = NaiveBayes.of(counter.toTable()).score(onEarth(asked.deal));

        NaiveBayesScore without = NaiveBayes.of(count(staged)).score(asked.deal);
        assertThat(with.status()).isEqualTo(without.status());
        assertThat(with.probability().isPresent())
                .isEqualTo(without.probability().isPresent());
        without.probability()
                .ifPresent(p ->
                        assertThat(with.probability().orElseThrow().value()).isCloseTo(p.value(), within(1e-12)));
    }

    @Property(tries = 200)
    void aReasonHasTheSignAndTheWordsOfItsTerm(
            @ForAll("history") List<Closed> history, @ForAll("closed") Closed asked, @ForAll Smoothing smoothing) {
        FrequencyCounter counter =
                FrequencyTable.empty(DEFINITION.withSmoothing(smoothing)).toCounter();
        history.forEach(deal -> counter.add(deal.deal, deal.won));
        NaiveBayesScore score = NaiveBayes.of(counter.toTable()).score(asked.deal);

        for (Indicator indicator : score.indicators()) {
            assertThat(indicator.isFor()).isEqualTo(indicator.logOdds() > 0);
            assertThat(indicator.isAgainst()).isEqualTo(indicator.logOdds() < 0);
            assertThat(indicator.share() > 0.5).isEqualTo(indicator.logOdds() > 0);
            assertThat(indicator.reason().code())
                    .isEqualTo(
                            indicator.logOdds() > 0
                                    ? "naive-bayes.for"
                                    : indicator.logOdds() < 0 ? "naive-bayes.against" : "naive-bayes.neutral");
        }
    }

    @Property(tries = 200)
    void aScoreIsTheEvaluationOfItsExplanation(
            @ForAll("history") List<Closed> history, @ForAll("closed") Closed asked) {
        NaiveBayesScore score = NaiveBayes.of(count(history)).score(asked.deal);

        score.explanation()
                .evaluate()
                .ifPresent(value -> assertThat(score.probability().orElseThrow().value())
                        .isCloseTo(value.doubleValue(), within(1e-12)));
    }

    @Property(tries = 200)
    void columnsCountAndScoreAsDealsDo(@ForAll("history") List<Closed> history, @ForAll("history") List<Closed> asked) {
        boolean[] won = new boolean[history.size()];
        IntStream.range(0, won.length).forEach(i -> won[i] = history.get(i).won);
        FrequencyTable table = FrequencyTable.count(DEFINITION, columns(history), won);
        assertThat(table).isEqualTo(count(history));

        NaiveBayes model = NaiveBayes.of(table);
        double[] scores = model.probabilities(columns(asked));
        for (int i = 0; i < scores.length; i++) {
            double one = model.score(asked.get(i).deal)
                    .probability()
                    .map(p -> p.value())
                    .orElse(Double.NaN);
            assertThat(scores[i]).isCloseTo(one, within(1e-12));
        }
    }

    private static CategoryTable columns(List<Closed> deals) {
        return CategoryTable.of(
                        column(deals, "stage"),
                        column(deals, "x"),
                        column(deals, "y"),
                        tag(deals, "t"),
                        tag(deals, "u"))
                .withTeams(CategoryColumn.of(
                        "team",
                        deals.stream().map(deal -> deal.deal.team().orElse("")).toList()));
    }

    private static CategoryColumn column(List<Closed> deals, String variable) {
        return CategoryColumn.of(
                variable,
                deals.stream().map(deal -> deal.deal.value(variable).orElse("")).toList());
    }

    private static CategoryColumn tag(List<Closed> deals, String tag) {
        Feature feature = Feature.of("tag", tag);
        return CategoryColumn.of(
                "tag",
                deals.stream()
                        .map(deal -> deal.deal.features().contains(feature) ? tag : "")
                        .toList());
    }

    @Property(tries = 200)
    void exportedRowsMakeTheSameTable(@ForAll("history") List<Closed> history) {
        FrequencyTable table = count(history);
        List<FrequencyRow> rows = table.rows().stream()
                .map(row -> FrequencyRow.imported(row.variable(), row.value(), row.wonRead(), row.lostRead())
                        .withTeam(row.team())
                        .withIsImported(false))
                .toList();

        assertThat(FrequencyTable.of(DEFINITION, rows)).isEqualTo(table);
    }

    @Property(tries = 300)
    void isotonicOutputIncreasesAndKeepsTheMean(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = -100, max = 100) Double> values) {
        double[] input = values.stream().mapToDouble(Double::doubleValue).toArray();
        double[] fitted = IsotonicCalibration.increasing(input);

        assertThat(fitted).isSorted();
        assertThat(Arrays.stream(fitted).sum()).isCloseTo(Arrays.stream(input).sum(), within(1e-9));
        assertThat(IsotonicCalibration.increasing(fitted)).containsExactly(fitted, within(1e-9));
    }

    @Property(tries = 300)
    void isotonicCalibrationNeverDescends(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -3, max = 3) Double> scores,
            @ForAll Random random,
            @ForAll @DoubleRange(min = -4, max = 4) double a,
            @ForAll @DoubleRange(min = -4, max = 4) double b) {
        double[] input = scores.stream().mapToDouble(Double::doubleValue).toArray();
        IsotonicCalibration calibration = IsotonicCalibration.fit(input, outcomes(input.length, random));

        assertThat(calibration.probability(Math.min(a, b)).value())
                .isLessThanOrEqualTo(calibration.probability(Math.max(a, b)).value());
    }

    @Property(tries = 100)
    void logisticFitsDoNotDependOnOrderUnitsOrConstants(@ForAll Random random) {
        int size = 60;
        double[] x = random.doubles(size, -2, 2).toArray();
        double[] y = random.doubles(size, 0, 5).toArray();
        double[] constant = new double[size];
        Arrays.fill(constant, 7);
        boolean[] won = new boolean[size];
        IntStream.range(0, size).forEach(i -> won[i] = random.nextDouble() < 1 / (1 + Math.exp(-x[i])));
        LogisticFit fit =
                LogisticRegression.standard().withRidge(0.5).fit(NumberTable.of(List.of("x", "y"), x, y), won);
        if (fit.model().isEmpty()) {
            return;
        }
        LogisticModel model = fit.orElseThrow();
        LogisticModel withConstant = LogisticRegression.standard()
                .withRidge(0.5)
                .fit(NumberTable.of(List.of("constant", "x", "y"), constant, x, y), won)
                .orElseThrow();
        LogisticModel reversed = LogisticRegression.standard()
                .withRidge(0.5)
                .fit(NumberTable.of(List.of("x", "y"), reversed(x), reversed(y)), reversed(won))
                .orElseThrow();

        assertThat(withConstant.coefficients().get(0).isConstant()).isTrue();
        for (int c = 0; c < 2; c++) {
            double estimate = model.coefficients().get(c).estimate();
            assertThat(withConstant.coefficients().get(c + 1).estimate()).isCloseTo(estimate, within(1e-8));
            assertThat(reversed.coefficients().get(c).estimate()).isCloseTo(estimate, within(1e-8));
        }
    }

    @Property(tries = 200)
    void shrinkageLiesBetweenTheGroupAndItsParent(
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double mean,
            @ForAll @DoubleRange(min = 0.1, max = 100) double strength,
            @ForAll @net.jqwik.api.constraints.IntRange(min = 0, max = 50) int won,
            @ForAll @net.jqwik.api.constraints.IntRange(min = 1, max = 50) int lost) {
        BetaPrior prior = BetaPrior.ofMean(mean, strength);
        double own = (double) won / (won + lost);

        assertThat(prior.shrink(won, won + lost)).isBetween(Math.min(own, mean) - 1e-12, Math.max(own, mean) + 1e-12);
        assertThat(prior.posterior(won, won).shrink(0, lost)).isCloseTo(prior.shrink(won, won + lost), within(1e-12));
    }

    private static FrequencyTable count(List<Closed> history) {
        FrequencyCounter counter = FrequencyTable.empty(DEFINITION).toCounter();
        history.forEach(deal -> counter.add(deal.deal, deal.won));
        return counter.toTable();
    }

    /** A deal of a live system has a stage; one without would give its team rows and no first stage. */
    private static Profile staged(Profile deal) {
        List<Feature> features = new ArrayList<>(deal.features());
        if (deal.value("stage").isEmpty()) {
            features.add(0, Feature.of("stage", "a"));
        }
        return deal.withFeatures(features);
    }

    private static Profile onEarth(Profile deal) {
        List<Feature> features = new ArrayList<>(deal.features());
        features.add(Feature.of("planet", "earth"));
        return deal.withFeatures(features);
    }

    private static void add(List<Feature> features, String variable, String value) {
        if (!value.isEmpty()) {
            features.add(Feature.of(variable, value));
        }
    }

    private static double[] reversed(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[values.length - 1 - i])
                .toArray();
    }

    private static boolean[] reversed(boolean[] values) {
        boolean[] result = new boolean[values.length];
        IntStream.range(0, values.length).forEach(i -> result[i] = values[values.length - 1 - i]);
        return result;
    }
}
