// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.examples.crm.SmallBook;
import io.stagecraft.examples.crm.option.CrmOptions;
import io.stagecraft.examples.review.quarter.ReviewOptions;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Progress;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A book too small for most figures says so instead of making them up. */
class SmallBookReviewTest {
    private static final String WON = "A1,Seller 01,GTX Pro,Customer 001,Won,2023-12-10,2024-03-01,4700";
    private static final String LOST = "A2,Seller 01,GTX Pro,Customer 001,Lost,2024-02-10,2024-03-01,0";
    private static final String OPEN = "A3,Seller 01,GTX Pro,,Engaging,2024-02-10,,";

    @Test
    void oneOpenDealIsNoHistory() throws IOException {
        assertThat(review(Optional.empty(), CrmOptions.none(), OPEN))
                .contains(
                        "1 deal is open",
                        "too few",
                        "so there is nothing to rank",
                        "There is no target for FY2024-Q1",
                        "As things stand: USD 0 are won so far.");
    }

    @Test
    void oneLostDealIsNoWinRate() throws IOException {
        assertThat(review(Optional.empty(), CrmOptions.none(), LOST)).contains("Too few (1)", "No deal is open.");
    }

    @Test
    void oneWinHasNoQuarterToRepeat() throws IOException {
        assertThat(review(Optional.empty(), CrmOptions.none(), WON, OPEN))
                .contains("There is no target for FY2024-Q1", "1 of 1 customers that bought");
    }

    @Test
    void aGivenTargetIsSplitAmongThoseWhoEverWon() throws IOException {
        assertThat(review(Optional.of(new BigDecimal("50000")), CrmOptions.none(), WON, OPEN))
                .contains("SHALL WE MAKE IT?", "USD 50,000 are to be won from 2024-01-01", "given with --target");
    }

    @Test
    void openDealsThatNobodyCanReadAreNamedWithTheirCauses() throws IOException {
        assertThat(review(Optional.of(new BigDecimal("50000")), CrmOptions.none(), WON, OPEN)
                        .replaceAll("\\s+", " "))
                .contains(
                        "none of 1 open deal is known to close in time: 1 deal worth USD 4,700 (chance to be won not known)",
                        "FY2024-Q2, the next: nobody can say what is due in it, since none of 1 open deal has a close date.");
    }

    @Test
    void anOpenDealThatIsDueMayCloseThoughNobodyKnowsItsChance() throws IOException {
        assertThat(review(
                                Optional.of(new BigDecimal("50000")),
                                CrmOptions.none(),
                                new SmallBook()
                                        .pipelineWith(
                                                ",expected_close",
                                                WON + ",",
                                                "A3,Seller 01,GTX Pro,,Engaging,2024-02-10,,,2024-03-20"))
                        .replaceAll("\\s+", " "))
                .contains(
                        "1 open deal may close in time, worth USD 4,700",
                        "1 deal is open, worth USD 4,700; 1 of them, worth USD 4,700, may close in FY2024-Q1.");
    }

    @Test
    void whatOpenDealsAreWorthIsNotKnownWhereNoneHasAnAmount() throws IOException {
        String review = review(
                        Optional.empty(),
                        CrmOptions.none().on(LocalDate.of(2024, 3, 15)),
                        new SmallBook()
                                .without("products.csv")
                                .pipelineWith(
                                        ",expected_close",
                                        "A1,Seller 01,,Customer 001,Won,2023-12-10,2024-03-01,,",
                                        "A3,Seller 01,,,Engaging,2024-02-10,,,2024-03-20"))
                .replaceAll("\\s+", " ");

        assertThat(review)
                .contains(
                        "What deals are worth is not known.",
                        "1 deal is open, worth not known; 1 of them, worth not known, may close in FY2024-Q1.",
                        "Opening 1 Unknown",
                        "May close in the period 1 Unknown");
    }

    @Test
    void aDayBeforeTheFirstDealSeesNothing() throws IOException {
        CrmOptions early = CrmOptions.none().on(LocalDate.of(2020, 1, 1));

        assertThat(review(Optional.empty(), early, WON, LOST, OPEN))
                .contains(
                        "The files have 3 deals of 1 seller with 1 account; none was known on 2020-01-01.",
                        "in the files; 0 known on 2020-01-01",
                        "Counted in the files as they are, with the 3 deals that the review of 2020-01-01 does not",
                        "3 deals opened after 2020-01-01 are not part of this review, and what happened later is not");
    }

    @Test
    void aDayInBetweenSaysWhatTheFilesHaveAndWhatIsReviewed() throws IOException {
        CrmOptions early = CrmOptions.none().on(LocalDate.of(2024, 1, 1));

        assertThat(review(Optional.empty(), early, WON, LOST, OPEN))
                .contains(
                        "The files have 3 deals of 1 seller with 1 account; 1 of them was known on 2024-01-01 and",
                        "Deals     3  in the files; 1 known on 2024-01-01",
                        "Counted in the files as they are, with the 2 deals that the review of 2024-01-01 does not");
    }

    @Test
    void aBookOfOutcomesAloneSaysSoOnce() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            String closed = LocalDate.of(2024, 1, 1).plusDays(i).toString();
            rows.add("W" + i + ",Seller 01,GTX Pro,Customer 001,Won,2023-11-20," + closed + ",4700");
            rows.add("L" + i + ",Seller 01,GTX Pro,Customer 001,Lost,2023-11-20," + closed + ",0");
        }
        rows.add("O1,Seller 01,GTX Pro,Customer 001,Lead,2024-01-20,,");
        SmallBook book = new SmallBook()
                .pipeline(rows.toArray(String[]::new))
                .with("settings.csv", "setting,value", "stages,Lead > Talk > Offer");

        assertThat(review(Optional.empty(), CrmOptions.none(), book).replaceAll("\\s+", " "))
                .containsOnlyOnce(
                        "90 of 90 closed deals are known by their end only: nothing is learned by stage, only for the"
                                + " book as a whole.");
    }

    @Test
    void holidaysAreNotWorked() throws IOException {
        SmallBook book = new SmallBook()
                .pipeline(WON, OPEN)
                .with("holidays.csv", "date,name,worked", "2024-01-01,New Year,", "2024-03-02,,YES", "2024-03-29,,NO");

        assertThat(review(Optional.of(new BigDecimal("50000")), CrmOptions.none(), book)
                        .replaceAll("\\s+", " "))
                .contains(
                        "1 seller and 64 working days",
                        "Working days are Monday to Friday but for the days of holidays.csv: 64",
                        "of 64 working days");
    }

    @Test
    void withoutAnswersADealIsUndecidedAndTheQuestionsToAskFirstAreNamed() throws IOException {
        assertThat(review(Optional.empty(), CrmOptions.none(), OPEN))
                .contains(
                        "Undecided: 1 open deal, because nobody has answered any of the 7 risk questions. Ask first: Is");
    }

    @Test
    void theLatestAnswerOfTheDayCounts() throws IOException {
        SmallBook book = new SmallBook()
                .pipeline(WON, OPEN)
                .with(
                        "answers.csv",
                        "opportunity_id,date,question,points",
                        "A3,2024-02-11,SOLUTION_FIT,2",
                        "A3,2024-02-20,SOLUTION_FIT,0",
                        "A3,2024-03-02,SOLUTION_FIT,2");

        assertThat(review(Optional.empty(), asOf(2024, 3, 1), book))
                .contains("Of 1 open deal: 1 excluded by an answer.", "A3, unknown, USD 4,700: drop, 1 of 7 answered");
        assertThat(review(Optional.empty(), asOf(2024, 2, 19), book))
                .contains("Of 2 open deals: 2 undecided.", "Does other business follow? not answered: 0 to 2");
    }

    @Test
    void customersArePlacedByWhatTheySpendAndOurShareOfIt() throws IOException {
        SmallBook book = new SmallBook()
                .pipeline(WON, OPEN)
                .with(
                        "accounts.csv",
                        "account,yearly_spend",
                        "Customer 001,4700",
                        "Customer 002,9000",
                        "Customer 003,",
                        "Customer 004,1000");

        assertThat(review(Optional.empty(), asOf(2024, 3, 1), book))
                .contains(
                        "3 customers spend USD 14,700 a year in our category, 32 % of it with us; 1 among the largest give us",
                        "R2: 1, 5 k",
                        "A1: 1, 9 k",
                        "1 account is not placed, because nobody knows what they spend.",
                        "The book does not say how we stand with any customer");
    }

    @Test
    void aCreditStandsBesideTheShareOfCleanMoney() throws IOException {
        SmallBook book = new SmallBook()
                .with("settings.csv", "setting,value", "credits,YES")
                .with(
                        "sales_pipeline.csv",
                        "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value,amount",
                        "A1,Seller 01,GTX Pro,,Engaging,2024-01-10,,,4000",
                        "A2,Seller 01,GTX Pro,,Engaging,2024-01-10,,,-900");

        assertThat(review(Optional.empty(), asOf(2024, 3, 1), book))
                .contains("USD 0 of USD 4,000", "1 deal of negative worth, such as credits, stands beside the share.");
    }

    @Test
    void aRelationshipIsShownWithWhatItAsksFor() throws IOException {
        SmallBook book = new SmallBook()
                .pipeline(WON, OPEN)
                .with(
                        "accounts.csv",
                        "account,yearly_spend,relationship",
                        "Customer 001,4700,DEFENDING",
                        "Customer 002,9000,LIMITED",
                        "Customer 003,,",
                        "Customer 004,1000,LIMITED");

        assertThat(review(Optional.empty(), asOf(2024, 3, 1), book))
                .contains(
                        "Relationships to defend or to open up",
                        "Defensive stage",
                        "Defend the relationship",
                        "Quite limited at present",
                        "Open up the relationship",
                        "The book says how we stand with 3 customers")
                .doesNotContain("The book does not say how we stand");
    }

    @Test
    void twoMonthsOfWinsCompareOneWithTheOther() throws IOException {
        String earlier = "A0,Seller 01,GTX Pro,Customer 002,Won,2023-12-01,2024-01-02,4000";
        SmallBook book = new SmallBook()
                .pipeline(earlier, WON, OPEN)
                .with("accounts.csv", "account", "Customer 001", "Customer 002");

        assertThat(review(Optional.empty(), asOf(2024, 3, 1), book))
                .contains(
                        "From the 1 month to 2024-02-01 to the 1 month to 2024-03-01, 1 customer rose, 1 fell and 0 stayed"
                                + "\nwhere they were; together they bought USD 700 more.");
    }

    @Test
    void chancesOfABookWithoutHistoryAreNotJudged() throws IOException {
        assertThat(review(Optional.empty(), CrmOptions.none(), WON, LOST, OPEN))
                .contains(
                        "1 deal is open. Without a forecast of the quarter nothing shows how chances of single deals",
                        "Nobody knows yet: no end of a month is late enough to learn from 40 wins and 40 losses, and early");
    }

    @Test
    void aClosedDealOpenedAfterTheDayIsNotKnownThatDay() throws IOException {
        SmallBook book = new SmallBook()
                .pipeline(
                        WON,
                        "A4,Seller 01,GTX Pro,Customer 001,Won,2024-05-10,2024-06-01,4700",
                        "A5,Seller 01,GTX Pro,Customer 001,Lost,2024-05-10,2024-06-01,")
                .with("settings.csv", "setting,value", "stages,Lead > Talk > Offer");

        assertThat(review(Optional.empty(), asOf(2024, 4, 1), book))
                .contains("2 deals opened after 2024-04-01 are not part of this review");
    }

    @Test
    void earlierMonthsAreReplayedWithOwnStages() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            rows.add("W" + i + ",Seller 01,GTX Pro,Customer 001,Won,2024-01-10,"
                    + LocalDate.of(2024, 2, 1).plusDays(i) + ",4700");
            rows.add("V" + i + ",Seller 01,GTX Pro,Customer 001,Won,2024-04-10,"
                    + LocalDate.of(2024, 5, 1).plusDays(i) + ",4700");
        }
        SmallBook book = new SmallBook()
                .pipeline(rows.toArray(String[]::new))
                .with("settings.csv", "setting,value", "stages,Lead > Talk > Offer");

        assertThat(review(Optional.empty(), asOf(2024, 6, 30), book)).contains("HOW GOOD WERE SUCH FORECASTS?");
    }

    @Test
    void winsOnDaysOffAloneTeachNoWeekdays() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            rows.add("W" + i + ",Seller 01,GTX Pro,Customer 001,Won,2023-12-10,"
                    + LocalDate.of(2024, 1, 6).plusWeeks(i) + ",4700");
        }

        assertThat(review(Optional.empty(), asOf(2024, 9, 30), new SmallBook().pipeline(rows.toArray(String[]::new))))
                .contains("are to be won from 2024-10-01");
    }

    @Test
    void quartersWhoseWinsAreWorthNothingTeachNoSeason() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add("W" + i + ",Seller 01,GTX Pro,Customer 001,Won,2023-12-10,"
                    + LocalDate.of(2024, 1, 1).plusDays(4L * i) + ",0");
        }

        assertThat(review(Optional.empty(), asOf(2024, 9, 30), new SmallBook().pipeline(rows.toArray(String[]::new))))
                .contains("There is no target for FY2024-Q4");
    }

    @Test
    void winsOfManyTimesTheListPriceDoNotSpoilTheValueOfOpenDeals() throws IOException {
        SmallBook book = new SmallBook()
                .with("products.csv", "product,sales_price", "GTX Pro,0.01", "GTX Max,1000000000000")
                .pipeline(
                        WON.replace("4700", "4000000000000"),
                        OPEN.replace("GTX Pro", "GTX Max").replace("A3", "A4"));

        assertThat(review(Optional.empty(), CrmOptions.none(), book))
                .contains(
                        "Deals without an amount are valued at their list price: wins brought more than can be added");
    }

    @Test
    void aBookOfAnotherCenturyIsReviewed() throws IOException {
        String old = WON.replace("2023-12-10", "1900-01-10").replace("2024-03-01", "1900-03-01");

        assertThat(review(Optional.of(new BigDecimal("50000")), CrmOptions.none(), old))
                .contains("USD 50,000 are to be won from 1900-01-01");
    }

    private static CrmOptions asOf(int year, int month, int day) {
        return CrmOptions.none().on(LocalDate.of(year, month, day));
    }

    private static String review(Optional<BigDecimal> target, CrmOptions options, String... rows) throws IOException {
        return review(target, options, new SmallBook().pipeline(rows));
    }

    private static String review(Optional<BigDecimal> target, CrmOptions options, SmallBook book) throws IOException {
        return ReviewReport.of(
                        book.read(options),
                        target.map(ReviewOptions.none()::withTarget).orElse(ReviewOptions.none()),
                        new Figures(),
                        Progress.none())
                .text(SyntheticReview.FULL);
    }
}
