// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.Incubating;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A question that the facts of a deal answer (see the domain model, Stage gate).
 *
 * <pre>{@code
 * FactQuestion.atLeast("amount", Money.of(CNY, 100_000));
 * FactQuestion.approvedBy("sales-director");
 * }</pre>
 *
 * <p>A fact that is not there, is of another kind or in another currency leaves the answer unknown; only a question for
 * {@link Test#KNOWN} is answered no by what is not there.
 */
@Incubating
@Value.Immutable
public abstract class FactQuestion implements Serializable {
    /** The fact that is known while the seller gives a reason for the move. */
    public static final String REASON = "reason";

    private static final String APPROVAL = "approval:";

    /** The question asked of a fact. */
    public enum Test {
        /** Whether there is one. */
        KNOWN,
        /** Whether the answer is yes. */
        YES,
        /** Whether a number, a ratio or an amount is above zero. */
        POSITIVE,
        /** Whether a number, a ratio, an amount or a day is not below the bound. */
        AT_LEAST,
        /** Whether a number, a ratio, an amount or a day is not above the bound. */
        AT_MOST,
        /** Whether a day is not before the day of the move. */
        NOT_PAST,
        /** Whether a text is one of the names. */
        ONE_OF
    }

    FactQuestion() {}

    /** Returns whether there is such a fact. */
    public static FactQuestion known(String fact) {
        return of(fact, Test.KNOWN);
    }

    /** Returns whether a fact is yes. */
    public static FactQuestion yes(String fact) {
        return of(fact, Test.YES);
    }

    /** Returns whether a number, a ratio or an amount in any currency is above zero. */
    public static FactQuestion positive(String fact) {
        return of(fact, Test.POSITIVE);
    }

    /** Returns whether a day is not before the day of the move. */
    public static FactQuestion notPast(String fact) {
        return of(fact, Test.NOT_PAST);
    }

    /** Returns whether an amount is at least as large as another. */
    public static FactQuestion atLeast(String fact, Money bound) {
        return bounded(fact, Test.AT_LEAST, Fact.of(requireNonNull(bound, "bound")));
    }

    /** Returns whether a number is at least as large as another. */
    public static FactQuestion atLeast(String fact, BigDecimal bound) {
        return bounded(fact, Test.AT_LEAST, Fact.of(requireNonNull(bound, "bound")));
    }

    /** Returns whether a ratio is at least as large as another. */
    public static FactQuestion atLeast(String fact, Ratio bound) {
        return bounded(fact, Test.AT_LEAST, Fact.of(requireNonNull(bound, "bound")));
    }

    /** Returns whether an amount is at most as large as another. */
    public static FactQuestion atMost(String fact, Money bound) {
        return bounded(fact, Test.AT_MOST, Fact.of(requireNonNull(bound, "bound")));
    }

    /** Returns whether a number is at most as large as another. */
    public static FactQuestion atMost(String fact, BigDecimal bound) {
        return bounded(fact, Test.AT_MOST, Fact.of(requireNonNull(bound, "bound")));
    }

    /** Returns whether a ratio is at most as large as another. */
    public static FactQuestion atMost(String fact, Ratio bound) {
        return bounded(fact, Test.AT_MOST, Fact.of(requireNonNull(bound, "bound")));
    }

    /** Returns whether a fact is one of the names given, such as one of several classes. */
    public static FactQuestion oneOf(String fact, String... names) {
        requireNonNull(names, "names");
        return builder()
                .fact(fact)
                .test(Test.ONE_OF)
                .names(Elements.checked(List.of(names), "names"))
                .build();
    }

    /** Returns whether a person in a role has approved the deal as it stands. */
    public static FactQuestion approvedBy(String role) {
        return yes(approval(role));
    }

    /** Returns the id of the fact that tells whether a person in a role has approved the deal as it stands. */
    public static String approval(String role) {
        return APPROVAL + Ids.check(role, "role");
    }

    /** Returns the role whose approval a fact tells, or empty if it tells something else. */
    public static Optional<String> approvingRole(String fact) {
        return requireNonNull(fact, "fact").startsWith(APPROVAL)
                ? Optional.of(fact.substring(APPROVAL.length()))
                : Optional.empty();
    }

    private static FactQuestion of(String fact, Test test) {
        return builder().fact(fact).test(test).build();
    }

    private static FactQuestion bounded(String fact, Test test, Fact bound) {
        return builder().fact(fact).test(test).bound(bound).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id of the fact, never blank. */
    public abstract String fact();

    /** Returns the question. */
    public abstract Test test();

    /** Returns the bound that {@code AT_LEAST} and {@code AT_MOST} compare with; empty for every other test. */
    public abstract Optional<Fact> bound();

    /** Returns the names that {@code ONE_OF} accepts; empty for every other test. */
    public abstract List<String> names();

    /** Returns the answer while the fact is not known: no to {@code KNOWN}, else unknown. */
    public Answer answerUnknown() {
        return test() == Test.KNOWN ? Answer.NO : Answer.UNKNOWN;
    }

    /**
     * Returns the answer that a fact gives.
     *
     * @param day the day of the move or of the review
     */
    public Answer answer(Fact fact, LocalDate day) {
        requireNonNull(fact, "fact");
        requireNonNull(day, "day");
        return switch (test()) {
            case KNOWN -> Answer.YES;
            case YES -> fact.answer().orElse(Answer.UNKNOWN);
            case POSITIVE -> fact.signum().map(sign -> answer(sign > 0)).orElse(Answer.UNKNOWN);
            case AT_LEAST -> compared(fact).map(sign -> answer(sign >= 0)).orElse(Answer.UNKNOWN);
            case AT_MOST -> compared(fact).map(sign -> answer(sign <= 0)).orElse(Answer.UNKNOWN);
            case NOT_PAST -> fact.day().map(each -> answer(!each.isBefore(day))).orElse(Answer.UNKNOWN);
            case ONE_OF ->
                fact.name().map(each -> answer(names().contains(each))).orElse(Answer.UNKNOWN);
        };
    }

    private Optional<Integer> compared(Fact value) {
        return bound().flatMap(value::comparedTo);
    }

    private static Answer answer(boolean holds) {
        return holds ? Answer.YES : Answer.NO;
    }

    @Value.Check
    void check() {
        Ids.check(fact(), "fact");
        boolean hasBound = test() == Test.AT_LEAST || test() == Test.AT_MOST;
        checkArgument(
                bound().isPresent() == hasBound,
                "a question must have a bound if it is AT_LEAST or AT_MOST, and only then (%s)",
                fact());
        checkArgument(
                bound().flatMap(each -> each.comparedTo(each)).isPresent() || !hasBound,
                "a bound must be a number, a ratio, an amount or a day but was %s (%s)",
                bound().map(Fact::toString).orElse(""),
                fact());
        checkArgument(
                names().isEmpty() == (test() != Test.ONE_OF),
                "a question must have names if it is ONE_OF, and only then (%s)",
                fact());
        names().forEach(each -> Ids.check(each, "name", "%s", fact()));
    }

    /** Builds {@link FactQuestion} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableFactQuestion.Builder {
        Builder() {}
    }
}
