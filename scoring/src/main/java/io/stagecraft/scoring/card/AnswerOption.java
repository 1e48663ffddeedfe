// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.card;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One possible answer of an {@link AnswerScale}: its points and what else it does. Checked as part of its card.
 */
@Value.Immutable
public abstract class AnswerOption implements Serializable, WithAnswerOption {
    AnswerOption() {}

    /** Returns an answer that gives points and does nothing else. */
    public static AnswerOption of(String id, String text, BigDecimal points) {
        requireNonNull(text, "text");
        return of(id, text, points, Effect.NONE);
    }

    /** Returns an answer. */
    public static AnswerOption of(String id, String text, BigDecimal points, Effect effect) {
        requireNonNull(text, "text");
        return of(id, Labels.of(text), points, effect);
    }

    /** Returns an answer in several languages. */
    public static AnswerOption of(String id, Labels labels, BigDecimal points, Effect effect) {
        return builder().id(id).labels(labels).points(points).effect(effect).build();
    }

    /** Returns an answer that gives whole points. */
    public static AnswerOption of(String id, String text, long points) {
        requireNonNull(text, "text");
        return of(id, text, BigDecimal.valueOf(points));
    }

    /** Returns an answer in several languages that gives whole points. */
    public static AnswerOption of(String id, Labels labels, long points) {
        return of(id, labels, BigDecimal.valueOf(points), Effect.NONE);
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id, unique within the scale and not blank; {@code YES}, {@code PARTLY}, {@code NO} for an answer. */
    public abstract String id();

    /** Returns the answer in words. */
    public abstract Labels labels();

    /** Returns the points it gives, before the weight of the criterion, of either sign. */
    public abstract BigDecimal points();

    /** Returns the effect beside giving points; none by default. */
    @Value.Default
    public Effect effect() {
        return Effect.NONE;
    }

    /** Returns the reason code of this answer, or empty to use that of the criterion. */
    public abstract Optional<Message> reason();

    @Value.Check
    AnswerOption checked() {
        return Decimals.isNormal(points()) ? this : withPoints(Decimals.normal(points()));
    }

    /** Builds {@link AnswerOption} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableAnswerOption.Builder {
        Builder() {}
    }
}
