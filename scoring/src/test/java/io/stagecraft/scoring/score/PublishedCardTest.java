// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import static io.stagecraft.fixtures.Amounts.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.explain.Contribution;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.message.Message;
import io.stagecraft.scoring.card.AnswerOption;
import io.stagecraft.scoring.card.AnswerScale;
import io.stagecraft.scoring.card.Band;
import io.stagecraft.scoring.card.BandScale;
import io.stagecraft.scoring.card.CardAnswers;
import io.stagecraft.scoring.card.MissingAnswer;
import io.stagecraft.scoring.card.Scale;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The sample scorecard of the PMML 4.x specification (Data Mining Group, section Scorecard): its intervals are closed
 * above, a missing value has points of its own, each characteristic has a reason code and a baseline, and reasons are
 * the points below it.
 */
class PublishedCardTest {

    private static ScoreCriterion criterion(String id, Scale scale, long missing, String reasonCode, long baseline) {
        return ScoreCriterion.of(id, id, scale)
                .withMissing(MissingAnswer.countsAs(decimal(missing)))
                .withReason(Message.said(reasonCode, id))
                .withBaseline(decimal(baseline));
    }

    private static final ScorecardDefinition SAMPLE = ScorecardDefinition.builder()
            .id("sample")
            .labels(Labels.of("Sample"))
            .addCriteria(
                    criterion(
                            "department",
                            AnswerScale.of(
                                    AnswerOption.of("marketing", "marketing", 19),
                                    AnswerOption.of("engineering", "engineering", 3),
                                    AnswerOption.of("business", "business", 6)),
                            -9,
                            "RC1",
                            19),
                    criterion(
                            "age",
                            BandScale.of(
                                    Band.upTo(decimal(18), decimal(-3)),
                                    Band.aboveUpTo(decimal(18), decimal(29), decimal(0)),
                                    Band.aboveUpTo(decimal(29), decimal(39), decimal(12)),
                                    Band.above(decimal(39), decimal(18))),
                            -1,
                            "RC2",
                            18),
                    criterion(
                            "income",
                            BandScale.of(
                                    Band.upTo(decimal(1000), decimal(26)),
                                    Band.aboveUpTo(decimal(1000), decimal(2500), decimal(5)),
                                    Band.above(decimal(2500), decimal(-3))),
                            5,
                            "RC3",
                            10))
            .build();

    private record Person(Optional<String> department, double age, double income) {}

    private static final Scorecard<Person> PEOPLE = Scorecard.of(
            SAMPLE,
            Extractors.<Person>builder()
                    .choice("department", Person::department)
                    .real("age", Person::age)
                    .real("income", Person::income)
                    .build());

    private static List<String> codes(Score score) {
        return score.reasons(ReasonSide.BELOW).stream().map(Message::code).toList();
    }

    @Test
    void theSampleScoresAnEngineerAndExplainsWhy() {
        Score score = PEOPLE.score(new Person(Optional.of("engineering"), 25, 500));

        assertThat(score.contributions())
                .extracting(Contribution::amount)
                .containsExactly(decimal(3), decimal(0), decimal(26));
        assertThat(score.points()).isEqualTo(decimal(29));
        assertThat(codes(score)).containsExactly("RC2", "RC1"); // 18 and 16 points below their baselines
    }

    @Test
    void anEdgeOfThePublishedCardBelongsToTheBandBelow() {
        assertThat(PEOPLE.score(new Person(Optional.of("marketing"), 18, 1000)).points())
                .isEqualTo(decimal(19 - 3 + 26));
        assertThat(PEOPLE.score(new Person(Optional.of("marketing"), Math.nextUp(18), Math.nextUp(1000)))
                        .points())
                .isEqualTo(decimal(19 + 0 + 5));
        assertThat(PEOPLE.score(new Person(Optional.of("business"), 39, 2500)).points())
                .isEqualTo(decimal(6 + 12 + 5));
        assertThat(PEOPLE.score(new Person(Optional.of("business"), 40, 2500.01))
                        .points())
                .isEqualTo(decimal(6 + 18 - 3));
    }

    @Test
    void missingAnswersHaveThePublishedPoints() {
        Score score = PEOPLE.score(new Person(Optional.empty(), Double.NaN, Double.NaN));

        assertThat(score.points()).isEqualTo(decimal(-9 - 1 + 5));
        assertThat(codes(score)).containsExactly("RC1", "RC2", "RC3"); // 28, 19 and 5
        assertThat(score).isEqualTo(Scorecard.of(SAMPLE).score(CardAnswers.none()));
    }

    @Test
    void aMissingAnswerMayHaveAReasonCodeOfItsOwn() {
        ScorecardDefinition card = SAMPLE.withCriterion(
                "age",
                age -> age.withMissing(
                        MissingAnswer.countsAs(decimal(-1), Message.said("RC2_0", "the age is not known"))));

        assertThat(codes(Scorecard.of(card).score(CardAnswers.none()))).containsExactly("RC1", "RC2_0", "RC3");
        assertThat(codes(Scorecard.of(card)
                        .score(CardAnswers.builder().number("age", 25).build())))
                .containsExactly("RC1", "RC2", "RC3");
    }

    @Test
    void aSumBeginsWithTheInitialPoints() {
        ScorecardDefinition card = SAMPLE.withInitialPoints(new BigDecimal("100.50"));
        Score score = Scorecard.of(card)
                .score(CardAnswers.builder()
                        .choice("department", "engineering")
                        .number("age", 25)
                        .number("income", 500)
                        .build());

        assertThat(score.points()).isEqualTo("129.5");
        assertThat(score.worstPoints()).isEqualTo("129.5");
        assertThat(score.value()).hasValueSatisfying(value -> assertThat(value).hasToString("259/2"));
        assertThat(score.contribution("initial-points"))
                .contains(
                        Contribution.of("initial-points", new BigDecimal("100.5"), Message.of("score.initial-points")));
        assertThat(score.explanation().value()).contains(score.points());
        assertThat(codes(score)).containsExactly("RC2", "RC1");
        assertThat(Scorecard.of(card)
                        .scoreAll(ScoreColumns.ofRows(1)
                                .codes("department", new byte[] {2})
                                .reals("age", new double[] {25})
                                .reals("income", new double[] {500})
                                .build())
                        .score(0))
                .isEqualTo(score);
    }
}
