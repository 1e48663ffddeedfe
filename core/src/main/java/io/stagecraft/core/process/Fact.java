// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Something that is known of a deal, as gates compare it: an answer, a number, a ratio, an amount, a day or a name, and
 * exactly one of these. What is not known is no fact.
 */
@Value.Immutable
public abstract class Fact implements Serializable {
    Fact() {}

    /**
     * Returns an answer to a question that is not about the customer, such as whether a quote is there.
     *
     * @throws IllegalArgumentException if the answer is unknown
     */
    public static Fact of(Answer answer) {
        return builder().answer(answer).build();
    }

    /** Returns a number; 0.30 and 0.3 are the same. */
    public static Fact of(BigDecimal number) {
        return builder().number(number).build();
    }

    /** Returns a ratio. */
    public static Fact of(Ratio ratio) {
        return builder().ratio(ratio).build();
    }

    /** Returns an amount of money. */
    public static Fact of(Money amount) {
        return builder().amount(amount).build();
    }

    /** Returns a day. */
    public static Fact of(LocalDate day) {
        return builder().day(day).build();
    }

    /**
     * Returns a name or an id, such as that of an owner or of a class.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static Fact of(String name) {
        return builder().name(name).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the answer, or empty if this is another kind of fact. */
    public abstract Optional<Answer> answer();

    /** Returns the number, or empty if this is another kind of fact. */
    public abstract Optional<BigDecimal> number();

    /** Returns the ratio, or empty if this is another kind of fact. */
    public abstract Optional<Ratio> ratio();

    /** Returns the amount, or empty if this is another kind of fact. */
    public abstract Optional<Money> amount();

    /** Returns the day, or empty if this is another kind of fact. */
    public abstract Optional<LocalDate> day();

    /** Returns the name, or empty if this is another kind of fact. */
    public abstract Optional<String> name();

    /** Returns the value, as messages say it. */
    public Argument said() {
        return answer().map(each -> Argument.of(Message.of("fact." + each.name().toLowerCase(Locale.ROOT))))
                .or(() -> number().map(Argument::of))
                .or(() -> ratio().map(Argument::of))
                .or(() -> amount().map(Argument::of))
                .or(() -> day().map(Argument::of))
                .or(() -> name().map(Argument::of))
                .orElseThrow();
    }

    /** Returns less than, equal to or above 0 as this lies below, at or above a bound; empty if they cannot be compared. */
    Optional<Integer> comparedTo(Fact bound) {
        if (amount().isPresent() && bound.amount().isPresent()) {
            return amount().filter(bound.amount().orElseThrow()::isSameCurrency)
                    .map(each -> each.compareTo(bound.amount().orElseThrow()));
        }
        return both(number(), bound.number())
                .or(() -> both(ratio(), bound.ratio()))
                .or(() -> both(day().map(LocalDate::toEpochDay), bound.day().map(LocalDate::toEpochDay)));
    }

    private static <T extends Comparable<T>> Optional<Integer> both(Optional<T> value, Optional<T> bound) {
        return value.flatMap(one -> bound.map(one::compareTo));
    }

    /** Returns the sign of a number, ratio or amount; empty if this has none. */
    Optional<Integer> signum() {
        return number().map(BigDecimal::signum)
                .or(() -> ratio().map(Ratio::signum))
                .or(() -> amount().map(each -> each.getAmount().signum()));
    }

    @Value.Check
    Fact checked() {
        long given = Stream.of(answer(), number(), ratio(), amount(), day(), name())
                .filter(Optional::isPresent)
                .count();
        checkArgument(given == 1, "a fact must be exactly one thing but was %s", given);
        checkArgument(answer().orElse(Answer.NO).isKnown(), "the answer of a fact must be known");
        name().ifPresent(each -> Ids.check(each, "name of a fact"));
        return number().filter(each -> !Decimals.isNormal(each))
                .map(each -> of(Decimals.normal(each)))
                .orElse(this);
    }

    /** Returns the value, for people. */
    @Override
    public final String toString() {
        return said().toString();
    }

    /** Builds {@link Fact} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableFact.Builder {
        Builder() {}
    }
}
