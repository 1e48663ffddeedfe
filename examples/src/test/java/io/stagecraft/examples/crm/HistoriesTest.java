// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.InEnglish;
import io.stagecraft.examples.book.InEnglish.Odd;
import io.stagecraft.examples.book.UnreadableBookException;
import io.stagecraft.examples.crm.option.CrmOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
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
    void anIdTellsTheDealBetterThanItsName() throws IOException {
        deals("x-1", "x-2", "x-3");
        file(
                "history.csv",
                "Reference,Deal Name,From Stage,To Stage,Changed At",
                "x-2,Hoist,,Lead,2026-01-05",
                "x-2,Hoist,Lead,Proposal,2026-02-05",
                "x-2,Hoist,Proposal,Lead,2026-03-05");

        assertThat(counted()).isEqualTo(Map.of("deals", "1", "unknown", "0", "back", "1"));
    }

    @Test
    void aHistoryOfWhichNoRowFindsItsDealIsSaidToTellNothing() throws IOException {
        deals("x-1", "x-2", "x-3");
        history("Deal ID", "y-1", "y-2");

        assertThat(warnings())
                .containsExactly(
                        "history.csv says nothing of these deals: in none of its 6 rows does Deal ID name one, be it by its id or by a name that no other deal has (the first is y-1). If both are of one book, export it with the ids of the deals.");
        assertThat(InEnglish.of(book().assumptions()))
                .anyMatch(assumed -> assumed.startsWith("There is no history of stages"));
    }

    /** Twenty deals that closed from 5 to 24 March, and a log of some of them and of another deal, up to a day. */
    private void closedDeals(int told, LocalDate lastOfLog) throws IOException {
        List<String> deals =
                new ArrayList<>(List.of("Deal ID,Customer,Owner,Stage,Amount,Currency,Created Date,Close Date,Status"));
        List<String> log = new ArrayList<>(List.of("Deal ID,From Stage,To Stage,Changed At"));
        for (int i = 0; i < 20; i++) {
            LocalDate closed = LocalDate.of(2026, 3, 5).plusDays(i);
            deals.add("x-" + i + ",A,S,Proposal,100,EUR,2026-01-05," + closed + (i % 2 == 0 ? ",Won" : ",Lost"));
            if (i < told && !closed.isAfter(lastOfLog)) {
                log.add("x-" + i + ",Lead,Proposal," + closed.minusDays(7));
                log.add("x-" + i + ",Proposal,Closed," + closed);
            }
        }
        log.add("y-1,Lead,Proposal,2026-03-01");
        log.add("y-1,Proposal,Lead," + lastOfLog);
        file("deals.csv", deals.toArray(String[]::new));
        file("history.csv", log.toArray(String[]::new));
    }

    @Test
    void aHistoryOfPartOfTheDealsIsSaidToBeOne() throws IOException {
        closedDeals(8, LocalDate.of(2026, 3, 24));

        assertThat(warnings())
                .containsExactly(
                        "The history tells no stage of 12 of the 20 deals that closed from 2026-02-26, when it begins, to 2026-03-24, when it ends: no move of theirs counts. If it is of a part of the deals, export it for all.");

        closedDeals(10, LocalDate.of(2026, 3, 24)); // half of them may have closed where they began

        assertThat(warnings()).isEmpty();
    }

    @Test
    void aHistoryThatEndsBeforeTheDealsIsSaidTo() throws IOException {
        closedDeals(20, LocalDate.of(2026, 3, 7));

        assertThat(warnings())
                .containsExactly(
                        "The history tells no stage after 2026-03-07, though 10 deals closed after 2026-03-14: later moves are not known. Export it again, on the day of the deals.");

        closedDeals(20, LocalDate.of(2026, 3, 8));

        assertThat(warnings()).isEmpty();
    }

    @Test
    void whatClosedAfterTheDayOfTheReviewIsNotMissedInAHistory() throws IOException {
        options = options.on(LocalDate.of(2026, 3, 12));

        closedDeals(20, LocalDate.of(2026, 3, 5));

        assertThat(warnings()).noneMatch(said -> said.startsWith("The history"));

        closedDeals(1, LocalDate.of(2026, 3, 24)); // eight were closed by then

        assertThat(warnings()).noneMatch(said -> said.startsWith("The history"));
    }

    @Test
    void whereExportsOfSeveralDaysTellTheMovesNoneIsMissedInAHistory() throws IOException {
        closedDeals(20, LocalDate.of(2026, 3, 7));
        Files.copy(folder.resolve("deals.csv"), folder.resolve("deals-2026-06-23.csv"));
        Files.move(folder.resolve("deals.csv"), folder.resolve("deals-2026-06-30.csv"));

        assertThat(read().reading().exportBefore()).contains(LocalDate.of(2026, 6, 23));
        assertThat(warnings()).noneMatch(said -> said.startsWith("The history"));
    }

    @Test
    void aHistoryOfOtherDealsIsSaidToBeNoneOnce() throws IOException {
        closedDeals(0, LocalDate.of(2026, 3, 7));

        assertThat(warnings())
                .containsExactly(
                        "history.csv says nothing of these deals: in none of its 2 rows does Deal ID name one, be it by its id or by a name that no other deal has (the first is y-1). If both are of one book, export it with the ids of the deals.");
    }

    @Test
    void aMappingOfTooFewColumnsOfAHistoryIsToldWhichAreNeeded() throws IOException {
        deals("x-1", "x-2", "x-3");
        file("moves.csv", "Which,Into,Moment", "x-1,Proposal,2026-02-05", "x-2,Proposal,2026-03-05");
        mapping("stage history,Into,stage");

        assertThat(warnings())
                .containsExactly(
                        "Not read: moves.csv, in which no line is the header of a table that is known; as stage history it would need the columns deal, stage and at.");
    }

    @Test
    void whatAMappingSaysALogOfStagesGoesFromAndToAreItsStages() throws IOException {
        deals("x-1", "x-2", "x-3");
        file("moves.csv", "Which,Out of,Into,Moment", "x-1,Lead,Proposal,2026-02-05", "x-1,Proposal,Lead,2026-03-05");
        mapping(
                "stage history,Which,id",
                "stage history,Out of,from",
                "stage history,Into,to",
                "stage history,Moment,at");

        assertThat(figures()).contains(entry("stage-changes", "2"), entry("deals-moved-back", "1"));
    }

    @Test
    void aMappingOfOtherTablesSaysNothingOfWhatAnUnreadTableIs() throws IOException {
        deals("x-1", "x-2", "x-3");
        file("targets.csv", "Owner,Something", "S,100");
        mapping("deals,Owner,owner");

        assertThat(warnings())
                .singleElement()
                .asString()
                .startsWith("Not read: targets.csv")
                .contains("as targets it");
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
        return Stream.concat(
                        Stream.of(deal + ',' + MOVES.get(0)),
                        MOVES.stream().skip(1).map(move -> ',' + move))
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
                "x-6,F,S,Closed Won,600,EUR,2026-01-05,2026-05-10",
                "x-5,E,S,Lead,500,EUR,2026-01-05,2026-08-10");
        file(
                "history.csv",
                "Deal ID,Field,Old Value,New Value,Edit Date",
                "x-1,Amount,80,100,2026-03-05",
                "x-2,Amount,170,200,2026-05-10",
                "x-3,Stage,Lead,Proposal,2026-03-05");

        assertThat(book().deals().stream()
                        .filter(deal -> deal.outcome() == Deal.Outcome.WON)
                        .map(deal -> deal.id()
                                + ' '
                                + deal.amount().map(Money::toString).orElse("not known")))
                .containsExactly(
                        "x-1 EUR 100.00", "x-2 EUR 170.00", "x-3 EUR 300.00", "x-4 not known", "x-6 not known");
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
                "Issue key,Field,From,To,Created",
                "Opportunité,Champ,Ancienne valeur,Nouvelle valeur,Date de modification",
                "Negócio,Campo,Valor antigo,Novo valor,Data de edição",
                "Negocio,Campo,Valor anterior,Nuevo valor,Fecha de modificación",
                "Opportunità,Campo,Valore precedente,Nuovo valore,Data modifica",
                "Сделка,Поле,Старое значение,Новое значение,Дата изменения",
                "商談,項目,変更前,変更後,変更日時",
                "商談 ID,項目/イベント,変更前の値,変更後の値,編集日",
                "parent_id,field_name,before_value_string,after_value_string,date_created",
                "Parent ID,Property,Old Value,New Value,Activity Date",
                "ID do documento relacionado,Campo,Valor antigo,Novo valor,Data"
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

    @Test
    void theChangesOfCloseTellStagesAndNoAmountsWhichAreInCents() throws IOException {
        file(
                "opportunities.csv",
                "id,lead_name,note,status_label,status_type,value,value_formatted,value_currency,date_created,user_name",
                "o-1,A,Crane,Proposal,active,10000,$100,USD,2026-01-05T10:00:00Z,S",
                "o-2,B,Hoist,Lead,active,20000,$200,USD,2026-01-05T10:00:00Z,S");
        file(
                "changes.csv",
                "id,opportunity_id,old_status_label,old_status_type,new_status_label,new_status_type,date_created,opportunity_value,user_name",
                "a-1,o-1,Lead,active,Proposal,active,2026-02-05T10:00:00Z,9000,S",
                "a-2,o-1,Proposal,active,Lead,active,2026-03-05T10:00:00Z,9000,S",
                "a-3,o-1,Lead,active,Proposal,active,2026-03-06T10:00:00Z,10000,S");

        assertThat(Exports.deal(read(), "o-1").changes())
                .extracting(change -> change.field() + " " + change.to().orElse(""))
                .containsExactly("STAGE Proposal", "STAGE Lead", "STAGE Proposal");
    }

    @Test
    void theEventsOfKommoTellTheFieldByTheNameOfTheEvent() throws IOException {
        file(
                "leads.csv",
                "ID,Lead title,Company,Responsible user,Lead stage,Sale,Created at,Closed at",
                "1,Crane,A,T,Proposal,100,05.01.2026 10:00:00,",
                "2,Hoist,B,S,Lead,200,05.01.2026 10:00:00,");
        file(
                "events.csv",
                "Date,Author,Object,Name,Event,Value before,Value after",
                "05.03.2026 10:00:00,S,Lead,Crane,Responsible user changed,S,T",
                "05.02.2026 11:00:00,S,Lead,Crane,Sale changed,90,100",
                "05.02.2026 10:00:00,S,Lead,Crane,Lead stage changed,Lead,Proposal",
                "05.01.2026 10:00:00,S,Lead,Crane,New lead,,Crane");

        assertThat(Exports.deal(read(), "1").changes())
                .extracting(change -> change.field() + " " + change.to().orElse(""))
                .containsExactly("STAGE Proposal", "AMOUNT 100", "OWNER T");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "商机,原阶段,新阶段,变更时间",
                "商机名称,推进前阶段,推进后阶段,变更时间",
                "Opportunity-ID,Von Phase,Zu Phase,Zuletzt geändert",
                "Opportunity,Old Stage,Stage Name,Stage Started On",
                "Deal ID,Old Stage,Stage,Enter Time",
                "Opportunité,Ancienne étape,Nouvelle étape,Date de modification",
                "Negócio,Da etapa,Para a etapa,Data da alteração",
                "Negocio,Etapa anterior,Etapa nueva,Fecha de cambio",
                "Сделка,Предыдущая стадия,Новая стадия,Дата изменения",
                "商談,変更前フェーズ,変更後フェーズ,変更日時",
                "ID de l'opportunité,De l'étape,À l'étape,Dernière modification",
                "Deal ID,Previous deal stage,Deal stage,Deal stage updated at"
            })
    void logsOfStagesAreKnownByTheirHeadersAndByTheDealsTheyName(String header) throws IOException {
        deals("x-1", "x-2", "x-3");
        file("log.csv", header, "x-1,Lead,Proposal,2026-02-05", "x-1,Proposal,Lead,2026-03-05");

        assertThat(figures())
                .contains(entry("history-rows", "2"), entry("stage-changes", "2"), entry("deals-moved-back", "1"));
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

        file(
                "log.csv",
                "Task,Related To,Field,Old Value,New Value,Changed At",
                "Call,Crane,Status,Not started,In progress,2026-02-05",
                "Call,Crane,Status,In progress,Completed,2026-03-05");
        assertThat(figures()).doesNotContainKey("stage-changes");
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

    @Test
    void aLogThatBeginsWithTheFirstMoveSaysBothStagesOfIt() throws IOException {
        options = CrmOptions.none().on(LocalDate.of(2026, 6, 30));
        deals("x-1", "x-2", "x-3");
        file(
                "log.csv",
                "Deal ID,Field,Old Value,New Value,Edit Date",
                "x-1,Stage,Lead,Proposal,2026-02-05",
                "x-1,Stage,Proposal,Lead,2026-03-05",
                "x-2,Stage,Lead,Proposal,2026-02-05",
                "x-3,Stage,Proposal,Lead,2026-02-05");

        assertThat(book().stages()).containsExactly("Lead", "Proposal");
        assertThat(figures()).containsEntry("deals-moved-back", "2");
    }

    @Test
    void fieldsAreCalledAsInTheProductThatWroteTheDeals() throws IOException {
        file(
                "crm.lead.csv",
                "External ID,Opportunity,Customer,Stage,Expected Revenue,Currency,Expected Closing,Created on,Salesperson",
                "l-1,Crane,A,Lead,100,EUR,2026-08-10,2026-01-05,S",
                "l-2,Hoist,B,Proposal,200,EUR,2026-08-10,2026-01-05,S");
        file(
                "mail.tracking.value.csv",
                "Related Document ID,Field,Old Value,New Value,Date",
                "l-1,Expected Revenue,80,100,2026-03-05");

        assertThat(book().deals().get(0).changes())
                .extracting(change -> change.field() + " " + change.from().orElse("") + " "
                        + change.to().orElse(""))
                .containsExactly("AMOUNT 80 100");
    }

    @Test
    void aLogAloneMayCallStagesStatus() throws IOException {
        file(
                "log.csv",
                "Deal ID,Deal Name,Customer,Status,Date,Amount,Currency,Owner",
                "x-1,Crane,A,Lead,2026-01-05,100,EUR,S",
                "x-2,Hoist,B,Lead,2026-01-06,200,EUR,S",
                "x-3,Winch,C,Lead,2026-01-07,300,EUR,S",
                "x-1,Crane,A,Proposal,2026-02-05,100,EUR,S",
                "x-1,Crane,A,Won,2026-03-05,100,EUR,S",
                "x-2,Hoist,B,Lost,2026-03-06,200,EUR,S");

        assertThat(figures())
                .contains(
                        entry("deals", "3"),
                        entry("won", "1"),
                        entry("lost", "1"),
                        entry("open", "1"),
                        entry("stage-changes", "3"));
    }

    @Test
    void rowsThatOnlyDifferInHowADealStandsAreNoLog() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Customer,Status,Date,Amount,Currency,Owner,Created Date",
                "x-1,A,Open,2026-01-05,100,EUR,S,2026-01-05",
                "x-1,A,Won,2026-02-05,100,EUR,S,2026-01-05",
                "x-2,B,Open,2026-01-05,200,EUR,S,2026-01-05",
                "x-2,B,Won,2026-02-05,200,EUR,S,2026-01-05");

        assertThat(figures()).doesNotContainKey("history-rows");
    }

    @ParameterizedTest
    @CsvSource({"Snapshot Week,2026-W25,2026-W26", "Week,W25 2026,W26 2026", "KW,2026-KW25,2026-KW26"})
    void exportsOfSeveralWeeksInOneTableAreTakenApartByTheirWeek(String header, String week, String next)
            throws IOException {
        file(
                "export.csv",
                header + ",Deal ID,Company,Owner,Stage,Amount,Currency,Created Date,Close Date",
                week + ",1,C,S,Lead,100,USD,2026-01-05,2026-07-13",
                week + ",2,C,S,Proposal,100,USD,2026-01-05,2026-07-13",
                next + ",1,C,S,Closed Won,100,USD,2026-01-05,2026-06-27",
                next + ",2,C,S,Proposal,150,USD,2026-01-05,2026-07-13");

        assertThat(figures()).contains(entry("deals", "2"), entry("won", "1"), entry("open", "1"));
    }

    @Test
    void theDaysOfExportsInOneTableAreReadTogether() throws IOException {
        file(
                "export.csv",
                "Snapshot Date,Deal ID,Company,Owner,Stage,Amount,Currency,Created Date,Close Date",
                "4/7/2026,1,C,S,Lead,100,USD,2026-01-05,2026-07-13",
                "4/7/2026,2,C,S,Proposal,100,USD,2026-01-05,2026-07-13",
                "4/14/2026,1,C,S,Closed Won,100,USD,2026-01-05,2026-04-10",
                "4/14/2026,2,C,S,Proposal,150,USD,2026-01-05,2026-07-13");

        assertThat(figures()).contains(entry("deals", "2"), entry("won", "1"), entry("open", "1"));
    }

    @Test
    void aTableOfStagesGivesTheirNamesAndTheirOrder() throws IOException {
        options = CrmOptions.none().on(LocalDate.of(2026, 6, 30));
        file(
                "deals.csv",
                "Deal ID,Customer,Owner,Stage,Amount,Currency,Created Date,Close Date",
                "x-1,A,S,12,100,EUR,2026-01-05,2026-08-10",
                "x-2,B,S,Proposal,200,EUR,2026-01-05,2026-08-10",
                "x-3,C,S,14,300,EUR,2026-01-05,2026-05-10");
        file("stages.csv", "id,name,pipeline_id,order_nr", "11,Proposal,1,2", "12,Lead,1,1", "14,Closed Won,1,3");
        file(
                "log.csv",
                "deal_id,field_key,old_value,new_value,log_time",
                "x-1,stage_id,12,11,2026-02-05",
                "x-1,stage_id,11,12,2026-03-05");

        assertThat(book().stages()).containsExactly("Lead", "Proposal");
        assertThat(figures()).contains(entry("won", "1"), entry("deals-moved-back", "1"), entry("stage-changes", "2"));
    }

    @ParameterizedTest
    @CsvSource({"'11,Proposal,1,2','12,Lead,2,1'", "'11,Proposal,1,','12,Lead,1,1'"})
    void stagesOfSeveralPipelinesOrWithoutAPlaceHaveNoOrder(String proposal, String lead) throws IOException {
        options = CrmOptions.none().on(LocalDate.of(2026, 6, 30));
        file(
                "deals.csv",
                "Deal ID,Stage,Amount,Currency,Created Date",
                "x-1,12,1,EUR,2026-01-05",
                "x-2,11,1,EUR,2026-01-05");
        file("stages.csv", "id,name,pipeline_id,order_nr", proposal, lead);

        assertThatThrownBy(this::read)
                .isInstanceOf(UnreadableBookException.class)
                .hasMessageContaining("the order of the stages is not known")
                .hasMessageContaining("Lead")
                .hasMessageContaining("Proposal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deal ID,Stage,Date,Total", "Which,Stage,Date,Total", "Deal ID,From Stage,Stage,Date"})
    void aLogOfWhichNoStageIsOneOfTheDealsIsNone(String header) throws IOException {
        deals("x-1", "x-2", "x-3");
        file(
                "quotes.csv",
                header,
                "x-1,Draft,2026-02-05,130",
                "x-1,Sent,2026-03-05,130",
                "x-2,Cancelled,2026-03-05,260");
        if (header.contains("From")) {
            file("quotes.csv", header, "x-1,Draft,Sent,2026-02-05", "x-2,Sent,Cancelled,2026-03-05");
        }

        assertThat(figures()).doesNotContainKey("history-rows");
        assertThat(book().deals()).allSatisfy(deal -> assertThat(deal.changes()).isEmpty());
        assertThat(warnings())
                .contains(
                        "Not read as a history: quotes.csv, as none of its stages, such as "
                                + (header.contains("From") ? "Sent" : "Draft")
                                + ", is one of these deals. If they are, say so in a line of --mapping FILE: stage history,Stage,stage.");
    }

    @Test
    void suchALogOfActivitiesTellsOfContacts() throws IOException {
        deals("x-1", "x-2", "x-3");
        file(
                "activities.csv",
                "Deal ID,Activity Type,Subject,Stage,Date",
                "x-1,Call,First,Planned,2026-02-05",
                "x-1,Visit,Second,Cancelled,2026-03-05");

        assertThat(figures()).doesNotContainKey("history-rows");
        assertThat(book().deals().get(0).contacts()).hasSize(2);
    }

    @Test
    void aMappingMaySayThatALogIsOne() throws IOException {
        deals("x-1", "x-2", "x-3");
        file("log.csv", "Deal ID,Stage,Date", "x-1,First talk,2026-01-06");
        mapping("stage history,Stage,stage", "option,stages,First talk > Lead > Proposal");

        assertThat(figures()).containsEntry("history-rows", "1");
    }

    @Test
    void aHistoryOfFieldsThatAreNotReadIsSaidToTellNothing() throws IOException {
        deals("x-1", "x-2", "x-3");
        file(
                "log.csv",
                "Deal ID,Field,Old Value,New Value,Edit Date",
                "x-1,Probability,10,20,2026-02-05",
                "x-2,Shoe size,42,43,2026-02-05");

        assertThat(warnings())
                .containsExactly(
                        "log.csv says nothing that is read: in none of its 2 rows does Field name a stage, an amount, an expected close, an owner or a forecast category (the first is Probability).");
        assertThat(figures().getOrDefault("deals-with-history", "0")).isEqualTo("0");
    }

    @Test
    void whereNoColumnOfTheDealsIsReadAsAnIdAHistoryThatFindsNoneSaysSo() throws IOException {
        file(
                "deals.csv",
                "Numero,Deal Name,Customer,Owner,Stage,Amount,Currency,Created Date,Close Date",
                "x-1,Crane,A,S,Lead,100,EUR,2026-01-05,2026-08-10");
        history("Deal ID", "x-1");

        assertThat(warnings())
                .contains(
                        "history.csv says nothing of these deals, as no column of theirs is read as an id: in none of its 3 rows does Deal ID name one by a name that no other deal has (the first is x-1). If a column of the deals has such ids, say so in a line of --mapping FILE: deals,<column>,id.");
    }

    @Test
    void aChangeOfOwnerThatTwoFilesTellIsOne() throws IOException {
        deals("x-1", "x-2", "x-3");
        String[] log = {"Deal ID,Field,Old Value,New Value,Edit Date", "x-1,Deal owner,R,S,2026-02-05"};
        file("log-a.csv", log);
        file("log-b.csv", log);

        assertThat(figures()).containsEntry("owner-changes", "1");
    }

    @Test
    void columnsOfPlannedDaysWithTheNamesOfStagesAreNoDaysOfEntry() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Customer,Owner,Stage,Amount,Currency,Created,Close Date,Lead,Proposal",
                "x-1,A,S,Lead,100,EUR,2026-01-05,2026-08-10,2026-01-05,2026-07-05",
                "x-2,B,S,Proposal,200,EUR,2026-01-05,2026-08-10,2026-01-06,2026-07-06");

        assertThat(figures()).doesNotContainKey("stage-entries");
    }

    @ParameterizedTest
    @CsvSource({
        "Date d'entrée dans « Lead (Ventes) »,Date d'entrée dans « Proposal (Ventes) »",
        "'Data di ingresso in \"Lead (Vendita)\"','Data di ingresso in \"Proposal (Vendita)\"'",
        "Data de entrada em “Lead”,Data de entrada em “Proposal”"
    })
    void daysOfEntryNameTheirStageBetweenQuotationMarks(String lead, String proposal) throws IOException {
        file(
                "deals.csv",
                "ID de fiche,Entreprise associée,Owner,Stage,Amount,Currency,Created,Close Date," + quoted(lead) + ','
                        + quoted(proposal),
                "x-1,A,S,Proposal,100,EUR,2026-01-05,2026-08-10,2026-01-05,2026-02-05");

        assertThat(figures()).contains(entry("stage-entries", "2"), entry("stage-changes", "1"));
    }

    private static String quoted(String header) {
        return '"' + header.replace("\"", "\"\"") + '"';
    }

    @Test
    void aStageWithWordsForBothOutcomesIsOfferedAsEither() throws IOException {
        options = CrmOptions.none().on(LocalDate.of(2026, 6, 30));
        file(
                "deals.csv",
                "Deal ID,Customer,Owner,Stage,Amount,Currency,Created Date,Close Date",
                "x-1,A,S,Won or lost,100,EUR,2026-01-05,2026-02-10",
                "x-2,B,S,Alpha,200,EUR,2026-01-05,2026-08-10",
                "x-3,B,S,Beta,200,EUR,2026-01-05,2026-08-10");

        assertThatThrownBy(this::read)
                .isInstanceOf(UnreadableBookException.class)
                .hasMessageContaining("word,Won or lost,won or lost");
    }

    @ParameterizedTest
    @CsvSource({
        "'Deal ID,Field,Old Value,New Value,Edit Date','x-1,Amount,USD 80,USD 110,2026-03-05'",
        "'Deal ID,Field,Old Value,New Value,Edit Date,Currency','x-1,Amount,80,110,2026-03-05,USD'"
    })
    void amountsOfAHistoryInAnotherCurrencyAreNoneOfTheDeal(String header, String row) throws IOException {
        deals("x-1", "x-2", "x-3");
        file(
                "log.csv",
                header,
                row,
                row.replace("x-1", "x-2").replace("USD", "EUR").replace("110", "200"));

        assertThat(book().deals())
                .extracting(deal -> deal.id() + ' ' + deal.changes().size())
                .containsExactly("x-1 0", "x-2 1", "x-3 0");
        assertThat(InEnglish.oddities(book()))
                .contains(new Odd(
                        "deals with a history of amounts in another currency", 1, "x-1", "these amounts are not used"));
    }
}
