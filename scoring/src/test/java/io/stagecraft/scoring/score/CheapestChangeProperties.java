// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.scoring.card.AnswerOption;
import io.stagecraft.scoring.card.AnswerScale;
import io.stagecraft.scoring.card.CardAnswers;
import io.stagecraft.scoring.card.ScoreClass;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import io.stagecraft.scoring.score.CardDomain.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(CardDomain.class)
@Domain(DomainContext.Global.class)
class CheapestChangeProperties {

    @Property(tries = 500)
    void cheapestChangeIsFeasibleAndNoOtherIsCheaper(@ForAll Case given, @ForAll long seed) {
        if (given.card().classes().isEmpty()) {
            return;
        }
        Random random = new Random(seed);
        List<AnswerChange> offered = offered(given.card(), random);
        for (ScoreClass target : given.card().classes()) {
            CheapestChange found = CheapestChange.search(given.score(), target.id(), offered);
            Optional<Long> cheapest = cheapestOfAll(given, target, offered, 0, given.answers(), 0);
            switch (found.status()) {
                case FOUND -> {
                    CardAnswers changed = given.answers();
                    for (AnswerChange change : found.changes()) {
                        changed = changed.and(CardAnswers.builder()
                                .choice(change.criterionId(), change.levelId())
                                .build());
                    }
                    assertThat(reaches(Scorecard.of(given.card()).score(changed), target))
                            .isTrue();
                    assertThat(found.changes().stream().map(AnswerChange::criterionId))
                            .doesNotHaveDuplicates();
                    assertThat(cheapest).contains(found.cost());
                }
                case REACHED -> assertThat(reaches(given.score(), target)).isTrue();
                case IMPOSSIBLE -> assertThat(cheapest).isEmpty();
                case NOT_SEARCHED -> throw new AssertionError("five questions must be searched");
            }
        }
    }

    private static List<AnswerChange> offered(ScorecardDefinition card, Random random) {
        List<AnswerChange> offered = new ArrayList<>();
        for (ScoreCriterion criterion : card.criteria()) {
            for (AnswerOption option : ((AnswerScale) criterion.scale()).options()) {
                if (random.nextInt(4) > 0) {
                    offered.add(AnswerChange.of(criterion.id(), option.id(), random.nextInt(6)));
                }
            }
        }
        return offered;
    }

    private static Optional<Long> cheapestOfAll(
            Case given, ScoreClass target, List<AnswerChange> offered, int criterion, CardAnswers answers, long cost) {
        if (criterion == given.card().criteria().size()) {
            return reaches(Scorecard.of(given.card()).score(answers), target) ? Optional.of(cost) : Optional.empty();
        }
        String id = given.card().criteria().get(criterion).id();
        Optional<Long> best = cheapestOfAll(given, target, offered, criterion + 1, answers, cost);
        for (AnswerChange change : offered) {
            if (change.criterionId().equals(id)) {
                CardAnswers next = answers.and(
                        CardAnswers.builder().choice(id, change.levelId()).build());
                Optional<Long> rest = cheapestOfAll(given, target, offered, criterion + 1, next, cost + change.cost());
                if (rest.isPresent() && (best.isEmpty() || rest.get() < best.get())) {
                    best = rest;
                }
            }
        }
        return best;
    }

    /** Whether a score is in a class or a better one for certain. */
    private static boolean reaches(Score score, ScoreClass target) {
        ScorecardDefinition card = score.definition().orElseThrow();
        if (score.status() == ScoreStatus.UNDECIDED) {
            return ((RowScore) score).kernel.classIndex(score.worst())
                    >= card.classes().indexOf(target);
        }
        return score.scoreClass().map(card.classes()::indexOf).orElse(-1)
                >= card.classes().indexOf(target);
    }
}
