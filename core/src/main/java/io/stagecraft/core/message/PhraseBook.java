// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.message;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Map;

/**
 * Strategy for putting messages into the words of one language.
 *
 * <p>{@link #english()} and {@link #chinese()} word all that the library says. A product changes a wording with {@link
 * #with}, and adds a language with {@link #of} or with an implementation of its own.
 *
 * <h2>For implementors</h2>
 * Implementations must be immutable and give the same words for the same message. They must have words for a code they do not
 * know; the ready books then say the code and its arguments.
 */
public interface PhraseBook {
    /** Returns the sentence for a message. */
    String say(Message message);

    /** Returns the language. */
    Locale locale();

    /** Returns the English phrases of the whole library. */
    static PhraseBook english() {
        return English.BOOK;
    }

    /**
     * Returns the Chinese phrases of the whole library, in simplified characters. What a product adds without Chinese is said in
     * English.
     */
    static PhraseBook chinese() {
        return Chinese.BOOK;
    }

    /**
     * Returns a book of phrases by code, and another for the codes it has none for.
     *
     * <p>In a phrase, {@code {name}} stands for an argument, {@code {name|deal|deals}} for the first word where the count or
     * number of that name is one and for the second elsewhere, and {@code {name#}} for a count as an ordinal. Quotation
     * marks around a list stand around each of its items.
     *
     * @param locale the language, which decides how counts, numbers, ratios, money, days and lists are written
     * @throws IllegalArgumentException if a phrase is blank or a brace in it is not closed
     */
    static PhraseBook of(Locale locale, Map<String, String> phrases, PhraseBook otherwise) {
        requireNonNull(locale, "locale");
        return Phrases.of(locale, phrases, otherwise);
    }

    /**
     * Returns this book with a phrase of the caller's own for a code; see {@link #of} for its form.
     *
     * @throws IllegalArgumentException if the phrase is blank or a brace in it is not closed
     */
    default PhraseBook with(String code, String phrase) {
        requireNonNull(code, "code");
        requireNonNull(phrase, "phrase");
        return of(locale(), Map.of(code, phrase), this);
    }
}
