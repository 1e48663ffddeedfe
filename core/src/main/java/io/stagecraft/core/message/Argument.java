// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.message;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A typed argument of a {@link Message}: what it is decides how a language writes it.
 */
public final class Argument implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The types of arguments, each with the Java type of its {@link Argument#value()}. */
    public enum Kind {
        /** A whole number of things, a {@link Long}. */
        COUNT(Long.class),
        /** A number, a {@link BigDecimal}. */
        NUMBER(BigDecimal.class),
        /** A ratio that is said in per cent, a {@link Ratio}. */
        RATIO(Ratio.class),
        /** An amount, a {@link Money}. */
        MONEY(Money.class),
        /** A day, a {@link LocalDate}. */
        DAY(LocalDate.class),
        /** An instant, an {@link Instant}. */
        INSTANT(Instant.class),
        /** A name or an id that is the same in every language, a {@link String}. */
        NAME(String.class),
        /** Something that has a label in several languages, a {@link Labels}. */
        LABELS(Labels.class),
        /** Another message, a {@link Message}. */
        MESSAGE(Message.class),
        /** Several arguments, a {@link List} of {@link Argument}. */
        LIST(List.class);

        private final Class<?> type;

        Kind(Class<?> type) {
            this.type = type;
        }
    }

    private static final int MOST_LEVELS = 100;

    private final Kind kind;
    private final Serializable value;
    private final transient int levels;

    private Argument(Kind kind, Object value) {
        this.kind = kind;
        this.value = (Serializable) requireNonNull(value, "value");
        this.levels = levels(value);
        checkArgument(levels <= MOST_LEVELS, "a list of arguments must have at most %s levels", MOST_LEVELS);
    }

    private static int levels(Object value) {
        if (value instanceof Message message) {
            return message.levels();
        }
        int below = 0;
        if (value instanceof List<?> parts) {
            for (Object part : parts) {
                below = Math.max(below, ((Argument) part).levels + 1);
            }
        }
        return below;
    }

    /** Returns how many levels of messages and lists are in it, 0 for a plain value. */
    int levels() {
        return levels;
    }

    private Object readResolve() throws InvalidObjectException {
        Class<?> type = kind == null ? Void.class : kind.type;
        if (!type.isInstance(value)
                || (value instanceof List<?> parts && !parts.stream().allMatch(Argument.class::isInstance))) {
            throw new InvalidObjectException(
                    "value of an argument must be as its kind, " + kind + ", but was " + value);
        }
        return new Argument(kind, kind == Kind.LIST ? ImmutableList.copyOf((List<?>) value) : value);
    }

    /** Returns a count. */
    public static Argument of(long count) {
        return new Argument(Kind.COUNT, count);
    }

    /** Returns a number; 0.30 and 0.3 are the same. */
    public static Argument of(BigDecimal number) {
        return new Argument(Kind.NUMBER, Decimals.normal(requireNonNull(number, "number")));
    }

    /** Returns a ratio. */
    public static Argument of(Ratio ratio) {
        return new Argument(Kind.RATIO, requireNonNull(ratio, "ratio"));
    }

    /** Returns an amount of money. */
    public static Argument of(Money amount) {
        return new Argument(Kind.MONEY, requireNonNull(amount, "amount"));
    }

    /** Returns a day. */
    public static Argument of(LocalDate day) {
        return new Argument(Kind.DAY, requireNonNull(day, "day"));
    }

    /** Returns an instant. */
    public static Argument of(Instant instant) {
        return new Argument(Kind.INSTANT, requireNonNull(instant, "instant"));
    }

    /** Returns a name or an id that is the same in every language. */
    public static Argument of(String name) {
        return new Argument(Kind.NAME, requireNonNull(name, "name"));
    }

    /** Returns something that has a label in several languages. */
    public static Argument of(Labels labels) {
        return new Argument(Kind.LABELS, requireNonNull(labels, "labels"));
    }

    /** Returns a message as a part of another. */
    public static Argument of(Message message) {
        return new Argument(Kind.MESSAGE, requireNonNull(message, "message"));
    }

    /** Returns several arguments in their order. */
    public static Argument of(List<Argument> parts) {
        Elements.checked(parts, "parts");
        return new Argument(Kind.LIST, ImmutableList.copyOf(requireNonNull(parts, "parts")));
    }

    /** Returns the type. */
    public Kind kind() {
        return kind;
    }

    /** Returns the value, of the Java type that its {@link #kind()} names. */
    public Object value() {
        return value;
    }

    /**
     * Returns the count.
     *
     * @throws IllegalArgumentException if this is no count
     */
    long count() {
        checkArgument(kind == Kind.COUNT, "expected a count, but got %s", this);
        return (Long) value;
    }

    /**
     * Returns whether this is one thing.
     *
     * @throws IllegalArgumentException if this is neither a count nor a number
     */
    boolean isOne() {
        return kind == Kind.NUMBER ? ((BigDecimal) value).compareTo(BigDecimal.ONE) == 0 : count() == 1;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Argument other && kind == other.kind && value.equals(other.value);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + value.hashCode();
    }

    /** Returns the argument in English, with a message in it as {@link Message#toString} shows it where it cannot be said. */
    @Override
    public String toString() {
        try {
            return English.BOOK.say(this);
        } catch (IllegalArgumentException e) {
            return value.toString();
        }
    }
}
