// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.explain;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The rule by which the value of an {@link Explanation} follows from those of its children.
 *
 * <p>Sum, product and minimum have no value while a child has none. A rule of the caller's own has a name, and only the
 * caller can evaluate it.
 */
@Serial.Structural
@Value.Immutable
public abstract class Rule implements Serializable {
    private static final Rule GIVEN = of(Kind.GIVEN);
    private static final Rule SUM = of(Kind.SUM);
    private static final Rule PRODUCT = of(Kind.PRODUCT);
    private static final Rule MINIMUM = of(Kind.MINIMUM);
    private static final Rule LOG_ODDS = of(Kind.LOG_ODDS);
    private static final Rule FIRST = of(Kind.FIRST);
    private static final Rule LOOK_UP = of(Kind.LOOK_UP);

    /** The ways in which children combine. */
    public enum Kind {
        /** The value was given; children, if any, only tell more. */
        GIVEN,
        /** The children are added. */
        SUM,
        /** The children are multiplied. */
        PRODUCT,
        /** The smallest child counts. */
        MINIMUM,
        /** The children are log-odds; their sum is turned into a probability, {@code 1 / (1 + e^(−sum))}. */
        LOG_ODDS,
        /** The first child that has a value counts. */
        FIRST,
        /** The last child is the entry that was found in a table; the ones before it say what was looked up. */
        LOOK_UP,
        /** A rule of the caller's own. */
        NAMED
    }

    Rule() {}

    /** Returns the rule of a value that was given. */
    public static Rule given() {
        return GIVEN;
    }

    /** Returns the rule that adds. */
    public static Rule sum() {
        return SUM;
    }

    /** Returns the rule that multiplies. */
    public static Rule product() {
        return PRODUCT;
    }

    /** Returns the rule that takes the smallest. */
    public static Rule minimum() {
        return MINIMUM;
    }

    /** Returns the rule that adds log-odds and turns them into a probability. */
    public static Rule logOdds() {
        return LOG_ODDS;
    }

    /** Returns the rule that takes the first child with a value. */
    public static Rule first() {
        return FIRST;
    }

    /** Returns the rule that takes the last child, the entry found in a table. */
    public static Rule lookUp() {
        return LOOK_UP;
    }

    /**
     * Returns a rule of the caller's own.
     *
     * @param name what it is called, not blank
     * @throws IllegalArgumentException if the name is blank
     */
    public static Rule named(String name) {
        return ImmutableRule.builder()
                .kind(Kind.NAMED)
                .name(name)
                .message(Message.of("rule.named").with("name", name))
                .build();
    }

    /** Returns a rule of the caller's own that a phrase book words; its name is the code of the message. */
    public static Rule named(Message message) {
        return ImmutableRule.builder()
                .kind(Kind.NAMED)
                .name(message.code())
                .message(message)
                .build();
    }

    /** Returns the way in which children combine. */
    public abstract Kind kind();

    /** Returns the name, for programs: that of its kind in lower case, the caller's own, or the code of the message. */
    public abstract String name();

    /** Returns the name, as a message. */
    public abstract Message message();

    /**
     * Returns the value that follows from the children, or empty if none does: a child that is needed has none, or
     * the rule is {@code GIVEN} or {@code NAMED}.
     */
    public Optional<BigDecimal> evaluate(List<Explanation> children) {
        requireNonNull(children, "children");
        return switch (kind()) {
            case GIVEN, NAMED -> Optional.empty();
            case SUM -> all(children) ? Optional.of(sum(children)) : Optional.empty();
            case PRODUCT ->
                all(children)
                        ? values(children).reduce(BigDecimal::multiply).or(() -> Optional.of(BigDecimal.ONE))
                        : Optional.empty();
            case MINIMUM -> all(children) ? values(children).reduce(BigDecimal::min) : Optional.empty();
            case LOG_ODDS ->
                all(children)
                        ? Optional.of(BigDecimal.valueOf(
                                Probability.ofLogOdds(sum(children).doubleValue())
                                        .value()))
                        : Optional.empty();
            case FIRST -> values(children).findFirst();
            case LOOK_UP ->
                children.isEmpty()
                        ? Optional.empty()
                        : children.get(children.size() - 1).value();
        };
    }

    private static boolean all(List<Explanation> children) {
        return children.stream().allMatch(child -> child.value().isPresent());
    }

    private static BigDecimal sum(List<Explanation> children) {
        return values(children).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Stream<BigDecimal> values(List<Explanation> children) {
        return children.stream().flatMap(child -> child.value().stream());
    }

    private static Rule of(Kind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return ImmutableRule.builder()
                .kind(kind)
                .name(name)
                .message(Message.of("rule." + name))
                .build();
    }

    /** Returns the name. */
    @Override
    public final String toString() {
        return name();
    }

    @Value.Check
    void check() {
        Ids.check(name(), "name of a rule");
    }
}
