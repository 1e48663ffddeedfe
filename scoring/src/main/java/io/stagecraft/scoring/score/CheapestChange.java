// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;

/**
 * The cheapest set of changed answers that brings a score into a class for certain, or into a better one.
 *
 * <p>For certain means: whatever the questions that stay open turn out to be, where the card decides by worst and best case.
 * Knock-outs must be cleared, required answers given, and the minimum coverage reached where the card decides by what is
 * answered. Exact: no cheaper set exists. Among sets of one cost it is one with the fewest changes.
 */
@Value.Immutable
public abstract class CheapestChange implements Serializable {
    /** The outcome of the search. */
    public enum Status {
        /** The changes lead to the class, and nothing cheaper does. */
        FOUND,
        /** The score is in the class or in a better one already. */
        REACHED,
        /** No set of the given changes leads to the class. */
        IMPOSSIBLE,
        /**
         * There were too many partial sets worth keeping to search them all, the aggregation is the caller's own, or
         * points, bounds and costs together are too large to be compared exactly.
         */
        NOT_SEARCHED
    }

    CheapestChange() {}

    /**
     * Searches among given changes, at most one for each question.
     *
     * <p>The search goes through the questions once and keeps every partial set that no other one beats in cost, points and
     * coverage, up to 100,000 of them; its time is that number times the number of changes.
     *
     * @param score a score of a card with classes
     * @param classId the class to reach
     * @param changes what can be changed at what cost; may offer several answers to one question
     * @throws IllegalArgumentException if the score has no card, there is no such class, question or answer, or an answer is
     *     computed on a line and so cannot be named
     */
    public static CheapestChange search(Score score, String classId, List<AnswerChange> changes) {
        checkArgument(score instanceof RowScore, "score must be that of a card but was combined (%s)", score.labels());
        return ChangeSearch.search((RowScore) score, classId, changes);
    }

    /** Returns the outcome of the search. */
    public abstract Status status();

    /** Returns the changes to make, in the order of the card; empty unless found. */
    public abstract List<AnswerChange> changes();

    /** Returns the cost of the changes together, in their unit; 0 unless found. */
    public long cost() {
        return changes().stream().mapToLong(AnswerChange::cost).reduce(0, Math::addExact);
    }

    static CheapestChange of(Status status) {
        return ImmutableCheapestChange.builder().status(status).build();
    }
}
