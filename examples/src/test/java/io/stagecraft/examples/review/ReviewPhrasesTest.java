// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.message.PhraseBook;
import io.stagecraft.examples.TwoLanguages;
import io.stagecraft.examples.book.BookPhrases;
import io.stagecraft.examples.review.page.Report;
import io.stagecraft.examples.review.page.View;
import io.stagecraft.examples.review.text.ChineseCommands;
import io.stagecraft.examples.review.text.ChineseReview;
import io.stagecraft.examples.review.text.EnglishCommands;
import io.stagecraft.examples.review.text.EnglishReview;
import io.stagecraft.examples.review.text.OptionTexts;
import io.stagecraft.examples.review.text.ReviewPhrases;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The page speaks both languages. */
class ReviewPhrasesTest implements TwoLanguages {
    @Override
    public Map<String, String> english() {
        return together(List.of(EnglishReview.PHRASES, EnglishCommands.PHRASES, OptionTexts.ENGLISH));
    }

    @Override
    public Map<String, String> chinese() {
        return together(List.of(ChineseReview.PHRASES, ChineseCommands.PHRASES, OptionTexts.CHINESE));
    }

    /** No code has words twice. */
    private static Map<String, String> together(List<Map<String, String>> phrases) {
        ImmutableMap.Builder<String, String> all = ImmutableMap.builder();
        phrases.forEach(all::putAll);
        return all.buildOrThrow();
    }

    @Override
    public PhraseBook below() {
        return BookPhrases.english();
    }

    @Override
    public Path sources() {
        return Path.of("src/main/java/io/stagecraft/examples/review");
    }

    @Test
    void theSyntheticBookLeavesNoCodeUnsaid() {
        for (PhraseBook words : List.of(ReviewPhrases.english(), ReviewPhrases.chinese())) {
            View all = new View(words, true, Optional.empty());
            for (Report report : List.of(SyntheticReview.report(), SyntheticReview.plan(), SyntheticReview.track())) {
                assertThat(report.html(all)
                                .replaceAll("(?s)<style>.*?</style>|<script>.*?</script>", "")
                                .replaceAll("<[^>]+>", "\n")
                                .lines()
                                .filter(line -> line.matches("[a-z-]+\\.[a-z.-]+( \\(.*)?"))
                                .filter(line -> !line.contains(".csv")))
                        .isEmpty();
            }
        }
    }

    @Test
    void numbersAndDaysFollowTheLanguage() {
        Message lead = Message.of("change.lead")
                .with("days", 28)
                .with("to", LocalDate.of(2026, 5, 15))
                .with("before", 1_228)
                .with("after", 186)
                .with("worthBefore", Money.parse("EUR 3712100.00"))
                .with("worthAfter", Money.parse("EUR 2765350.50"));

        assertThat(View.in(ReviewPhrases.english()).say(lead))
                .isEqualTo(
                        "In the 28 days to 2026-05-15, the open deals of the book went from 1,228 worth EUR 3,712,100 to"
                                + " 186 worth EUR 2,765,350.50.");
        assertThat(View.in(ReviewPhrases.chinese()).say(lead))
                .isEqualTo("到2026年5月15日为止的 28 天里，在跟商机由 1,228 个（EUR 3,712,100）变为 186 个（EUR 2,765,350.50）。");
    }
}
