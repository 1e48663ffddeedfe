// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stagecraft.fixtures.Refused;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import io.stagecraft.scoring.learning.NaiveBayesScore.Status;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NaiveBayesTest {
    private static final NaiveBayesDefinition DEFINITION = NaiveBayesDefinition.builder()
            .addStages("new", "qualified", "proposal", "won")
            .addWonStages("won")
            .addVariables("country", "source")
            .addTagVariables("tag")
            .build();
    private static final FrequencyTable EMPTY = FrequencyTable.empty(DEFINITION);

    @Test
    void aWonDealCountsInEveryStageAndALostOneInThoseItReached() {
        FrequencyTable table = EMPTY.plus(deal("qualified", "BE"), true).plus(deal("qualified", "BE"), false);

        assertThat(table.rows())
                .containsExactly(
                        FrequencyRow.of("country", "BE", 1, 1),
                        FrequencyRow.of("stage", "new", 1, 1),
                        FrequencyRow.of("stage", "proposal", 1, 0),
                        FrequencyRow.of("stage", "qualified", 1, 1),
                        FrequencyRow.of("stage", "won", 1, 0));
    }

    @Test
    void countsAreWholeAndOneTenthIsAddedOnReading() {
        FrequencyRow row = EMPTY.plus(deal("new", "BE"), true).rows().get(0);

        assertThat(row.won()).isEqualTo(1);
        assertThat(row.wonRead()).isEqualByComparingTo("1.1");
        assertThat(row.lostRead()).isEqualByComparingTo("0.1");
    }

    @Test
    void undoingRestoresTheTable() {
        FrequencyTable table = EMPTY.plus(deal("new", "BE"), true);

        assertThat(table.plus(deal("proposal", "NL"), false).minus(deal("proposal", "NL"), false))
                .isEqualTo(table);
        assertThat(table.minus(deal("new", "BE"), true)).isEqualTo(EMPTY);
    }

    @Test
    void undoingAnUncountedDealIsAnError() {
        FrequencyTable table = EMPTY.plus(deal("new", "BE"), true);

        assertThatThrownBy(() -> table.minus(deal("new", "BE"), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the lost count of stage=new would fall below zero: no such deal was counted (no team)");
        assertThatThrownBy(() -> table.minus(deal("new", "BE").withTeam("east"), true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the won count of stage=new would fall below zero: no such deal was counted (team east)");
    }

    @Test
    void probabilityIsTheRatioOfTheProducts() {
        FrequencyTable table = history();
        NaiveBayesScore score = NaiveBayes.of(table).score(deal("qualified", "BE"));

        // new: 6.1 and 8.1; qualified: 6.1 and 4.1; BE: 4.1 and 2.1 of 6.2 and 8.2
        double won = 6.1 / 14.2 * (6.1 / 6.1) * (4.1 / 6.2);
        double lost = 8.1 / 14.2 * (4.1 / 8.1) * (2.1 / 8.2);
        assertThat(score.status()).isEqualTo(Status.COMPUTED);
        assertThat(score.probability().orElseThrow().value()).isCloseTo(won / (won + lost), within(1e-12));
        assertThat(score.percent()).contains(new BigDecimal("79.35"));
        assertThat(score.explanation().children())
                .extracting(term -> Told.message(term.label()))
                .containsExactly(
                        "naive-bayes.prior",
                        "naive-bayes.feature variable=stage value=qualified",
                        "naive-bayes.feature variable=country value=BE");
    }

    @Test
    void reasonsAreTheSharesOfEachFeature() {
        NaiveBayesScore score = NaiveBayes.of(history()).score(deal("qualified", "BE"));

        // all won deals reached it, and about half of the lost ones: that speaks for it, whatever the published figure
        // says
        assertThat(score.indicators().get(0).share()).isCloseTo(1 / (1 + 4.1 / 8.1), within(1e-12));
        assertThat(score.indicators().get(0).publishedShare()).hasValueCloseTo(1 - 4.1 / 8.1, within(1e-12));
        assertThat(score.indicators().get(1).publishedShare()).isEmpty();
        assertThat(score.indicators().get(1).share()).isCloseTo(4.1 / 6.2 / (4.1 / 6.2 + 2.1 / 8.2), within(1e-12));
        assertThat(score.speaksFor().get(0).reason()).hasToString("country=BE speaks for winning (0.72)");
        assertThat(score.speaksFor().get(1).reason()).hasToString("stage=qualified speaks for winning (0.66)");
        assertThat(score.speaksAgainst()).isEmpty();
    }

    @Test
    void aReasonHasTheSignOfItsTerm() {
        FrequencyCounter counter = EMPTY.toCounter();
        IntStream.range(0, 10).forEach(i -> counter.add(at("won"), true));
        IntStream.range(0, 4).forEach(i -> counter.add(at("new"), false));
        IntStream.range(0, 6).forEach(i -> counter.add(at("qualified"), false));
        NaiveBayes model = NaiveBayes.of(counter.toTable());

        Indicator second = model.score(at("qualified")).indicators().get(0);
        assertThat(second.logOdds()).isCloseTo(0.504, within(5e-4));
        assertThat(second.reason()).hasToString("stage=qualified speaks for winning (0.62)");
        assertThat(second.publishedShare()).hasValueCloseTo(0.40, within(5e-3));
        Indicator first = model.score(at("new")).indicators().get(0);
        assertThat(first.logOdds()).isZero();
        assertThat(first.reason()).hasToString("stage=new speaks neither for nor against winning (0.5)");
        assertThat(first.publishedShare()).hasValue(0);
    }

    private static Profile at(String stage) {
        return Profile.of(Feature.of("stage", stage));
    }

    /** Of 8 won deals 5 came from BE and 3 from NL, of 4 lost ones none and 4. */
    private static FrequencyTable smoothed(Smoothing smoothing, double k) {
        return FrequencyTable.of(
                DEFINITION.withSmoothing(smoothing).withAddedCount(k),
                List.of(
                        FrequencyRow.of("country", "BE", 5, 0),
                        FrequencyRow.of("country", "NL", 3, 4),
                        FrequencyRow.of("stage", "new", 8, 4)));
    }

    @Test
    void underTheRuleOfTheTenthTotalsHoldTheTenths() {
        NaiveBayesScore score = NaiveBayes.of(smoothed(Smoothing.TENTH, 1)).score(deal("new", "NL"));

        double odds = 8.1 / 4.1 * (3.1 / 8.2) / (4.1 / 4.2);
        assertThat(score.probability().orElseThrow().value()).isCloseTo(odds / (1 + odds), within(1e-12));
    }

    @Test
    void addingKLeavesTotalsToTheCounts() {
        NaiveBayesScore score = NaiveBayes.of(smoothed(Smoothing.ADD_K, 0.5)).score(deal("new", "BE"));

        double odds = 8.0 / 4 * (5.5 / (8 + 2 * 0.5)) / (0.5 / (4 + 2 * 0.5));
        assertThat(score.probability().orElseThrow().value()).isCloseTo(odds / (1 + odds), within(1e-12));
        assertThat(score.explanation().evaluate().orElseThrow().doubleValue())
                .isCloseTo(odds / (1 + odds), within(1e-12));
        assertThat(score.indicators().get(0).reason())
                .hasToString("stage=new speaks neither for nor against winning (0.5)");
    }

    @Test
    void withoutSmoothingTheCountsAreTaken() {
        NaiveBayes model = NaiveBayes.of(smoothed(Smoothing.NONE, 1));

        double odds = 8.0 / 4 * (3 / 8.0) / (4 / 4.0);
        assertThat(model.score(deal("new", "NL")).probability().orElseThrow().value())
                .isCloseTo(odds / (1 + odds), within(1e-12));
        NaiveBayesScore certain = model.score(deal("new", "BE"));
        assertThat(certain.percent()).contains(new BigDecimal("99.99"));
        assertThat(certain.explanation().reasons())
                .extracting(Told::message)
                .containsExactly("naive-bayes.never-lost feature=country=BE");
        NaiveBayes without = NaiveBayes.of(FrequencyTable.of(
                DEFINITION.withSmoothing(Smoothing.NONE),
                List.of(
                        FrequencyRow.of("country", "BE", 0, 5),
                        FrequencyRow.of("country", "NL", 8, 0),
                        FrequencyRow.of("stage", "new", 8, 5))));
        assertThat(without.score(deal("new", "BE")).explanation().reasons())
                .extracting(Told::message)
                .containsExactly("naive-bayes.never-won feature=country=BE");
        NaiveBayes onlyWon = NaiveBayes.of(FrequencyTable.of(
                DEFINITION.withSmoothing(Smoothing.NONE), List.of(FrequencyRow.of("stage", "new", 8, 0))));
        assertThat(onlyWon.score(deal("new", "BE")).explanation().reasons())
                .extracting(Told::message)
                .containsExactly("naive-bayes.won-or-lost-not-counted stage=new");
    }

    @Test
    void zeroOnBothSidesHasNoProbabilityWithoutSmoothing() {
        NaiveBayes model = NaiveBayes.of(FrequencyTable.of(
                DEFINITION.withSmoothing(Smoothing.NONE).withMinimumTagObservations(0),
                List.of(
                        FrequencyRow.of("country", "BE", 5, 0),
                        FrequencyRow.of("country", "NL", 3, 4),
                        FrequencyRow.of("stage", "new", 8, 4),
                        FrequencyRow.of("tag", "late", 0, 2),
                        FrequencyRow.of("tag", "soon", 2, 0))));
        Profile both = Profile.of(Feature.of("stage", "new"), Feature.of("country", "BE"), Feature.of("tag", "late"));

        assertThat(model.score(both).status()).isEqualTo(NaiveBayesScore.Status.NOT_COMPUTABLE);
        assertThat(model.score(both).explanation().reasons())
                .extracting(Told::message)
                .containsExactly("naive-bayes.never-won-and-never-lost neverWon=tag=late neverLost=country=BE");
        CategoryTable columns = CategoryTable.of(
                CategoryColumn.of("stage", List.of("new", "won", "new")),
                CategoryColumn.of("country", List.of("BE", "BE", "NL")),
                CategoryColumn.of("tag", List.of("late", "late", "late")));
        assertThat(model.probabilities(columns)).containsExactly(Double.NaN, 1, 0);
    }

    @Test
    void anUnseenValueSaysNothing() {
        NaiveBayes model = NaiveBayes.of(history());

        assertThat(model.score(deal("new", "FR")).probability())
                .isEqualTo(model.score(Profile.of(Feature.of("stage", "new"))).probability());
    }

    @Test
    void chanceIsZeroWithoutAStageAndOneInAWonStage() {
        NaiveBayes model = NaiveBayes.of(history());

        assertThat(model.score(Profile.of(Feature.of("country", "BE"))).percent())
                .contains(new BigDecimal("0.00"));
        assertThat(model.score(Profile.of(Feature.of("country", "BE"))).status())
                .isEqualTo(Status.NO_STAGE);
        assertThat(model.score(Profile.of(Feature.of("country", "BE")))
                        .explanation()
                        .reasons())
                .extracting(Told::message)
                .containsExactly("naive-bayes.no-stage");
        assertThat(model.score(deal("won", "BE")).explanation().reasons())
                .extracting(Told::message)
                .containsExactly("naive-bayes.won-stage stage=won");
        assertThat(model.score(deal("won", "BE")).percent()).contains(new BigDecimal("100.00"));
        assertThat(model.score(deal("won", "BE")).status()).isEqualTo(Status.WON_STAGE);
    }

    @Test
    void beforeAnyHistoryEveryDealIsNotComputable() {
        NaiveBayes model = NaiveBayes.of(EMPTY);

        for (String country : List.of("BE", "NL")) {
            NaiveBayesScore score = model.score(deal("new", country));
            assertThat(score.status()).isEqualTo(Status.NOT_COMPUTABLE);
            assertThat(score.percent()).isEmpty();
            assertThat(score.explanation().reasons())
                    .extracting(Told::message)
                    .containsExactly("naive-bayes.none-counted stage=new");
        }
    }

    @Test
    void openDealsAreNeverCertain() {
        FrequencyTable table = EMPTY;
        FrequencyCounter counter = table.toCounter();
        for (int i = 0; i < 100_000; i++) {
            counter.add(deal("new", "BE"), true);
        }
        counter.add(deal("new", "NL"), false);
        NaiveBayes model = NaiveBayes.of(counter.toTable());

        assertThat(model.score(deal("new", "BE")).percent()).contains(new BigDecimal("99.99"));
    }

    @Test
    void aTagCountsFromFiftyDeals() {
        Profile tagged = Profile.of(Feature.of("stage", "new"), Feature.of("tag", "fair"));
        FrequencyCounter counter = EMPTY.toCounter();
        counter.add(Profile.of(Feature.of("stage", "new")), false);
        IntStream.range(0, 49).forEach(i -> counter.add(tagged, i % 2 == 0));
        assertThat(NaiveBayes.of(counter.toTable()).score(tagged).indicators())
                .extracting(indicator -> indicator.feature().variable())
                .containsExactly("stage");

        counter.add(tagged, true);
        assertThat(NaiveBayes.of(counter.toTable()).score(tagged).indicators())
                .extracting(indicator -> indicator.feature().variable())
                .containsExactly("stage", "tag");
    }

    @Test
    void aTeamWithoutRowsOfItsOwnUsesThePoolOfAll() {
        FrequencyTable table = EMPTY.plus(deal("new", "BE").withTeam("east"), true)
                .plus(deal("new", "BE").withTeam("east"), false)
                .plus(deal("new", "BE").withTeam("west"), false)
                .plus(deal("new", "BE"), false);
        NaiveBayes model = NaiveBayes.of(table);

        double pool = percent(model, Profile.of(Feature.of("stage", "new")));
        assertThat(pool)
                .isEqualTo(percent(model, Profile.of(Feature.of("stage", "new")).withTeam("south")));
        // every row begins with a tenth: 1.3 won and 3.3 lost in three of them
        double prior = 1.3 / 3.3;
        assertThat(pool).isCloseTo(100 * prior / (1 + prior), within(0.005));
        assertThat(percent(model, Profile.of(Feature.of("stage", "new")).withTeam("east")))
                .isEqualTo(50);
    }

    @Test
    void mergingATeamAddsWholeNumbers() {
        FrequencyTable table = FrequencyTable.of(
                DEFINITION,
                List.of(
                        imported("stage", "new", "20", "10", ""),
                        imported("stage", "qualified", "0.1", "0.1", ""),
                        imported("country", "1", "10", "0.1", ""),
                        imported("stage", "new", "20", "10", "east"),
                        imported("country", "1", "0.1", "10", "east"),
                        imported("country", "2", "0.1", "0", "east"),
                        imported("country", "3", "30.1", "30.1", "east")));

        assertThat(table.mergedIntoPool("east").rows())
                .extracting(row -> row.feature() + " " + row.wonRead() + " " + row.lostRead())
                .containsExactly(
                        "country=1 10 10", "country=3 30.1 30.1", "stage=new 40 20", "stage=qualified 0.1 0.1");
    }

    @Test
    void moreDealsThanCanBeCountedAreRefusedByName() {
        String most = String.valueOf(Long.MAX_VALUE);
        FrequencyTable table = FrequencyTable.of(DEFINITION, List.of(imported("stage", "new", most, "10", "")));

        assertThatThrownBy(() -> NaiveBayes.of(table))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("won in tenths must fit a long but was 92233720368547758070");
    }

    @Test
    void importedRowsReadAsTheyCame() {
        assertThat(imported("country", "1", "7.1", "3", "").won()).isEqualTo(7);
        assertThat(imported("country", "1", "7.1", "3", "").wonRead()).isEqualByComparingTo("7.1");
        assertThat(imported("country", "1", "7.1", "3", "").lostRead()).isEqualByComparingTo("3");
        assertThatThrownBy(() -> imported("country", "1", "7.4", "3", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("won must be a whole number from 0, or one plus 0.1, but was 7.4 (country=1)");
        assertThatThrownBy(() -> imported("country", "1", "7", "-1", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lost must be a whole number from 0, or one plus 0.1, but was -1 (country=1)");
    }

    @Test
    void columnsTeachWhatDealsTeach() {
        List<String> stages = List.of("new", "qualified", "", "proposal", "won", "new");
        List<String> countries = List.of("BE", "NL", "BE", "", "NL", "BE");
        List<String> teams = List.of("east", "", "east", "west", "", "east");
        boolean[] won = {true, false, true, false, true, false};
        CategoryTable data = CategoryTable.of(
                        CategoryColumn.of("stage", stages),
                        CategoryColumn.of("country", countries),
                        CategoryColumn.of("shoe size", countries))
                .withTeams(CategoryColumn.of("team", teams));
        FrequencyCounter counter = EMPTY.toCounter();
        for (int i = 0; i < won.length; i++) {
            counter.add(data.profile(i), won[i]);
        }

        FrequencyTable table = FrequencyTable.count(DEFINITION, data, won);
        assertThat(table).isEqualTo(counter.toTable());
        double[] probabilities = NaiveBayes.of(table).probabilities(data);
        for (int i = 0; i < won.length; i++) {
            assertThat(probabilities[i])
                    .isCloseTo(
                            NaiveBayes.of(table)
                                    .score(data.profile(i))
                                    .probability()
                                    .orElseThrow()
                                    .value(),
                            within(1e-12));
        }
    }

    @Test
    void aPartOfManyDealsTeachesWhatItsDealsTeach() {
        SplittableRandom random = new SplittableRandom(11);
        int[] firstTags = random.ints(300, -1, 2).toArray();
        int[] secondTags = Arrays.stream(firstTags)
                .map(first -> random.nextInt(-1, first < 1 ? 2 : 1)) // big but once a deal
                .toArray();
        CategoryTable data = CategoryTable.of(
                        CategoryColumn.ofCodes("tag", List.of("small", "big"), firstTags),
                        drawn(random, "stage", "won", "proposal", "new", "qualified"),
                        CategoryColumn.ofCodes("tag", List.of("late", "big"), secondTags),
                        drawn(random, "country", "NL", "BE"))
                .withTeams(drawn(random, "team", "west", "east"));
        boolean[] won = new boolean[300];
        FrequencyCounter counter = EMPTY.toCounter();
        for (int i = 0; i < won.length; i++) {
            won[i] = random.nextBoolean();
            if (i >= 7 && i < 290) {
                counter.add(data.profile(i), won[i]);
            }
        }

        assertThat(FrequencyTable.count(DEFINITION, data, won, 7, 290)).isEqualTo(counter.toTable());
    }

    private static CategoryColumn drawn(SplittableRandom random, String variable, String... levels) {
        int[] codes = random.ints(300, -1, levels.length).toArray();
        return CategoryColumn.ofCodes(variable, List.of(levels), codes);
    }

    @Test
    void aTeamWithoutAnIdIsRefused() {
        CategoryTable data = CategoryTable.of(CategoryColumn.of("stage", List.of("new")))
                .withTeams(CategoryColumn.ofCodes("team", List.of(""), new int[] {0}));

        assertThatThrownBy(() -> FrequencyTable.count(DEFINITION, data, new boolean[] {true}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("team must not be blank (stage=new)");
    }

    @Test
    void aDefinitionReportsAllItsProblems() {
        assertThat(Told.refusal(() -> NaiveBayesDefinition.builder()
                        .addStages("new", "new")
                        .addWonStages("won")
                        .addVariables("stage", " ")
                        .minimumTagObservations(-1)
                        .addedCount(0)
                        .build()))
                .containsExactly(
                        "naive Bayes definition",
                        "stages[1] id.duplicate value=new",
                        "wonStages[0] won-stages.unknown stages=[new, new] value=won",
                        "variables[0] id.duplicate value=stage",
                        "variables[1] id.blank",
                        "minimumTagObservations minimum-tag-observations.range value=-1",
                        "addedCount added-count.range value=0.0");
    }

    @Test
    void aTableTravels() {
        assertThat(Serialized.copy(history())).isEqualTo(history());
    }

    private static FrequencyTable history() {
        FrequencyCounter counter = EMPTY.toCounter();
        IntStream.range(0, 4).forEach(i -> counter.add(deal("proposal", "BE"), true));
        IntStream.range(0, 2).forEach(i -> counter.add(deal("proposal", "NL"), true));
        IntStream.range(0, 2).forEach(i -> counter.add(deal("qualified", "BE"), false));
        IntStream.range(0, 2).forEach(i -> counter.add(deal("proposal", "NL"), false));
        IntStream.range(0, 4).forEach(i -> counter.add(deal("new", "NL"), false));
        return counter.toTable();
    }

    private static Profile deal(String stage, String country) {
        return Profile.of(Feature.of("stage", stage), Feature.of("country", country));
    }

    private static double percent(NaiveBayes model, Profile deal) {
        return model.score(deal).percent().orElseThrow().doubleValue();
    }

    private static FrequencyRow imported(String variable, String value, String won, String lost, String team) {
        FrequencyRow row = FrequencyRow.imported(variable, value, new BigDecimal(won), new BigDecimal(lost));
        return team.isEmpty() ? row : row.withTeam(Optional.of(team));
    }

    @TestFactory
    Stream<DynamicTest> dealsAndRowsAreRefusedByName() {
        return Refused.tests(
                Refused.with(
                        "a profile must hold each feature once but held country=BE twice",
                        () -> Profile.of(Feature.of("country", "BE"), Feature.of("country", "BE"))),
                Refused.with(
                        "won must be at least 0 but was -1 (country=BE)",
                        () -> FrequencyRow.of("country", "BE", -1, 0)),
                Refused.with(
                        "lost must be at least 0 but was -1 (country=BE)",
                        () -> FrequencyRow.of("country", "BE", 0, -1)),
                Refused.with(
                        "a row must be of a variable of the definition but was of size=L",
                        () -> FrequencyTable.of(DEFINITION, List.of(FrequencyRow.of("size", "L", 1, 1)))),
                Refused.with(
                        "a row must stand once but was twice: country=BE",
                        () -> FrequencyTable.of(
                                DEFINITION,
                                List.of(
                                        FrequencyRow.of("country", "BE", 1, 1),
                                        FrequencyRow.of("stage", "new", 1, 1),
                                        FrequencyRow.of("country", "BE", 2, 2)))),
                Refused.with(
                        "rows must stand in order of team, variable and value",
                        () -> FrequencyTable.builder()
                                .definition(DEFINITION)
                                .addRows(FrequencyRow.of("stage", "new", 1, 1), FrequencyRow.of("country", "BE", 1, 1))
                                .build()),
                Refused.with(
                        "country must have one value but had several: [stage=new, country=BE, country=NL]",
                        () -> EMPTY.plus(
                                Profile.of(
                                        Feature.of("stage", "new"),
                                        Feature.of("country", "BE"),
                                        Feature.of("country", "NL")),
                                true)),
                Refused.with(
                        "tables must have one definition to be added",
                        () -> EMPTY.plus(FrequencyTable.empty(DEFINITION.withAddedCount(2)))));
    }
}
