// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import static io.stagecraft.fixtures.Amounts.decimal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.problem.InvalidDefinitionException;
import io.stagecraft.fixtures.Told;
import io.stagecraft.scoring.card.Aggregation;
import io.stagecraft.scoring.card.AnswerScale;
import io.stagecraft.scoring.card.Band;
import io.stagecraft.scoring.card.BandScale;
import io.stagecraft.scoring.card.CardAnswers;
import io.stagecraft.scoring.card.Effect;
import io.stagecraft.scoring.card.LinearScale;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BandScaleTest {

    private static ScorecardDefinition card(Band... bands) {
        return ScorecardDefinition.builder()
                .id("card")
                .labels(Labels.of("Card"))
                .addCriteria(ScoreCriterion.of("x", "How much?", BandScale.of(bands)))
                .build();
    }

    private static final ScorecardDefinition CLOSED_ABOVE = card(
            Band.aboveUpTo(decimal("0"), decimal("10"), decimal("1")),
            Band.aboveUpTo(decimal("10"), decimal("20.5"), decimal("2")),
            Band.builder()
                    .lower(decimal("20.5"))
                    .isLowerIncluded(false)
                    .upper(decimal("30"))
                    .points(decimal("3"))
                    .build(),
            Band.builder()
                    .lower(decimal("30"))
                    .upper(decimal("30"))
                    .isUpperIncluded(true)
                    .points(decimal("4"))
                    .build());

    @Test
    void bandsAreNamedByTheEdgesThatBelongToThem() {
        assertThat(((BandScale) CLOSED_ABOVE.criterion("x").scale()).bands())
                .extracting(Band::range)
                .containsExactly("above 0 to 10", "above 10 to 20.5", "above 20.5 to below 30", "30 to 30");
        assertThat(Band.upTo(decimal("5"), decimal("0")).range()).isEqualTo("up to 5");
        assertThat(Band.above(decimal("5"), decimal("0")).range()).isEqualTo("above 5");
        assertThat(Band.between(decimal("1"), decimal("5"), decimal("0")).range())
                .isEqualTo("1 to below 5");
    }

    @Test
    void edgeBelongsToTheBandThatIncludesItForEveryTypeOfNumber() {
        record Row(BigDecimal number) {}
        Scorecard<Row> decimals = Scorecard.of(
                CLOSED_ABOVE,
                Extractors.<Row>builder()
                        .number("x", row -> Optional.of(row.number()))
                        .build());
        Scorecard<Row> ratios = Scorecard.of(
                CLOSED_ABOVE,
                Extractors.<Row>builder()
                        .ratio("x", row -> Optional.of(Ratio.of(row.number())))
                        .build());
        Scorecard<Row> reals = Scorecard.of(
                CLOSED_ABOVE,
                Extractors.<Row>builder()
                        .real("x", row -> row.number().doubleValue())
                        .build());
        String[] numbers = {"0.1", "10", "10.1", "20.5", "20.6", "29.9", "30"};
        String[] points = {"1", "1", "2", "2", "3", "3", "4"};
        long[] tenths = new long[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            Row row = new Row(decimal(numbers[i]));
            tenths[i] = row.number().movePointRight(1).longValueExact();
            assertThat(decimals.score(row).points()).as(numbers[i]).isEqualTo(points[i]);
            assertThat(ratios.score(row).points()).as(numbers[i]).isEqualTo(points[i]);
            assertThat(reals.score(row).points()).as(numbers[i]).isEqualTo(points[i]);
        }
        ScoreTable table = Scorecard.of(CLOSED_ABOVE)
                .scoreAll(ScoreColumns.ofRows(numbers.length)
                        .numbers("x", tenths, 1)
                        .build());
        for (int i = 0; i < numbers.length; i++) {
            assertThat(table.points(i)).as(numbers[i]).isEqualTo(points[i]);
        }
        for (String outside : new String[] {"0", "30.1"}) {
            Row row = new Row(decimal(outside));
            assertThatThrownBy(() -> decimals.score(row))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("answer to x must be in a band from \"above 0 to 10\" to \"30 to 30\" but was "
                            + outside + " (scorecard card)");
            assertThatThrownBy(() -> ratios.score(row)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> reals.score(row)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void nanIsMissingAndInfinityDoesNotFit() {
        ScorecardDefinition open = card(Band.upTo(decimal("0"), decimal("1")), Band.above(decimal("0"), decimal("2")));
        Scorecard<Double> reals = Scorecard.of(
                open,
                Extractors.<Double>builder().real("x", Double::doubleValue).build());

        assertThat(reals.score(Double.NaN).openQuestions()).hasSize(1);
        assertThatThrownBy(() -> reals.score(Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("answer to x must be in a band from \"up to 0\" to \"above 0\" but was Infinity"
                        + " (scorecard card)");
        ScorecardDefinition line = ScorecardDefinition.builder()
                .id("line")
                .labels(Labels.of("Line"))
                .addCriteria(ScoreCriterion.of(
                        "x", "How much?", LinearScale.of(decimal("0"), decimal("0"), decimal("1"), decimal("10"))))
                .build();
        Scorecard<Double> onLine = Scorecard.of(
                line,
                Extractors.<Double>builder().real("x", Double::doubleValue).build());
        assertThat(onLine.scoreAll(List.of(Double.NEGATIVE_INFINITY)).problems(0))
                .extracting(Told::problem)
                .containsExactly("x answer.outside rule=answer.finite value=-Infinity");
        assertThat(onLine.score(0.1 + 0.2).points()).isEqualTo("3"); // 3.0000000000000004, rounded
        assertThatThrownBy(() -> onLine.score(Double.NEGATIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("answer to x must be finite but was -Infinity (scorecard line)");
    }

    @Test
    void bandsThatOmitOrShareAnEdgeAreRefused() {
        assertThat(Told.refusal(() -> card(
                        Band.below(decimal("10"), decimal("1")),
                        Band.aboveUpTo(decimal("10"), decimal("20"), decimal("2")),
                        Band.from(decimal("20"), decimal("3")))))
                .containsExactly(
                        "scorecard \"card\"",
                        "criteria[0].scale.bands[1] band.gap before=(band.below to=10) value=(band.above-to from=10 to=20)",
                        "criteria[0].scale.bands[2] band.overlap before=(band.above-to from=10 to=20) value=(band.from from=20)");
        assertThatThrownBy(() -> card(Band.aboveUpTo(decimal("10"), decimal("10"), decimal("1"))))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("criteria[0].scale.bands[0] must begin below its end but was above 10 to 10");
    }

    @Test
    void initialPointsBelongToASum() {
        assertThatThrownBy(() -> card(Band.upTo(decimal("0"), decimal("1")), Band.above(decimal("0"), decimal("2")))
                        .withAggregation(Aggregation.mean())
                        .withInitialPoints(decimal("5")))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("initialPoints must be 0 unless the points are added but was 5");
        assertThatThrownBy(() -> ScorecardDefinition.builder()
                        .id("card")
                        .labels(Labels.of("Card"))
                        .initialPoints(decimal("5"))
                        .addCriteria(ScoreCriterion.of("initial-points", "?", AnswerScale.yesNo(1, 0)))
                        .build())
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("criteria[0].id must not be that of the initial points but was initial-points");
    }

    @Test
    void openQuestionWithoutZeroKeepsTheValueWithinItsBounds() {
        ScorecardDefinition card = ScorecardDefinition.builder()
                .id("card")
                .labels(Labels.of("Card"))
                .addCriteria(
                        ScoreCriterion.of("a", "A?", AnswerScale.yesPartlyNo(5, 3, 1)),
                        ScoreCriterion.of("b", "B?", AnswerScale.yesPartlyNo(5, 3, 1)),
                        ScoreCriterion.of("c", "C?", AnswerScale.yesPartlyNo(-1, -3, -5)),
                        ScoreCriterion.of("d", "D?", AnswerScale.yesPartlyNo(2, 0, -2)))
                .build();
        Score score = Scorecard.of(card)
                .score(CardAnswers.builder().answer("a", Answer.YES).build());

        assertThat(score.points()).isEqualTo("5");
        assertThat(score.value()).contains(Ratio.of(5 + 1 - 1 + 0));
        assertThat(score.worst()).isEqualTo(Ratio.of(5 + 1 - 5 - 2));
        assertThat(score.best()).isEqualTo(Ratio.of(5 + 5 - 1 + 2));
    }

    private static void assertColumnScoresAsItsRows(ScorecardDefinition card, double... numbers) {
        Scorecard<Double> scorecard = Scorecard.of(
                card, Extractors.<Double>builder().real("x", number -> number).build());
        ScoreTable table = scorecard.scoreAll(
                ScoreColumns.ofRows(numbers.length).reals("x", numbers).build());

        for (int row = 0; row < numbers.length; row++) {
            assertThat(table.score(row)).as("" + numbers[row]).isEqualTo(scorecard.score(numbers[row]));
        }
    }

    @Test
    void aColumnOfWhichEachNumberLiesInAClosedBandScoresAsItsRows() {
        assertColumnScoresAsItsRows(CLOSED_ABOVE, 0.1, 10, 20.5, 29.9, 30);
        assertColumnScoresAsItsRows(
                card(Band.builder()
                        .lower(decimal("1"))
                        .upper(decimal("2"))
                        .points(decimal("3"))
                        .build()),
                1,
                1.5);
    }

    @Test
    void theEffectOfTheLastBandHoldsInAColumnToo() {
        ScorecardDefinition card = card(
                Band.upTo(decimal("5"), decimal("1")),
                Band.above(decimal("5"), decimal("2")).withEffect(Effect.KNOCK_OUT));

        assertColumnScoresAsItsRows(card, 4, 6, 5);
        assertThat(Scorecard.of(card)
                        .scoreAll(ScoreColumns.ofRows(1)
                                .reals("x", new double[] {6})
                                .build())
                        .status(0))
                .isEqualTo(ScoreStatus.KNOCKED_OUT);
    }
}
