// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.problem;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.message.PhraseBook;
import java.io.Serializable;
import org.immutables.value.Value;

/**
 * A violation of a rule by a definition or a row, with its place and the value found.
 *
 * <pre>{@code
 * Problem problem = Problem.of("stages[2].stallDays", Message.of("stall-days.range").with("value", 0));
 * problem.text();   // stages[2].stallDays must be at least 1 but was 0
 * }</pre>
 *
 * <p>Code and arguments of the message are API and stay; its wording may improve in any release.
 */
@Value.Immutable
public abstract class Problem implements Serializable, WithProblem {
    Problem() {}

    /**
     * Returns a problem.
     *
     * @param path where it is, such as {@code stages[2].gate.threshold}; empty for the whole
     * @param message what must hold and what was found, as the second half of a sentence; in the caller's own words
     *     {@link Message#said}
     */
    public static Problem of(String path, Message message) {
        return ImmutableProblem.builder().path(path).message(message).build();
    }

    /** Returns the path, from the outside in, such as {@code stages[2].gate}; empty for the whole. */
    public abstract String path();

    /** Returns the rule and the value found, as the second half of a sentence. */
    public abstract Message message();

    /** Returns the kind of problem, for programs: lower case, stable between releases. */
    public String code() {
        return message().code();
    }

    /** Returns the whole sentence in the words of a book. */
    public String say(PhraseBook book) {
        return (path().isEmpty() ? "" : path() + " ") + book.say(message());
    }

    /** Returns the whole sentence in English. */
    public String text() {
        return say(PhraseBook.english());
    }

    /** Returns the sentence in English, with the message as {@link Message#toString} shows it. */
    @Override
    public final String toString() {
        return (path().isEmpty() ? "" : path() + " ") + message();
    }
}
