// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Ids;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An answer of the customer to one statement of the process: yes, partly, no, or withdrawn.
 *
 * <pre>{@code
 * deal = deal.record(Evidence.confirmed("conversation-valued", monday));
 * }</pre>
 *
 * <p>The evidence recorded last counts, whatever its instant. A statement that the process does not ask for is kept and
 * reported.
 */
@Value.Immutable
public abstract non-sealed class Evidence implements DealEvent {
    Evidence() {}

    /** Returns the evidence that the customer confirmed the statement. */
    public static Evidence confirmed(String statement, Instant at) {
        return of(statement, Answer.YES, at);
    }

    /** Returns the evidence that the statement holds in part. */
    public static Evidence partly(String statement, Instant at) {
        return of(statement, Answer.PARTLY, at);
    }

    /** Returns the evidence that the customer denied the statement. */
    public static Evidence denied(String statement, Instant at) {
        return of(statement, Answer.NO, at);
    }

    /** Returns the withdrawal of earlier evidence about the statement: it is unknown again. */
    public static Evidence withdrawn(String statement, Instant at) {
        return of(statement, Answer.UNKNOWN, at);
    }

    /**
     * Returns an answer without a source.
     *
     * @param statement the id of the statement, not blank
     * @param answer the answer, unknown meaning that earlier evidence is withdrawn
     * @param at when the customer gave it
     * @throws IllegalArgumentException if the statement is blank
     */
    public static Evidence of(String statement, Answer answer, Instant at) {
        return ImmutableEvidence.of(statement, answer, at, Optional.empty());
    }

    /** Returns this evidence with where it comes from, such as {@code mail of 3 March} or {@code call of 5 March}. */
    public Evidence from(String source) {
        requireNonNull(source, "source");
        return ImmutableEvidence.of(statement(), answer(), at(), Optional.of(source));
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id of the statement, never blank. */
    @Value.Parameter
    public abstract String statement();

    /** Returns the answer; unknown where earlier evidence is withdrawn. */
    @Value.Parameter
    public abstract Answer answer();

    /** Returns the instant at which the customer gave it, which may lie before events recorded earlier. */
    @Override
    @Value.Parameter
    public abstract Instant at();

    /** Returns the source, or empty if it was not given. */
    @Value.Parameter
    public abstract Optional<String> source();

    @Value.Check
    void check() {
        Ids.check(statement(), "statement", "evidence of %s", at());
    }

    /** Builds {@link Evidence} events; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableEvidence.Builder {
        Builder() {}
    }
}
