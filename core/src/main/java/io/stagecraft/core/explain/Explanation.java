// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.explain;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.message.PhraseBook;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Explains a value as a tree that a screen can unfold.
 *
 * <p>Where a rule combines the children, the value is <em>derived from</em> them, so number and explanation cannot
 * differ:
 *
 * <pre>{@code
 * Explanation weighted = Explanation.of("weighted amount", "EUR", Rule.product(), List.of(
 *         Explanation.given("amount", new BigDecimal("40000"), "EUR"),
 *         Explanation.given("win probability", new BigDecimal("0.25"), "")));
 * weighted.value();       // 10000
 * weighted.summarize();
 * }</pre>
 *
 * <p>A number that was computed in {@code double} is held as the shortest decimal that reads back as it; evaluating its
 * rule again then gives it to within 1e-12 of its size, and exactly in all other cases.
 *
 * <p>A tree may be as deep as a chain of plans is: nothing here recurses.
 */
@Value.Immutable
public abstract class Explanation implements Serializable, WithExplanation {
    private static final double TOLERANCE = 1e-12;
    private static final String LABEL = "explanation.label";
    private static final String WORDING = "explanation.wording";
    private static final String VALUE = "value";
    private static final int MOST_INDENT = 100;

    Explanation() {}

    /** Returns a number that was given, without children. */
    public static Explanation given(Message label, BigDecimal value, String unit) {
        return builder().label(label).value(value).unit(unit).build();
    }

    /**
     * Returns a number that was given, without children.
     *
     * @param unit how the number is said, a message that lacks only its argument {@code value}
     */
    public static Explanation given(Message label, BigDecimal value, Message unit) {
        return builder().label(label).value(value).unit(unit).build();
    }

    /** Returns a number that was given, under a label in the caller's own words. */
    public static Explanation given(String label, BigDecimal value, String unit) {
        return builder().label(label).value(value).unit(unit).build();
    }

    /** Returns a fact in words that was given, without children. */
    public static Explanation given(Message label, Message wording) {
        return builder().label(label).wording(wording).build();
    }

    /** Returns a fact that was given, in the caller's own words. */
    public static Explanation given(String label, String text) {
        return builder().label(label).text(text).build();
    }

    /** Returns the explanation of a value that follows from the children by a rule, under a label in the caller's own words. */
    public static Explanation of(String label, String unit, Rule rule, List<Explanation> children) {
        return of(Message.said(LABEL, requireNonNull(label, "label")), unit, rule, children);
    }

    /** Returns what a rule makes of the children; without a value where the rule finds none. */
    public static Explanation of(Message label, String unit, Rule rule, List<Explanation> children) {
        return of(label, unitOf(unit), rule, children);
    }

    /**
     * Returns what a rule makes of the children; without a value where the rule finds none.
     *
     * @param unit how the number is said, a message that lacks only its argument {@code value}
     */
    public static Explanation of(Message label, Message unit, Rule rule, List<Explanation> children) {
        return builder()
                .label(label)
                .value(rule.evaluate(children))
                .unit(unit)
                .rule(rule)
                .addAllChildren(Elements.checked(children, "children"))
                .build();
    }

    /** Returns a builder with nothing set; what a rule computes must be given too, and is checked. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the label of what is explained. */
    public abstract Message label();

    /** Returns the number, without trailing zeros after the point, or empty if it is unknown or no number. */
    public abstract Optional<BigDecimal> value();

    /** Returns the unit of the number: a message that lacks only its argument {@code value}. */
    @Value.Default
    public Message unit() {
        return unitOf("");
    }

    private static Message unitOf(String unit) {
        requireNonNull(unit, "unit");
        return unit.isEmpty()
                ? Message.of("explanation.number")
                : Message.of("explanation.number-unit").with("unit", unit);
    }

    /** Returns the value in words, or empty if the number with its unit says it. */
    public abstract Optional<Message> wording();

    /** Returns the value in English: its wording, else the number with its unit, else {@code unknown}. */
    public String text() {
        return text(PhraseBook.english());
    }

    /** Returns the value in the words of a book: its wording, else the number with its unit, else that it is unknown. */
    public String text(PhraseBook book) {
        return book.say(wording()
                .orElseGet(() ->
                        value().map(number -> unit().with(VALUE, number)).orElse(Message.of("explanation.unknown"))));
    }

    /** Each part is worded for itself, so that a book with few words of its own says what it knows. */
    private Message line(PhraseBook book) {
        boolean isGiven = rule().kind() == Rule.Kind.GIVEN;
        Message line = Message.of(isGiven ? "explanation.line" : "explanation.line-by-rule")
                .with("label", book.say(label()))
                .with(VALUE, text(book));
        return isGiven ? line : line.with("rule", book.say(rule().message()));
    }

    /** Returns the rule by which the value follows from the children. */
    @Value.Default
    public Rule rule() {
        return Rule.given();
    }

    /** Returns the children, in the order of evaluation; possibly empty. */
    public abstract List<Explanation> children();

    /** Returns the reasons, in the order of weight; possibly empty. */
    public abstract List<Message> reasons();

    /** Returns the defaults that took part here, children not included; possibly empty. */
    public abstract List<DefaultUsed> defaultsUsed();

    /** Returns what its nodes have in common with those of an equal one. */
    @Value.Derived
    @Value.Auxiliary
    int hash() {
        int hash = Objects.hash(label(), value(), unit(), wording(), rule(), reasons(), defaultsUsed());
        for (Explanation child : children()) {
            hash = 31 * hash + child.hash();
        }
        return hash;
    }

    /** Returns the value that follows from the children by the rule, or empty if none does. */
    public Optional<BigDecimal> evaluate() {
        return rule().evaluate(children());
    }

    /** Returns the defaults that took part anywhere in the tree, each once, from the top down. */
    public List<DefaultUsed> allDefaultsUsed() {
        Set<DefaultUsed> all = new LinkedHashSet<>();
        walk(step -> all.addAll(step.node.defaultsUsed()));
        return List.copyOf(all);
    }

    /**
     * Returns text for people, one line a node, children indented below their parent down to the hundredth level; the format may
     * change.
     *
     * <pre>
     * weighted amount: 10000 EUR (product)
     *   amount: 40000 EUR
     *   win probability: 0.25
     * </pre>
     */
    public String summarize() {
        return summarize(PhraseBook.english());
    }

    /** Returns text for people as {@link #summarize()} does, in the words of a book. */
    public String summarize(PhraseBook book) {
        requireNonNull(book, "book");
        List<String> lines = new ArrayList<>();
        walk(step -> {
            Explanation node = step.node;
            String indent = "  ".repeat(Math.min(step.depth, MOST_INDENT));
            lines.add(indent + book.say(node.line(book)));
            node.reasons()
                    .forEach(reason -> lines.add(indent + "  "
                            + book.say(Message.of("explanation.because").with("reason", reason))));
            node.defaultsUsed()
                    .forEach(used -> lines.add(indent + "  "
                            + book.say(Message.of("explanation.with").with("default", used.message()))));
        });
        return String.join("\n", lines);
    }

    /** Visits every node from the top down, however deep, without recursion. */
    private void walk(Consumer<Step> visitor) {
        Deque<Step> open = new ArrayDeque<>();
        open.push(new Step(this, 0));
        while (!open.isEmpty()) {
            Step step = open.pop();
            visitor.accept(step);
            List<Explanation> children = step.node.children();
            for (int i = children.size() - 1; i >= 0; i--) {
                open.push(new Step(children.get(i), step.depth + 1));
            }
        }
    }

    /** Returns whether the other is a tree of the same nodes. */
    @Override
    public final boolean equals(@Nullable Object object) {
        if (!(object instanceof Explanation other) || hash() != other.hash()) {
            return false;
        }
        List<Explanation> ours = nodes();
        List<Explanation> theirs = other.nodes();
        if (ours.size() != theirs.size()) {
            return false;
        }
        for (int i = 0; i < ours.size(); i++) {
            if (ours.get(i) != theirs.get(i) && !ours.get(i).isAlike(theirs.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isAlike(Explanation other) {
        return children().size() == other.children().size()
                && label().equals(other.label())
                && value().equals(other.value())
                && unit().equals(other.unit())
                && wording().equals(other.wording())
                && rule().equals(other.rule())
                && reasons().equals(other.reasons())
                && defaultsUsed().equals(other.defaultsUsed());
    }

    private List<Explanation> nodes() {
        List<Explanation> nodes = new ArrayList<>();
        walk(step -> nodes.add(step.node));
        return nodes;
    }

    @Override
    public final int hashCode() {
        return hash();
    }

    /** Returns {@link #summarize()}. */
    @Override
    public final String toString() {
        return summarize();
    }

    /** Java serialization recurses, so a tree is stored as the list of its nodes. */
    Object writeReplace() {
        return new Stored(nodes().stream().map(Explanation::stored).collect(ImmutableList.toImmutableList()));
    }

    private StoredNode stored() {
        return new StoredNode(
                label(),
                value().orElse(null),
                unit(),
                wording().orElse(null),
                rule(),
                children().size(),
                ImmutableList.copyOf(reasons()),
                ImmutableList.copyOf(defaultsUsed()));
    }

    /** A node without its children, of which it says how many follow. */
    private record StoredNode(
            Message label,
            @Nullable BigDecimal value,
            Message unit,
            @Nullable Message wording,
            Rule rule,
            int children,
            ImmutableList<Message> reasons,
            ImmutableList<DefaultUsed> defaultsUsed)
            implements Serializable {}

    /** The nodes from the top down; they are put together from the bottom up. */
    private record Stored(ImmutableList<StoredNode> nodes) implements Serializable {
        private Object readResolve() throws InvalidObjectException {
            Deque<Explanation> built = new ArrayDeque<>();
            for (StoredNode node : nodes.reverse()) {
                if (node.children < 0 || node.children > built.size()) {
                    throw new InvalidObjectException("nodes of an explanation must have the children they say");
                }
                Builder builder = builder()
                        .label(node.label)
                        .value(Optional.ofNullable(node.value))
                        .unit(node.unit)
                        .wording(Optional.ofNullable(node.wording))
                        .rule(node.rule)
                        .reasons(node.reasons)
                        .defaultsUsed(node.defaultsUsed);
                for (int child = 0; child < node.children; child++) {
                    builder.addChildren(built.pop());
                }
                built.push(builder.build());
            }
            if (built.size() != 1) {
                throw new InvalidObjectException("an explanation must have one root but had " + built.size());
            }
            return built.pop();
        }
    }

    @Value.Check
    Explanation checked() {
        evaluate()
                .ifPresent(derived -> checkArgument(
                        value().isPresent() && isClose(derived, value().get()),
                        "value of %s must be what its rule %s makes of its children, %s, but was %s",
                        label(),
                        rule(),
                        derived,
                        value().map(BigDecimal::toPlainString).orElse("unknown")));
        return value().isEmpty() || Decimals.isNormal(value().get()) ? this : withValue(Decimals.normal(value().get()));
    }

    private static boolean isClose(BigDecimal derived, BigDecimal stated) {
        return derived.compareTo(stated) == 0
                || Math.abs(derived.doubleValue() - stated.doubleValue())
                        <= TOLERANCE * Math.max(1, Math.abs(stated.doubleValue()));
    }

    private record Step(Explanation node, int depth) {}

    /** Builds {@link Explanation} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableExplanation.Builder {
        Builder() {}

        /** Sets what is explained, in the caller's own words. */
        public Builder label(String label) {
            return label(Message.said(LABEL, requireNonNull(label, "label")));
        }

        /** Sets the unit of the number, such as a currency code, which is said after it; empty for a plain number. */
        public Builder unit(String unit) {
            return unit(unitOf(unit));
        }

        /** Sets the value in the caller's own words. */
        public Builder text(String text) {
            return wording(Message.said(WORDING, text));
        }
    }
}
