// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.fixtures.Told;
import io.stagecraft.scoring.learning.Feature;
import io.stagecraft.scoring.learning.FrequencyCounter;
import io.stagecraft.scoring.learning.FrequencyTable;
import io.stagecraft.scoring.learning.LogisticModel;
import io.stagecraft.scoring.learning.LogisticRegression;
import io.stagecraft.scoring.learning.NaiveBayes;
import io.stagecraft.scoring.learning.NaiveBayesDefinition;
import io.stagecraft.scoring.learning.NumberTable;
import io.stagecraft.scoring.learning.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class WinProbabilityStrategyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final StageTable TABLE =
            StageTable.of(ImmutableMap.of("offer", Probability.of(0.45), "closing", Probability.of(0.70)));
    private static final WinProbabilityStrategy<String> BY_STAGE =
            WinProbabilityStrategy.byStage(stage -> stage, TABLE);
    private static final Estimate OUTLIVED =
            Estimate.outlived(Message.said("age.outlived", "older than any deal we ever won (138 days)"));

    @Test
    void theStageIsLookedUp() {
        Estimate estimate = BY_STAGE.estimate("offer", TODAY);

        assertThat(estimate.probability()).contains(Probability.of(0.45));
        assertThat(estimate.counted()).isEqualTo(0.45);
        assertThat(estimate.defaultsUsed()).isEmpty();
        assertThat(Told.explanation(estimate.explanation())).isEqualTo("""
                        probability.win: 0.45 (rule.look-up)
                          place.stage stage=offer: 0.45""");
    }

    @Test
    void anEstimateNamesTheDefaultThatItsTableIs() {
        DefaultUsed ours =
                DefaultUsed.of("stage-probability", Message.said("default.stage-probability", "as last year"));

        assertThat(TABLE.withDefaultUsed(ours).estimate("closing").defaultsUsed())
                .containsExactly(ours);
        assertThat(StageTable.template(SalesProcesses.consultative())
                        .estimate(SalesProcesses.consultative().stages().get(0).id())
                        .defaultsUsed())
                .containsExactly(DefaultUsed.of("stage-probability", Message.of("default.stage-probability")));
    }

    @Test
    void everyReadyProcessNamesWhatItsProbabilitiesRestOn() {
        assertThat(SalesProcesses.all())
                .extracting(process ->
                        Told.used(StageTable.template(process).defaultUsed().orElseThrow()))
                .containsExactly(
                        "default.stage-probability",
                        "default.funnel-probability",
                        "default.published-probability",
                        "default.published-probability",
                        "default.milestone-probability",
                        "default.published-probability",
                        "default.published-probability",
                        "default.published-probability",
                        "default.published-probability");
    }

    @Test
    void theConsultativeProcessHasATemplateForItsFiveOpenStages() {
        StageTable template = StageTable.template(SalesProcesses.consultative());

        assertThat(template.probabilities().values())
                .extracting(Probability::value)
                .containsExactly(0.05, 0.10, 0.25, 0.45, 0.70);
        assertThat(template.estimate("PREPARATION").defaultsUsed())
                .extracting(Told::used)
                .containsExactly("default.stage-probability");
        assertThat(template.estimate("IMPLEMENTATION").status()).isEqualTo(Estimate.Status.NOT_COMPUTABLE);
    }

    @Test
    void aStageThatIsNotInTheTableIsAMistake() {
        assertThatThrownBy(() -> BY_STAGE.estimate("lunch", TODAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stage must be one of [offer, closing] but was lunch");
    }

    @Test
    void aStageWithoutProbabilityIsNotComputable() {
        Estimate estimate = TABLE.withStagesWithout("after the win").estimate("after the win");

        assertThat(estimate.status()).isEqualTo(Estimate.Status.NOT_COMPUTABLE);
        assertThat(estimate.probability()).isEmpty();
        assertThat(estimate.reasons())
                .extracting(Told::message)
                .containsExactly("stage.no-probability stage=after the win");
    }

    @Test
    void noOpenDealIsCertain() {
        assertThatThrownBy(() -> StageTable.of(ImmutableMap.of("won", Probability.certain())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no open deal is certain, but the probability of stage won was 1.0");
    }

    @Test
    void fallbackIsAskedOnlyWhenNothingCanBeComputed() {
        WinProbabilityStrategy<String> none =
                (deal, asOf) -> Estimate.notComputable(Message.said("history.too-few", "too few (7)"));
        WinProbabilityStrategy<String> tooOld = (deal, asOf) -> OUTLIVED;

        assertThat(none.or(BY_STAGE).estimate("offer", TODAY).counted()).isEqualTo(0.45);
        assertThat(none.or(BY_STAGE).estimate("offer", TODAY).reasons())
                .extracting(Told::message)
                .containsExactly("history.too-few text=too few (7)");
        assertThat(tooOld.or(BY_STAGE).estimate("offer", TODAY)).isEqualTo(OUTLIVED);
        assertThat(OUTLIVED.counted()).isZero();
    }

    @Test
    void manualAndComputedAreKeptApart() {
        for (ManualPolicy policy : ManualPolicy.values()) {
            double expected = policy == ManualPolicy.MANUAL_FIRST ? 0.9 : 0.45;
            Estimate estimate = BY_STAGE.withManual(deal -> Optional.of(Probability.of(0.9)), policy)
                    .estimate("offer", TODAY);
            assertThat(estimate.counted()).as(policy.name()).isEqualTo(expected);
            assertThat(estimate.explanation().children())
                    .extracting(child -> child.label() + " " + child.text())
                    .containsExactlyInAnyOrder("set by a person 0.9", "computed 0.45");
        }
        assertThat(BY_STAGE.withManual(deal -> Optional.empty(), ManualPolicy.MANUAL_FIRST)
                        .estimate("offer", TODAY))
                .isEqualTo(BY_STAGE.estimate("offer", TODAY));
    }

    @Test
    void personBringsAnOutlivedDealBackOnlyIfThePolicyAllows() {
        WinProbabilityStrategy<String> tooOld = (deal, asOf) -> OUTLIVED;
        Optional<Probability> manual = Optional.of(Probability.of(0.9));

        assertThat(tooOld.withManual(deal -> manual, ManualPolicy.LOWER).estimate("x", TODAY))
                .isEqualTo(OUTLIVED);
        assertThat(tooOld.withManual(deal -> manual, ManualPolicy.MANUAL_FIRST)
                        .estimate("x", TODAY)
                        .counted())
                .isEqualTo(0.9);
    }

    @Test
    void aPartOfABookIsEstimatedInItsOrder() {
        List<String> book = List.of("offer", "closing", "offer");

        assertThat(BY_STAGE.estimates(book, TODAY))
                .extracting(Estimate::counted)
                .containsExactly(0.45, 0.70, 0.45);
        assertThat(BY_STAGE.estimates(book, 1, 2, TODAY))
                .extracting(Estimate::counted)
                .containsExactly(0.70);
    }

    @Test
    void logOddsOfAnEstimateAreNamedForTheDecidingPart() {
        Estimate byHand = BY_STAGE.withManual(deal -> Optional.of(Probability.of(0.9)), ManualPolicy.MANUAL_FIRST)
                .estimate("offer", TODAY);
        Estimate lower = BY_STAGE.withManual(deal -> Optional.of(Probability.of(0.9)), ManualPolicy.LOWER)
                .estimate("offer", TODAY);

        assertThat(decisive(BY_STAGE.estimate("offer", TODAY))).isEqualTo("place.stage");
        assertThat(decisive(byHand)).isEqualTo("probability.manual");
        assertThat(decisive(lower)).isEqualTo("probability.computed");
        assertThat(byHand.isSetByPerson()).isTrue();
        assertThat(lower.isSetByPerson()).isFalse();
    }

    private static String decisive(Estimate estimate) {
        return estimate.onLogOdds().children().get(0).label().code();
    }

    @Test
    void anyEstimateReadsAsLogOdds() {
        Estimate estimate = BY_STAGE.estimate("offer", TODAY);

        assertThat(estimate.onLogOdds().rule().name()).isEqualTo("log-odds");
        assertThat(estimate.onLogOdds().value().orElseThrow().doubleValue()).isCloseTo(0.45, within(1e-12));
        assertThat(OUTLIVED.onLogOdds()).isEqualTo(OUTLIVED.explanation());
    }

    @Test
    void learnedModelsGiveReasons() {
        NaiveBayesDefinition definition = NaiveBayesDefinition.builder()
                .addStages("offer")
                .addVariables("country")
                .build();
        FrequencyCounter counter = FrequencyTable.empty(definition).toCounter();
        Function<String, Profile> profile =
                country -> Profile.of(Feature.of("stage", "offer"), Feature.of("country", country));
        for (int i = 0; i < 39; i++) {
            counter.add(profile.apply(i < 30 ? "BE" : "NL"), true);
            counter.add(profile.apply(i < 10 ? "BE" : "NL"), false);
        }
        assertThat(WinProbabilityStrategy.learned(profile, NaiveBayes.of(counter.toTable()))
                        .estimate("BE", TODAY)
                        .reasons())
                .extracting(Told::message)
                .containsExactly("history.too-few won=39 lost=39 wins=40 losses=40");

        counter.add(profile.apply("BE"), true).add(profile.apply("NL"), false);
        Estimate estimate = WinProbabilityStrategy.learned(profile, NaiveBayes.of(counter.toTable()))
                .estimate("BE", TODAY);
        assertThat(estimate.reasons())
                .extracting(Told::message)
                .containsExactly("naive-bayes.for feature=country=BE share=0.75");
        assertThat(estimate.counted()).isCloseTo(31.1 / 41.2, within(1e-12));
        assertThat(WinProbabilityStrategy.learned((String deal) -> Profile.of(), NaiveBayes.of(counter.toTable()))
                        .estimate("BE", TODAY)
                        .counted())
                .isZero();
    }

    @Test
    void aLogisticModelNeedsAllItsNumbers() {
        double[] visits = new double[100];
        boolean[] won = new boolean[100];
        for (int i = 0; i < 100; i++) {
            visits[i] = i % 10;
            won[i] = i % 10 + i / 10 > 11;
        }
        LogisticModel model = LogisticRegression.standard()
                .fit(NumberTable.of(List.of("visits"), visits), won)
                .orElseThrow();
        MinimumNumbers few = MinimumNumbers.builder().wins(5).losses(5).build();
        MinimumNumbers many = MinimumNumbers.builder().wins(50).losses(50).build();

        assertThat(WinProbabilityStrategy.<Double>logistic(deal -> Optional.of(new double[] {deal}), model, many)
                        .estimate(5.0, TODAY)
                        .reasons())
                .extracting(Told::message)
                .containsExactly("history.too-few won=28 lost=72 wins=50 losses=50");
        assertThat(WinProbabilityStrategy.<Double>logistic(deal -> Optional.of(new double[] {deal}), model, few)
                        .estimate(5.0, TODAY)
                        .counted())
                .isCloseTo(model.probability(5).value(), within(1e-12));
        assertThat(WinProbabilityStrategy.<Double>logistic(deal -> Optional.empty(), model, few)
                        .estimate(5.0, TODAY)
                        .reasons())
                .extracting(Told::message)
                .containsExactly("logistic.unknown");
    }

    @Test
    void anEstimateTravels() {
        assertThat(Serialized.copy(BY_STAGE.estimate("offer", TODAY))).isEqualTo(BY_STAGE.estimate("offer", TODAY));
    }

    @Test
    void atMostAThousandStrategiesStandOnOneAnother() {
        WinProbabilityStrategy<String> unable =
                (deal, asOf) -> Estimate.notComputable(Message.said("test.unable", "unable"));
        WinProbabilityStrategy<String> chain = unable;
        for (int i = 0; i < 1_000; i++) {
            chain = chain.or(i < 999 ? unable : BY_STAGE);
        }
        WinProbabilityStrategy<String> longest = chain;

        assertThat(longest.estimate("offer", TODAY).counted()).isEqualTo(0.45);
        assertThatThrownBy(() -> longest.or(BY_STAGE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("strategies must stand at most 1000 deep on one another");
    }

    @Test
    void aStrategyWithoutAnAnswerIsNamed() {
        WinProbabilityStrategy<String> silent = new WinProbabilityStrategy<>() {
            @Override
            @SuppressWarnings("NullAway")
            public Estimate estimate(String deal, LocalDate asOf) {
                return null;
            }

            @Override
            public String toString() {
                return "silent";
            }
        };

        assertThatThrownBy(() -> silent.or(BY_STAGE).estimate("offer", TODAY))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("estimate of the strategy silent");
        assertThatThrownBy(() -> silent.estimates(List.of("offer"), TODAY))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("estimate of the strategy silent");
    }

    @Test
    void aGivenProbabilityIsSaidToBeGiven() {
        assertThat(WinProbabilityStrategy.<String>given(deal -> Probability.of(0.3))
                        .estimate("offer", TODAY)
                        .reasons())
                .extracting(Told::message)
                .containsExactly("probability.given");
    }
}
