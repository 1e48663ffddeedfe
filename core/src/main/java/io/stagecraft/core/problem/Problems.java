// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.problem;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.message.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects all problems of one definition or row.
 *
 * <pre>{@code
 * Problems problems = Problems.of("scorecard \"risk\"");
 * problems.require(threshold <= 100, "threshold", Message.of("threshold.range").with("value", threshold));
 * problems.throwIfAny();
 * }</pre>
 *
 * <p>Not safe for use by multiple threads.
 */
public final class Problems {
    private final String subject;
    private final List<Problem> found = new ArrayList<>();

    private Problems(String subject) {
        this.subject = subject;
    }

    /**
     * Returns an empty collection.
     *
     * @param subject what is examined, in words, such as {@code sales process "direct", version 3}
     */
    public static Problems of(String subject) {
        return new Problems(requireNonNull(subject, "subject"));
    }

    /** Adds a problem unless the condition holds. */
    public Problems require(boolean condition, String path, Message message) {
        requireNonNull(path, "path");
        requireNonNull(message, "message");
        return condition ? this : add(Problem.of(path, message));
    }

    /** Adds a problem, {@code id.blank} or {@code id.hidden}, unless a text may {@linkplain Ids name a thing}. */
    public Problems requireId(String path, String id) {
        requireNonNull(path, "path");
        requireNonNull(id, "id");
        if (id.isBlank()) {
            return add(Problem.of(path, Message.of("id.blank")));
        }
        Ids.hidden(id)
                .ifPresent(character -> add(Problem.of(
                        path,
                        Message.of("id.hidden").with("character", character).with("id", Ids.shown(id)))));
        return this;
    }

    /** Adds a problem. */
    public Problems add(Problem problem) {
        found.add(requireNonNull(problem, "problem"));
        return this;
    }

    /** Returns whether nothing is wrong so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Returns the problems found so far, in the order in which they were found; immutable, possibly empty. */
    public List<Problem> toList() {
        return ImmutableList.copyOf(found);
    }

    /**
     * Does nothing if nothing is wrong.
     *
     * @throws InvalidDefinitionException with all problems, if there are any
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidDefinitionException(subject, found);
        }
    }
}
