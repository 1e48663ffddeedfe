// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.explain.Answer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScreeningDisciplineTest {
    private record Deal(String id, Optional<ScreeningDecision> decision, Answer followed) {
        static Deal of(String id, ScreeningDecision decision, Answer followed) {
            return new Deal(id, Optional.of(decision), followed);
        }
    }

    private static final ScreeningDiscipline<Deal> CHOSEN = ScreeningDiscipline.of(
            List.of(
                    Deal.of("passed", ScreeningDecision.PASS, Answer.YES),
                    Deal.of("dropped and visited", ScreeningDecision.DROP, Answer.YES),
                    Deal.of("reduced and partly visited", ScreeningDecision.REDUCE, Answer.PARTLY),
                    Deal.of("dropped and left", ScreeningDecision.DROP, Answer.NO),
                    Deal.of("dropped, visits not recorded", ScreeningDecision.DROP, Answer.UNKNOWN),
                    new Deal("never screened", Optional.empty(), Answer.YES),
                    new Deal("never screened, left", Optional.empty(), Answer.NO),
                    Deal.of("undecided", ScreeningDecision.UNDECIDED, Answer.YES)),
            Deal::decision,
            Deal::followed);

    @Test
    void unscreenedSubjectsInWorkAreListed() {
        assertThat(CHOSEN.unscreened()).extracting(Deal::id).containsExactly("never screened");
    }

    @Test
    void subjectsWorkedOnAgainstTheDecisionAreListed() {
        assertThat(CHOSEN.againstDecision())
                .extracting(Deal::id)
                .containsExactly("dropped and visited", "reduced and partly visited");
    }

    @Test
    void unrecordedFollowUpIsNotChecked() {
        assertThat(CHOSEN.notChecked()).extracting(Deal::id).containsExactly("dropped, visits not recorded");
    }
}
