// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.apportion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.problem.InvalidDefinitionException;
import io.stagecraft.core.problem.Problem;
import java.util.List;

/**
 * The outcome of a split: {@link Made}, with parts that add up and respect what was asked, or {@link Impossible}, with
 * every reason why there are none.
 *
 * @param <P> the parts, such as amounts by key or a plan
 */
public sealed interface SplitResult<P> {
    /** Returns the result of a split that was made. */
    static <P> SplitResult<P> made(P parts) {
        return new Made<>(parts);
    }

    /**
     * Returns the result of a split that cannot be made.
     *
     * @param subject what was to be split, in words
     * @param problems why it cannot be, at least one
     * @throws IllegalArgumentException if there are no problems
     */
    static <P> SplitResult<P> impossible(String subject, List<Problem> problems) {
        Elements.checked(problems, "problems");
        checkArgument(!problems.isEmpty(), "an impossible split must have a problem (%s)", subject);
        return new Impossible<>(requireNonNull(subject, "subject"), problems);
    }

    /**
     * Returns the parts.
     *
     * @throws InvalidDefinitionException with all reasons, if the split is impossible
     */
    P orElseThrow();

    /** Returns the problems that prevent the split, in the order of the parts; immutable, empty if there are. */
    List<Problem> problems();

    /** Returns whether there are parts. */
    default boolean isMade() {
        return problems().isEmpty();
    }

    /**
     * A split that was made.
     *
     * <p>Instances are immutable where their parts are.
     *
     * @param <P> the parts
     */
    final class Made<P> implements SplitResult<P> {
        private final P parts;

        Made(P parts) {
            this.parts = requireNonNull(parts, "parts");
        }

        /** Returns the parts. */
        public P parts() {
            return parts;
        }

        @Override
        public P orElseThrow() {
            return parts;
        }

        @Override
        public List<Problem> problems() {
            return List.of();
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Made<?> other && parts.equals(other.parts);
        }

        @Override
        public int hashCode() {
            return parts.hashCode();
        }

        /** Returns the parts as text; the form may change. */
        @Override
        public String toString() {
            return parts.toString();
        }
    }

    /**
     * A split that cannot be made.
     *
     * @param <P> the parts there would have been
     */
    final class Impossible<P> implements SplitResult<P> {
        private final String subject;
        private final ImmutableList<Problem> problems;

        Impossible(String subject, List<Problem> problems) {
            this.subject = subject;
            this.problems = ImmutableList.copyOf(problems);
        }

        @Override
        public P orElseThrow() {
            throw new InvalidDefinitionException(subject, problems);
        }

        @Override
        public List<Problem> problems() {
            return problems;
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Impossible<?> other
                    && subject.equals(other.subject)
                    && problems.equals(other.problems);
        }

        @Override
        public int hashCode() {
            return problems.hashCode();
        }

        /** Returns the reasons as text; the form may change. */
        @Override
        public String toString() {
            return subject + " is impossible: " + problems;
        }
    }
}
