// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.book;

import io.stagecraft.core.message.PhraseBook;
import java.util.Locale;

/** What the reading of a book says in each language, over the words of the library. */
public final class BookPhrases {
    private static final PhraseBook ENGLISH = PhraseBook.of(Locale.ENGLISH, EnglishBook.PHRASES, PhraseBook.english());
    private static final PhraseBook CHINESE = PhraseBook.of(Locale.CHINESE, ChineseBook.PHRASES, PhraseBook.chinese());

    private BookPhrases() {}

    public static PhraseBook english() {
        return ENGLISH;
    }

    public static PhraseBook chinese() {
        return CHINESE;
    }
}
