// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stagecraft.examples.book.InEnglish;
import io.stagecraft.examples.book.UnreadableBookException;
import io.stagecraft.examples.crm.cell.CellWords;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a deal stands, by whichever column and word says it. */
class StandingTest extends ExportFolder {
    private static final String HEADER = "Deal ID,Company,Owner,Stage,Status,Amount,Currency,Created Date,Close Date";

    @Test
    void aStatusThatNobodyKnowsIsAskedForAndNeverCountsAsOpen() throws IOException {
        file(
                "deals.csv",
                HEADER,
                "1,A,S,Propose,Won,100,USD,2026-01-05,2026-02-01",
                "2,B,S,Qualify,Lost,100,USD,2026-01-05,2026-02-02",
                "3,C,S,Qualify,\"Gone, cold\",100,USD,2026-01-05,2026-02-03",
                "4,D,S,Develop,Open,100,USD,2026-01-05,2026-09-03",
                "5,D,S,Develop,\"gone, cold\",100,USD,2026-01-05,2026-02-03",
                "6,D,S,Develop,Closed,100,USD,2026-01-05,2026-02-03");

        assertThatThrownBy(this::figures)
                .hasMessage("3 problems in the data, nothing was written:\n"
                        + "2 rows: the status \"Gone, cold\" is not known (first in deals.csv, line 4); say in a line of"
                        + " --mapping FILE whether that is open, won, lost, abandoned or hold: word,\"Gone, cold\",open or won or lost; or, if the"
                        + " column says something else, that it is not read: deals,Status,not read\n"
                        + "1 row: the status \"Closed\" does not say whether it is won or lost (in deals.csv, line 7); say in a"
                        + " line of --mapping FILE whether that is open, won, lost, abandoned or hold: word,Closed,won or lost\n"
                        + "Refused, because 3 of 6 rows would be set aside, more than one in 20 and more than 5 % of the"
                        + " amounts in USD stand in rows that would be set aside.");

        mapping("word,\"Gone, cold\",lost", "word,Closed,won");
        assertThat(figures()).containsAllEntriesOf(Map.of("won", "2", "lost", "3", "open", "1"));
    }

    @Test
    void wordsOfAStatusThatNobodyKnowsAreNamedWhereNoDealIsClosed() throws IOException {
        file(
                "deals.csv",
                HEADER,
                "1,A,S,Propose,Qapılı,100,USD,2026-01-05,2026-02-01",
                "2,B,S,Propose,Itirilmiş,100,USD,2026-01-05,2026-02-02",
                "3,C,S,Propose,,100,USD,2026-01-05,2026-09-03");

        assertThat(figures()).containsEntry("open", "3");
        assertThat(warnings())
                .contains(
                        "No deal is closed, and nobody knows the words of Status in deals.csv: Qapılı and Itirilmiş. If one of them means won, or lost, say so in --mapping FILE, in lines such as word,Qapılı,won.");
    }

    @Test
    void signsSayHowDealsStand() throws IOException {
        file(
                "deals.csv",
                HEADER,
                "1,A,S,Propose,✅,100,USD,2026-01-05,2026-02-01",
                "2,B,S,Propose,❌,100,USD,2026-01-05,2026-02-02",
                "3,C,S,Propose,⏳,100,USD,2026-01-05,2026-09-03");

        assertThat(figures()).containsAllEntriesOf(Map.of("won", "1", "lost", "1", "open", "1"));
    }

    @Test
    void aNoToWhetherADealWasWonIsALossWhereOpenDealsLeaveItBlank() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Won,Amount,Currency,Created Date,Close Date",
                "1,A,S,Propose,Yes,100,USD,2026-01-05,2026-02-01",
                "2,B,S,Propose,No,100,USD,2026-01-05,2026-02-02",
                "3,C,S,Propose,,100,USD,2026-01-05,2026-09-03");

        assertThat(figures()).containsAllEntriesOf(Map.of("won", "1", "lost", "1", "open", "1"));
        assertThat(warnings())
                .contains(
                        "Deals of deals.csv with a no in Won are lost, and those with a blank are open. If that is wrong, say so in --mapping FILE: deals,Won,not read, and name the column that says which deals are closed.");
    }

    @Test
    void aNoToWhetherADealWasWonLeavesItOpenWhereAllDealsAnswer() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Won,Amount,Currency,Created Date,Close Date",
                "1,A,S,Propose,Yes,100,USD,2026-01-05,2026-02-01",
                "2,B,S,Propose,No,100,USD,2026-01-05,2026-09-02",
                "3,C,S,Propose,No,100,USD,2026-01-05,2026-09-03");

        assertThat(figures()).containsAllEntriesOf(Map.of("won", "1", "lost", "0", "open", "2"));
    }

    @Test
    void theColumnWithTheStagesThatTheCallerSaysIsTheStage() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Status,How far,Amount,Currency,Created Date,Close Date",
                "1,A,S,Won,Propose,100,USD,2026-01-05,2026-02-01",
                "2,B,S,Open,propose,100,USD,2026-01-05,2026-09-02",
                "3,C,S,Open,Negotiate,100,USD,2026-01-05,2026-09-03");
        options = options.saying("stages", "Propose > Negotiate");

        assertThat(figures())
                .containsAllEntriesOf(Map.of("won", "1", "open-by-stage.Propose", "1", "open-by-stage.Negotiate", "1"));
    }

    @Test
    void noColumnIsTheStageWhereTheStatusHasTheStages() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Status,How far,Amount,Currency,Created Date,Close Date",
                "1,A,S,Won,Propose,100,USD,2026-01-05,2026-02-01",
                "2,B,S,Negotiate,Propose,100,USD,2026-01-05,2026-09-02",
                "3,C,S,Propose,Propose,100,USD,2026-01-05,2026-09-03");
        options = options.saying("stages", "Propose > Negotiate");

        assertThat(figures())
                .containsAllEntriesOf(Map.of("open-by-stage.Propose", "1", "open-by-stage.Negotiate", "1"));
    }

    @Test
    void aColumnThatMayBeTheStageIsNamedWhereTheCallerSaysOtherStages() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Status,How far,Amount,Currency,Created Date,Close Date",
                "1,A,S,Won,Late,100,USD,2026-01-05,2026-02-01",
                "2,B,S,Open,Early,100,USD,2026-01-05,2026-09-02");
        options = options.saying("stages", "Propose > Negotiate");

        assertThat(warnings())
                .contains(
                        "No column is read as stage; not understood: How far. If one of these is meant, say so: --write-mapping FILE writes how each column was read, --mapping FILE takes the file back.");
    }

    @Test
    void theReasonOfTheStatusStandsForAStatusThatAViewOfDynamicsLacks() throws IOException {
        String header = "(Do Not Modify) Opportunity,Topic,Potential Customer,Actual Close Date,Actual Revenue,"
                + "Status Reason,Owner,Created On";
        file(
                "view.csv",
                header,
                "1,A,Customer 1,2026-05-01,1000,Won,Seller 1,2026-01-05",
                "2,B,Customer 2,2026-05-03,,Canceled,Seller 1,2026-01-05",
                "3,C,Customer 3,,,On Hold,Seller 1,2026-01-05");

        assertThat(figures()).containsAllEntriesOf(Map.of("won", "1", "abandoned", "1", "open-on-hold", "1"));

        file(
                "view.csv",
                header + ",Status",
                "1,A,Customer 1,2026-05-01,1000,Canceled,Seller 1,2026-01-05,Won",
                "2,B,Customer 2,2026-05-03,,Price,Seller 1,2026-01-05,Lost",
                "3,C,Customer 3,,,On Hold,Seller 1,2026-01-05,Open");

        assertThat(figures())
                .as("a status counts before its reason")
                .containsAllEntriesOf(Map.of("won", "1", "lost", "1", "open-on-hold", "1"));
    }

    @ParameterizedTest
    @CsvSource({"Won?,Y,N", "Won,Yes,No", "W/L,W,L", "Result,Won,Lost", "结果,赢单,输单"})
    void aColumnOfResultsBesideADayOfClosingTellsHowDealsStand(String column, String won, String lost)
            throws IOException {
        file(
                "deals.csv",
                "Opp #,Client,Rep,Value (EUR),Created," + column + ",Closed on",
                "1,A,S,100,2026-01-05," + won + ",2026-02-20",
                "2,B,S,200,2026-01-05," + lost + ",2026-02-21",
                "3,C,S,300,2026-01-05,,");

        assertThat(figures())
                .containsAllEntriesOf(
                        Map.of("won-revenue.EUR", "100.00", "lost-amount.EUR", "200.00", "open-amount.EUR", "300.00"));
    }

    private static final String NAMED = "Deal ID,Company,Owner,Stage,Amount,Currency,Created Date,Close Date";

    @Test
    void theNamesOfTablesSayHowDealsStandWhereNoColumnDoes() throws IOException {
        file("open.csv", NAMED, "1,A,S,Propose,100,USD,2026-01-05,2026-09-01");
        file("won_deals.csv", NAMED, "2,B,S,Propose,200,USD,2026-01-05,2026-02-01");
        file("lost_deals.csv", NAMED, "3,C,S,Propose,300,USD,2026-01-05,2026-03-01");
        options = options.saying("stages", "Propose");

        assertThat(figures())
                .containsAllEntriesOf(Map.of(
                        "open",
                        "1",
                        "won",
                        "1",
                        "won-revenue.USD",
                        "200.00",
                        "lost",
                        "1",
                        "lost-by-quarter.2026-Q1",
                        "1"));
        assertThat(warnings())
                .contains(
                        "No column says how deals stand, so the names of their tables do: lost in lost_deals.csv and won"
                                + " in won_deals.csv. If they do not, add a column with open, won or lost in each row.");
    }

    @Test
    void aTableThatLacksOnlyHowItsDealsStandIsReadWhereTheNamesOfAllSayIt() throws IOException {
        String unsaid = "Deal ID,Company,Owner,Amount,Currency,Created Date,Close Date";
        file("Open Ann.csv", NAMED, "1,A,S,Propose,100,USD,2026-01-05,2026-09-01");
        file("Won Ann.csv", unsaid, "2,B,S,200,USD,2026-01-05,2026-02-01");
        file("Lost Ann.csv", unsaid, "3,C,S,300,USD,2026-01-05,2026-03-01");
        options = options.saying("stages", "Propose");

        assertThat(figures())
                .containsAllEntriesOf(Map.of("open", "1", "won", "1", "won-revenue.USD", "200.00", "lost", "1"));
    }

    @Test
    void stagesThatAreNoneAreRefusedWhereNoColumnHasAny() throws IOException {
        file("deals.csv", "Deal ID,Company,Owner,Status,Amount,Created Date", "1,A,S,Open,100,2026-01-05");
        options = options.saying("stages", "");

        assertThatThrownBy(this::figures)
                .hasMessageContaining("--stages must be stages from first to last, each once, as in \"Qualify >"
                        + " Propose > Close\", but was \"\"");
    }

    @Test
    void thePipelineIsWhatIsOpenBesideWonAndLostDeals() throws IOException {
        String unsaid = "Deal ID,Company,Owner,Amount,Currency,Created Date,Close Date";
        file("Open pipeline.csv", unsaid, "1,A,S,100,USD,2026-01-05,2026-09-01");
        file("Won deals.csv", unsaid, "2,B,S,200,USD,2026-01-05,2026-02-01");
        file("Lost deals.csv", unsaid, "3,C,S,300,USD,2026-01-05,2026-03-01");

        assertThat(figures()).containsAllEntriesOf(Map.of("open", "1", "won-revenue.USD", "200.00", "lost", "1"));
    }

    @Test
    void aTableOfSumsIsNotOneOfDealsByItsName() throws IOException {
        file("open.csv", NAMED, "1,A,S,Propose,100,USD,2026-01-05,2026-09-01");
        file("won.csv", "Deal Name,Amount,Currency", "S,200,USD");
        file("lost.csv", "Deal Name,Amount,Currency", "S,300,USD");
        options = options.saying("stages", "Propose");

        assertThat(figures()).containsAllEntriesOf(Map.of("open", "1", "won", "0", "lost", "0"));
    }

    @Test
    void theNameOfATableSaysHowTheDealsStandOfWhichItsColumnsDoNot() throws IOException {
        file("won.csv", NAMED, "1,A,S,Propose,100,USD,2026-01-05,2026-02-01");
        file(
                "lost.csv",
                NAMED,
                "2,B,S,Propose,200,USD,2026-01-05,2026-02-01",
                "3,C,S,Closed Lost,300,USD,2026-01-05,2026-03-01");
        options = options.saying("stages", "Propose");

        assertThat(figures()).containsAllEntriesOf(Map.of("open", "0", "won", "1", "lost", "2"));
    }

    @Test
    void anExportWhoseColumnsSayHowItsDealsStandNeedsNoNameForIt() throws IOException {
        file(
                "deals-2026-06-15.csv",
                "Deal ID,Company,Owner,Stage,Status,Amount,Currency,Created Date,Expected Close Date",
                "1,A,S,Propose,Open,100,USD,2026-01-05,2026-09-01",
                "2,B,S,Propose,Won,200,USD,2026-01-05,2026-02-01");
        file("Abiertos.csv", NAMED, "1,A,S,Propose,100,USD,2026-01-05,2026-09-01");
        file("Cerrados ganados.csv", NAMED, "2,B,S,Propose,200,USD,2026-01-05,2026-02-01");
        options = options.saying("stages", "Propose").saying("decimal", "point");

        assertThat(warnings())
                .anyMatch(text -> text.startsWith("No column says how deals stand, so the names of their"));
    }

    @Test
    void aNameBesideOthersThatSayNothingIsOnlySaid() throws IOException {
        file("deals.csv", NAMED, "1,A,S,Propose,100,USD,2026-01-05,2026-09-01");
        file("won.csv", NAMED, "2,B,S,Propose,200,USD,2026-01-05,2026-02-01");
        options = options.saying("stages", "Propose");

        assertThat(figures()).containsAllEntriesOf(Map.of("open", "2", "won", "0"));
        assertThat(warnings())
                .contains("The name of won.csv says won, but no column says so and its deals count as open. If they are"
                        + " not, add a column with open, won or lost in each row.");
    }

    @Test
    void columnsCountBeforeTheNamesOfTables() throws IOException {
        file("open.csv", NAMED, "1,A,S,Propose,100,USD,2026-01-05,2026-09-01");
        file(
                "won.csv",
                NAMED,
                "2,B,S,Closed Lost,200,USD,2026-01-05,2026-02-01",
                "3,C,S,Closed Lost,200,USD,2026-01-05,2026-02-02",
                "4,D,S,Closed Won,200,USD,2026-01-05,2026-02-03");
        file("lost.csv", NAMED, "5,B,S,Closed Lost,200,USD,2026-01-05,2026-02-01");
        options = options.saying("stages", "Propose");

        assertThat(figures()).containsAllEntriesOf(Map.of("open", "1", "won", "1", "lost", "3"));
        assertThat(warnings())
                .contains(
                        "The name of won.csv says won, but its columns, which count, say otherwise of 2 of its 3 deals.")
                .noneMatch(text -> text.contains("lost.csv"));
    }

    @Test
    void whereAStatusIsOnlyClosedTheReasonSaysWhichWay() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Status,Close Reason,Amount,Currency,Created Date,Close Date",
                "1,A,S,Closed,Won,100,USD,2026-01-05,2026-02-01",
                "2,B,S,Closed,Lost - Price,150,USD,2026-01-05,2026-02-02",
                "4,B,S,Closed,Lost - No decision,50,USD,2026-01-05,2026-02-02",
                "3,C,S,Open,,300,USD,2026-01-05,2026-09-03");

        assertThat(figures())
                .containsAllEntriesOf(
                        Map.of("won-revenue.USD", "100.00", "lost-amount.USD", "200.00", "open-amount.USD", "300.00"));
    }

    @Test
    void whereAStageIsAnOutcomeNoReasonSaysAnother() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Status,Loss Reason,Amount,Currency,Created Date,Close Date",
                "1,A,S,Closed Won,Closed,,100,USD,2026-01-05,2026-02-01",
                "2,B,S,Closed Lost,Closed,Cancelled,200,USD,2026-01-05,2026-02-02",
                "3,B,S,Closed Lost,Closed,Won,50,USD,2026-01-05,2026-02-02");

        assertThat(figures()).containsAllEntriesOf(Map.of("won", "1", "lost", "2", "abandoned", "0"));
    }

    @Test
    void aForecastThatIsBlankWhereverAnActualValueStandsIsTheAmount() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Forecast Value,Actual Value,Currency,Created Date,Close Date",
                "1,A,S,Closed Won,,100,USD,2026-01-05,2026-02-01",
                "2,B,S,Closed Lost,200,,USD,2026-01-05,2026-02-02",
                "3,C,S,Qualify,300,,USD,2026-01-05,2026-09-03");

        assertThat(figures())
                .containsAllEntriesOf(
                        Map.of("won-revenue.USD", "100.00", "lost-amount.USD", "200.00", "open-amount.USD", "300.00"));
    }

    @Test
    void aWeightedAmountIsNoneThoughItIsBlankWhereAnActualValueStands() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Weighted Value,Actual Value,Currency,Created Date,Close Date",
                "1,A,S,Closed Won,,100,USD,2026-01-05,2026-02-01",
                "2,C,S,Qualify,30,,USD,2026-01-05,2026-09-03");

        assertThat(figures()).containsEntry("open-without-amount", "1");
    }

    @Test
    void aForecastBesideAnActualValueIsAWeightedAmountAndNone() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Forecast Value,Actual Value,Currency,Created Date,Close Date",
                "1,A,S,Closed Won,100,100,USD,2026-01-05,2026-02-01",
                "2,C,S,Qualify,30,,USD,2026-01-05,2026-09-03");

        assertThat(figures()).containsEntry("open-without-amount", "1");
    }

    @Test
    void lossesThatBeginLateAreAFilterAndWinsThatDoAreNone() throws IOException {
        lines("Closed Lost", "2025-01-", "Closed Won", "2026-02-");
        assertThat(figures()).containsAllEntriesOf(Map.of("won", "20", "lost", "40"));
        assertThat(filtered()).isEmpty();

        lines("Closed Won", "2025-01-", "Closed Lost", "2026-02-");
        assertThat(filtered())
                .contains(
                        "21 deals were won before 2026-02-01, and none was lost before it: lost deals of earlier days are left"
                                + " out (products archive them), and no win rate holds. Remove the filter on archived deals, and export again.");
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true"})
    void fewLossesThatBeginLateAreAFilterUnlessThatMayBeChance(int losses, boolean isFilter) throws IOException {
        List<String> lines =
                new ArrayList<>(List.of("Deal ID,Company,Owner,Stage,Amount,Currency,Created Date,Close Date"));
        for (int day = 10; day < 30; day++) { // 16 of 20 wins before; 1/25 and 1/125 that 2 and 3 losses are all later
            lines.add(day + ",A,S,Closed Won,100,USD,2025-01-01,2025-0" + (day < 26 ? 1 : 3) + "-" + day);
        }
        for (int day = 10; day < 10 + losses; day++) {
            lines.add((100 + day) + ",A,S,Closed Lost,100,USD,2025-01-01,2025-03-" + day);
        }
        file("deals.csv", lines.toArray(String[]::new));

        assertThat(filtered().isPresent()).isEqualTo(isFilter);
    }

    private void lines(String first, String before, String second, String since) throws IOException {
        List<String> lines =
                new ArrayList<>(List.of("Deal ID,Company,Owner,Stage,Amount,Currency,Created Date,Close Date"));
        for (int day = 10; day <= 30; day++) {
            lines.add(day + ",A,S," + first + ",100,USD,2025-01-01," + before + day);
        }
        for (int day = 1; day <= 20; day++) {
            String on = since + (day < 10 ? "0" : "") + day;
            lines.add((100 + day) + ",A,S," + second + ",100,USD,2025-01-01," + on);
            if (day < 20) {
                lines.add((200 + day) + ",A,S," + first + ",100,USD,2025-01-01," + on);
            }
        }
        file("deals.csv", lines.toArray(String[]::new));
    }

    private Optional<String> filtered() throws IOException {
        return CrmReader.read(List.of(folder), options).reading().filtered().map(InEnglish::of);
    }

    @Test
    void whatIsWrongWithRowsIsToldWithTheQuestionOfStages() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Amount,Currency,Created Date,Close Date",
                "1,A,S,Begun,100,USD,2026-01-05,2026-09-01",
                "2,B,S,Quoted,much,USD,2026-01-05,2026-09-02",
                "3,C,S,Closed,100,USD,2026-01-05,2026-02-03");

        assertThatThrownBy(this::figures)
                .hasMessage(
                        "3 problems in the data, nothing was written:\n"
                                + "deals.csv: the order of the stages is not known; say it with --stages \"Begun > Quoted\", put into"
                                + " order from first to last, without what is won or lost\n"
                                + "1 row: the amount \"much\" is no number (in deals.csv, line 3); correct it, or clear it if it is not known\n"
                                + "1 row: the stage \"Closed\" does not say whether it is won or lost (in deals.csv, line 4); say in a line of"
                                + " --mapping FILE whether that is open, won, lost, abandoned or hold: word,Closed,won or lost");
    }

    @Test
    void stagesWithWhatAShellReadsOtherwiseAreSaidInALineOfAMapping() throws IOException {
        file(
                "deals.csv",
                HEADER,
                "1,A,S,\"Say \"\"hi\"\"\",Open,100,USD,2026-01-05,2026-08-01",
                "2,B,S,Verbal $5,Open,100,USD,2026-01-05,2026-08-02",
                "3,C,S,Step > one,Open,100,USD,2026-01-05,2026-08-03");
        String line = "option,stages,\"Say \"\"hi\"\" > Verbal $5 > Step \\> one\"";

        assertThatThrownBy(this::read)
                .hasMessage("1 problem in the data, nothing was written:\n"
                        + "deals.csv: the order of the stages is not known; say it with the line " + line
                        + " of --mapping FILE, put into order from first to last, without what is won or lost");
        mapping(line);
        assertThat(book().stages()).containsExactly("Say \"hi\"", "Verbal $5", "Step > one");
    }

    @Test
    void aStageOfWhichTheStatusIsAskedWhetherItIsWonOrLostIsNoneToOrder() throws IOException {
        file(
                "deals.csv",
                HEADER,
                "1,A,S,Closed,Open,100,USD,2026-01-05,2026-08-01",
                "2,B,S,Demo,Won,100,USD,2026-01-05,2026-03-02",
                "3,C,S,Demo,Open,100,USD,2026-01-05,2026-08-03",
                "4,D,S,Done,Done,100,USD,2026-01-05,2026-03-03",
                "5,E,S,Completed,Gone cold,100,USD,2026-01-05,2026-03-03");

        assertThatThrownBy(this::read)
                .hasMessageContaining("say it with --stages \"Closed > Demo > Completed\", put into")
                .hasMessageContaining("word,Done,won or lost")
                .hasMessageContaining("word,Gone cold,open or won or lost");
    }

    @Test
    void stagesWithAWordBeforeTheirNumberStandInItsOrder() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Amount,Currency,Created Date,Close Date",
                "1,A,S,Stage 10 - Contract,100,USD,2026-01-05,2026-09-01",
                "2,B,S,Stage 2 - Proposal,100,USD,2026-01-05,2026-09-02",
                "3,C,S,Stage 11 - Won,100,USD,2026-01-05,2026-02-03",
                "4,D,S,Stage 12 - Lost,100,USD,2026-01-05,2026-02-04");

        assertThat(CrmReader.read(List.of(folder), options).books().get(0).stages())
                .containsExactly("Stage 2 - Proposal", "Stage 10 - Contract");
    }

    @Test
    void theCurrencyOfTheSystemOfSuiteCrmIsNoneThatIsNamed() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Amount,Currency,Created Date,Close Date",
                "1,A,S,Closed Won,100,-99,2026-01-05,2026-02-01",
                "2,B,S,Closed Lost,100,-99,2026-01-05,2026-02-02");

        assertThat(figures()).containsEntry("won-revenue.USD", "100.00");
    }

    @Test
    void aMappingListsAStatusThatNobodyKnowsAndAsksAgainUntilItIsSaid() throws IOException {
        file(
                "deals.csv",
                HEADER,
                "1,A,S,Propose,Won,100,USD,2026-01-05,2026-02-01",
                "2,B,S,Qualify,Gone cold,100,USD,2026-01-05,2026-02-02");
        String written = writtenMapping();
        assertThat(written.lines().filter(line -> line.startsWith("word")))
                .containsExactly(
                        "word,Won,won", "word,Gone cold,not known", "word,Propose,a stage", "word,Qualify,a stage");

        mapping(written.lines().skip(1).toArray(String[]::new));
        assertThat(writtenMapping()).isEqualTo(written);
    }

    @Test
    void fewOfAStatusThatNobodyKnowsAreSetAsideAndNoExportIsCalledFilteredForThem() throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER, "0,A,S,Qualify,Gone cold,1,USD,2026-01-05,2026-02-01"));
        for (int id = 1; id <= 20; id++) {
            lines.add(id + ",A,S,Qualify,Won,100,USD,2026-01-05,2026-02-01");
        }
        file("deals.csv", lines.toArray(String[]::new));

        assertThat(warnings())
                .containsExactly(
                        "1 of 21 rows is set aside and in no figure, with USD 1.00: 0 (line 2).",
                        "1 row: the status \"Gone cold\" is not known (in deals.csv, line 2); say in a line of --mapping FILE"
                                + " whether that is open, won, lost, abandoned or hold: word,Gone cold,open or won or lost; or, if the column says something"
                                + " else, that it is not read: deals,Status,not read.",
                        "20 deals are won, none is known to be lost, and 1 row may be, of which nobody knows how it stands: no"
                                + " win rate holds.");
    }

    @Test
    void aStatusThatSaysSomethingElseIsNotAskedForWhereStagesAreOutcomes() throws IOException {
        file(
                "deals.csv",
                HEADER,
                "1,A,S,Closed Won,Hot,100,USD,2026-01-05,2026-02-01",
                "2,B,S,Closed Lost,Cold,100,USD,2026-01-05,2026-02-02",
                "3,B,S,Qualify,Cold,100,USD,2026-01-05,2026-09-02");

        assertThat(figures()).containsAllEntriesOf(Map.of("won", "1", "lost", "1", "open", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Outcome", "Result", "Estatus", "Final word", "Ergebnis"})
    void aColumnWhoseWordsAreOutcomesIsTheStatusWhateverItsHeader(String header) throws IOException {
        options = options.saying("stages", "Qualify > Propose");
        file(
                "deals.csv",
                HEADER.replace("Status", header),
                "1,A,S,Propose,Won,100,USD,2026-01-05,2026-02-01",
                "2,B,S,Qualify,Lost,100,USD,2026-01-05,2026-02-02",
                "3,B,S,Qualify,,100,USD,2026-01-05,2026-09-02");

        assertThat(figures()).containsAllEntriesOf(Map.of("won", "1", "lost", "1", "open", "1"));
    }

    @Test
    void aTableOfDealsMayHaveNoStagesBesideSuchAColumn() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Final word,Amount,Currency,Created Date,Close Date",
                "1,A,Won,100,USD,2026-01-05,2026-02-01",
                "2,B,Lost,100,USD,2026-01-05,2026-02-02");

        assertThat(figures()).containsAllEntriesOf(Map.of("won", "1", "lost", "1"));
    }

    @Test
    void suchAColumnIsSaidAndItsOtherWordsAreAskedFor() throws IOException {
        options = options.saying("stages", "Qualify > Propose");
        file(
                "deals.csv",
                HEADER.replace("Status", "Final word"),
                "1,A,S,Propose,Won,100,USD,2026-01-05,2026-02-01",
                "2,B,S,Qualify,Lost,100,USD,2026-01-05,2026-02-02",
                "3,B,S,Qualify,Gone cold,100,USD,2026-01-05,2026-02-02");
        assertThatThrownBy(this::figures).hasMessageContaining("1 row: the status \"Gone cold\" is not known");

        mapping("word,Gone cold,lost");
        assertThat(warnings())
                .contains(
                        "How a deal stands is what the column Final word says: its words are those for won and lost, and"
                                + " nothing else says it. If that is wrong, say so in a line of --mapping FILE:"
                                + " deals,Final word,not read.");
        assertThat(book().reading().columns())
                .extracting(column -> column.header() + ": " + InEnglish.of(column.means()))
                .contains("Final word: status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Account standing,Won,Lost", "Size,S,F", "Quote,Signed,Sent"})
    void aColumnOfOutcomesIsNoStatusWhereStagesSayThemOrTheyMayMeanAnythingElse(String column) throws IOException {
        String[] words = column.split(",", -1);
        options = options.saying("stages", "Qualify > Propose");
        file(
                "deals.csv",
                HEADER.replace("Status", words[0]),
                "1,A,S,Closed Lost,%s,100,USD,2026-01-05,2026-02-01".formatted(words[1]),
                "2,B,S,Qualify,%s,100,USD,2026-01-05,2026-09-02".formatted(words[2]));

        assertThat(figures()).containsAllEntriesOf(Map.of("won", "0", "lost", "1", "open", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Outcome", "exit_reason", "Status"})
    void aLogMaySayTheOutcomeInAColumnAndTheDealClosedWhenItLeftItsLastStage(String header) throws IOException {
        options = options.saying("stages", "Lead > Proposal");
        file(
                "deals.csv",
                "Deal Name,Stage,Stage In,Stage Out,%s,Deal Value".formatted(header),
                "X,Lead,2026-01-05,2026-02-01,Advanced,100",
                "X,Proposal,2026-02-01,2026-03-01,Won,100",
                "Y,Lead,2026-01-06,2026-02-02,moved,100",
                "Y,Proposal,2026-02-02,2026-04-03,Lost,100",
                "Z,Lead,2026-01-07,2026-02-03,Advanced,100",
                "Z,Proposal,2026-02-03,,In Progress,100");

        assertThat(figures())
                .containsAllEntriesOf(Map.of(
                        "won-by-quarter.2026-Q1",
                        "1",
                        "lost-by-quarter.2026-Q2",
                        "1",
                        "open",
                        "1",
                        "stage-changes",
                        "3"));
        assertThat(book().reading().columns())
                .extracting(column -> column.header() + ": " + InEnglish.of(column.means()))
                .contains(header + ": status");
    }

    @Test
    void aColumnOfALogIsWhatAMappingSaysOfIt() throws IOException {
        mapping("stage history,Finale,status", "word,Yes!,won", "option,stages,Lead > Proposal");
        file(
                "deals.csv",
                "Deal Name,Stage,Stage In,Finale",
                "X,Lead,2026-01-05,",
                "X,Proposal,2026-02-01,Yes!",
                "Y,Lead,2026-01-06,");

        assertThat(figures()).containsAllEntriesOf(Map.of("won", "1", "open", "1"));
    }

    @Test
    void aColumnOfALogThatNobodyUnderstandsIsNamedWhereNoDealIsClosed() throws IOException {
        file(
                "deals.csv",
                "Deal Name,Stage,Stage In,Finale",
                "X,Lead,2026-01-05,no",
                "X,Qualified,2026-02-01,yes!",
                "Y,Lead,2026-01-06,");

        assertThat(warnings())
                .contains("No column is read as status; not understood: Finale. If one of these is meant, say so:"
                        + " --write-mapping FILE writes how each column was read, --mapping FILE takes the file back.");
    }

    @Test
    void theQuestionOfStagesListsApartWhatLooksLikeAnOutcomeAndTheStatusesThatNobodyKnows() throws IOException {
        file(
                "deals.csv",
                HEADER,
                "1,A,S,Renewed,,100,USD,2026-01-05,2026-03-01",
                "2,B,S,Renewed,,100,USD,2026-01-05,2026-03-02",
                "3,B,S,Renewed,,100,USD,2026-01-05,2026-06-02",
                "4,C,S,Quoted,Open,100,USD,2026-01-05,2026-09-02",
                "5,C,S,Begun,Gone cold,100,USD,2026-01-05,2026-09-02",
                "6,C,S,Begun,Won,100,USD,2026-01-05,2026-05-02",
                "7,C,S,\"Win, verbally\",,100,USD,2026-01-05,2026-09-02");

        assertThatThrownBy(this::figures)
                .hasMessage("3 problems in the data, nothing was written:\n"
                        + "deals.csv: the order of the stages is not known; say it with --stages \"Quoted > Begun\", put into"
                        + " order from first to last, without what is won or lost\n"
                        + "deals.csv: Renewed and Win, verbally may be outcomes and no stages; if so, leave them out of"
                        + " --stages, and say what they are in lines of --mapping FILE: word,Renewed,won or lost and"
                        + " word,\"Win, verbally\",won\n"
                        + "1 row: the status \"Gone cold\" is not known (in deals.csv, line 6); say in a line of --mapping FILE"
                        + " whether that is open, won, lost, abandoned or hold: word,Gone cold,open or won or lost; or, if the column says something"
                        + " else, that it is not read: deals,Status,not read");
    }

    @Test
    void aStageOfDealsThatAStatusSaysAreOpenIsAskedForWhateverItsWord() throws IOException {
        String[] lines = {
            HEADER,
            "1,A,S,Prepare,Won,100,USD,2026-01-05,2026-03-01",
            "2,B,S,Closed,Lost,100,USD,2026-01-05,2026-03-02",
            "3,B,S,Prepare,Open,100,USD,2026-01-05,2026-09-02",
            "4,C,S,Closed,Open,100,USD,2026-01-05,2026-09-02",
            "5,C,S,Verbal win,Open,100,USD,2026-01-05,2026-09-02"
        };
        file("deals.csv", lines);
        assertThatThrownBy(this::figures)
                .hasMessage("1 problem in the data, nothing was written:\n"
                        + "deals.csv: the order of the stages is not known; say it with --stages \"Prepare > Closed > Verbal win\", put"
                        + " into order from first to last, without what is won or lost");
        file("deals.csv", String.join("\n", lines).replace("Open", "Going on").split("\n"));
        assertThatThrownBy(this::figures)
                .hasMessageContaining("--stages \"Prepare > Verbal win > Closed\"")
                .hasMessageContaining("the status \"Going on\" is not known")
                .hasMessageContaining("word,Going on,open or won or lost");

        mapping("word,Going on,open or won or lost");
        assertThatThrownBy(this::figures).hasMessageContaining("open or won or lost");

        mapping("word,Going on,open");
        options = options.saying("stages", "Prepare > Verbal win > Closed");
        assertThat(figures()).containsAllEntriesOf(Map.of("open", "3", "won", "1", "lost", "1", "set-aside", "0"));
    }

    @Test
    void aStageThatMayBeAnOutcomeIsNoneToBeOrderedWhereTheStatusSaysSomethingElse() throws IOException {
        file(
                "deals.csv",
                HEADER,
                "1,A,S,Prepare,Hot,100,USD,2026-01-05,2026-09-01",
                "2,B,S,Meet,Cold,100,USD,2026-01-05,2026-09-02",
                "3,C,S,Closed,Cold,100,USD,2026-01-05,2026-03-02");

        assertThatThrownBy(this::figures)
                .hasMessageContaining("--stages \"Prepare > Meet\",")
                .hasMessageContaining("word,Closed,won or lost");
    }

    @Test
    void aLastRowThatWasCutOffIsSaidToBe() throws IOException {
        options = options.saying("stages", "Qualify > Propose");
        String[] rows = new String[32];
        rows[0] = "Deal ID,Company,Owner,Amount,Currency,Stage,Created Date,Close Date";
        for (int i = 1; i <= 30; i++) {
            rows[i] = i + ",A,S,100,USD," + (i % 2 == 0 ? "Propose" : "Closed Won") + ",2026-01-05,2026-05-01";
        }
        rows[31] = "31,A,S,1,USD,Closed";
        file("deals.csv", rows);
        assertThat(warnings())
                .contains(
                        "1 row: it ends behind 6 of 8 cells, as the last line of a file does that was cut off (in deals.csv,"
                                + " line 32); export again, or fill it in.");

        rows[31] = "31,A,S,1,USD,Closed,2026-01-05,2026-05-01";
        rows[30] = "30,A,S,100,USD,Propose"; // what a spreadsheet wrote without its blank cells
        file("deals.csv", rows);
        assertThat(warnings())
                .anyMatch(warning ->
                        warning.startsWith("1 row: the stage \"Closed\" does not say whether it is won or lost"));
    }

    @Test
    void aStageWhoseDealsAllHaveAReasonOfTheLossLooksLikeAnOutcome() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Amount,Currency,Created Date,Close Date,Loss Reason",
                "1,A,S,Churned,100,USD,2026-01-05,2026-03-01,Price",
                "2,B,S,Quoted,100,USD,2026-01-05,2026-03-02,");

        assertThatThrownBy(this::figures)
                .hasMessageContaining(
                        "deals.csv: Churned may be an outcome and no stage; if so, leave it out of --stages, and"
                                + " say what it is in a line of --mapping FILE: word,Churned,won or lost");
    }

    @Test
    void aStatusOfHowADealGoesIsNoOutcomeThoughOneRowHasAWordForOne() throws IOException {
        options = options.saying("stages", "Qualify > Propose");
        String[] rows = new String[13];
        rows[0] = HEADER;
        for (int i = 1; i <= 12; i++) {
            rows[i] = i + ",A,S,Propose," + (i == 12 ? "Cancelled" : i % 2 == 0 ? "On track" : "Delayed")
                    + ",100,USD,2026-01-05,2026-09-01";
        }
        file("deals.csv", rows);

        assertThat(figures()).containsAllEntriesOf(Map.of("open", "11", "won", "0", "lost", "0", "set-aside", "0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Last Deal", "PoC Result", "Last Call Result", "上次通话结果"})
    void theOutcomeOfSomethingElseIsNoneOfTheDeal(String header) throws IOException {
        options = options.saying("stages", "Qualify > Propose");
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage," + header + ",Amount,Currency,Created Date,Close Date",
                "1,A,S,Propose,Won,100,USD,2026-01-05,2026-05-01",
                "2,B,S,Qualify,Lost,100,USD,2026-01-05,2026-05-02",
                "3,C,S,Qualify,Open,100,USD,2026-01-05,2026-09-03");

        assertThat(figures()).containsAllEntriesOf(Map.of("open", "3", "won", "0", "lost", "0"));
    }

    @Test
    void aDayOfEachDealMakesNoExportsOfSeveralDays() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Status,Amount,Currency,Created Date,Close Date,As Of",
                "1,A,S,Qualify,Won,100,USD,2026-01-05,2026-05-01,2026-06-01",
                "2,B,S,Qualify,Lost,100,USD,2026-01-05,2026-05-02,2026-06-02",
                "3,C,S,Qualify,Open,100,USD,2026-01-05,2026-09-03,2026-06-03");

        assertThat(figures()).containsAllEntriesOf(Map.of("open", "1", "won", "1", "lost", "1"));
    }

    @Test
    void whereFlagsSayWhatIsClosedTheQuestionIsOfStagesOnlyAndNoNameLooksLikeAnOutcome() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Closed,Won,Amount,Currency,Created Date,Close Date",
                "1,A,S,Signed off,TRUE,TRUE,100,USD,2026-01-05,2026-02-01",
                "2,B,S,Gone,TRUE,FALSE,100,USD,2026-01-05,2026-02-02",
                "3,C,S,Verbal win,FALSE,FALSE,100,USD,2026-01-05,2026-09-03",
                "4,D,S,Talking,FALSE,FALSE,100,USD,2026-01-05,2026-09-03");

        assertThatThrownBy(this::figures)
                .hasMessage("1 problem in the data, nothing was written:\n"
                        + "deals.csv: the order of the stages is not known; say it with --stages \"Verbal win > Talking\", put"
                        + " into order from first to last, without what is won or lost");
    }

    @Test
    void aDayThatIsNotYetIsBlankAndAnAmountIsNoDay() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Status,预期收入,Currency,Created Date,结算日期",
                "1,A,S,Talking,Won,26400.0,USD,2026-01-05,2026-02-01",
                "2,B,S,Talking,Lost,26400.0,USD,2026-01-05,2026-02-02",
                "3,C,S,Talking,Open,26400.0,USD,2026-01-05,не закрыта",
                "4,D,S,Talking,暂候,26400.0,USD,2026-01-05,2026-09-01");

        assertThat(figures())
                .containsAllEntriesOf(
                        Map.of("won", "1", "lost", "1", "open", "2", "open-on-hold", "1", "set-aside", "0"));
    }

    @Test
    void bitrixInGermanIsRead() throws IOException {
        options = options.saying("stages", "Neu > Endrechnung");
        file(
                "deals.csv",
                "ID;Auftragsname;Phase;Betrag;Währung;Unternehmen;Verantwortliche Person;Erstellt am;Abschlussdatum;Auftrag"
                        + " geschlossen",
                "1;X;Auftrag gewonnen;100;EUR;A;S;13.01.2026;14.02.2026;Ja",
                "2;Y;Auftrag verloren;100;EUR;B;S;13.01.2026;15.02.2026;Ja",
                "3;Z;Neu;100;EUR;C;T;13.01.2026;15.09.2026;Nein",
                "4;V;Endrechnung;100;EUR;C;T;13.01.2026;15.09.2026;Nein");

        assertThat(figures()).containsAllEntriesOf(Map.of("won", "1", "lost", "1", "open", "2", "owners", "2"));
        assertThat(InEnglish.of(book().reading().system())).isEqualTo("Bitrix24");
    }

    @Test
    void dealsWithoutAStageAreInThatOfTheirHistoryWhoseOrderIsThatOfTheBook() throws IOException {
        file(
                "deals.csv",
                "deal_id,account,rep,amount,created_date,close_date,status",
                "1,A,S,100,2026-01-05,2026-02-13,Won",
                "2,B,S,100,2026-01-05,2026-09-13,Open");
        Files.writeString(folder.resolve("log.csv"), """
                deal_id,stage_name,stage_in,stage_out
                1,Lead,2026-01-05,2026-02-01
                1,Quote,2026-02-01,2026-02-13
                2,Lead,2026-01-05,2026-03-01
                2,Quote,2026-03-01,
                """);

        assertThat(book().stages()).containsExactly("Lead", "Quote");
        assertThat(figures()).containsAllEntriesOf(Map.of("won", "1", "open", "1", "open-by-stage.Quote", "1"));
    }

    private String writtenMapping() {
        return catchThrowableOfType(UnreadableBookException.class, this::figures)
                .mapping()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "won>adjudicada|Vendida|Contratada|Ganha|conclue|Signée|Remportées|ganados|已签单|已中标|已贏單",
                "lost>Rechazada|Refusée|Recusadas|Perdida ante la competencia|Cerradas perdidas|No adjudicada|已丢单|输给竞争对手",
                "abandoned>Anulada|Descartada|Desestimada|Abandonada|Annulée|Abandonnée|已取消",
                "hold>Suspendida|Pausada|Aplazada|Pospuesta|Congelada|Suspendue|Reportée|Gelée|Suspensa|Adiada|已搁置|已暂停",
                "undecidable>Cerrada|Clôturée|Concluída|已关闭"
            })
    void aWordHasFormsForWomenAndForSeveralAndInChineseForWhatHasHappened(String meaning, String words) {
        assertMean(meaning, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "won>Auftrag gewonnen|Deal closed won|Won deal|Order won|Venta ganada|Oportunidad - Ganada",
                "lost>Auftrag verloren|Lost Deal|Negócio perdido|Deal: Closed (lost)",
                "hold>Deal on hold",
                "open>Open Opportunity",
                "undecidable>Deal closed"
            })
    void aWordForADealBesideAnotherSaysNothing(String meaning, String words) {
        assertMean(meaning, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "won>6 - Closed Won (100%)|Closed Won 100%|7. Won [100 %]|6 Closed Won|100% - Won",
                "lost>0 - Closed Lost (0%)|Verloren - 0%",
                "hold>3 - On Hold (20 %)"
            })
    void whatOrdersAStageIsNoPartOfItsWord(String meaning, String words) {
        assertMean(meaning, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "lost>Lost - Price|Lost (no budget)|Perdida: precio|丢单-价格|丢单（价格）|Closed Lost - Product Gap",
                "abandoned>Cancelled (by the customer)|Anulada - duplicada",
                "won>Closed Won - New|Closed Won (Expansion)|Abgeschlossen gewonnen - Rahmenvertrag"
            })
    void theReasonOfAnOutcomeStandsBehindIt(String meaning, String words) {
        assertMean(meaning, words);
    }

    @Test
    void whatIsWonUntilSomethingElseHappensOrMayBeLostIsNotKnown() {
        for (String word : new String[] {
            "Gone cold",
            "Won - pending signature",
            "Won (verbal)",
            "Lost - on hold",
            "Lost contact",
            "F - Final",
            "Deal room",
            "Won by competitors?",
            "Demo 100%"
        }) {
            assertThat(CellWords.standard().status(word)).as(word).isEmpty();
        }
    }

    private static void assertMean(String meaning, String words) {
        for (String word : words.split("\\|", -1)) {
            assertThat(CellWords.standard().status(word).map(CellWords.Meaning::word))
                    .as(word)
                    .contains(meaning);
        }
    }
}
