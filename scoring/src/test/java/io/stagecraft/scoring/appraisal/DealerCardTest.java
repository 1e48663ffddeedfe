// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.fixtures.Told;
import io.stagecraft.scoring.card.CardAnswers;
import io.stagecraft.scoring.score.Score;
import io.stagecraft.scoring.score.ScoreStatus;
import io.stagecraft.scoring.score.Scorecard;
import org.junit.jupiter.api.Test;

class DealerCardTest {
    private static Score score(String... answers) {
        CardAnswers.Builder builder = CardAnswers.builder();
        for (String answer : answers) {
            builder.choice(answer.split("=", 2)[0], answer.split("=", 2)[1]);
        }
        return Scorecard.of(DealerCard.standard()).score(builder.build());
    }

    @Test
    void threeStrongFactorsAreTheWholeCard() {
        Score score = score("interest=strong", "relationship=strong", "adviser=strong");

        assertThat(score.value()).contains(Ratio.one());
        assertThat(score.defaultsUsed()).extracting(Told::used).containsExactly("default.dealer-points");
    }

    @Test
    void anUnknownFactorIsAskedAndNotScored() {
        Score score = score("interest=strong", "relationship=weak");

        assertThat(score.value()).contains(Ratio.of(1, 2));
        assertThat(score.openQuestions())
                .extracting(open -> open.question().text())
                .containsExactly("How far does the salesperson advise the dealer's business?");
    }

    @Test
    void oneFactorAloneIsNotRated() {
        assertThat(score("interest=strong").status()).isEqualTo(ScoreStatus.NOT_RATED);
    }
}
