// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.problem.Problems;
import io.stagecraft.scoring.card.Aggregation;
import io.stagecraft.scoring.card.BandScale;
import io.stagecraft.scoring.card.CardAnswers;
import io.stagecraft.scoring.card.ClassBasis;
import io.stagecraft.scoring.card.Scale;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Cards, some of which stand on the scores of others: a criterion with a {@link ScoreCriterion#card()} is answered by
 * the score of that card, in the unit of its aggregation.
 *
 * <pre>{@code
 * Scorecards cards = Scorecards.of(List.of(credit, fit, overall));    // overall asks for the scores of credit and fit
 * Score score = cards.score("overall", answers);
 * }</pre>
 *
 * <p>While answers are missing on the lower card, the question on the upper card is open, unless every way to answer them leads to
 * the same points; a lower card that decides by what is answered gives that as soon as it is rated. What knocks out a card knocks out
 * those that stand on it.
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class Scorecards implements Serializable {
    Scorecards() {}

    /**
     * Returns cards that may stand on each other.
     *
     * @throws io.stagecraft.core.problem.InvalidDefinitionException if two have one id, one stands on a card that is not there or on
     *     itself, directly or through others, or one has an aggregation of the caller's own
     */
    public static Scorecards of(List<ScorecardDefinition> cards) {
        return builder().addAllCards(Elements.checked(cards, "cards")).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the cards, in the order of the scores, at least one. */
    public abstract List<ScorecardDefinition> cards();

    /**
     * Returns the score of one card, as {@link #scoreAll} does.
     *
     * @throws IllegalArgumentException if there is no such card, or the answers are refused
     */
    public Score score(String cardId, CardAnswers answers) {
        Score score = scoreAll(answers).get(requireNonNull(cardId, "cardId"));
        checkArgument(score != null, "card must be one of %s but was %s", ids(), cardId);
        return score;
    }

    /**
     * Returns the score of each card by its id, in the order of the cards. A question that several cards ask is answered once.
     *
     * @throws IllegalArgumentException if an answer is to no question of these cards, to one that a card answers, or does not fit its
     *     scale, or a score does not fit the scale that takes it
     */
    public Map<String, Score> scoreAll(CardAnswers answers) {
        checkQuestions(answers);
        Map<String, Score> scores = new HashMap<>();
        for (int index : order()) {
            ScorecardDefinition card = cards().get(index);
            Map<String, Ratio> numbers = new HashMap<>();
            Set<Message> knockOuts = new LinkedHashSet<>();
            for (ScoreCriterion criterion : card.criteria()) {
                criterion.card().ifPresent(id -> {
                    Score below = requireNonNull(scores.get(id));
                    number(cards().get(position(id)), below, criterion.scale())
                            .ifPresent(number -> numbers.put(criterion.id(), number));
                    knockOuts.addAll(below.knockOuts());
                });
            }
            CardAnswers own = answers.to(card);
            Scorecard<Given> bound = bound().get(index);
            bound.checkFits(own);
            Score score = bound.score(new Given(own, numbers));
            scores.put(
                    card.id(), knockOuts.isEmpty() ? score : CombinedScore.knockedOut(score, List.copyOf(knockOuts)));
        }
        return Maps.toMap(ids(), id -> requireNonNull(scores.get(id)));
    }

    private List<String> ids() {
        return cards().stream().map(ScorecardDefinition::id).toList();
    }

    private int position(String id) {
        return requireNonNull(positions().get(id));
    }

    private void checkQuestions(CardAnswers answers) {
        requireNonNull(answers, "answers");
        Set<String> asked = new HashSet<>();
        for (ScorecardDefinition card : cards()) {
            for (ScoreCriterion criterion : card.criteria()) {
                checkArgument(
                        criterion.card().isEmpty() || !answers.numbers().containsKey(criterion.id()),
                        "answer to %s must come from card %s but was %s (scorecard %s)",
                        criterion.id(),
                        criterion.card().orElse(""),
                        answers.numbers().get(criterion.id()),
                        card.id());
                asked.add(criterion.id());
            }
        }
        List<String> all = new ArrayList<>(answers.choices().keySet());
        all.addAll(answers.numbers().keySet());
        all.forEach(id -> checkArgument(asked.contains(id), "no card asks %s (scorecards %s)", id, ids()));
    }

    /** Returns what a score answers, or empty while that is not certain. */
    private static Optional<Ratio> number(ScorecardDefinition card, Score score, Scale scale) {
        if (card.classBasis() == ClassBasis.ANSWERED) {
            return score.value();
        }
        boolean certain = score.worst().equals(score.best())
                || (scale instanceof BandScale bands
                        && bands.cuts().indexOf(score.worst()) == bands.cuts().indexOf(score.best()));
        return certain && score.isRated() ? Optional.of(score.worst()) : Optional.empty();
    }

    /** The answers to a card, and what other cards answer. */
    record Given(CardAnswers answers, Map<String, Ratio> numbers) {}

    @Value.Lazy
    List<Scorecard<Given>> bound() {
        return cards().stream().map(Scorecards::bind).toList();
    }

    private static Scorecard<Given> bind(ScorecardDefinition card) {
        Extractors.Builder<Given> extractors = Extractors.builder();
        for (ScoreCriterion criterion : card.criteria()) {
            String id = criterion.id();
            if (criterion.card().isPresent()) {
                extractors.ratio(
                        id, given -> Optional.ofNullable(given.numbers().get(id)));
            } else if (criterion.scale().isNumeric()) {
                extractors.number(
                        id,
                        given -> Optional.ofNullable(given.answers().numbers().get(id)));
            } else {
                extractors.choice(
                        id,
                        given -> Optional.ofNullable(given.answers().choices().get(id)));
            }
        }
        return Scorecard.of(card, extractors.build());
    }

    @Value.Lazy
    Map<String, Integer> positions() {
        ImmutableMap.Builder<String, Integer> all = ImmutableMap.builder();
        for (int i = 0; i < cards().size(); i++) {
            all.put(cards().get(i).id(), i);
        }
        return all.build();
    }

    /** Returns the positions of the cards, each after those it stands on; cards in a circle and those above it are not there. */
    @Value.Lazy
    List<Integer> order() {
        List<List<Integer>> above = new ArrayList<>();
        int[] waiting = new int[cards().size()];
        cards().forEach(card -> above.add(new ArrayList<>()));
        Deque<Integer> ready = new ArrayDeque<>();
        for (int i = 0; i < waiting.length; i++) {
            for (int below : below(i)) {
                above.get(below).add(i);
                waiting[i]++;
            }
            if (waiting[i] == 0) {
                ready.add(i);
            }
        }
        ImmutableList.Builder<Integer> order = ImmutableList.builder();
        while (!ready.isEmpty()) {
            int next = ready.remove();
            order.add(next);
            for (int card : above.get(next)) {
                if (--waiting[card] == 0) {
                    ready.add(card);
                }
            }
        }
        return order.build();
    }

    private List<Integer> below(int card) {
        return cards().get(card).criteria().stream()
                .flatMap(criterion -> criterion.card().stream())
                .map(this::position)
                .toList();
    }

    @Value.Check
    void check() {
        Problems problems = Problems.of("scorecards");
        problems.require(!cards().isEmpty(), "cards", Message.of("cards.none"));
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < cards().size(); i++) {
            ScorecardDefinition card = cards().get(i);
            problems.require(
                    ids.add(card.id()),
                    "cards[" + i + "].id",
                    Message.of("id.duplicate").with("value", card.id()));
            problems.require(
                    card.aggregation().kind() != Aggregation.Kind.NAMED,
                    "cards[" + i + "].aggregation",
                    Message.of("aggregation.own")
                            .with("value", card.aggregation().name()));
        }
        List<Argument> known = ids().stream().distinct().map(Argument::of).toList();
        for (int i = 0; i < cards().size(); i++) {
            List<ScoreCriterion> criteria = cards().get(i).criteria();
            for (int k = 0; k < criteria.size(); k++) {
                String id = criteria.get(k).card().orElse("");
                problems.require(
                        id.isEmpty() || ids.contains(id),
                        "cards[" + i + "].criteria[" + k + "].card",
                        Message.of("card.unknown").with("known", known).with("value", id));
            }
        }
        if (problems.isEmpty()) {
            checkOrder(problems);
        }
        problems.throwIfAny();
    }

    private void checkOrder(Problems problems) {
        if (order().size() < cards().size()) {
            problems.add(Problem.of("cards", Message.of("cards.circle").with("value", circle())));
        }
    }

    /** Returns a circle of cards, such as {@code a on b on a}; there must be one. */
    private String circle() {
        Set<Integer> sound = new HashSet<>(order());
        List<Integer> path = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        int card = 0;
        while (sound.contains(card)) {
            card++;
        }
        while (seen.add(card)) {
            path.add(card);
            card = below(card).stream()
                    .filter(next -> !sound.contains(next))
                    .findFirst()
                    .orElseThrow();
        }
        List<Integer> circle = new ArrayList<>(path.subList(path.indexOf(card), path.size()));
        circle.add(card);
        return String.join(" on ", circle.stream().map(ids()::get).toList());
    }

    /** Builds {@link Scorecards} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableScorecards.Builder {
        Builder() {}
    }
}
