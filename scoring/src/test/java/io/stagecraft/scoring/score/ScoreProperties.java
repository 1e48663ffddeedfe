// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.stagecraft.core.explain.Contribution;
import io.stagecraft.core.explain.Rule;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.scoring.card.Aggregation;
import io.stagecraft.scoring.card.AnswerOption;
import io.stagecraft.scoring.card.AnswerScale;
import io.stagecraft.scoring.card.Band;
import io.stagecraft.scoring.card.BandScale;
import io.stagecraft.scoring.card.CardAnswers;
import io.stagecraft.scoring.card.ClassBasis;
import io.stagecraft.scoring.card.Direction;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import io.stagecraft.scoring.score.CardDomain.Case;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(CardDomain.class)
@Domain(DomainContext.Global.class)
class ScoreProperties {

    @Property(tries = 400)
    void contributionsAreWeightTimesPointsAndSumToTheScore(@ForAll Case given) {
        Score score = given.score();
        BigDecimal sum = BigDecimal.ZERO;
        for (ScoreCriterion criterion : given.card().criteria()) {
            Optional<BigDecimal> points = CardDomain.chosen(given, criterion)
                    .map(AnswerOption::points)
                    .or(() -> criterion.missing().points());
            assertThat(score.contribution(criterion.id()).isPresent()).isEqualTo(points.isPresent());
            if (points.isPresent() && given.card().aggregation().kind() != Aggregation.Kind.WEAKEST) {
                BigDecimal expected = points.get().multiply(criterion.weight());
                assertThat(score.contribution(criterion.id()).orElseThrow().amount())
                        .isEqualByComparingTo(expected);
            }
            sum = sum.add(
                    score.contribution(criterion.id()).map(Contribution::amount).orElse(BigDecimal.ZERO));
        }
        assertThat(score.points()).isEqualByComparingTo(sum);
    }

    @Property(tries = 400)
    void whatIsAnsweredLiesBetweenWorstAndBest(@ForAll Case given) {
        Score score = given.score();
        assertThat(score.best().isAtLeast(score.worst())).isTrue();
        if (score.value().isPresent()) {
            assertThat(score.value().get().isAtLeast(score.worst())).isTrue();
            assertThat(score.best().isAtLeast(score.value().get())).isTrue();
        }
    }

    @Property(tries = 400)
    void answeringAnUnknownNeverLeavesTheRange(@ForAll Case given) {
        Score score = given.score();
        for (CardAnswers full : CardDomain.completions(given)) {
            Score answered = Scorecard.of(given.card()).score(full);
            assertThat(answered.worst()).isEqualTo(answered.best());
            assertThat(answered.worst().isAtLeast(score.worst())).isTrue();
            assertThat(score.best().isAtLeast(answered.best())).isTrue();
        }
    }

    @Property(tries = 400)
    void aClassIsDecidedExactlyWhenEveryCompletionAgrees(@ForAll Case given) {
        if (given.card().classBasis() != ClassBasis.BOUNDS
                || given.card().classes().isEmpty()) {
            return;
        }
        Score score = given.score();
        // a missing answer that counts, and stays missing, gives its points whatever is covered
        ScorecardDefinition asScored = given.card().withMinimumCoverage(Ratio.zero());
        List<Integer> classes = CardDomain.outcomes(given).stream()
                .map(full -> classIndex(
                        given.card(), Scorecard.of(asScored).score(full).worst()))
                .distinct()
                .toList();
        if (score.status() == ScoreStatus.DECIDED) {
            assertThat(classes).hasSize(1);
            assertThat(score.scoreClass()).contains(given.card().classes().get(classes.get(0)));
        } else if (score.status() == ScoreStatus.UNDECIDED) {
            assertThat(classes.size()).isGreaterThan(1);
            assertThat(score.openQuestions()).isNotEmpty();
        }
    }

    @Property(tries = 400)
    void questionIsDecisiveExactlyWhenOneOfItsAnswersDecides(@ForAll Case given) {
        Score score = given.score();
        for (OpenQuestion open : score.openQuestions()) {
            List<String> deciding = ((AnswerScale)
                            given.card().criterion(open.criterionId()).scale())
                    .options().stream()
                            .map(AnswerOption::id)
                            .filter(option -> decides(given, open.criterionId(), option))
                            .toList();
            assertThat(open.decidingAnswers())
                    .isEqualTo(score.status() == ScoreStatus.UNDECIDED ? deciding : List.of());
            assertThat(open.isDecisive()).isEqualTo(!open.decidingAnswers().isEmpty());
        }
    }

    private static boolean decides(Case given, String criterion, String option) {
        Score next = Scorecard.of(given.card())
                .score(given.answers()
                        .and(CardAnswers.builder().choice(criterion, option).build()));
        return next.status() == ScoreStatus.KNOCKED_OUT
                || classIndex(given.card(), next.worst()) == classIndex(given.card(), next.best());
    }

    /** The class by comparing exact quotients, beside the engine's own scaled longs. */
    private static int classIndex(ScorecardDefinition card, Ratio value) {
        int index = 0;
        for (int i = 1; i < card.classes().size(); i++) {
            int order = value.compareTo(Ratio.of(card.classes().get(i).bound().orElseThrow()));
            index = order > 0 || (order == 0 && card.classes().get(i).isBoundIncluded()) ? i : index;
        }
        return index;
    }

    @Property(tries = 200)
    void aBatchEqualsTheSinglePathInAnyPartition(@ForAll @Size(max = 5) List<Case> cases, @ForAll Case first) {
        List<CardAnswers> rows = new ArrayList<>(List.of(first.answers(), CardAnswers.none(), first.answers()));
        rows.addAll(CardDomain.completions(first));
        cases.stream()
                .map(Case::answers)
                .filter(answers -> fits(first.card(), answers))
                .forEach(rows::add);
        Scorecard<CardAnswers> card = Scorecard.of(first.card());
        ScoreTable whole = card.scoreAll(rows);
        int middle = rows.size() / 2;
        for (ScoreTable table :
                List.of(whole, card.scoreAll(rows, 0, middle), card.scoreAll(rows, middle, rows.size()))) {
            for (int row = table.from(); row < table.to(); row++) {
                Score alone = Scorecard.of(first.card()).score(rows.get(row));
                assertThat(table.score(row)).isEqualTo(alone);
                assertThat(table.points(row)).isEqualTo(alone.points());
                assertThat(table.status(row)).isEqualTo(alone.status());
                assertThat(table.scoreClass(row)).isEqualTo(alone.scoreClass());
            }
        }
    }

    private static boolean fits(ScorecardDefinition card, CardAnswers answers) {
        try {
            Scorecard.of(card).score(answers);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Property(tries = 400)
    void theOrderOfCriteriaChangesNothingButOrder(@ForAll Case given) {
        ScorecardDefinition reversed =
                given.card().withCriteria(Lists.reverse(given.card().criteria()));
        Score there = given.score();
        Score back = Scorecard.of(reversed).score(given.answers());
        assertThat(back.points()).isEqualTo(there.points());
        assertThat(back.value()).isEqualTo(there.value());
        assertThat(back.worst()).isEqualTo(there.worst());
        assertThat(back.best()).isEqualTo(there.best());
        assertThat(back.status()).isEqualTo(there.status());
        assertThat(back.scoreClass()).isEqualTo(there.scoreClass());
        assertThat(back.openQuestions()).containsExactlyInAnyOrderElementsOf(there.openQuestions());
    }

    @Property(tries = 400)
    void theDifferenceOfTwoScoresExplainsTheWholeChange(@ForAll Case given) {
        Score before = Scorecard.of(given.card()).score(CardAnswers.none());
        Score after = given.score();
        assertThat(after.minus(before).points())
                .isEqualByComparingTo(after.points().subtract(before.points()));
        assertThat(after.minus(after).contributions()).isEmpty();
    }

    @Property(tries = 400)
    void anExplanationHoldsTheContributions(@ForAll Case given) {
        Score score = given.score();
        var explanation = score.explanation();
        if (explanation.rule().kind() == Rule.Kind.SUM || explanation.rule().kind() == Rule.Kind.FIRST) {
            assertThat(explanation.value()).contains(score.points());
        }
        assertThat(explanation.summarize()).startsWith("Generated: ");
    }

    @Property(tries = 400)
    void reasonsAreSortedByDistanceFromTheBaseline(@ForAll Case given) {
        List<String> below = given.score().reasons(ReasonSide.BELOW).stream()
                .map(reason ->
                        (String) reason.argument("criterion").orElseThrow().value())
                .toList();
        ImmutableList.Builder<BigDecimal> lost = ImmutableList.builder();
        for (String id : below) {
            ScoreCriterion criterion = given.card().criterion(id);
            BigDecimal points = CardDomain.chosen(given, criterion)
                    .map(AnswerOption::points)
                    .orElseGet(() -> criterion.missing().points().orElseThrow());
            lost.add(criterion.highest().subtract(points.multiply(criterion.weight())));
        }
        assertThat(lost.build()).allMatch(points -> points.signum() > 0);
        assertThat(Lists.reverse(lost.build())).isSorted();
    }

    @Property(tries = 400)
    void scoresAndCardsSurviveTransport(@ForAll Case given) {
        assertThat(Serialized.copy(given.card())).isEqualTo(given.card());
        Score copy = Serialized.copy(given.score());
        assertThat(copy).isEqualTo(given.score()).hasSameHashCodeAs(given.score());
        assertThat(copy.explanation()).isEqualTo(given.score().explanation());
    }

    @Property(tries = 400)
    void moreIsNeverLessWhereACriterionRises(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 9) Integer> steps,
            @ForAll @IntRange(min = -50, max = 50) int value,
            @ForAll @IntRange(min = 0, max = 50) int more) {
        List<Band> bands = new ArrayList<>(List.of(Band.below(BigDecimal.valueOf(-10), BigDecimal.ZERO)));
        long points = 0;
        for (int i = 0; i < steps.size(); i++) {
            points += steps.get(i);
            BigDecimal from = BigDecimal.valueOf(10L * i - 10);
            bands.add(
                    i == steps.size() - 1
                            ? Band.from(from, BigDecimal.valueOf(points))
                            : Band.between(from, from.add(BigDecimal.TEN), BigDecimal.valueOf(points)));
        }
        ScorecardDefinition card = ScorecardDefinition.builder()
                .id("rising")
                .labels(Labels.of("Rising"))
                .addCriteria(
                        ScoreCriterion.of("x", "How much?", BandScale.of(bands)).withDirection(Direction.RISING))
                .build();
        Score lower = Scorecard.of(card)
                .score(CardAnswers.builder().number("x", value).build());
        Score higher = Scorecard.of(card)
                .score(CardAnswers.builder().number("x", value + more).build());
        assertThat(higher.points()).isGreaterThanOrEqualTo(lower.points());
    }
}
