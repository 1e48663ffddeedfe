// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.examples.book.Contact;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that read like those of deals are none where they stand beside deals and are of something else. */
class OtherRecordsTest extends ExportFolder {
    private static final Map<String, String> FIGURES = Map.of("deals", "2", "won", "1", "won-revenue.EUR", "100.00");

    @BeforeEach
    void deals() throws IOException {
        file(
                "deals.csv",
                "Id,Name,Account Name,Owner,Stage,Amount,Currency,Created Date,Close Date",
                "1,A,Customer 1,Seller 1,Closed Won,100,EUR,2026-01-05,2026-03-05",
                "2,B,Customer 2,Seller 2,Qualification,200,EUR,2026-01-05,2026-09-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Order No", "Invoice #", "CaseNumber", "Contract ID", "订单编号", "Auftrags-Nr."})
    void whatHasANumberOfItsOwnAndNoStageIsNoDeal(String number) throws IOException {
        file(
                "others.csv",
                number + ",Account Name,Owner,Status,Amount,Currency,Created Date,Close Date",
                "O1,Customer 1,Seller 1,Won,50,EUR,2026-02-05,2026-03-05",
                "O2,Customer 2,Seller 1,Won,60,EUR,2026-02-05,2026-03-06");

        assertRead(
                FIGURES,
                "Not read: others.csv, whose rows are not counted as deals beside those of deals.csv: " + number
                        + " numbers something else, and no column is read as a stage. If they are deals, say so in a"
                        + " line of --mapping FILE: deals,Status,stage.");
    }

    @Test
    void theClosedHalfOfABookIsOfDealsWhateverNumbersIt() throws IOException {
        file(
                "deals.csv",
                "Name,Account Name,Owner,Stage,Amount,Currency,Created Date,Expected Close Date",
                "B,Customer 2,Seller 2,Qualification,200,EUR,2026-01-05,2026-09-05");
        file(
                "won.csv",
                "Contract No,Name,Account Name,Owner,Status,Amount,Currency,Created Date,Closed Date",
                "C1,A,Customer 1,Seller 1,Won,100,EUR,2026-01-05,2026-03-05");
        file(
                "lost.csv",
                "Name,Account Name,Owner,Status,Created Date,Closed Date,Loss Reason",
                "C,Customer 3,Seller 1,Lost,2026-01-05,2026-03-05,Price");

        assertRead(
                Map.of("deals", "3", "won", "1", "lost", "1"),
                "The deals come from tables with different columns: 1 of deals.csv, 1 of lost.csv and 1 of won.csv. If"
                        + " one of these is not of deals, leave it out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deal Name.id,Deal Name", "Geschäftsname.id,Geschäftsname"})
    void theIdOfALookupNamesTheDealOfALog(String lookup) throws IOException {
        file(
                "Stage_History.csv",
                "Record Id," + lookup + ",Stage,Amount,Closing Date,Modified Time",
                "h1,1,A,Qualification,100,2026-03-05,2026-01-05",
                "h2,1,A,Closed Won,100,2026-03-05,2026-03-05",
                "h3,2,B,Qualification,200,2026-09-05,2026-01-05");

        assertRead(FIGURES);
        assertThat(figures()).containsEntry("history-rows", "3").containsEntry("history-rows-of-unknown-deals", "0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Parent_Id", "Belongs to"})
    void aLogThatReadsLikeDealsIsFoundByTheIdsInAColumnThatNobodyKnows(String parent) throws IOException {
        file(
                "Stage_History.csv",
                "Id," + parent + ",Stage,Amount,Closing Date,Modified Time",
                "h1,1,Qualification,100,2026-03-05,2026-01-05",
                "h2,1,Closed Won,100,2026-03-05,2026-03-05",
                "h3,2,Qualification,200,2026-09-05,2026-01-05");

        assertRead(FIGURES);
        assertThat(figures()).containsEntry("history-rows", "3").containsEntry("history-rows-of-unknown-deals", "0");
    }

    @Test
    void dealsThatNameTheDealsTheyRenewAreNoLogOfThese() throws IOException {
        file(
                "renewals.csv",
                "Id,Renews,Stage,Amount,Closing Date,Modified Time",
                "r1,1,Qualification,100,2026-09-05,2026-06-05",
                "r2,2,Qualification,200,2026-09-05,2026-06-05");

        assertThat(figures()).containsEntry("deals", "4");
    }

    @Test
    void whatNamesTheDealsOfAnotherTableOnceForEachStageIsALogAndNoDeals() throws IOException {
        file(
                "log.csv",
                "Id,Name,Stage,Amount,Close Date,Modified Time",
                "h1,A,Qualification,100,2026-03-05,2026-01-05",
                "h2,A,Closed Won,100,2026-03-05,2026-03-05",
                "h3,B,Qualification,200,2026-09-05,2026-01-05");

        assertRead(
                FIGURES,
                "Not read: log.csv, whose rows are not counted as deals beside those of deals.csv: Name names a deal of"
                        + " each. If they are deals, say so in a line of --mapping FILE: deals,Id,id.");

        mapping("deals,Id,id");
        assertThat(figures()).containsEntry("deals", "5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Loss Reason", "Modified Time"})
    void closedDealsOfTheNamesOfOpenOnesAreDeals(String last) throws IOException {
        file(
                "closed.csv",
                "Id,Name,Stage,Amount,Currency,Close Date," + last,
                "3,A,Closed Won,300,EUR,2025-04-05,2025-04-05",
                "4,A,Closed Lost,400,EUR,2025-09-05,2025-09-05",
                "5,B,Closed Won,500,EUR,2025-04-05,2025-04-05",
                "6,B,Closed Lost,500,EUR,2025-09-05,2025-09-05");

        assertThat(figures()).containsEntry("deals", "6").containsEntry("won", "3");
    }

    @Test
    void renewalsOfTheNamesOfOlderDealsAreDeals() throws IOException {
        file(
                "renewals.csv",
                "Id,Name,Stage,Amount,Currency,Created Date,Close Date,Modified Time",
                "3,A,Closed Won,300,EUR,2026-03-06,2026-04-05,2026-04-05",
                "4,A,Qualification,400,EUR,2026-04-06,2026-09-05,2026-04-06",
                "5,B,Qualification,500,EUR,2026-04-06,2026-09-05,2026-04-06");

        assertThat(figures()).containsEntry("deals", "5").containsEntry("won", "2");
    }

    @Test
    void keysThatAreNotToBeModifiedNumberWhatTheyName() throws IOException {
        file(
                "deals.csv",
                "(Do Not Modify) Opportunity,Topic,Potential Customer,Owner,Pipeline Phase,Status,Est. revenue,Actual Close Date",
                "1,A,Customer 1,Seller 1,1-Qualify,Won,EUR 100,2026-03-05",
                "2,B,Customer 2,Seller 2,1-Qualify,Open,EUR 200,");
        file(
                "leads.csv",
                "(Do Not Modify) Lead,Name,Topic,Status,Owner,Created On",
                "9,C,D,Qualified,Seller 1,2026-02-05");

        assertRead(
                Map.of("deals", "2", "won", "1"),
                "Not read: leads.csv, whose rows are not counted as deals beside those of deals.csv: (Do Not Modify) Lead"
                        + " numbers something else, and no column is read as a stage. If they are deals, say so in a"
                        + " line of --mapping FILE: deals,(Do Not Modify) Lead,name.");
    }

    @Test
    void aTableThatNamesDealsOfItsOwnAsTheOthersDoIsOfDeals() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Deal Name,Account Name,Owner,Stage,Amount,Currency,Created Date,Close Date",
                "1,A,Customer 1,Seller 1,Closed Won,100,EUR,2026-01-05,2026-03-05",
                "2,B,Customer 2,Seller 2,Closed Lost,200,EUR,2026-01-05,2026-04-05");
        file(
                "renewals.csv",
                "Contract No,Deal Name,Account Name,Owner,Status,Amount,Currency,Created Date,Close Date",
                "C1,C,Customer 1,Seller 1,Won,50,EUR,2026-02-05,2026-03-05");

        assertRead(
                Map.of("deals", "3", "won", "2", "won-revenue.EUR", "150.00"),
                "The deals come from tables with different columns: 2 of deals.csv and 1 of renewals.csv. If one of"
                        + " these is not of deals, leave it out.");
    }

    @Test
    void aNumberSuchAsThatOfTheDealsBesideIsOfDeals() throws IOException {
        file(
                "deals.csv",
                "Order Number,Account Name,Owner,Stage,Amount,Currency,Created Date,Close Date",
                "1,Customer 1,Seller 1,Closed Won,100,EUR,2026-01-05,2026-03-05",
                "2,Customer 2,Seller 2,Qualification,200,EUR,2026-01-05,2026-09-05");
        file(
                "later.csv",
                "Order No,Account Name,Owner,Status,Value,Currency,Created Date,Closed Date",
                "3,Customer 1,Seller 1,Won,50,EUR,2026-02-05,2026-03-05");

        assertRead(
                Map.of("deals", "3", "won", "2", "won-revenue.EUR", "150.00"),
                "The deals come from tables with different columns: 2 of deals.csv and 1 of later.csv. If one of these"
                        + " is not of deals, leave it out.");
    }

    @Test
    void aLogOfStagesThatNamesDealsIsTheirHistory() throws IOException {
        options = options.saying("stages", "Scope > Qualification");
        file(
                "others.csv",
                "Opportunity,Stage,Entered,Exited,Value",
                "1,Scope,2026-01-05,2026-02-01,100",
                "1,Qualification,2026-02-01,2026-03-05,100",
                "2,Scope,2026-01-05,2026-02-01,200",
                "2,Qualification,2026-02-01,,200");

        assertThat(warnings()).isEmpty();
        assertThat(figures()).containsAllEntriesOf(Map.of("deals", "2", "won", "1", "stage-changes", "2"));
    }

    @Test
    void aMappingMakesDealsOfThem() throws IOException {
        file(
                "others.csv",
                "Order No,Account Name,Owner,Status,Amount,Currency,Created Date,Close Date",
                "O1,Customer 1,Seller 1,Won,50,EUR,2026-02-05,2026-03-05",
                "O2,Customer 2,Seller 1,Won,60,EUR,2026-02-05,2026-03-06");
        mapping("deals,Status,stage");

        assertRead(
                Map.of("deals", "4", "won", "3", "won-revenue.EUR", "210.00"),
                "The deals come from tables with different columns: 2 of deals.csv and 2 of others.csv. If one of these"
                        + " is not of deals, leave it out.");
    }

    @Test
    void numbersOfOrdersThatOnlySomeDealsHaveAreNone() throws IOException {
        file(
                "others.csv",
                "Deal,Order No,Account Name,Owner,Status,Amount,Currency,Created Date,Close Date",
                "C,O1,Customer 1,Seller 1,Won,50,EUR,2026-02-05,2026-03-05",
                "D,,Customer 2,Seller 1,Lost,60,EUR,2026-02-05,2026-03-06");

        assertRead(
                Map.of("deals", "4", "won", "2", "lost", "1"),
                "The deals come from tables with different columns: 2 of deals.csv and 2 of others.csv. If one of these"
                        + " is not of deals, leave it out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Opportunity ID,1,2", "OpportunityId,1,", "Deal ID,,2"})
    void whatNamesADealOfOthersIsNone(String deal) throws IOException {
        String[] column = deal.split(",", -1);
        file(
                "others.csv",
                "Id,Name," + column[0] + ",Stage,Amount,Currency,Created Date,Close Date",
                "7,Quote 1," + column[1] + ",Closed Won,50,EUR,2026-02-05,2026-03-05",
                "8,Quote 2," + column[2] + ",Closed Lost,60,EUR,2026-02-05,2026-03-06");

        assertRead(
                FIGURES,
                "Not read: others.csv, whose rows are not counted as deals beside those of deals.csv: " + column[0]
                        + " names a deal of each. If they are deals, say so in a line of --mapping FILE: deals,"
                        + column[0] + ",name.");
    }

    @Test
    void invoicesThatNameTheirDealsAreNone() throws IOException {
        file("invoices.csv", "Invoice,Deal,Status,Date,Value", "I1,A,Paid,2026-03-15,40", "I2,A,Overdue,2026-04-15,60");

        assertRead(
                FIGURES,
                "Not read: invoices.csv, whose rows are not counted as deals beside those of deals.csv: Deal names a deal"
                        + " of each. If they are deals, say so in a line of --mapping FILE: deals,Status,stage.");
    }

    @Test
    void dealsOfTheNamesOfOthersThatWereWonAreDeals() throws IOException {
        file(
                "deals.csv",
                "Id,Name,Account Name,Owner,Stage,Amount,Currency,Created Date,Close Date",
                "1,A,Customer 1,Seller 1,Closed Lost,100,EUR,2026-01-05,2026-03-05",
                "2,B,Customer 2,Seller 2,Qualification,200,EUR,2026-01-05,2026-09-05");
        file("won.csv", "Deal,Status,Closed Date,Value", "A,Won,2025-03-15,40", "B,Won,2025-04-15,60");

        assertThat(figures()).containsAllEntriesOf(Map.of("deals", "4", "won", "2", "lost", "1"));
    }

    @Test
    void whatHasNoStageAndNoAmountIsNoDeal() throws IOException {
        file(
                "projects.csv",
                "Project,Account Name,Manager,Status,Created Date",
                "P1,Customer 1,Manager 1,Open,2026-02-05");

        assertRead(
                FIGURES,
                "Not read: projects.csv, whose rows are not counted as deals beside those of deals.csv: no column is read as a"
                        + " stage or an amount. If they are deals, say so in a line of --mapping FILE:"
                        + " deals,Status,stage.");
    }

    @Test
    void tasksOfDealsAreActivities() throws IOException {
        file(
                "tasks.csv",
                "Id,WhatId,Subject,ActivityDate,Status,OwnerId,Type,IsClosed,CreatedDate",
                "t,2,Call,2026-05-05,Completed,Seller 2,Call,true,2026-05-05");

        assertRead(FIGURES);
        assertThat(book().deals().get(1).contacts())
                .containsExactly(new Contact(LocalDate.of(2026, 5, 5), "Seller 2", "CALL", "", "", ""));
    }

    private void assertRead(Map<String, String> figures, String... warnings) throws IOException {
        assertThat(figures()).containsAllEntriesOf(figures);
        assertThat(warnings()).containsExactly(warnings);
    }
}
