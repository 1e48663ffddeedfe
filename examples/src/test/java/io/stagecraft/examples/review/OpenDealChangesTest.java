// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of two weekly exports every change of every open deal is told once, whenever the deal is due. */
class OpenDealChangesTest {
    private static final String HEADER = "Deal - ID,Deal - Title,Deal - Owner,Deal - Stage,Deal - Status,Deal - Value,"
            + "Deal - Currency of Value,Deal - Deal created,Deal - Expected close date,Deal - Won time,Deal - Lost time";

    @TempDir
    private Path folder;

    @Test
    void everyChangeSinceTheExportBeforeIsTold() throws IOException {
        export(
                "deals-2026-07-20.csv",
                "1,still due,S,Qualified,Open,1000,EUR,2026-05-04,2026-09-15,,",
                "2,pushed out,S,Qualified,Open,2000,EUR,2026-05-04,2026-09-15,,",
                "3,pulled in,S,Qualified,Open,4000,EUR,2026-05-04,2026-10-15,,",
                "4,pushed out of the next,S,Qualified,Open,8000,EUR,2026-05-04,2026-10-15,,",
                "5,won though due later,S,Qualified,Open,16000,EUR,2026-05-04,2026-12-15,,",
                "6,lost though due later,S,Qualified,Open,32000,EUR,2026-05-04,2027-02-15,,",
                "7,raised,S,Qualified,Open,64000,EUR,2026-05-04,2026-11-15,,",
                "8,moved on,S,Qualified,Open,128000,EUR,2026-05-04,2026-11-15,,",
                "9,vanished,S,Qualified,Open,256000,EUR,2026-05-04,2026-11-15,,",
                "10,dated,S,Qualified,Open,512000,EUR,2026-05-04,,,",
                "11,lost long ago,S,Qualified,Lost,1,EUR,2026-05-04,2026-06-15,,2026-06-15");
        export(
                "deals-2026-07-23.csv",
                "1,still due,S,Qualified,Open,1000,EUR,2026-05-04,2026-09-22,,",
                "2,pushed out,S,Qualified,Open,2000,EUR,2026-05-04,2027-01-15,,",
                "3,pulled in,S,Qualified,Open,4000,EUR,2026-05-04,2026-09-30,,",
                "4,pushed out of the next,S,Qualified,Open,8000,EUR,2026-05-04,2027-01-15,,",
                "5,won though due later,S,Qualified,Won,16000,EUR,2026-05-04,2026-12-15,2026-07-22,",
                "6,lost though due later,S,Qualified,Lost,32000,EUR,2026-05-04,2027-02-15,,2026-07-22",
                "7,raised,S,Qualified,Open,64500,EUR,2026-05-04,2026-11-15,,",
                "8,moved on,T,Contact Made,Open,128000,EUR,2026-05-04,2026-11-15,,",
                "10,dated,S,Qualified,Open,512000,EUR,2026-05-04,2026-12-01,,",
                "11,lost long ago,S,Qualified,Lost,1,EUR,2026-05-04,2026-06-15,,2026-06-15",
                "12,new,S,Qualified,Open,1024000,EUR,2026-07-21,2026-12-15,,");

        assertThat(review()).contains("""
                        Every change of the open deals from 2026-07-20 to 2026-07-23, whenever they are due
                        Those due in the quarter and those due at other times
                        Step Due in FY2026-Q3 Worth, EUR Due at other times Worth, EUR All Worth, EUR
                        Opening 2 3,000 7 764,000 9 767,000
                        New +1 +1,024,000 +1 +1,024,000
                        Pulled into FY2026-Q3 +1 +4,000 -1 -4,000
                        Pushed out of FY2026-Q3 -1 -2,000 +1 +2,000
                        Amounts changed, or known since +500 +500
                        Won -1 -16,000 -1 -16,000
                        Lost -1 -32,000 -1 -32,000
                        Closing 2 5,000 6 1,738,500 8 1,743,500
                        A deal that no longer is due in the quarter is due at another time, so that both columns add up
                        to all. In number only, without an amount then or now: 0 deals. Came and went in between: 0. 1
                        deal of an earlier export that the last does not have is in no line.
                        What moved in deals that stayed open
                        Change Deals Worth, EUR
                        Close date from FY2026-Q3 to later quarters 1 2,000
                        Close date from FY2026-Q4 to FY2026-Q3 1 4,000
                        Close date from FY2026-Q4 to later quarters 1 8,000
                        Close date from no date to FY2026-Q4 1 512,000
                        Close date later, still FY2026-Q3 1 1,000
                        Amount up 1 500
                        Stage forward 1 128,000
                        Another owner 1 128,000
                        Worth is what the deals are worth now; of a changed amount, the change. A deal in which several
                        things moved is in several lines.
                        """.indent(0));
    }

    @Test
    void whatWasNotKnownBeforeDidNotChange() throws IOException {
        String closed = "3,C,S,Qualified,Lost,1,EUR,2026-05-04,2026-06-15,,2026-06-15";
        export(
                "deals-2026-07-13.csv",
                "1,filled in,,Qualified,Open,,EUR,2026-05-04,2026-09-15,,",
                "2,due later,S,Qualified,Open,2000,EUR,2026-05-04,2026-12-15,,",
                closed);
        export(
                "deals-2026-07-27.csv",
                "1,filled in,S,Qualified,Open,1000,EUR,2026-05-04,2026-09-15,,",
                "2,due later,T,Qualified,Open,2500,EUR,2026-05-04,2026-12-15,,",
                closed);

        assertThat(review()).contains("""
                        Change Deals Worth, EUR
                        Amount up 1 500
                        Amount not known before 1 1,000
                        Another owner 1 2,500
                        Owner not known before 1 1,000
                        """.indent(0));
    }

    @Test
    void aCategoryWithoutAHistoryIsNoChange() throws IOException {
        Files.writeString(folder.resolve("deals.csv"), """
                Deal ID,Account,Owner,Stage,Status,Amount,Currency,Created On,Expected Close,Closed On,Forecast Category
                1,A,S,Scope,Open,1000,EUR,2026-01-05,2026-08-20,,Pipeline
                2,B,S,Scope,Open,2000,EUR,2026-01-15,2026-08-21,,Commit
                3,C,S,Scope,Won,3000,EUR,2026-01-25,2026-05-21,2026-05-21,Closed
                4,D,S,Scope,Open,500,EUR,2026-07-21,2026-08-22,,Commit
                """);

        assertThat(review()).contains("""
                        Step Deals Worth, EUR Committed, deals Committed, worth, EUR
                        Opening 2 3,000 1 2,000
                        New +1 +500 +1 +500
                        Closing 3 3,500 2 2,500
                        """.indent(0)).doesNotContain("Another forecast category");
    }

    @Test
    void theDayOfClosingThatAProductWritesOverTheCloseDateIsNoPush() throws IOException {
        String header =
                "Opportunity ID,Account Name,Opportunity Owner,Stage,Amount,Amount Currency,Close Date,Created Date";
        Files.writeString(folder.resolve("opps-2026-06-23.csv"), header + """

                006A10,A,S,Proposal/Price Quote,20450,USD,2026-06-10,2026-01-11
                006A15,B,S,Negotiation/Review,38800,USD,2026-09-25,2026-01-27
                006A21,C,S,Prospecting,4950,USD,2026-09-18,2026-01-11
                006A22,D,S,Qualification,34450,USD,2026-08-22,2026-01-11
                006A25,E,S,Qualification,26350,USD,2026-09-12,2026-01-11
                006A30,F,S,Prospecting,1000,USD,2026-06-28,2026-01-11
                """);
        Files.writeString(folder.resolve("opps-2026-06-30.csv"), header + """

                006A10,A,S,Closed Won,20450,USD,2026-06-29,2026-01-11
                006A15,B,S,Closed Lost,38800,USD,2026-06-28,2026-01-27
                006A21,C,S,Prospecting,4950,USD,2026-12-27,2026-01-11
                006A22,D,S,Qualification,33450,USD,2026-08-22,2026-01-11
                006A30,F,S,Prospecting,1000,USD,2026-10-28,2026-01-11
                006A50,G,S,Prospecting,7777,USD,2026-08-01,2026-06-25
                """);

        assertThat(review()).contains("""
                        Step Due in FY2026-Q3 Worth, USD Due at other times Worth, USD All Worth, USD
                        Opening 3 78,200 2 21,450 5 99,650
                        New +1 +7,777 +1 +7,777
                        Pushed out of FY2026-Q3 -1 -4,950 +1 +4,950
                        Amounts changed, or known since -1,000 -1,000
                        Won -1 -20,450 -1 -20,450
                        Lost -1 -38,800 -1 -38,800
                        Closing 2 41,227 2 5,950 4 47,177
                        """.indent(0), """
                        Close date from FY2026-Q3 to FY2026-Q4 1 4,950
                        Close date from earlier quarters to FY2026-Q4 1 1,000
                        Amount down 1 -1,000
                        """.indent(0));
    }

    @Test
    void nothingIsAddedWhereAllOpenDealsAreDueInTheQuarter() throws IOException {
        export("deals-2026-07-20.csv", "1,A,S,Qualified,Open,1000,EUR,2026-05-04,2026-09-15,,", WON);
        export("deals-2026-07-23.csv", "1,A,S,Qualified,Open,1500,EUR,2026-05-04,2026-09-22,,", WON);

        assertThat(review()).contains("Increased +500").doesNotContain("Every change of the open deals");
    }

    private static final String WON = "2,B,S,Qualified,Won,10,EUR,2026-05-04,2026-06-15,2026-06-15,";

    /** Returns what a review says in a terminal, with one space for several and nothing at the ends of lines. */
    private String review() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Program.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "-q",
                folder.toString(),
                "-o",
                folder.resolve("page.html").toString());
        assertThat(code).as(err.toString()).isZero();
        return out.toString()
                .replaceAll("(?m)^ +| +$", "")
                .replaceAll(" +", " ")
                .replaceAll("\\R", "\n");
    }

    private void export(String name, String... rows) throws IOException {
        Files.writeString(folder.resolve(name), HEADER + "\n" + String.join("\n", rows) + "\n");
    }
}
