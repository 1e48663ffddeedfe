// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import io.stagecraft.core.message.PhraseBook;
import io.stagecraft.examples.book.BookPhrases;
import java.util.Locale;

/** The words of all commands in each of its languages, over those of a book and of the library. */
final class ReviewPhrases {
    private static final PhraseBook ENGLISH = PhraseBook.of(
            Locale.ENGLISH,
            EnglishCommands.PHRASES,
            PhraseBook.of(
                    Locale.ENGLISH,
                    OptionTexts.ENGLISH,
                    PhraseBook.of(Locale.ENGLISH, EnglishReview.PHRASES, BookPhrases.english())));
    private static final PhraseBook CHINESE = PhraseBook.of(
            Locale.CHINESE,
            ChineseCommands.PHRASES,
            PhraseBook.of(
                    Locale.CHINESE,
                    OptionTexts.CHINESE,
                    PhraseBook.of(Locale.CHINESE, ChineseReview.PHRASES, BookPhrases.chinese())));

    private ReviewPhrases() {}

    static PhraseBook english() {
        return ENGLISH;
    }

    static PhraseBook chinese() {
        return CHINESE;
    }
}
