// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.Incubating;
import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.measure.Labels;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A statement about the customer that shows a stage to be done, or several of them under one heading.
 *
 * <pre>{@code
 * Criterion budget = Criterion.of("F6b", Labels.of("The budget is fixed.")).mandatory();
 * }</pre>
 *
 * <p>A criterion with a {@link #question()} is answered by the facts of the deal and not by evidence; all else that is said
 * of statements here holds for it too. A criterion with {@link #parts()} is composite: it counts by its parts, and evidence
 * is about them.
 */
@Value.Immutable
public abstract class Criterion implements Serializable, WithCriterion {
    Criterion() {}

    /** Returns a statement of weight 1 that is not mandatory. */
    public static Criterion of(String id, Labels statement) {
        return builder().id(id).statement(statement).build();
    }

    /** Returns a criterion of weight 1 that the facts of the deal answer, and that is not mandatory. */
    @Incubating
    public static Criterion of(String id, Labels statement, FactQuestion question) {
        return builder().id(id).statement(statement).question(question).build();
    }

    /** Returns a heading over several statements. */
    public static Criterion composite(String id, Labels heading, List<Criterion> parts) {
        requireNonNull(heading, "heading");
        return builder()
                .id(id)
                .statement(heading)
                .addAllParts(Elements.checked(parts, "parts"))
                .build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id, unique within a process, which {@code Evidence} names. */
    public abstract String id();

    /** Returns the statement, in the present tense and about the customer. */
    public abstract Labels statement();

    /** Returns its weight in the score of its gate, above 0; by default 1, and always 1 for a composite. */
    @Value.Default
    public BigDecimal weight() {
        return BigDecimal.ONE;
    }

    /** Returns whether the gate cannot be passed without it; by default false, and always false for a composite. */
    @Value.Default
    public boolean isMandatory() {
        return false;
    }

    /**
     * Returns whether the gate cannot be passed while the customer denies it, whatever the threshold; by default false,
     * so that a denial counts as missing, and always false for a composite. Of a mandatory statement it says nothing
     * new.
     */
    @Value.Default
    public boolean isDenialBlocking() {
        return false;
    }

    /**
     * Returns the question that the facts of the deal answer in place of evidence; empty for a statement about the
     * customer, and always for a composite.
     */
    @Incubating
    public abstract Optional<FactQuestion> question();

    /**
     * Returns the question that decides whether this is asked at all; empty if it always is, and always for a composite.
     * Answered no, the criterion is left out and counts in no total; while the answer is unknown it is asked.
     */
    @Incubating
    public abstract Optional<FactQuestion> condition();

    /** Returns the statements that a composite consists of, none of them composite; empty for a plain statement. */
    public abstract List<Criterion> parts();

    /** Returns this as a statement without which the gate cannot be passed. */
    public Criterion mandatory() {
        return withIsMandatory(true);
    }

    /** Returns this as a criterion that is asked only where a question about a fact is not answered no. */
    @Incubating
    public Criterion onlyIf(FactQuestion question) {
        return withCondition(requireNonNull(question, "question"));
    }

    /** Returns whether this is a heading over several statements. */
    public boolean isComposite() {
        return !parts().isEmpty();
    }

    /** Returns the plain statements: the parts of a composite, or this alone. */
    public List<Criterion> leaves() {
        return isComposite() ? parts() : ImmutableList.of(this);
    }

    @Value.Check
    Criterion checked() {
        // a process refuses composites inside composites by name, with all else that is wrong
        for (Criterion part : parts()) {
            for (Criterion inner : part.parts()) {
                checkArgument(
                        !inner.isComposite(), "parts of a criterion must not be composite in turn but are (%s)", id());
            }
        }
        return Decimals.isNormal(weight()) ? this : withWeight(Decimals.normal(weight()));
    }

    /** Builds {@link Criterion} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableCriterion.Builder {
        Builder() {}
    }
}
