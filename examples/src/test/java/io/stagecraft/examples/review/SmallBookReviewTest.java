package io.stagecraft.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.examples.book.BookReader;
import io.stagecraft.examples.book.ReadOptions;
import io.stagecraft.examples.book.SmallBook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A book too small for most figures says so instead of making them up. */
class SmallBookReviewTest {
    private static final String WON = "A1,Seller 01,GTX Pro,Customer 001,Won,2023-12-10,2024-03-01,4700";
    private static final String LOST = "A2,Seller 01,GTX Pro,Customer 001,Lost,2024-02-10,2024-03-01,0";
    private static final String OPEN = "A3,Seller 01,GTX Pro,,Engaging,2024-02-10,,";

    @Test
    void oneOpenDealIsNoHistory() throws IOException {
        assertThat(review(Optional.empty(), ReadOptions.none(), OPEN))
                .contains(
                        "1 deal is open", "too few", "so there is nothing to rank", "There is no target for FY2024-Q1")
                .doesNotContain("SHALL WE MAKE IT?");
    }

    @Test
    void oneLostDealIsNoWinRate() throws IOException {
        assertThat(review(Optional.empty(), ReadOptions.none(), LOST)).contains("too few (1)", "No deal is open.");
    }

    @Test
    void oneWinHasNoQuarterToRepeat() throws IOException {
        assertThat(review(Optional.empty(), ReadOptions.none(), WON, OPEN))
                .contains("There is no target for FY2024-Q1", "1 of 1 customers that bought");
    }

    @Test
    void aGivenTargetIsSplitAmongThoseWhoEverWon() throws IOException {
        assertThat(review(Optional.of(new BigDecimal("50000")), ReadOptions.none(), WON, OPEN))
                .contains("SHALL WE MAKE IT?", "USD 50,000 are to be won in FY2024-Q1", "given with --target");
    }

    @Test
    void aDayBeforeTheFirstDealSeesNothing() throws IOException {
        ReadOptions early = new ReadOptions(Optional.of(LocalDate.of(2020, 1, 1)), Optional.empty(), Optional.empty());

        assertThat(review(Optional.empty(), early, WON, LOST, OPEN))
                .contains(
                        "The files have 3 deals of 1 seller with 1 account; none was known on 2020-01-01.",
                        "in the files; 0 known on 2020-01-01",
                        "Counted in the files as they are, with the 3 deals that the review of 2020-01-01 does not",
                        "3 deals opened after 2020-01-01 are not part of this review, and what happened later is not");
    }

    @Test
    void aDayInBetweenSaysWhatTheFilesHaveAndWhatIsReviewed() throws IOException {
        ReadOptions early = new ReadOptions(Optional.of(LocalDate.of(2024, 1, 1)), Optional.empty(), Optional.empty());

        assertThat(review(Optional.empty(), early, WON, LOST, OPEN))
                .contains(
                        "The files have 3 deals of 1 seller with 1 account; 1 of them was known on 2024-01-01 and",
                        "Deals     3  in the files; 1 known on 2024-01-01",
                        "Counted in the files as they are, with the 2 deals that the review of 2024-01-01 does not");
    }

    @Test
    void holidaysAreNotWorked() throws IOException {
        SmallBook book = new SmallBook()
                .pipeline(WON, OPEN)
                .with("holidays.csv", "date,name,worked", "2024-01-01,New Year,", "2024-03-02,,YES", "2024-03-29,,NO");

        assertThat(review(Optional.of(new BigDecimal("50000")), ReadOptions.none(), book))
                .contains(
                        "1 seller and 64 working days into 64 cells",
                        "working days are Monday to Friday but for the days of holidays.csv: 64",
                        "of 64 working days have passed");
    }

    private static String review(Optional<BigDecimal> target, ReadOptions options, String... rows) throws IOException {
        return review(target, options, new SmallBook().pipeline(rows));
    }

    private static String review(Optional<BigDecimal> target, ReadOptions options, SmallBook book) throws IOException {
        return ReviewReport.of(
                        BookReader.read(book, options),
                        new ReviewOptions(target, Optional.empty()),
                        new Figures(),
                        new Progress(new PrintWriter(new StringWriter()), true))
                .text();
    }
}
