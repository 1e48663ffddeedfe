// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.problem.Problems;
import io.stagecraft.scoring.card.Aggregation;
import io.stagecraft.scoring.card.CardAnswers;
import io.stagecraft.scoring.card.OwnAggregation;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A {@link ScorecardDefinition} bound to a type, which scores subjects one by one or many at a time.
 *
 * <p>It holds functions, so it has no equality of content and is not serializable.
 *
 * @param <T> what is scored
 */
public final class Scorecard<T> implements ScoringStrategy<T> {
    private final CardKernel kernel;
    private final Input<T>[] inputs;
    /** Tells what is wrong with a subject whatever its answers are worth. */
    private final Function<? super T, List<Problem>> misfits;

    private Scorecard(CardKernel kernel, Input<T>[] inputs, Function<? super T, List<Problem>> misfits) {
        this.kernel = kernel;
        this.inputs = inputs;
        this.misfits = misfits;
    }

    /**
     * Returns a card for answers by criterion id. Answers to questions that the card does not ask are refused.
     *
     * @throws IllegalArgumentException if the aggregation is the caller's own
     */
    public static Scorecard<CardAnswers> of(ScorecardDefinition card) {
        checkNotOwn(card);
        CardKernel kernel = new CardKernel(card);
        return of(kernel, extractors(card), kernel::misfits);
    }

    /**
     * Returns a card for subjects of the caller's own type.
     *
     * @throws io.stagecraft.core.problem.InvalidDefinitionException with every criterion that has no extractor, or one that
     *     does not fit its scale, and every extractor without a criterion
     * @throws IllegalArgumentException if the aggregation is the caller's own
     */
    public static <T> Scorecard<T> of(ScorecardDefinition card, Extractors<T> extractors) {
        checkNotOwn(card);
        return of(new CardKernel(card), requireNonNull(extractors, "extractors"), subject -> List.of());
    }

    /**
     * Returns a card for subjects of the caller's own type, with the aggregation that it names.
     *
     * @throws io.stagecraft.core.problem.InvalidDefinitionException as {@link #of(ScorecardDefinition, Extractors)}
     * @throws IllegalArgumentException if the aggregation is not the caller's own
     */
    public static <T> Scorecard<T> of(ScorecardDefinition card, Extractors<T> extractors, OwnAggregation aggregation) {
        checkArgument(
                card.aggregation().kind() == Aggregation.Kind.NAMED,
                "the aggregation must be the caller's own but was %s (scorecard %s)",
                card.aggregation(),
                card.id());
        return of(
                new CardKernel(card, requireNonNull(aggregation, "aggregation")),
                requireNonNull(extractors, "extractors"),
                subject -> List.of());
    }

    private static void checkNotOwn(ScorecardDefinition card) {
        requireNonNull(card, "card");
        checkArgument(
                card.aggregation().kind() != Aggregation.Kind.NAMED,
                "the aggregation %s is the caller's own and must be given with the extractors (scorecard %s)",
                card.aggregation(),
                card.id());
    }

    private static Extractors<CardAnswers> extractors(ScorecardDefinition card) {
        Extractors.Builder<CardAnswers> extractors = Extractors.builder();
        for (ScoreCriterion criterion : card.criteria()) {
            String id = criterion.id();
            if (criterion.scale().isNumeric()) {
                extractors.number(
                        id, answers -> Optional.ofNullable(answers.numbers().get(id)));
            } else {
                extractors.choice(
                        id, answers -> Optional.ofNullable(answers.choices().get(id)));
            }
        }
        return extractors.build();
    }

    /** Checks that each answer is to a question of the card, and of its kind. */
    void checkFits(CardAnswers answers) {
        refuse(kernel.misfits(answers));
    }

    private void refuse(List<Problem> misfits) {
        if (!misfits.isEmpty()) {
            throw refused(misfits.get(0));
        }
    }

    private static <T> Scorecard<T> of(
            CardKernel kernel, Extractors<T> extractors, Function<? super T, List<Problem>> misfits) {
        ScorecardDefinition card = kernel.card;
        Problems problems = Problems.of("binding of scorecard \"" + card.id() + "\"");
        Map<String, Extractors.Extractor<T>> byId = extractors.byId();
        for (ScoreCriterion criterion : card.criteria()) {
            Extractors.Extractor<T> extractor = byId.get(criterion.id());
            if (extractor == null) {
                problems.add(Problem.of(criterion.id(), Message.of("extractor.missing")));
            } else {
                problems.require(
                        extractor.isNumeric() == criterion.scale().isNumeric(),
                        criterion.id(),
                        Message.of(criterion.scale().isNumeric() ? "extractor.number" : "extractor.choice"));
            }
        }
        byId.keySet().stream()
                .filter(id -> !kernel.has(id))
                .forEach(id -> problems.add(Problem.of(id, Message.of("extractor.unknown"))));
        problems.throwIfAny();
        @SuppressWarnings({"unchecked", "rawtypes"}) // an array for speed, which never leaves this class
        Input<T>[] inputs = new Input[kernel.size];
        for (int i = 0; i < kernel.size; i++) {
            inputs[i] = requireNonNull(byId.get(card.criteria().get(i).id())).compile(kernel, i);
        }
        return new Scorecard<>(kernel, inputs, misfits);
    }

    /** Returns the definition. */
    public ScorecardDefinition definition() {
        return kernel.card;
    }

    /**
     * Returns the score of a subject.
     *
     * @throws IllegalArgumentException if an answer does not fit the scale of its criterion
     */
    public Score score(T subject) {
        refuse(misfits.apply(requireNonNull(subject, "subject")));
        long[] lines = kernel.roomForLines();
        byte[] codes = new byte[kernel.size];
        for (int i = 0; i < inputs.length; i++) {
            Input<T> input = inputs[i];
            // doubles by a direct call: an indirect one beside that of the caller's function costs a tenth of the score
            int code = input instanceof Input.OfReal<T> real
                    ? real.read(subject, lines, i)
                    : input.read(subject, lines, i);
            if (code == CardKernel.OUTSIDE_CODE) {
                throw refused(problem(i, subject));
            }
            codes[i] = (byte) code;
        }
        return RowScore.of(kernel, lines, codes);
    }

    private IllegalArgumentException refused(Problem problem) {
        return new IllegalArgumentException("answer to " + problem.text() + " (scorecard " + kernel.card.id() + ")");
    }

    /** Returns the score of a subject, which does not depend on the day. */
    @Override
    public Score score(T subject, LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        return score(subject);
    }

    /** Returns the scores of many subjects. */
    public ScoreTable scoreAll(List<? extends T> subjects) {
        return scoreAll(subjects, 0, subjects.size());
    }

    /**
     * Returns the scores of the subjects {@code from}, included, to {@code to}, not included, so that a caller can split the
     * work over its own threads. A subject whose answers do not fit is refused, and the others are scored.
     *
     * @throws IndexOutOfBoundsException if there are no such subjects
     */
    public ScoreTable scoreAll(List<? extends T> subjects, int from, int to) {
        return ScoreTable.of(kernel, new Subjects(subjects), subjects.size(), from, to);
    }

    /**
     * Returns the scores of columns, without an object for a row, whatever type the card is bound to.
     *
     * @throws IllegalArgumentException if a criterion has no column
     */
    public ScoreTable scoreAll(ScoreColumns columns) {
        return scoreAll(columns, 0, columns.rows());
    }

    /**
     * Returns the scores of the rows {@code from}, included, to {@code to}, not included, so that a caller can split the
     * work over its own threads.
     *
     * @throws IndexOutOfBoundsException if there are no such rows
     * @throws IllegalArgumentException if a criterion has no column
     */
    public ScoreTable scoreAll(ScoreColumns columns, int from, int to) {
        return ScoreTable.of(kernel, columns.source(kernel), columns.rows(), from, to);
    }

    private Problem problem(int criterion, T subject) {
        return kernel.outside(criterion, inputs[criterion].text(subject));
    }

    /** Subjects in a list, as the rows of a batch. */
    private final class Subjects implements RowSource {
        private final List<? extends T> subjects;

        Subjects(List<? extends T> subjects) {
            this.subjects = subjects;
        }

        @Override
        public void fill(int criterion, int from, int count, byte[] codes, long[] lines) {
            Input<T> input = inputs[criterion];
            for (int i = 0; i < count; i++) {
                codes[i] = (byte) input.read(requireNonNull(subjects.get(from + i), "subject"), lines, i);
            }
        }

        @Override
        public void flagMisfits(int from, int count, byte[] flags) {
            for (int i = 0; i < count; i++) {
                if (!misfits(from + i).isEmpty()) {
                    flags[i] |= CardKernel.OUTSIDE;
                }
            }
        }

        @Override
        public List<Problem> misfits(int row) {
            return misfits.apply(subjects.get(row));
        }

        @Override
        public Problem problem(int criterion, int row) {
            return Scorecard.this.problem(criterion, subjects.get(row));
        }
    }
}
