// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.card;

import static io.stagecraft.fixtures.Amounts.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Labels;
import org.junit.jupiter.api.Test;

class CardAnswersTest {
    private static final CardAnswers ANSWERS = CardAnswers.builder()
            .answer("budget", Answer.YES)
            .choice("sponsor", "strong")
            .number("users", 300)
            .number("share", decimal("0.50"))
            .build();

    private static CardAnswers.Builder others() {
        return CardAnswers.builder().choice("sponsor", "strong").number("share", decimal("0.5"));
    }

    @Test
    void laterAnswersReplaceEarlierOnesOfEitherKind() {
        CardAnswers later = CardAnswers.builder()
                .answer("users", Answer.NO)
                .number("budget", 7)
                .build();

        assertThat(ANSWERS.and(later))
                .isEqualTo(
                        others().answer("users", Answer.NO).number("budget", 7).build());
        assertThat(ANSWERS.and(CardAnswers.builder()
                        .answer("budget", Answer.NO)
                        .number("users", 5)
                        .build()))
                .isEqualTo(
                        others().answer("budget", Answer.NO).number("users", 5).build());
        assertThat(ANSWERS.and(CardAnswers.none())).isEqualTo(ANSWERS);
    }

    @Test
    void unknownTakesAnAnswerBackOnceItIsGivenAndIsNoAnswerBefore() {
        assertThat(ANSWERS.and("budget", Answer.UNKNOWN).and("users", Answer.UNKNOWN))
                .isEqualTo(others().build());
        assertThat(ANSWERS.and("budget", Answer.NO).choices()).containsEntry("budget", "NO");
        assertThat(ANSWERS.and("users", Answer.YES).numbers()).containsOnlyKeys("share");
        assertThat(CardAnswers.builder().answer("budget", Answer.UNKNOWN).build())
                .isEqualTo(CardAnswers.none());
    }

    @Test
    void aCardTakesTheAnswersThatItAsksFor() {
        ScorecardDefinition card = ScorecardDefinition.builder()
                .id("fit")
                .labels(Labels.of("Fit"))
                .addCriteria(
                        ScoreCriterion.of("budget", "Is there a budget?", AnswerScale.yesNo(1, 0)),
                        ScoreCriterion.of("users", "How many users?", BandScale.of(Band.from(decimal(0), decimal(1)))))
                .build();

        assertThat(ANSWERS.to(card))
                .isEqualTo(CardAnswers.builder()
                        .answer("budget", Answer.YES)
                        .number("users", 300)
                        .build());
    }
}
