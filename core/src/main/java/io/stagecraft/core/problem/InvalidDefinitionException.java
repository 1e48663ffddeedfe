// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.problem;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown if a definition is not valid, with all its problems. */
public final class InvalidDefinitionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String subject;
    private final ImmutableList<Problem> problems;

    /**
     * Creates an exception.
     *
     * @param subject what is not valid, in words
     * @param problems what is wrong with it, at least one
     * @throws IllegalArgumentException if there are no problems
     */
    public InvalidDefinitionException(String subject, List<Problem> problems) {
        super(message(requireNonNull(subject, "subject"), requireNonNull(problems, "problems")));
        checkArgument(!problems.isEmpty(), "an invalid definition must have a problem (%s)", subject);
        this.subject = subject;
        this.problems = ImmutableList.copyOf(problems);
    }

    /** Returns the name of what is not valid. */
    public String subject() {
        return subject;
    }

    /** Returns everything that is wrong, in the order it was found, never empty. */
    public List<Problem> problems() {
        return problems;
    }

    private static String message(String subject, List<Problem> problems) {
        return problems.size() == 1
                ? subject + " is not valid: " + problems.get(0).text()
                : problems.stream()
                        .map(problem -> "\n  " + problem.text())
                        .collect(Collectors.joining(
                                "", subject + " is not valid, " + problems.size() + " problems:", ""));
    }
}
