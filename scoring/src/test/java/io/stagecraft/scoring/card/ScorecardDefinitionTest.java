package io.stagecraft.scoring.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.problem.InvalidDefinitionException;
import io.stagecraft.scoring.score.Extractors;
import io.stagecraft.scoring.score.Scorecard;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScorecardDefinitionTest {
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TEN = BigDecimal.TEN;

    private static ScorecardDefinition.Builder card() {
        return ScorecardDefinition.builder().id("fit").labels(Labels.of("Fit"));
    }

    @Test
    void everythingThatIsWrongIsReportedAtOnce() {
        ScoreCriterion users = ScoreCriterion.of(
                        "users",
                        "How many users?",
                        BandScale.of(
                                Band.between(BigDecimal.ZERO, TEN, ONE),
                                Band.between(ONE, TEN, ONE),
                                Band.from(new BigDecimal("11"), ONE)))
                .withWeight(BigDecimal.ZERO);
        ScoreCriterion same =
                ScoreCriterion.of("users", "How many?", AnswerScale.yesNo(0, 1)).withDirection(Direction.FALLING);
        assertThatThrownBy(() -> card().addCriteria(users, same)
                        .minimumCoverage(Ratio.of(2))
                        .addClasses(ScoreClass.lowest("a", "A"), ScoreClass.lowest("a", "A"))
                        .build())
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage("""
                        scorecard "fit" is not valid, 8 problems:
                          criteria[0].weight must be above 0 but was 0
                          criteria[0].scale.bands[1] must not overlap the band before it, "0 to below 10", but was 1 to below 10
                          criteria[0].scale.bands[2] must follow the band before it, "1 to below 10", but was from 11
                          criteria[1].scale must give points that are falling but was 0 before 1
                          criteria[1].id must occur once but was users
                          minimumCoverage must be in [0, 1] but was 2
                          classes[1].id must occur once but was a
                          classes[1].bound must be given above the lowest class""");
    }

    @Test
    void aClassThatNoAnswersLeadToIsAProblem() {
        assertThatThrownBy(() -> card().addCriteria(ScoreCriterion.of("a", "A?", AnswerScale.yesPartlyNo(2, 1, 0)))
                        .addClasses(
                                ScoreClass.lowest("low", "Low"),
                                ScoreClass.from("between", "Between", new BigDecimal("1.2")),
                                ScoreClass.from("high", "High", new BigDecimal("1.4")),
                                ScoreClass.above("top", "Top", new BigDecimal("2")))
                        .build())
                .hasMessage("""
                        scorecard "fit" is not valid, 2 problems:
                          classes[1] must be reachable with some answers but was between
                          classes[3] must be reachable with some answers but was top""");
    }

    @Test
    void aRangeThatCouldOverflowIsAProblem() {
        assertThatThrownBy(() -> card().addCriteria(ScoreCriterion.of(
                                "a",
                                "A?",
                                AnswerScale.of(AnswerOption.of("YES", "yes", new BigDecimal("9000000000.000000001")))))
                        .build())
                .hasMessage(
                        "scorecard \"fit\" is not valid: criteria must stay within 2^60 units of the last decimal in all"
                                + " but was 9000000000.000000001 points with 9 decimals");
    }

    @Test
    void aMeanNeedsOneRange() {
        assertThatThrownBy(() -> card().aggregation(Aggregation.mean())
                        .addCriteria(
                                ScoreCriterion.of("a", "A?", AnswerScale.yesNo(1, -1)),
                                ScoreCriterion.of("b", "B?", AnswerScale.yesNo(5, 0)))
                        .build())
                .hasMessage(
                        "scorecard \"fit\" is not valid: criteria[1].scale must give points in the range of the first"
                                + " criterion, -1 to 1, but was 0 to 5");
    }

    @Test
    void aCardHasAtLeastOneCriterion() {
        assertThatThrownBy(() -> card().build())
                .hasMessage("scorecard \"fit\" is not valid: criteria must have at least one");
    }

    @Test
    void aBindingReportsEveryCriterionThatDoesNotFit() {
        ScorecardDefinition fit = card().addCriteria(
                        ScoreCriterion.of("a", "A?", AnswerScale.yesNo(1, 0)),
                        ScoreCriterion.of("b", "B?", BandScale.of(Band.from(ONE, ONE))))
                .build();
        assertThatThrownBy(() -> Scorecard.of(
                        fit,
                        Extractors.<String>builder()
                                .answer("b", text -> Answer.YES)
                                .answer("c", text -> Answer.YES)
                                .build()))
                .hasMessage("""
                        binding of scorecard "fit" is not valid, 3 problems:
                          a must have an extractor
                          b must be given as a number
                          c must be a criterion of the card""");
    }

    @Test
    void changingOneCriterionLeavesTheOthers() {
        ScorecardDefinition fit = card().addCriteria(
                        ScoreCriterion.of("a", "A?", AnswerScale.yesNo(1, 0)),
                        ScoreCriterion.of("b", "B?", AnswerScale.yesNo(1, 0)))
                .build();
        ScorecardDefinition heavier = fit.withCriterion("b", criterion -> criterion.withWeight(TEN));
        assertThat(heavier.criterion("b").weight()).isEqualTo(TEN);
        assertThat(heavier.criterion("a")).isEqualTo(fit.criterion("a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit.criterion("c"))
                .withMessage("criterion must be one of [a, b] but was c (scorecard fit)");
    }

    @Test
    void decimalsCompareByValue() {
        assertThat(AnswerOption.of("a", "A", new BigDecimal("0.30")))
                .isEqualTo(AnswerOption.of("a", "A", new BigDecimal("0.3")));
        assertThat(Band.between(new BigDecimal("1.0"), new BigDecimal("2.0"), ONE)
                        .range())
                .isEqualTo("1 to below 2");
        assertThat(Band.below(TEN, ONE).lower()).isEqualTo(Optional.empty());
    }
}
