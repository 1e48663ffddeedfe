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
 * A range of numbers that all give the same points; by default the lower edge is included and the upper edge not. Checked as part
 * of its card.
 */
@Value.Immutable
public abstract class Band implements Serializable, WithBand {
    Band() {}

    /** Returns the numbers from {@code from}, included, up to {@code to}, not included. */
    public static Band between(BigDecimal from, BigDecimal to, BigDecimal points) {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        return builder().lower(from).upper(to).points(points).build();
    }

    /** Returns the numbers from {@code from}, included, without an end. */
    public static Band from(BigDecimal from, BigDecimal points) {
        requireNonNull(from, "from");
        return builder().lower(from).points(points).build();
    }

    /** Returns the numbers below {@code to}, which is not included. */
    public static Band below(BigDecimal to, BigDecimal points) {
        requireNonNull(to, "to");
        return builder().upper(to).points(points).build();
    }

    /** Returns the numbers above {@code from}, which is not included, up to {@code to}, included. */
    public static Band aboveUpTo(BigDecimal from, BigDecimal to, BigDecimal points) {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        return builder()
                .lower(from)
                .isLowerIncluded(false)
                .upper(to)
                .isUpperIncluded(true)
                .points(points)
                .build();
    }

    /** Returns the numbers above {@code from}, which is not included, without an end. */
    public static Band above(BigDecimal from, BigDecimal points) {
        requireNonNull(from, "from");
        return builder().lower(from).isLowerIncluded(false).points(points).build();
    }

    /** Returns the numbers up to {@code to}, included. */
    public static Band upTo(BigDecimal to, BigDecimal points) {
        requireNonNull(to, "to");
        return builder().upper(to).isUpperIncluded(true).points(points).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the lower edge, or empty if the band has none. */
    public abstract Optional<BigDecimal> lower();

    /** Returns whether the lower edge belongs to the band; true by default. */
    @Value.Default
    public boolean isLowerIncluded() {
        return true;
    }

    /** Returns the upper edge, or empty if the band has none. */
    public abstract Optional<BigDecimal> upper();

    /** Returns whether the upper edge belongs to the band; false by default. */
    @Value.Default
    public boolean isUpperIncluded() {
        return false;
    }

    /** Returns the points it gives, before the weight of the criterion, of either sign. */
    public abstract BigDecimal points();

    /** Returns the labels, or empty to show its range. */
    public abstract Optional<Labels> labels();

    /** Returns the effect of falling into it beside giving points; none by default. */
    @Value.Default
    public Effect effect() {
        return Effect.NONE;
    }

    /** Returns the reason code of this band, or empty to use that of the criterion. */
    public abstract Optional<Message> reason();

    /**
     * Returns the range in English, which is also its id: {@code 51 to below 101}, {@code below 0}, {@code from 501};
     * where the edges belong to the bands below, {@code above 10 to 20}, {@code up to 10}, {@code above 20}.
     */
    public String range() {
        return words().text();
    }

    /** Returns the range in words. */
    public Message words() {
        String begin = lower().isEmpty() ? "" : isLowerIncluded() ? "from" : "above";
        String end = upper().isEmpty() ? "" : isUpperIncluded() ? "to" : "to-below";
        Message words =
                Message.of("band." + (begin.isEmpty() ? alone(end) : end.isEmpty() ? begin : begin + "-" + end));
        Message from = lower().map(edge -> words.with("from", edge)).orElse(words);
        return upper().map(edge -> from.with("to", edge)).orElse(from);
    }

    private static String alone(String end) {
        return switch (end) {
            case "to" -> "up-to";
            case "to-below" -> "below";
            default -> "any";
        };
    }

    /** Returns whether no number lies in it. */
    boolean isEmpty() {
        if (lower().isEmpty() || upper().isEmpty()) {
            return false;
        }
        int order = lower().get().compareTo(upper().get());
        return order > 0 || (order == 0 && !(isLowerIncluded() && isUpperIncluded()));
    }

    @Value.Check
    Band checked() {
        boolean normal = Decimals.isNormal(points())
                && lower().map(Decimals::isNormal).orElse(true)
                && upper().map(Decimals::isNormal).orElse(true);
        return normal
                ? this
                : withPoints(Decimals.normal(points()))
                        .withLower(lower().map(Decimals::normal))
                        .withUpper(upper().map(Decimals::normal));
    }

    /** Builds {@link Band} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableBand.Builder {
        Builder() {}
    }
}
