// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.Opportunities;
import io.stagecraft.examples.crm.option.CrmOptions;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A deal that was lost and opened again was lost in between, whoever tells it. */
class ReopenedDealsTest extends ExportFolder {
    private static final String REPORT =
            "Opportunity ID,Opportunity Name,Account Name,Stage,Amount,Close Date,Created Date,Opportunity Owner";

    ReopenedDealsTest() {
        options = CrmOptions.none()
                .saying("stages", "Qualification > Needs Analysis")
                .saying("dates", "M/d/yyyy");
    }

    @Test
    void exportsOfSeveralDaysShowItLost() throws IOException {
        file(
                "opps-2026-06-15.csv",
                REPORT,
                "0061,Again,Reop Ltd,Closed Lost,5000,6/12/2026,3/2/2026,Anna",
                "0062,Stays,Stay Ltd,Qualification,3000,8/13/2026,3/7/2026,Anna");
        file(
                "opps-2026-06-22.csv",
                REPORT,
                "0061,Again,Reop Ltd,Needs Analysis,5000,9/12/2026,3/2/2026,Anna",
                "0062,Stays,Stay Ltd,Qualification,3000,8/13/2026,3/7/2026,Anna");

        assertThatTheFirstWasLost("2026-06-15", "2026-06-22");
    }

    @Test
    void aLogOfStagesShowsItLost() throws IOException {
        file("Opportunity.csv", REPORT, "0061,Again,Reop Ltd,Needs Analysis,5000,9/12/2026,3/2/2026,Anna");
        file(
                "OpportunityHistory.csv",
                "OpportunityId,StageName,CreatedDate",
                "0061,Qualification,2026-03-02T09:00:00",
                "0061,Closed Lost,2026-06-12T09:00:00",
                "0061,Needs Analysis,2026-06-20T09:00:00");
        options = options.on(LocalDate.of(2026, 6, 22));

        assertThatTheFirstWasLost("2026-06-12", "2026-06-20");
    }

    @Test
    void daysOfEntryShowItLost() throws IOException {
        file(
                "deals.csv",
                "Record ID,Deal Name,Deal Stage,Amount,Create Date,Close Date,"
                        + "Date entered \"Qualification\",Date entered \"Closed Lost\",Date entered \"Needs Analysis\"",
                "1,Again,Needs Analysis,5000,2026-03-02 09:00,2026-09-12 09:00,2026-03-02 09:00,2026-06-12 09:00,2026-06-20 09:00");
        options = CrmOptions.none()
                .saying("stages", "Qualification > Needs Analysis")
                .on(LocalDate.of(2026, 6, 22));

        assertThatTheFirstWasLost("2026-06-12", "2026-06-20");
    }

    private void assertThatTheFirstWasLost(String from, String until) throws IOException {
        Book book = book();
        Deal deal = book.deals().get(0);
        Opportunity opportunity = Opportunities.of(book).get(0);

        assertThat(deal.isOpen()).isTrue();
        for (LocalDate day :
                List.of(LocalDate.parse(from), LocalDate.parse(until).minusDays(1))) {
            Deal then = deal.asOf(day, book.currency()).orElseThrow();
            assertThat(then.outcome()).as("%s", day).isEqualTo(Deal.Outcome.LOST);
            assertThat(then.closed()).hasValue(LocalDate.parse(from));
            assertThat(then.amount()).hasValue(Money.parse("USD 5000"));
            assertThat(status(opportunity, day)).as("%s", day).isEqualTo(DealStatus.LOST);
            assertThat(status(Opportunities.of(bookOn(day)).get(0), day)).isEqualTo(DealStatus.LOST);
        }
        for (LocalDate day : List.of(LocalDate.parse(from).minusDays(1), LocalDate.parse(until))) {
            assertThat(deal.asOf(day, book.currency()).orElseThrow().isOpen())
                    .as("%s", day)
                    .isTrue();
            assertThat(status(opportunity, day)).as("%s", day).isEqualTo(DealStatus.OPEN);
        }
    }

    private Book bookOn(LocalDate day) throws IOException {
        return CrmReader.read(List.of(folder), options.on(day)).books().get(0);
    }

    private static DealStatus status(Opportunity opportunity, LocalDate day) {
        return opportunity.asOf(Instant.parse(day + "T23:00:00Z")).orElseThrow().status();
    }

    @Test
    void oneThatIsLostAgainWasLostTwice() throws IOException {
        file("Opportunity.csv", REPORT, "0061,Again,Reop Ltd,Closed Lost,5000,7/12/2026,3/2/2026,Anna");
        file(
                "OpportunityHistory.csv",
                "OpportunityId,StageName,CreatedDate",
                "0061,Qualification,2026-03-02T09:00:00",
                "0061,Closed Lost,2026-06-12T09:00:00",
                "0061,Needs Analysis,2026-06-20T09:00:00",
                "0061,Closed Lost,2026-07-12T09:00:00");

        assertThat(events()).containsExactly("Opened", "Lost", "Reopened", "StageMoved", "Lost");
    }

    @Test
    void oneThatIsPutOnHoldIsOpenAgainToo() throws IOException {
        file("Opportunity.csv", REPORT, "0061,Again,Reop Ltd,Needs Analysis,5000,9/12/2026,3/2/2026,Anna");
        file(
                "OpportunityHistory.csv",
                "OpportunityId,StageName,CreatedDate",
                "0061,Qualification,2026-03-02T09:00:00",
                "0061,Closed Lost,2026-06-12T09:00:00",
                "0061,On Hold,2026-06-20T09:00:00",
                "0061,Needs Analysis,2026-07-20T09:00:00");
        options = options.on(LocalDate.of(2026, 7, 22));

        assertThatTheFirstWasLost("2026-06-12", "2026-06-20");
    }

    @Test
    void oneThatIsWonAndGoesOnToStagesAfterTheOrderWasNeverOpenAgain() throws IOException {
        file("Opportunity.csv", REPORT, "0061,Won,Won Ltd,Closed Won,5000,6/12/2026,3/2/2026,Anna");
        file(
                "OpportunityHistory.csv",
                "OpportunityId,StageName,CreatedDate",
                "0061,Qualification,2026-03-02T09:00:00",
                "0061,Closed Won,2026-06-12T09:00:00",
                "0061,Needs Analysis,2026-06-20T09:00:00",
                "0061,Closed Won,2026-06-21T09:00:00");

        assertThat(events()).containsOnlyOnce("Won").doesNotContain("Reopened");
    }

    @Test
    void oneThatIsWonFromAStageThatIsNoneAnyMoreIsWonFromTheOneBefore() throws IOException {
        file("Opportunity.csv", REPORT, "0061,Won,Won Ltd,Closed Won,5000,6/12/2026,3/2/2026,Anna");
        file(
                "OpportunityHistory.csv",
                "OpportunityId,FromStage,StageName,CreatedDate",
                "0061,,Qualification,2026-03-02T09:00:00",
                "0061,Qualification,Discovery,2026-04-02T09:00:00",
                "0061,Discovery,Closed Won,2026-06-12T09:00:00");

        assertThat(events()).containsOnlyOnce("Won").doesNotContain("StageMoved");
    }

    @Test
    void aCloseThatIsTakenBackOnItsDayIsNone() throws IOException {
        file("Opportunity.csv", REPORT, "0061,Slip,Slip Ltd,Needs Analysis,5000,9/12/2026,3/2/2026,Anna");
        file(
                "OpportunityHistory.csv",
                "OpportunityId,StageName,CreatedDate",
                "0061,Qualification,2026-03-02T09:00:00",
                "0061,Closed Lost,2026-06-12T09:00:00",
                "0061,Needs Analysis,2026-06-12T09:05:00");
        options = options.on(LocalDate.of(2026, 6, 22));

        assertThat(events()).containsExactly("Opened", "StageMoved");
    }

    private List<String> events() throws IOException {
        return Opportunities.of(book()).get(0).events().stream()
                .map(event -> event.getClass().getSimpleName().replace("Immutable", ""))
                .toList();
    }
}
