// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.message;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A sentence for people, or a part of one, as a code with named, typed arguments. A {@link PhraseBook} turns it into words.
 *
 * <pre>{@code
 * Message days = Message.of("review.days").with("days", 1);
 * days.text();                                                              // 1 day
 * PhraseBook.english().with("review.days", "{days} d").say(days);           // 1 d
 * }</pre>
 *
 * <p>Code and arguments are API and stay between releases; the wording may improve in any release. An argument {@code text} is the
 * whole sentence, in every language, which is how a caller says what only the caller can say:
 * {@code Message.said("legal.hold", "held by the legal department")}.
 *
 * <p>Messages within messages and lists within lists go at most 100 levels deep.
 */
@Value.Immutable
public abstract class Message implements Serializable {
    static final String TEXT = "text";

    private static final int MOST_LEVELS = 100;

    Message() {}

    /**
     * Returns a message without arguments.
     *
     * @param code what is said, for programs, such as {@code gate.denied}; lower case, not blank
     * @throws IllegalArgumentException if the code is blank
     */
    public static Message of(String code) {
        return build(code, Map.of());
    }

    /**
     * Returns a message in the caller's own words, which stand in every language.
     *
     * @throws IllegalArgumentException if the code or the text is blank
     */
    public static Message said(String code, String text) {
        checkArgument(!requireNonNull(text, "text").isBlank(), "text must not be blank (code %s)", code);
        return of(code).with(TEXT, text);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Returns the code: lower case, stable between releases. */
    public abstract String code();

    /** Returns the arguments by name, in the order they were given; possibly empty. */
    public abstract Map<String, Argument> arguments();

    /** Returns how many levels of parts it has, this message included. */
    @Value.Derived
    @Value.Auxiliary
    int levels() {
        int below = 0;
        for (Argument argument : arguments().values()) {
            below = Math.max(below, argument.levels());
        }
        return below + 1;
    }

    /** Returns this message with an argument, which replaces one of the same name. */
    public Message with(String name, Argument argument) {
        requireNonNull(name, "name");
        requireNonNull(argument, "argument");
        Map<String, Argument> all = new LinkedHashMap<>(arguments());
        all.put(name, argument);
        return build(code(), all);
    }

    /** Returns this message with a count, such as a number of deals or days. */
    public Message with(String name, long count) {
        return with(name, Argument.of(count));
    }

    /** Returns this message with a number, said with all its decimals. */
    public Message with(String name, BigDecimal number) {
        return with(name, Argument.of(number));
    }

    /** Returns this message with a ratio, said in per cent. */
    public Message with(String name, Ratio ratio) {
        return with(name, Argument.of(ratio));
    }

    /** Returns this message with an amount of money. */
    public Message with(String name, Money amount) {
        return with(name, Argument.of(amount));
    }

    /** Returns this message with a day. */
    public Message with(String name, LocalDate day) {
        return with(name, Argument.of(day));
    }

    /** Returns this message with an instant. */
    public Message with(String name, Instant instant) {
        return with(name, Argument.of(instant));
    }

    /** Returns this message with a name or an id that is the same in every language. */
    public Message with(String name, String word) {
        requireNonNull(word, "word");
        return with(name, Argument.of(word));
    }

    /** Returns this message with something that has a label in several languages. */
    public Message with(String name, Labels labels) {
        return with(name, Argument.of(labels));
    }

    /** Returns this message with another message as a part. */
    public Message with(String name, Message part) {
        requireNonNull(part, "part");
        return with(name, Argument.of(part));
    }

    /** Returns this message with several arguments, said as a list; empty says nothing. */
    public Message with(String name, Collection<Argument> parts) {
        requireNonNull(parts, "parts");
        return with(name, Argument.of(List.copyOf(parts)));
    }

    /** Returns an argument, or empty if the message has none of this name. */
    public Optional<Argument> argument(String name) {
        return Optional.ofNullable(arguments().get(requireNonNull(name, "name")));
    }

    /**
     * Returns the sentence in English.
     *
     * @throws IllegalArgumentException if the message lacks an argument that its phrase says
     */
    public String text() {
        return PhraseBook.english().say(this);
    }

    /**
     * Returns the sentence in English; the code and the names of the arguments where these are not those that its phrase says, as may
     * be read from a store.
     */
    @Override
    public final String toString() {
        try {
            return text();
        } catch (IllegalArgumentException e) {
            return code() + " " + arguments().keySet();
        }
    }

    @Value.Check
    void check() {
        Ids.check(code(), "code");
        checkArgument(levels() <= MOST_LEVELS, "a message must have at most %s levels (code %s)", MOST_LEVELS, code());
        for (String name : arguments().keySet()) {
            Ids.check(name, "argument name", "%s", code());
        }
    }

    private static Message build(String code, Map<String, Argument> arguments) {
        return builder().code(code).arguments(arguments).build();
    }

    static final class Builder extends ImmutableMessage.Builder {
        Builder() {}
    }
}
