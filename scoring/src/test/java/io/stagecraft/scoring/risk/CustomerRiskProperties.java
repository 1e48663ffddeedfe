// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.explain.Estimable;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.scoring.card.CardAnswers;
import io.stagecraft.scoring.card.ScoreCriterion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What open questions leave open holds whatever they are answered. */
class CustomerRiskProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final CustomerRisk RISK = CustomerRisk.standard();

    @Property(tries = 300)
    void anyAnswersLeadIntoTheRangesOfRiskAndOfClasses(
            @ForAll @Size(7) List<Answer> given, @ForAll @IntRange(min = -30, max = 300) int days) {
        CustomerRiskAssessment open = RISK.assess(answers(given));
        Estimable<LocalDate> close = Estimable.given(TODAY.plusDays(days));
        OpportunityRating rating = open.rate(close, TODAY, Soon.fallback());

        for (List<Answer> full : completions(given)) {
            CustomerRiskAssessment answered = RISK.assess(answers(full));
            Ratio risk = answered.lowestRisk();
            assertThat(answered.highestRisk()).isEqualTo(risk);
            assertThat(risk.isAtLeast(open.lowestRisk())).isTrue();
            assertThat(open.highestRisk().isAtLeast(risk)).isTrue();
            OpportunityRating then = answered.rate(close, TODAY, Soon.fallback());
            if (rating.bestClass().isPresent() && then.opportunityClass().isPresent()) {
                assertThat(then.opportunityClass().get())
                        .isBetween(rating.bestClass().get(), rating.worstClass().orElseThrow());
            }
        }
        if (days < 0) {
            assertThat(rating.bestClass()).isEmpty();
        }
        if (open.score().coverage().answered() < 5) {
            assertThat(rating.bestClass()).isEmpty();
        }
    }

    private static CardAnswers answers(List<Answer> given) {
        CardAnswers.Builder answers = CardAnswers.builder();
        List<ScoreCriterion> criteria = RISK.card().criteria();
        for (int i = 0; i < criteria.size(); i++) {
            answers.answer(criteria.get(i).id(), given.get(i));
        }
        return answers.build();
    }

    private static List<List<Answer>> completions(List<Answer> given) {
        List<List<Answer>> all = List.of(List.of());
        for (Answer answer : given) {
            List<List<Answer>> next = new ArrayList<>();
            for (List<Answer> before : all) {
                for (Answer possible :
                        answer == Answer.UNKNOWN ? List.of(Answer.YES, Answer.PARTLY, Answer.NO) : List.of(answer)) {
                    List<Answer> longer = new ArrayList<>(before);
                    longer.add(possible);
                    next.add(longer);
                }
            }
            all = next;
        }
        return all;
    }
}
