// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.problem.InvalidDefinitionException;
import io.stagecraft.scoring.card.Aggregation;
import io.stagecraft.scoring.card.AnswerOption;
import io.stagecraft.scoring.card.AnswerScale;
import io.stagecraft.scoring.card.CardAnswers;
import io.stagecraft.scoring.card.ClassBasis;
import io.stagecraft.scoring.card.CoverageBasis;
import io.stagecraft.scoring.card.Effect;
import io.stagecraft.scoring.card.MissingAnswer;
import io.stagecraft.scoring.card.ScoreClass;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Generators of cards with answers to some of their questions. */
class CardDomain extends DomainContextBase {
    /** A card and answers to it. */
    record Case(ScorecardDefinition card, CardAnswers answers) {
        Score score() {
            return Scorecard.of(card).score(answers);
        }
    }

    /** Returns answers that say yes to some questions and nothing to the others. */
    static CardAnswers yes(String... questions) {
        CardAnswers.Builder answers = CardAnswers.builder();
        for (String question : questions) {
            answers.answer(question, Answer.YES);
        }
        return answers.build();
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.longs().map(seed -> {
            Random random = new Random(seed);
            ScorecardDefinition card = card(random);
            return new Case(card, answers(card, random));
        });
    }

    private static ScorecardDefinition card(Random random) {
        Aggregation aggregation = List.of(
                        Aggregation.sum(), Aggregation.normalised(), Aggregation.mean(), Aggregation.weakest())
                .get(random.nextInt(4));
        boolean oneRange =
                aggregation.kind() == Aggregation.Kind.MEAN || aggregation.kind() == Aggregation.Kind.WEAKEST;
        List<ScoreCriterion> criteria = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            criteria.add(criterion("c" + i, aggregation.kind(), oneRange, random));
        }
        ScorecardDefinition plain = ScorecardDefinition.builder()
                .id("generated")
                .labels(Labels.of("Generated"))
                .criteria(criteria)
                .aggregation(aggregation)
                .minimumCoverage(Ratio.of(random.nextInt(5), 4))
                .coverageBasis(random.nextBoolean() ? CoverageBasis.COUNT : CoverageBasis.WEIGHT)
                .classBasis(random.nextInt(3) > 0 ? ClassBasis.BOUNDS : ClassBasis.ANSWERED)
                .build();
        try {
            return plain.withClasses(classes(plain, random));
        } catch (InvalidDefinitionException e) {
            return plain;
        }
    }

    private static ScoreCriterion criterion(String id, Aggregation.Kind kind, boolean oneRange, Random random) {
        List<AnswerOption> options = new ArrayList<>();
        int levels = 2 + random.nextInt(3);
        for (int i = 0; i < levels; i++) {
            BigDecimal points = oneRange
                    ? BigDecimal.valueOf(i == 0 ? 0 : i == 1 ? 20 : random.nextInt(21), 1)
                    : BigDecimal.valueOf(random.nextInt(12) - 4, random.nextInt(2))
                            .add(BigDecimal.valueOf(20L * (i % 2)));
            Effect effect = random.nextInt(12) == 0 ? Effect.KNOCK_OUT : Effect.NONE;
            options.add(AnswerOption.of("o" + i, "option " + i, points, effect));
        }
        ScoreCriterion.Builder criterion = ScoreCriterion.builder()
                .id(id)
                .question(Labels.of("Question " + id + "?"))
                .scale(AnswerScale.of(options));
        if (kind != Aggregation.Kind.WEAKEST) {
            criterion.weight(BigDecimal.valueOf(1 + random.nextInt(30), 1));
        }
        return switch (random.nextInt(8)) {
            case 0 -> criterion.missing(MissingAnswer.required()).build();
            case 1 ->
                criterion
                        .missing(MissingAnswer.countsAs(oneRange ? BigDecimal.ONE : BigDecimal.ZERO))
                        .build();
            default -> criterion.build();
        };
    }

    private static List<ScoreClass> classes(ScorecardDefinition card, Random random) {
        Ratio worst = Scorecard.of(card).score(CardAnswers.none()).worst();
        Ratio best = Scorecard.of(card).score(CardAnswers.none()).best();
        double low = worst.toDouble();
        double high = best.toDouble();
        List<ScoreClass> classes = new ArrayList<>(List.of(ScoreClass.lowest("low", "Low")));
        double first = low + (high - low) * random.nextDouble();
        classes.add(ScoreClass.from("middle", "Middle", rounded(first)));
        if (random.nextBoolean()) {
            classes.add(ScoreClass.above("high", "High", rounded(first + (high - first) * random.nextDouble())));
        }
        return classes;
    }

    private static BigDecimal rounded(double value) {
        return new BigDecimal(value).setScale(2, java.math.RoundingMode.HALF_UP);
    }

    private static CardAnswers answers(ScorecardDefinition card, Random random) {
        CardAnswers.Builder answers = CardAnswers.builder();
        for (ScoreCriterion criterion : card.criteria()) {
            List<AnswerOption> options = ((AnswerScale) criterion.scale()).options();
            if (random.nextInt(3) > 0) {
                answers.choice(
                        criterion.id(),
                        options.get(random.nextInt(options.size())).id());
            }
        }
        return answers.build();
    }

    /** Returns every way to answer all open questions. */
    static List<CardAnswers> completions(Case given) {
        return completions(given, false);
    }

    /** Returns every way in which open questions can end: answered, or, where a missing answer counts, without one. */
    static List<CardAnswers> outcomes(Case given) {
        return completions(given, true);
    }

    private static List<CardAnswers> completions(Case given, boolean canStayMissing) {
        List<CardAnswers> all = new ArrayList<>(List.of(given.answers()));
        for (OpenQuestion open : given.score().openQuestions()) {
            ScoreCriterion criterion = given.card().criterion(open.criterionId());
            boolean mayStay = canStayMissing && criterion.missing().points().isPresent();
            List<CardAnswers> next = new ArrayList<>(mayStay ? all : List.of());
            for (AnswerOption option : ((AnswerScale) criterion.scale()).options()) {
                all.forEach(answers -> next.add(answers.and(CardAnswers.builder()
                        .choice(open.criterionId(), option.id())
                        .build())));
            }
            all = next;
        }
        return all;
    }

    static Optional<AnswerOption> chosen(Case given, ScoreCriterion criterion) {
        String id = given.answers().choices().get(criterion.id());
        return ((AnswerScale) criterion.scale())
                .options().stream().filter(option -> option.id().equals(id)).findFirst();
    }
}
