// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.explain.Contribution;
import io.stagecraft.core.explain.Coverage;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.explain.Rule;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.statistics.CutPoints;
import io.stagecraft.scoring.card.ScoreClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.immutables.value.Value;

/** A score without a card of its own: the sum of contributions that came from other scores, or from a caller. */
@Value.Immutable
abstract class CombinedScore extends Score implements WithCombinedScore {
    static final Comparator<OpenQuestion> MOST_AT_STAKE_FIRST =
            Comparator.comparing(OpenQuestion::atStake).reversed().thenComparing(question -> !question.hasKnockOut());

    CombinedScore() {}

    static ImmutableCombinedScore.Builder builder() {
        return ImmutableCombinedScore.builder();
    }

    @Override
    @Value.Default
    String name() {
        return labels().text();
    }

    @Override
    @Value.Default
    BigDecimal nearestPoints() {
        return points();
    }

    @Override
    @Value.Default
    public Ratio worst() {
        return super.worst();
    }

    @Override
    @Value.Default
    public Ratio best() {
        return super.best();
    }

    @Override
    @Value.Default
    public Optional<Ratio> value() {
        return super.value();
    }

    @Override
    @Value.Default
    public boolean isRated() {
        return true;
    }

    @Override
    @Value.Default
    boolean isBarred() {
        return false;
    }

    @Override
    public abstract List<ScoreClass> classes();

    /** Returns the labels of each contribution; empty if they have ids only. */
    abstract List<Message> partLabels();

    @Override
    Message partLabel(int contribution) {
        return partLabels().isEmpty()
                ? super.partLabel(contribution)
                : partLabels().get(contribution);
    }

    /**
     * Returns, as of a card, whether enough is answered where there are no classes, and else what the worst and the
     * best case say.
     */
    @Override
    public ScoreStatus status() {
        if (!knockOuts().isEmpty()) {
            return ScoreStatus.KNOCKED_OUT;
        }
        if (isBarred() || (classes().isEmpty() && !isRated())) {
            return ScoreStatus.NOT_RATED;
        }
        return isCertain(worstPoints(), bestPoints()) ? ScoreStatus.DECIDED : ScoreStatus.UNDECIDED;
    }

    @Override
    public Optional<ScoreClass> scoreClass() {
        return classes().isEmpty() || status() != ScoreStatus.DECIDED
                ? Optional.empty()
                : Optional.of(classes().get(cuts().indexOf(worstPoints())));
    }

    private boolean isCertain(BigDecimal worst, BigDecimal best) {
        return classes().isEmpty() || cuts().indexOf(worst) == cuts().indexOf(best);
    }

    @Value.Lazy
    CutPoints cuts() {
        return ScoreClass.cuts(classes());
    }

    /** Returns the score with classes over its points; a question decides where its best or its worst answer alone would. */
    static Score classified(Score score, List<ScoreClass> classes) {
        ImmutableCombinedScore.Builder all = builder()
                .labels(score.labels())
                .name(score.name())
                .nearestPoints(score.nearestPoints())
                .classes(classes)
                .coverage(score.coverage())
                .worstPoints(score.worstPoints())
                .bestPoints(score.bestPoints())
                .isRated(score.isRated())
                .isBarred(score.isBarred());
        addTo(all, score);
        CombinedScore open = all.build();
        boolean undecided = open.status() == ScoreStatus.UNDECIDED;
        for (OpenQuestion question : score.openQuestions()) {
            boolean worstDecides =
                    open.isCertain(open.worstPoints(), open.bestPoints().subtract(question.atStake()));
            boolean bestDecides = open.isCertain(open.worstPoints().add(question.atStake()), open.bestPoints());
            all.addOpenQuestions(ImmutableOpenQuestion.builder()
                    .from(question)
                    .isDecisive(undecided && (worstDecides || bestDecides || question.hasKnockOut()))
                    .decidingAnswers(List.of())
                    .build());
        }
        return all.build();
    }

    /** Returns the contributions that lie on one side of zero, which is the baseline where there is no card. */
    @Override
    public List<Message> reasons(ReasonSide side) {
        requireNonNull(side, "side");
        Comparator<Contribution> bySize = Comparator.comparing(Contribution::amount);
        return contributions().stream()
                .filter(contribution -> contribution.amount().signum() == (side == ReasonSide.BELOW ? -1 : 1))
                .sorted(side == ReasonSide.BELOW ? bySize : bySize.reversed())
                .map(Contribution::reason)
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public abstract List<DefaultUsed> defaultsUsed();

    @Override
    public Explanation explanation() {
        return Explanation.builder()
                .label(Message.of("score.card").with("card", labels()))
                .value(points())
                .unit(POINTS)
                .rule(Rule.sum())
                .addAllChildren(IntStream.range(0, contributions().size())
                        .mapToObj(this::explained)
                        .toList())
                .addAllReasons(knockOuts())
                .addAllDefaultsUsed(defaultsUsed())
                .build();
    }

    private Explanation explained(int part) {
        Contribution contribution = contributions().get(part);
        return Explanation.builder()
                .label(partLabel(part))
                .value(contribution.amount())
                .unit(POINTS)
                .wording(Message.of("score.points")
                        .with("points", contribution.amount())
                        .with("answer", contribution.reason()))
                .build();
    }

    @Value.Check
    CombinedScore checked() {
        boolean normal = Decimals.isNormal(worstPoints())
                && Decimals.isNormal(bestPoints())
                && Decimals.isNormal(nearestPoints());
        return normal
                ? this
                : withWorstPoints(Decimals.normal(worstPoints()))
                        .withBestPoints(Decimals.normal(bestPoints()))
                        .withNearestPoints(Decimals.normal(nearestPoints()));
    }

    /** Returns a score with more knock-outs, its points, its value and its bounds as they are, in the unit of its card. */
    static Score knockedOut(Score score, List<Message> reasons) {
        ImmutableCombinedScore.Builder all = builder()
                .labels(score.labels())
                .name(score.name())
                .nearestPoints(score.nearestPoints())
                .classes(score.classes());
        addTo(all, score);
        return all.coverage(score.coverage())
                .worstPoints(score.worstPoints())
                .bestPoints(score.bestPoints())
                .isRated(score.isRated())
                .isBarred(score.isBarred())
                .worst(score.worst())
                .best(score.best())
                .value(score.value())
                .openQuestions(score.openQuestions())
                .addAllKnockOuts(reasons)
                .build();
    }

    private static void addTo(ImmutableCombinedScore.Builder all, Score score) {
        addTo(all, score, BigDecimal.ONE, "", Set.of());
    }

    /** Adds what a score has to a sum; ids that others have too are preceded by its name, and their labels by its label. */
    private static void addTo(
            ImmutableCombinedScore.Builder all, Score score, BigDecimal weight, String name, Set<String> shared) {
        List<Contribution> parts = score.contributions();
        for (int i = 0; i < parts.size(); i++) {
            Contribution part = parts.get(i);
            Message label = score.partLabel(i);
            all.addContributions(Contribution.of(
                    qualified(part.id(), name, shared), part.amount().multiply(weight), part.reason()));
            all.addPartLabels(
                    shared.contains(part.id())
                            ? Message.of("score.part-of")
                                    .with("card", score.labels())
                                    .with("part", label)
                            : label);
        }
        all.addAllKnockOuts(score.knockOuts())
                .addAllOverrides(score.overrides())
                .addAllDefaultsUsed(score.defaultsUsed());
    }

    private static String qualified(String id, String name, Set<String> shared) {
        return shared.contains(id) ? name + "/" + id : id;
    }

    /** Returns a score times a weight. */
    static Score times(Score score, BigDecimal weight) {
        return sum(score.labels(), score.name(), List.of(score), weight);
    }

    /** Returns the sum of scores. */
    static Score sum(Labels labels, List<Score> scores) {
        return sum(labels, labels.text(), scores, BigDecimal.ONE);
    }

    private static Score sum(Labels labels, String name, List<Score> scores, BigDecimal weight) {
        ImmutableCombinedScore.Builder all = builder().labels(labels).name(name);
        int answered = 0;
        int total = 0;
        BigDecimal worst = BigDecimal.ZERO;
        BigDecimal best = BigDecimal.ZERO;
        BigDecimal nearest = BigDecimal.ZERO;
        boolean rated = true;
        boolean barred = false;
        ImmutableList.Builder<OpenQuestion> open = ImmutableList.builder();
        List<String> names = distinctNames(scores);
        Set<String> shared = sharedIds(scores);
        for (int i = 0; i < scores.size(); i++) {
            Score score = scores.get(i);
            String own = names.get(i);
            addTo(all, score, weight, own, shared);
            answered += score.coverage().answered();
            total += score.coverage().total();
            worst = worst.add(score.worstPoints().multiply(weight));
            best = best.add(score.bestPoints().multiply(weight));
            nearest = nearest.add(score.nearestPoints().multiply(weight));
            rated &= score.isRated();
            barred |= score.isBarred();
            score.openQuestions()
                    .forEach(question -> open.add(ImmutableOpenQuestion.builder()
                            .from(question)
                            .criterionId(qualified(question.criterionId(), own, shared))
                            .lowest(question.lowest().multiply(weight))
                            .highest(question.highest().multiply(weight))
                            .isDecisive(false)
                            .decidingAnswers(List.of())
                            .build()));
        }
        return all.coverage(Coverage.of(answered, total))
                .worstPoints(worst)
                .bestPoints(best)
                .nearestPoints(nearest)
                .isRated(rated)
                .isBarred(barred)
                .openQuestions(open.build().stream().sorted(MOST_AT_STAKE_FIRST).toList())
                .build();
    }

    /** Returns the names of scores; a second one of the same name is {@code name-2}. */
    private static List<String> distinctNames(List<Score> scores) {
        Multiset<String> seen = HashMultiset.create();
        List<String> names = new ArrayList<>();
        for (Score score : scores) {
            int before = seen.add(score.name(), 1);
            names.add(before == 0 ? score.name() : score.name() + "-" + (before + 1));
        }
        return names;
    }

    /** Returns the ids that more than one score has, among its answered and its open questions. */
    private static Set<String> sharedIds(List<Score> scores) {
        Multiset<String> ids = HashMultiset.create();
        for (Score score : scores) {
            Set<String> own = new HashSet<>();
            score.contributions().forEach(part -> own.add(part.id()));
            score.openQuestions().forEach(question -> own.add(question.criterionId()));
            ids.addAll(own);
        }
        return ids.elementSet().stream().filter(id -> ids.count(id) > 1).collect(Collectors.toSet());
    }
}
