// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.card;

import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A rule for a question without an answer.
 *
 * <p>Unknown is not no: by default the question is left out of the score, and what it could still give or take is kept as
 * best and worst case.
 */
@Value.Immutable
public abstract class MissingAnswer implements Serializable {
    private static final MissingAnswer LEFT_OUT = builder().build();
    private static final MissingAnswer REQUIRED = builder().isRequired(true).build();

    MissingAnswer() {}

    /** Returns the rule that leaves the question out of the score and keeps it open; the default. */
    public static MissingAnswer leftOut() {
        return LEFT_OUT;
    }

    /** Returns the rule that leaves the question out, and the whole card without a rating while it is open. */
    public static MissingAnswer required() {
        return REQUIRED;
    }

    /**
     * Returns the rule under which a missing answer is an answer of its own, as in a scorecard with a band for missing
     * values: it gives these points in the score, but is not covered. From the minimum coverage of the card on it gives them in
     * the worst and in the best case too; below, these are what an answer could still make of it.
     *
     * @param points the points, before the weight of the criterion
     */
    public static MissingAnswer countsAs(BigDecimal points) {
        return builder().points(points).build();
    }

    /**
     * Returns the rule of {@link #countsAs(BigDecimal)} with a reason code of its own, which stands for that of the criterion.
     *
     * @param points the points, before the weight of the criterion
     */
    public static MissingAnswer countsAs(BigDecimal points, Message reason) {
        return builder().points(points).reason(reason).build();
    }

    /** Returns a builder with the default set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the points that a missing answer gives, or empty if it is left out. */
    public abstract Optional<BigDecimal> points();

    /** Returns whether a card with this question open is not rated; false by default. */
    @Value.Default
    public boolean isRequired() {
        return false;
    }

    /** Returns the reason code of a missing answer that gives points, or empty to use that of the criterion. */
    public abstract Optional<Message> reason();

    @Value.Check
    MissingAnswer checked() {
        return points().map(Decimals::isNormal).orElse(true)
                ? this
                : builder()
                        .points(points().map(Decimals::normal))
                        .isRequired(isRequired())
                        .reason(reason())
                        .build();
    }

    /** Builds {@link MissingAnswer} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableMissingAnswer.Builder {
        Builder() {}
    }
}
