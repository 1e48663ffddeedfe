// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Told;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Percentages that the best-known open CRM publishes with its predictive lead scoring ({@code addons/crm/tests/test_crm_pls.py} of
 * its repository): the same deals make the same percentages here.
 */
class KnownScoringTest {
    private static final NaiveBayesDefinition DEFINITION = NaiveBayesDefinition.builder()
            .addStages("1", "2", "3", "won")
            .addWonStages("won")
            .addVariables("country", "state", "source")
            .addTagVariables("tag")
            .build();

    private static final Profile LEAD_3 = lead("1", 1, 2, 3, "2");
    private static final Profile LEAD_4 = lead("1", 2, 2, 2, "1");
    private static final Profile LEAD_8 = lead("2", 1, 2, 3, "2");
    private static final Profile LEAD_9 = lead("2", 2, 1, 2, "2");
    private static final Profile LEAD_13 = lead("3", 1, 2, 3, "2");

    @Test
    void threeTeamsAreScoredAsTheKnownProductDoes() {
        NaiveBayes model = NaiveBayes.of(table("3"));

        assertThat(percent(model, LEAD_3)).isEqualTo("33.49");
        assertThat(percent(model, LEAD_8)).isEqualTo("7.74");
        assertThat(percent(model, LEAD_13)).isEqualTo("35.09");
    }

    @Test
    void dealsWithoutATeamAreScoredByThePool() {
        NaiveBayes model = NaiveBayes.of(table(""));

        assertThat(percent(model, withoutTeam(LEAD_13))).isEqualTo("35.19");
        assertThat(percent(model, LEAD_3)).isEqualTo("33.49");
    }

    @Test
    void liveUpdatesChangeTheScoreAsTheKnownProductDoes() {
        FrequencyTable table = table("").plus(LEAD_4, false).plus(LEAD_9, true);
        assertThat(row(table, "1", "stage", "1").lostRead()).isEqualByComparingTo("3.1");
        assertThat(row(table, "1", "stage", "won").lostRead()).isEqualByComparingTo("0.1");
        assertThat(row(table, "2", "stage", "won").wonRead()).isEqualByComparingTo("2.1");
        assertThat(row(table, "2", "country", "2").wonRead()).isEqualByComparingTo("1.1");
        assertThat(row(table, "2", "country", "2").lostRead()).isEqualByComparingTo("0.1");

        NaiveBayes model = NaiveBayes.of(table.minus(LEAD_4, false));
        assertThat(percent(model, at(LEAD_3, "1"))).isEqualTo("20.87");
        assertThat(percent(model, at(LEAD_8, "1"))).isEqualTo("2.43");
        assertThat(percent(model, lead("2", 2, 2, 3, "1"))).isEqualTo("34.38");
    }

    @Test
    void tagsAreScoredAsTheKnownProductDoes() {
        FrequencyCounter counter = FrequencyTable.empty(DEFINITION).toCounter();
        count(counter, 30, false, "1");
        count(counter, 19, true, "1");
        count(counter, 40, false, "2");
        count(counter, 9, true, "2");
        count(counter, 35, false, "1", "2");
        count(counter, 14, true, "1", "2");
        FrequencyTable table = counter.toTable();
        NaiveBayes model = NaiveBayes.of(table);

        assertThat(row(table, "tags", "tag", "1").wonRead()).isEqualByComparingTo("33.1");
        assertThat(row(table, "tags", "tag", "2").lostRead()).isEqualByComparingTo("75.1");
        assertThat(percent(model, tagged("1"))).isEqualTo("33.69");
        assertThat(percent(model, tagged("2"))).isEqualTo("23.51");
        assertThat(percent(model, tagged("1", "2"))).isEqualTo("28.05");
        assertThat(percent(model, tagged())).isEqualTo("28.60");
    }

    @Test
    void reasonsComeInOrderOfWeight() {
        NaiveBayesDefinition definition = NaiveBayesDefinition.builder()
                .addStages("1", "2", "3", "won")
                .addWonStages("won")
                .addVariables("country", "state", "email", "phone", "source")
                .build();
        FrequencyTable table = FrequencyTable.empty(definition)
                .plus(known("1", "country=1", "state=1", "email=correct", "phone=correct", "source=2"), true)
                .plus(known("1", "country=2", "state=1", "email=correct", "phone=correct"), true)
                .plus(known("1", "email=correct", "phone=incorrect", "source=1"), false)
                .plus(known("1", "country=1", "email=correct", "phone=incorrect", "source=1"), false)
                .plus(known("3", "state=2", "email=correct", "phone=correct"), false);
        NaiveBayesScore score = NaiveBayes.of(table)
                .score(known("2", "country=1", "state=1", "email=correct", "phone=correct", "source=1"));

        assertThat(score.percent()).contains(new BigDecimal("74.30"));
        assertThat(score.speaksFor())
                .extracting(indicator -> Told.message(indicator.reason()))
                .containsExactly(
                        "naive-bayes.for feature=state=1 share=0.92",
                        "naive-bayes.for feature=stage=2 share=0.74",
                        "naive-bayes.for feature=phone=correct share=0.74");
        assertThat(score.speaksFor().get(1).publishedShare()).hasValueCloseTo(0.65, within(5e-3));
        assertThat(score.speaksAgainst())
                .extracting(indicator -> Told.message(indicator.reason()))
                .containsExactly(
                        "naive-bayes.against feature=source=1 share=0.08",
                        "naive-bayes.against feature=country=1 share=0.35");
    }

    @Test
    void openDealsStayWithinTheirBounds() {
        for (boolean won : new boolean[] {true, false}) {
            BigDecimal many = new BigDecimal("10000000");
            FrequencyRow stage =
                    FrequencyRow.imported("stage", "1", won ? many : BigDecimal.ONE, won ? BigDecimal.ONE : many);
            NaiveBayes model = NaiveBayes.of(FrequencyTable.of(DEFINITION, List.of(stage)));

            assertThat(percent(model, known("1"))).isEqualTo(won ? "99.99" : "0.01");
        }
    }

    private static Profile known(String stage, String... features) {
        List<Feature> all = new ArrayList<>();
        for (String feature : features) {
            int equals = feature.indexOf('=');
            all.add(Feature.of(feature.substring(0, equals), feature.substring(equals + 1)));
        }
        all.add(Feature.of("stage", stage));
        return Profile.of(all).withTeam("tooltip");
    }

    private static FrequencyTable table(String lastTeam) {
        return FrequencyTable.empty(DEFINITION)
                .plus(lead("1", 1, 1, 1, "1"), false)
                .plus(lead("1", 2, 2, 2, "2"), false)
                .plus(lead("1", 3, 3, 3, "3"), true)
                .plus(lead("2", 1, 2, 2, "3"), false)
                .plus(lead("2", 1, 2, 3, "2"), false)
                .plus(lead("2", 1, 3, 3, "1"), true)
                .plus(lead(lastTeam, 2, 2, 2, "3"), true)
                .plus(lead(lastTeam, 1, 2, 1, "1"), false)
                .plus(lead(lastTeam, 2, 3, 3, "1"), false);
    }

    private static Profile lead(String team, int country, int state, int source, String stage) {
        Profile profile = Profile.of(
                Feature.of("country", String.valueOf(country)),
                Feature.of("state", String.valueOf(state)),
                Feature.of("source", String.valueOf(source)),
                Feature.of("stage", stage));
        return team.isEmpty() ? profile : profile.withTeam(team);
    }

    private static Profile at(Profile lead, String stage) {
        List<Feature> features = lead.features().stream()
                .map(feature -> feature.variable().equals("stage") ? Feature.of("stage", stage) : feature)
                .toList();
        return lead.withFeatures(features);
    }

    private static Profile withoutTeam(Profile lead) {
        return Profile.of(lead.features());
    }

    private static Profile tagged(String... tags) {
        List<Feature> features = new ArrayList<>(List.of(Feature.of("stage", "1")));
        for (String tag : tags) {
            features.add(Feature.of("tag", tag));
        }
        return Profile.of(features).withTeam("tags");
    }

    private static void count(FrequencyCounter counter, int deals, boolean won, String... tags) {
        IntStream.range(0, deals).forEach(i -> counter.add(tagged(tags), won));
    }

    private static FrequencyRow row(FrequencyTable table, String team, String variable, String value) {
        return table.rows().stream()
                .filter(row ->
                        row.team().orElse("").equals(team) && row.feature().equals(Feature.of(variable, value)))
                .findFirst()
                .orElseThrow();
    }

    private static String percent(NaiveBayes model, Profile deal) {
        return model.score(deal).percent().map(BigDecimal::toPlainString).orElse("not computable");
    }

    @TestFactory
    Stream<DynamicTest> calibrationsAndPriorsAreRefusedByName() {
        return Refused.tests(
                Refused.with(
                        "score must be a number but was NaN",
                        () -> IsotonicCalibration.fit(new double[1], new boolean[1])
                                .probability(Double.NaN)),
                Refused.with("alpha must be above 0 and at most 1e100 but was 0.0", () -> BetaPrior.of(0, 1)),
                Refused.with("beta must be above 0 and at most 1e100 but was 0.0", () -> BetaPrior.of(1, 0)),
                Refused.with(
                        "expected one win count per group, but got 2 win counts for 1 group",
                        () -> BetaPrior.fit(new long[2], new long[1])),
                Refused.with(
                        "won must be in [0, closed] but was 2 of 1 (group 0)",
                        () -> BetaPrior.fit(new long[] {2}, new long[] {1})),
                Refused.with(
                        "won must be in [0, closed] but was 2 of 1",
                        () -> BetaPrior.of(1, 1).posterior(2, 1)),
                Refused.with("mean must be in (0, 1) but was 1.0", () -> BetaPrior.ofMean(1, 1)),
                Refused.with("strength must be above 0 and finite but was 0.0", () -> BetaPrior.ofMean(0.5, 0)),
                Refused.with(
                        "expected one weight per value, but got 2 weights for 1 value",
                        () -> IsotonicCalibration.increasing(new double[1], new double[2])),
                Refused.with("values[0] must be finite but was NaN", () -> IsotonicCalibration.increasing(Double.NaN)),
                Refused.with(
                        "weights[0] must be above 0 but was 0.0",
                        () -> IsotonicCalibration.increasing(new double[1], new double[1])),
                Refused.with("there must be a score", () -> IsotonicCalibration.fit(new double[0], new boolean[0])),
                Refused.with(
                        "expected one outcome per score, but got 2 outcomes for 1 score",
                        () -> IsotonicCalibration.fit(new double[1], new boolean[2])),
                Refused.with(
                        "scores[0] must be finite but was NaN",
                        () -> IsotonicCalibration.fit(new double[] {Double.NaN}, new boolean[1])),
                Refused.with("there must be a score", () -> PlattCalibration.fit(new double[0], new boolean[0])),
                Refused.with(
                        "expected one outcome per score, but got 2 outcomes for 1 score",
                        () -> PlattCalibration.fit(new double[1], new boolean[2])),
                Refused.with(
                        "scores[0] must be finite but was NaN",
                        () -> PlattCalibration.fit(new double[] {Double.NaN}, new boolean[1])),
                Refused.with("pointsToDouble must be finite and not 0 but was 0.0", () -> PointsScale.of(0, 1, 1)),
                Refused.with("baseScore must be finite but was NaN", () -> PointsScale.of(20, Double.NaN, 1)),
                Refused.with("baseOdds must be above 0 and finite but were 0.0", () -> PointsScale.of(20, 600, 0)));
    }
}
