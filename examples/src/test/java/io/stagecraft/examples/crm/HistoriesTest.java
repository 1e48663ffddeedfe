// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.InEnglish;
import io.stagecraft.examples.book.Odd;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose the rows of a history are, and what they tell of it. */
class HistoriesTest extends ExportFolder {
    private static final List<String> MOVES =
            List.of(",Lead,2026-01-05", "Lead,Proposal,2026-02-05", "Proposal,Lead,2026-03-05");

    @BeforeEach
    void sayStages() {
        options = options.saying("stages", "Lead > Proposal");
    }

    /** Three deals, of which two have one name. */
    private void deals(String... ids) throws IOException {
        file(
                "deals.csv",
                "Deal ID,Deal Name,Customer,Owner,Stage,Amount,Currency,Created Date,Close Date",
                ids[0] + ",Crane,A,S,Lead,100,EUR,2026-01-05,2026-08-10",
                ids[1] + ",Hoist,B,S,Lead,200,EUR,2026-01-05,2026-08-10",
                ids[2] + ",Hoist,C,S,Lead,300,EUR,2026-01-05,2026-08-10");
    }

    private void history(String column, String... named) throws IOException {
        List<String> lines = new ArrayList<>(List.of(column + ",From Stage,To Stage,Changed At"));
        for (String deal : named) {
            MOVES.forEach(move -> lines.add(deal + ',' + move));
        }
        file("history.csv", lines.toArray(String[]::new));
    }

    private Map<String, String> counted() throws IOException {
        Map<String, String> figures = figures();
        return Map.of(
                "deals", figures.getOrDefault("deals-with-history", "0"),
                "unknown", figures.getOrDefault("history-rows-of-unknown-deals", "0"),
                "back", figures.getOrDefault("deals-moved-back", "0"));
    }

    @ParameterizedTest
    @CsvSource({
        "d-1,D-1",
        "00001EEF-12AB-EE11-9CDE-000000000001,{00001eef-12ab-ee11-9cde-000000000001}",
        "100,#100",
        "100,0100",
        "100,100.0"
    })
    void anIdMayBeWrittenOtherwise(String id, String inHistory) throws IOException {
        deals(id, "x-2", "x-3");
        history("Deal ID", inHistory);

        assertThat(counted()).isEqualTo(Map.of("deals", "1", "unknown", "0", "back", "1"));
        assertThat(warnings()).isEmpty();
    }

    @Test
    void idsThatDifferByTheirLettersAreThoseOfTwoDeals() throws IOException {
        deals("d-1", "D-1", "x-3");
        history("Deal ID", "D-1", "d-1");
        assertThat(counted()).isEqualTo(Map.of("deals", "2", "unknown", "0", "back", "2"));

        deals("0068d0000aB0001", "0068d0000Ab0001", "x-3");
        history("Deal ID", "0068d0000ab0001");
        assertThat(counted()).isEqualTo(Map.of("deals", "0", "unknown", "3", "back", "0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deal Name", "Which"})
    void aNameStandsForTheDealThatAloneHasIt(String column) throws IOException {
        deals("x-1", "x-2", "x-3");
        history(column, "CRANE", "Hoist");

        assertThat(counted()).isEqualTo(Map.of("deals", "1", "unknown", "3", "back", "1"));
        assertThat(InEnglish.oddities(book()))
                .contains(new Odd("rows of a history of deals that the export does not have", 3, "Hoist", "not used"));
    }

    @Test
    void aHistoryOfWhichNoRowFindsItsDealIsSaidToTellNothing() throws IOException {
        deals("x-1", "x-2", "x-3");
        history("Deal ID", "y-1", "y-2");

        assertThat(warnings())
                .containsExactly(
                        "history.csv says nothing of these deals: in none of its 6 rows does Deal ID name one, be it by its id or by a name that no other deal has (the first is \"y-1\"). If both are of one book, export it with the ids of the deals.");
        assertThat(InEnglish.of(book().assumptions()))
                .anyMatch(assumed -> assumed.startsWith("There is no history of stages"));
    }

    @Test
    void aGroupedHistoryNamesItsDealInTheFirstLineOfTheGroup() throws IOException {
        deals("x-1", "x-2", "x-3");
        file(
                "history.csv",
                Stream.of(List.of("Deal ID,From Stage,To Stage,Changed At"), group("x-1"), group("x-2"))
                        .flatMap(List::stream)
                        .toArray(String[]::new));

        assertThat(counted()).isEqualTo(Map.of("deals", "2", "unknown", "0", "back", "2"));
    }

    private static List<String> group(String deal) {
        return Stream.concat(Stream.of(deal + ',' + MOVES.get(0)), MOVES.stream().skip(1).map(move -> ',' + move))
                .toList();
    }

    @Test
    void aFewRowsThatNameNoDealAreThoseOfNone() throws IOException {
        deals("x-1", "x-2", "x-3");
        file(
                "history.csv",
                "Deal ID,From Stage,To Stage,Changed At",
                "x-1,,Lead,2026-01-05",
                "x-1,Lead,Proposal,2026-02-05",
                ",Proposal,Lead,2026-03-05");

        assertThat(counted()).isEqualTo(Map.of("deals", "1", "unknown", "0", "back", "0"));
        assertThat(InEnglish.oddities(book()))
                .contains(new Odd("rows of history.csv about no deal", 1, "history.csv, line 4", "not used"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "--", "—", "(none)", "N/A", "null", "无", "空"})
    void aWordForNothingIsNoStageBefore(String before) throws IOException {
        deals("x-1", "x-2", "x-3");
        file(
                "history.csv",
                "Deal ID,From Stage,To Stage,Changed At",
                "x-1," + before + ",Lead,2026-01-05",
                "x-1,Lead,Proposal,2026-02-05");

        assertThat(figures()).containsEntry("stage-changes", "1");
    }

    @Test
    void whereChangesOfAmountsAreToldADealWithoutOneHadItsAmountBeforeItWasWon() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Customer,Owner,Stage,Amount,Currency,Created Date,Close Date",
                "x-1,A,S,Closed Won,100,EUR,2026-01-05,2026-05-10",
                "x-2,B,S,Closed Won,200,EUR,2026-01-05,2026-05-10",
                "x-3,C,S,Closed Won,300,EUR,2026-01-05,2026-05-10",
                "x-4,D,S,Closed Won,400,EUR,2025-01-05,2025-05-10",
                "x-5,E,S,Lead,500,EUR,2026-01-05,2026-08-10");
        file(
                "history.csv",
                "Deal ID,Field,Old Value,New Value,Edit Date",
                "x-1,Amount,80,100,2026-03-05",
                "x-2,Amount,170,200,2026-05-10",
                "x-3,Stage,Lead,Proposal,2026-03-05");

        assertThat(book().deals().stream()
                        .filter(deal -> deal.outcome() == Deal.Outcome.WON)
                        .map(deal -> deal.id() + ' '
                                + deal.amount().map(Money::toString).orElse("not known")))
                .containsExactly("x-1 EUR 100.00", "x-2 EUR 170.00", "x-3 EUR 300.00", "x-4 not known");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deal_id,field_key,old_value,new_value,log_time",
                "Item ID,Column,Previous Value,New Value,Date",
                "Related Document ID,Field,Old Value,New Value,Date",
                "Record,Changed Field,Old Value,New Value,Changed Date",
                "商机,字段,修改前,修改后,时间",
                "商机,变更字段,变更前,变更后,变更时间",
                "商机名称,修改字段,原值,新值,修改时间",
                "商机名称,字段名,旧值,新值,操作时间",
                "Issue key,Field,From,To,Created"
            })
    void logsOfFieldsAreKnownByTheirHeadersAndByTheDealsTheyName(String header) throws IOException {
        deals("x-1", "x-2", "x-3");
        file(
                "log.csv",
                header,
                "x-1,Stage,Lead,Proposal,2026-02-05",
                "x-1,Stage,Proposal,Lead,2026-03-05",
                "x-2,Amount,150,200,2026-03-05");

        assertThat(figures())
                .contains(
                        entry("field-history-rows", "3"),
                        entry("stage-changes", "2"),
                        entry("deals-moved-back", "1"),
                        entry("deals-with-history", "2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "商机,原阶段,新阶段,变更时间",
                "商机名称,推进前阶段,推进后阶段,变更时间",
                "Opportunity-ID,Von Phase,Zu Phase,Zuletzt geändert",
                "Opportunity,Old Stage,Stage Name,Stage Started On",
                "Deal ID,Old Stage,Stage,Enter Time"
            })
    void logsOfStagesAreKnownByTheirHeadersAndByTheDealsTheyName(String header) throws IOException {
        deals("x-1", "x-2", "x-3");
        file("log.csv", header, "x-1,Lead,Proposal,2026-02-05", "x-1,Proposal,Lead,2026-03-05");

        assertThat(figures())
                .contains(
                        entry("history-rows", "2"), entry("stage-changes", "2"), entry("deals-moved-back", "1"));
    }

    @Test
    void aLogMayCallStagesStatus() throws IOException {
        deals("x-1", "x-2", "x-3");
        file(
                "log.csv",
                "Deal ID,Field,From,To,Created",
                "x-1,status,Lead,Proposal,2026-02-05",
                "x-1,status,Proposal,Lead,2026-03-05");
        assertThat(figures()).containsEntry("deals-moved-back", "1");

        file(
                "log.csv",
                "Deal ID,Field,From,To,Created",
                "x-1,Stage,Lead,Proposal,2026-02-05",
                "x-1,status,Open,On track,2026-03-05");
        assertThat(figures()).containsEntry("stage-changes", "1");
    }

    @Test
    void theFirstOwnerThatALogNamesIsNoChange() throws IOException {
        deals("x-1", "x-2", "x-3");
        file(
                "log.csv",
                "Deal ID,Property,Value,Timestamp",
                "x-1,Deal owner,R,2026-01-05",
                "x-1,Deal owner,S,2026-02-05",
                "x-2,Deal owner,S,2026-01-05");

        assertThat(figures()).contains(entry("field-history-rows", "3"), entry("owner-changes", "1"));
    }

    @ParameterizedTest
    @CsvSource({
        "Lead,Proposal",
        "Entered Lead,Entered Proposal",
        "Lead entered on,Proposal entered on",
        "Lead Date,Proposal Date",
        "Stage date: Lead,Stage date: Proposal",
        "Lead 进入日期,Proposal 进入日期"
    })
    void columnsOfDaysWithTheNamesOfStagesSayWhenDealsCameToThese(String lead, String proposal) throws IOException {
        file(
                "deals.csv",
                "Deal ID,Customer,Owner,Stage,Amount,Currency,Created,Close Date," + lead + ',' + proposal,
                "x-1,A,S,Proposal,100,EUR,2026-01-05,2026-08-10,2026-01-05,2026-02-05",
                "x-2,B,S,Lead,200,EUR,2026-01-05,2026-08-10,2026-01-06,");

        assertThat(figures()).contains(entry("deals-with-history", "2"), entry("stage-entries", "3"));
    }

    @Test
    void oneDayWithTheNameOfAStageIsThatOfSomethingElse() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Customer,Owner,Stage,Amount,Currency,Created,Close Date,Proposal Date,Lead Source Date",
                "x-1,A,S,Proposal,100,EUR,2026-01-05,2026-08-10,2026-02-05,2026-01-02",
                "x-2,B,S,Lead,200,EUR,2026-01-05,2026-08-10,2026-03-05,2026-01-02");

        assertThat(figures()).doesNotContainKey("stage-entries");
        assertThat(Optional.ofNullable(figures().get("deals-with-history"))).isEmpty();
    }
}
