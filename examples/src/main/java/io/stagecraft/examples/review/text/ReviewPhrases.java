// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.text;

import io.stagecraft.core.message.PhraseBook;
import io.stagecraft.examples.book.BookPhrases;
import java.util.Locale;

/** The words of all commands in each of its languages, over those of a book and of the library. */
public final class ReviewPhrases {
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

    public static PhraseBook english() {
        return ENGLISH;
    }

    public static PhraseBook chinese() {
        return CHINESE;
    }
}
