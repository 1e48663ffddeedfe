// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import static io.stagecraft.examples.crm.Exports.deal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.FieldChange;
import io.stagecraft.examples.book.InEnglish;
import io.stagecraft.examples.book.UnreadableBookException;
import io.stagecraft.examples.crm.option.CrmOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How systems write what they export, one rule a test; the whole exports are in other tests. */
class ExportRulesTest {
    private static final CrmOptions OPTIONS = CrmOptions.none().on(LocalDate.of(2026, 6, 30));
    private static final String ODOO =
            "External ID,Opportunity,Company,Salesperson,Stage,Active,Type,Expected Revenue,Probability,Expected Closing,Created on,关闭日期,Currency";
    private static final String DEALS =
            "Deal ID,Deal Name,Account Name,Owner,Stage,Amount,Currency,Created Date,Expected Close Date,Closed Date";

    @TempDir
    private Path folder;

    @Test
    void anArchivedDealOfOdooIsLostOnlyWithoutAChance() throws IOException {
        CrmBooks read = read(
                "a.csv",
                ODOO,
                "a,O 1,We,Seller 1,Qualified,False,Opportunity,1000,0.00,2026-03-31,2026-01-01 10:00:00,12,EUR",
                "b,O 2,We,Seller 1,Qualified,False,Opportunity,2000,35.5,2026-09-30,2026-01-01 10:00:00,,EUR",
                "c,O 3,We,Seller 1,Won,True,Opportunity,3000,100,2026-03-31,2026-01-01 10:00:00,40,EUR",
                "d,O 4,We,Seller 1,New,True,Lead,4000,10,,2026-01-01 10:00:00,,EUR",
                "Won (3),,,,,,,3000,,,,,");

        assertThat(InEnglish.of(read.reading().system())).isEqualTo("Odoo");
        assertThat(read.reading().figures())
                .containsAllEntriesOf(Map.of(
                        "lost-amount.EUR", "1000.00",
                        "open-amount.EUR", "2000.00",
                        "won-revenue.EUR", "3000.00",
                        "not-deals.other-records", "1",
                        "not-deals.notes", "1"));
        assertThat(deal(read, "b").account()).isEmpty();
        assertThat(deal(read, "a").closed()).contains(LocalDate.of(2026, 3, 31));
    }

    @Test
    void idsDifferByTheCaseOfTheirLettersAndAreFoundByTheirFirstFifteen() throws IOException {
        file(
                "h.csv",
                "OpportunityId,StageName,CreatedDate",
                "0068d000000ABCdAAM,Prospecting,2026-01-05T10:00:00.000Z",
                "0068d000000ABCdAAM,Qualification,2026-02-06T10:00:00.000Z");
        CrmBooks read = read(
                "d.csv",
                DEALS,
                "0068d000000ABCd,A,C,S,Qualification,1,EUR,2026-01-05,,",
                "0068d000000ABCD,B,C,S,Prospecting,1,EUR,2026-01-05,,");

        assertThat(read.reading().figures()).containsEntry("deals", "2");
        assertThat(deal(read, "0068d000000ABCd").changes())
                .containsExactly(new FieldChange(
                        LocalDate.of(2026, 2, 6),
                        FieldChange.Field.STAGE,
                        Optional.of("Prospecting"),
                        Optional.of("Qualification")));
        assertThat(deal(read, "0068d000000ABCD").changes()).isEmpty();
    }

    @Test
    void aHistoryByNamesIsThatOfDealsWithoutIds() throws IOException {
        file(
                "h.csv",
                "Opportunity Name,From Stage,To Stage,Last Modified",
                "A,Qualification,Proposal/Price Quote,2026-03-06",
                "A,,Qualification,2026-01-05",
                "B,,Qualification,2026-01-05");
        CrmBooks read = read(
                "d.csv",
                DEALS.replace("Deal ID,", ""),
                "A,C 1,S,Proposal/Price Quote,1,EUR,2026-01-05,,",
                "B,C 1,S,Qualification,1,EUR,2026-01-05,,",
                "B,C 2,S,Qualification,1,EUR,2026-01-05,,");

        assertThat(read.books().get(0).deals())
                .extracting(deal -> deal.changes().size())
                .containsExactly(1, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-13, 2026-05-13",
        "45790, 2025-05-13",
        "1747094400000, 2025-05-13",
        "1747094400, 2025-05-13",
        "13-05-2025, 2025-05-13",
        "13.5.25, 2025-05-13",
        "2025.5.13, 2025-05-13",
        "2025年5月13日, 2025-05-13",
        "2025/5/13 下午3:15, 2025-05-13",
        "5/13/2025 3:15 PM, 2025-05-13",
        "13-May-2025, 2025-05-13",
        "'May 13, 2025', 2025-05-13",
        "13 de mayo de 2025, 2025-05-13"
    })
    void aDayIsReadAsItIsWritten(String written, String day) throws IOException {
        CrmBooks read = read("d.csv", DEALS, "1,A,C,S,Qualification,1,EUR,\"" + written + "\",,");

        assertThat(deal(read, "1").opened()).contains(LocalDate.parse(day));
    }

    @ParameterizedTest
    @CsvSource({
        "1.2E6, 1200000.00",
        "45k, 45000.00",
        "1.2M, 1200000.00",
        "'1,234.50-', -1234.50",
        "'(1,234.50)', -1234.50",
        "'''-500', -500.00",
        "'EUR 1,234.50', 1234.50",
        "3.5亿, 350000000.00"
    })
    void anAmountIsReadAsItIsWritten(String written, String amount) throws IOException {
        CrmBooks read = read(
                OPTIONS.saying("credits", "yes"),
                "d.csv",
                DEALS,
                "1,A,C,S,Qualification,\"" + written + "\",EUR,2026-01-05,,");

        assertThat(deal(read, "1").amount().orElseThrow()).hasToString("EUR " + amount);
    }

    @ParameterizedTest
    @CsvSource({"-", "N/A", "NULL", "None", "无", "(blank)"})
    void manyWordsStandForAMissingValue(String nothing) throws IOException {
        Deal deal =
                deal(read("d.csv", DEALS, "1,A," + nothing + ",S,Qualification," + nothing + ",EUR,2026-01-05,,"), "1");

        assertThat(deal.amount()).isEmpty();
        assertThat(deal.account()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Verbal win, open",
        "Won by competitors?, open",
        "Two Next Steps, open",
        "closed won, won",
        "Закрытые заключенные, won",
        "已输单, lost",
        "Закрытые и выигранные конкурентами, lost",
        "Abandoned, abandoned",
        "无效, abandoned",
        "待定, open-on-hold",
        "On hold, open-on-hold"
    })
    void aWordSaysHowADealStandsOnlyAsAWhole(String stage, String standing) throws IOException {
        CrmBooks read = read(
                OPTIONS.saying("stages", "Qualification > Verbal win > Won by competitors? > Two Next Steps"),
                "d.csv",
                "Record Id,Deal Name,Account Name,Deal Owner,Amount,Currency,Stage,Closing Date,Created Time,Reason For Loss",
                "zcrm_410888000000123456,D 1,Customer 1,Seller 1,1000,USD," + stage
                        + ",2026-04-01,2026-01-02 10:00:00,",
                "zcrm_410888000000123457,D 2,Customer 1,Seller 1,1000,USD,Qualification,2026-09-01,2026-01-02 10:00:00,");

        assertThat(read.reading().figures().get(standing)).isEqualTo(standing.equals("open") ? "2" : "1");
    }

    @Test
    void hubSpotNamesItsStagesInQuotesOfAnyKind() throws IOException {
        CrmBooks read = read(
                "d.csv",
                "Record ID,Deal Name,Deal owner,Deal Stage,Amount,Currency,Create Date,Close Date,Date entered “Demo (Sales)”,Date entered 'Contract Sent (Sales)',Fecha de entrada en \"Alta\"",
                "1,A,S,Contract Sent,1,EUR,2026-01-05,,2026-01-06 10:00,2026-02-06 10:00,2026-01-05 10:00");

        assertThat(read.books().get(0).stages()).containsExactly("Demo", "Contract Sent", "Alta");
        assertThat(read.reading().figures()).containsEntry("stage-entries", "3");
    }

    @Test
    void freshsalesWritesItsDaysWithTheDayFirst() throws IOException {
        CrmBooks read = read(
                "d.csv",
                "deal_id,deal_name,deal_amount,deal_currency_name,deal_created_at,deal_expected_close,deal_closed_date,deal_deal_stage_name,deal_owner_name",
                "1,A,100,EUR,05-01-2026,13-09-2026,,Demo,S",
                "2,B,200,EUR,05-01-2026,13-04-2026,14-04-2026,Won,S");

        assertThat(deal(read, "1").opened()).contains(LocalDate.of(2026, 1, 5));
        assertThat(read.reading().figures()).containsEntry("won-revenue.EUR", "200.00");
    }

    @Test
    void anAmountPerPeriodIsNotTheAmountOfADeal() {
        assertThat(problems(
                        "d.csv",
                        "id,lead_name,user_name,status_label,status_type,value,value_period,date_created,date_won",
                        "oppo_1,C,S,Demo,active,100,monthly,2026-01-05,"))
                .first()
                .asString()
                .isEqualTo("1 row: the amount is for a period, \"monthly\", and not for the deal (in d.csv, line 2);"
                        + " multiply it out, and write one_time");
    }

    @Test
    void anIdRoundedByASpreadsheetIsIgnored() {
        assertThat(problems(
                        "d.csv",
                        DEALS,
                        "4.10888E+17,A,C,S,Qualification,1,EUR,2026-01-05,,",
                        "410888000000000017,B,C,S,Qualification,1,EUR,2026-01-05,,"))
                .first()
                .asString()
                .startsWith("1 row: the id 4.10888E+17 has been rounded by a spreadsheet");
    }

    @Test
    void daysOfTwoFormatsInOneColumnAreAskedFor() {
        assertThat(problems(
                        "d.csv",
                        DEALS,
                        "1,A,C,S,Qualification,1,EUR,13/5/2026,,",
                        "2,B,C,S,Qualification,1,EUR,5/13/2026,,"))
                .containsExactly(
                        "d.csv: 1 date can only have the day first and 1 date only the month; say which it is with"
                                + " --dates d/M/yyyy or --dates M/d/yyyy, and the others are set aside");
    }

    @Test
    void columnsThatWriteDaysInTheirOwnOrdersAreReadEachInItsOwn() throws IOException {
        CrmBooks read = read(
                "d.csv",
                DEALS,
                "1,A,C,S,Closed Won,1,EUR,5/13/2026,,14/6/2026",
                "2,B,C,S,Closed Won,1,EUR,5/14/2026,,15/6/2026",
                "3,C,C,S,Closed Won,1,EUR,5/15/2026,,16/6/2026",
                "4,D,C,S,Closed Won,1,EUR,5/6/2026,,7/6/2026");

        assertThat(deal(read, "4").opened()).contains(LocalDate.of(2026, 5, 6));
        assertThat(deal(read, "4").closed()).contains(LocalDate.of(2026, 6, 7));
    }

    @Test
    void deletedAndVoidedRecordsAreNoDeals() throws IOException {
        assertThat(read(
                                "d.csv",
                                "商机编号,商机名称,客户名称,负责人,销售阶段,商机状态,商机金额,创建时间,预计成交日期",
                                "1,A,C,S,方案,作废,1,2026-01-05,",
                                "2,B,C,S,方案,进行中,1,2026-01-05,")
                        .reading()
                        .figures())
                .containsAllEntriesOf(Map.of("not-deals.deleted", "1", "deals", "1"));
    }

    @Test
    void theAmountOfAWinIsThatOfTheOrderAndTheExpectedOneStays() throws IOException {
        CrmBooks read = read(
                "d.csv",
                DEALS.replace("Amount,", "Amount,Actual Revenue,"),
                "1,A,C,S,Won,1000,900,EUR,2026-01-05,,2026-02-05",
                "2,A,C,S,Lost,1000,0,EUR,2026-01-05,,2026-02-05",
                "3,A,C,S,Won,1000,,EUR,2026-01-05,,2026-02-05");

        assertThat(deal(read, "1").wonValue().orElseThrow()).hasToString("EUR 900.00");
        assertThat(deal(read, "1").amount().orElseThrow()).hasToString("EUR 1000.00");
        assertThat(deal(read, "3").wonValue()).isEmpty();
        assertThat(deal(read, "3").amount()).isEmpty();
    }

    private List<String> problems(String name, String... lines) {
        return InEnglish.of(catchThrowableOfType(UnreadableBookException.class, () -> read(name, lines))
                .problems());
    }

    private CrmBooks read(String name, String... lines) throws IOException {
        return read(OPTIONS, name, lines);
    }

    private CrmBooks read(CrmOptions options, String name, String... lines) throws IOException {
        file(name, lines);
        return CrmReader.read(List.of(folder), options);
    }

    private void file(String name, String... lines) throws IOException {
        Files.write(folder.resolve(name), Arrays.asList(lines));
    }
}
