// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.examples.book.Account;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.Product;
import io.stagecraft.examples.crm.CrmReader;
import io.stagecraft.examples.review.page.Report;
import io.stagecraft.examples.review.page.View;
import io.stagecraft.examples.review.quarter.ReviewOptions;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Progress;
import io.stagecraft.examples.review.text.ReviewPhrases;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In Chinese nothing of the page is English but the names and words of the book itself. */
class ChinesePageTest {
    private static final Pattern LATIN_WORDS = Pattern.compile("\\p{IsLatin}{2,}(?:,? \\p{IsLatin}{2,})+");

    @Test
    void noTwoEnglishWordsStandTogether() {
        Report report = ReviewReport.of(
                SyntheticReview.business(),
                new ReviewOptions(Optional.empty(), Optional.empty(), Optional.empty(), ReviewPhrases.chinese()),
                new Figures(),
                Progress.none());
        for (boolean isFull : List.of(true, false)) {
            View chinese = new View(ReviewPhrases.chinese(), isFull, Optional.empty());
            assertThat(latinWords(withoutNames(shown(report.html(chinese))))).isEmpty();
            assertThat(latinWords(withoutNames(report.text(chinese)))).isEmpty();
        }
    }

    /** Returns what a page shows or has read aloud. */
    static String shown(String page) {
        return page.replaceAll("(?s)<style>.*?</style>|<script>.*?</script>", "")
                .replaceAll("<[^>]*?(?:aria-label|title|label)=\"([^\"]*)\"[^>]*>", "\n$1\n")
                .replaceAll("<[^>]+>", "\n");
    }

    /** Returns the runs of two and more words in Latin letters, beside the name of the program. */
    static List<String> latinWords(String text) {
        return LATIN_WORDS
                .matcher(text.replace("stagecraft review", ""))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static String withoutNames(String text) {
        String rest = text;
        for (String name : namesOfTheBook()) {
            rest = rest.replace(name, "");
        }
        return rest;
    }

    private static List<String> namesOfTheBook() {
        Book book = CrmReader.synthetic();
        return Stream.of(
                        book.deals().stream().map(Deal::nextStep).flatMap(Optional::stream),
                        book.products().stream().map(Product::name),
                        Stream.of("ProductB Plus"), // an alias
                        book.accounts().stream().map(Account::name),
                        book.sellers().stream().flatMap(seller -> Stream.of(seller.region(), seller.manager())))
                .flatMap(names -> names)
                .distinct()
                .toList();
    }
}
