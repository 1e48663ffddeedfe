package io.stagecraft.examples.review;

import io.stagecraft.core.message.PhraseBook;
import java.util.Locale;

/** The words of the review in each of its languages, over those of the library. */
final class ReviewPhrases {
    private static final PhraseBook ENGLISH =
            PhraseBook.of(Locale.ENGLISH, EnglishReview.PHRASES, PhraseBook.english());
    private static final PhraseBook CHINESE =
            PhraseBook.of(Locale.CHINESE, ChineseReview.PHRASES, PhraseBook.chinese());

    private ReviewPhrases() {}

    static PhraseBook english() {
        return ENGLISH;
    }

    static PhraseBook chinese() {
        return CHINESE;
    }
}
