package io.stagecraft.scoring.card;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.explain.Contribution;
import io.stagecraft.core.explain.Coverage;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.explain.Reason;
import io.stagecraft.core.explain.Rule;
import io.stagecraft.core.measure.Decimals;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.immutables.value.Value;

/** A score without a card of its own: the sum of contributions that came from other scores, or from a caller. */
@Value.Immutable
abstract class CombinedScore extends Score implements WithCombinedScore {
    static final Comparator<OpenQuestion> MOST_AT_STAKE_FIRST =
            Comparator.comparing(OpenQuestion::atStake).reversed().thenComparing(question -> !question.canKnockOut());

    CombinedScore() {}

    static ImmutableCombinedScore.Builder builder() {
        return ImmutableCombinedScore.builder();
    }

    @Override
    @Value.Default
    public boolean isRated() {
        return true;
    }

    @Override
    public ScoreStatus status() {
        if (!knockOuts().isEmpty()) {
            return ScoreStatus.KNOCKED_OUT;
        }
        return isRated() ? ScoreStatus.DECIDED : ScoreStatus.NOT_RATED;
    }

    /** Returns the contributions that lie on one side of zero, which is the baseline where there is no card. */
    @Override
    public List<Reason> reasons(ReasonSide side) {
        Comparator<Contribution> bySize = Comparator.comparing(Contribution::amount);
        return contributions().stream()
                .filter(contribution -> contribution.amount().signum() == (side == ReasonSide.BELOW ? -1 : 1))
                .sorted(side == ReasonSide.BELOW ? bySize : bySize.reversed())
                .map(contribution -> Reason.of(contribution.id(), contribution.reason()))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public abstract List<DefaultUsed> defaultsUsed();

    @Override
    public Explanation explanation() {
        return Explanation.builder()
                .label(label())
                .value(points())
                .unit("points")
                .rule(Rule.sum())
                .addAllChildren(contributions().stream()
                        .map(contribution -> Explanation.builder()
                                .label(contribution.id())
                                .value(contribution.amount())
                                .unit("points")
                                .text(contribution.amount().toPlainString() + " points: " + contribution.reason())
                                .build())
                        .toList())
                .addAllReasons(knockOuts())
                .addAllDefaultsUsed(defaultsUsed())
                .build();
    }

    @Value.Check
    CombinedScore checked() {
        return Decimals.isNormal(worstPoints()) && Decimals.isNormal(bestPoints())
                ? this
                : withWorstPoints(Decimals.normal(worstPoints())).withBestPoints(Decimals.normal(bestPoints()));
    }

    /** Returns a score with one more knock-out, its points as they are. */
    static Score knockedOut(Score score, Reason reason) {
        ImmutableCombinedScore.Builder all = builder().label(score.label());
        addTo(all, score, BigDecimal.ONE);
        return all.coverage(score.coverage())
                .worstPoints(score.worstPoints())
                .bestPoints(score.bestPoints())
                .isRated(score.isRated())
                .openQuestions(score.openQuestions())
                .addKnockOuts(reason)
                .build();
    }

    private static void addTo(ImmutableCombinedScore.Builder all, Score score, BigDecimal weight) {
        score.contributions()
                .forEach(part -> all.addContributions(
                        Contribution.of(part.id(), part.amount().multiply(weight), part.reason())));
        all.addAllKnockOuts(score.knockOuts())
                .addAllOverrides(score.overrides())
                .addAllDefaultsUsed(score.defaultsUsed());
    }

    /** Returns the sum of scores, all times a weight. */
    static Score sum(String label, List<Score> scores, BigDecimal weight) {
        ImmutableCombinedScore.Builder all = builder().label(label);
        int answered = 0;
        int total = 0;
        BigDecimal worst = BigDecimal.ZERO;
        BigDecimal best = BigDecimal.ZERO;
        boolean rated = true;
        ImmutableList.Builder<OpenQuestion> open = ImmutableList.builder();
        for (Score score : scores) {
            addTo(all, score, weight);
            answered += score.coverage().answered();
            total += score.coverage().total();
            worst = worst.add(score.worstPoints().multiply(weight));
            best = best.add(score.bestPoints().multiply(weight));
            rated &= score.isRated();
            score.openQuestions()
                    .forEach(question ->
                            open.add(question.withLowest(question.lowest().multiply(weight))
                                    .withHighest(question.highest().multiply(weight))
                                    .withCanDecide(false)));
        }
        return all.coverage(Coverage.of(answered, total))
                .worstPoints(worst)
                .bestPoints(best)
                .isRated(rated)
                .openQuestions(open.build().stream().sorted(MOST_AT_STAKE_FIRST).toList())
                .build();
    }
}
