// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.card;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problems;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One question of a scorecard: what is asked, how an answer becomes points, and how much they weigh. Checked as part of its
 * card.
 *
 * <p>What it contributes to a score is its weight times the points of the answer.
 */
@Value.Immutable
public abstract class ScoreCriterion implements Serializable, WithScoreCriterion {
    ScoreCriterion() {}

    /** Returns a criterion of weight 1 that is left out while it has no answer. */
    public static ScoreCriterion of(String id, String question, Scale scale) {
        requireNonNull(question, "question");
        return of(id, Labels.of(question), scale);
    }

    /** Returns a criterion of weight 1, asked in several languages, that is left out while unanswered. */
    public static ScoreCriterion of(String id, Labels question, Scale scale) {
        return builder().id(id).question(question).scale(scale).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id, unique within the card and not blank. */
    public abstract String id();

    /** Returns the question, in words. */
    public abstract Labels question();

    /** Returns the scale that turns an answer into points. */
    public abstract Scale scale();

    /**
     * Returns the id of the card whose score answers this, where cards stand on each other, or empty if it is asked. A
     * card that is scored alone takes the number as any other answer.
     */
    public abstract Optional<String> card();

    /** Returns the weight of the points, above 0; 1 by default. What speaks against has negative points, not weight. */
    @Value.Default
    public BigDecimal weight() {
        return BigDecimal.ONE;
    }

    /** Returns the treatment of a missing answer; it is left out by default. */
    @Value.Default
    public MissingAnswer missing() {
        return MissingAnswer.leftOut();
    }

    /** Returns the direction of the points along the scale; none is declared by default. */
    @Value.Default
    public Direction direction() {
        return Direction.ANY;
    }

    /** Returns the reason code of this criterion, or empty to use its id and question. */
    public abstract Optional<Message> reason();

    /**
     * Returns the points, before the weight, from which reasons are measured, or empty for the highest points of the scale
     * when looking for what is below and the lowest when looking for what is above.
     */
    public abstract Optional<BigDecimal> baseline();

    /** Returns the fewest points that it can contribute, weight included: those of an answer, or of a missing one that counts. */
    public BigDecimal lowest() {
        return weight().multiply(missing().points().orElse(scale().lowest()).min(scale().lowest()));
    }

    /** Returns the most points that it can contribute, as {@link #lowest()}. */
    public BigDecimal highest() {
        return weight().multiply(missing().points().orElse(scale().highest()).max(scale().highest()));
    }

    /** Returns the question with its answer, as one sentence. */
    public Message answered(Message answer) {
        requireNonNull(answer, "answer");
        return Message.of(question().text().endsWith("?") ? "criterion.question" : "criterion.statement")
                .with("criterion", id())
                .with("question", question())
                .with("answer", answer);
    }

    void examine(Problems problems, String path) {
        problems.requireId(path + ".id", id());
        problems.require(
                weight().signum() > 0,
                path + ".weight",
                Message.of("weight.not-positive").with("value", weight()));
        scale().examine(problems, path + ".scale");
        problems.require(card().isEmpty() || scale().isNumeric(), path + ".scale", Message.of("card.scale"));
        List<BigDecimal> points = scale().possiblePoints();
        for (int i = 1; i < points.size(); i++) {
            int step = points.get(i).compareTo(points.get(i - 1));
            boolean holds = direction() == Direction.ANY || (direction() == Direction.RISING ? step >= 0 : step <= 0);
            problems.require(
                    holds,
                    path + ".scale",
                    Message.of(direction() == Direction.RISING ? "direction.rising" : "direction.falling")
                            .with("before", points.get(i - 1))
                            .with("value", points.get(i)));
        }
    }

    @Value.Check
    ScoreCriterion checked() {
        boolean normal = Decimals.isNormal(weight())
                && baseline().map(Decimals::isNormal).orElse(true);
        return normal
                ? this
                : withWeight(Decimals.normal(weight())).withBaseline(baseline().map(Decimals::normal));
    }

    /** Builds {@link ScoreCriterion} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableScoreCriterion.Builder {
        Builder() {}
    }
}
