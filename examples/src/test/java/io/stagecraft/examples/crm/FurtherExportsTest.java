// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.FieldChange;
import io.stagecraft.examples.book.InEnglish;
import io.stagecraft.examples.book.Opportunities;
import io.stagecraft.examples.crm.cell.Amount;
import io.stagecraft.examples.crm.cell.Amounts;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Pipelines;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.cell.Unit;
import io.stagecraft.examples.crm.option.CrmOptions;
import io.stagecraft.examples.crm.table.ClosingColumns;
import io.stagecraft.examples.crm.table.OutcomeColumn;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The smallest forms of exports that were once read wrongly or not at all. */
class FurtherExportsTest extends ExportFolder {
    private static final String DEALS = "Deal Name,Owner,Stage,Amount,Created Date,Close Date";

    private static final String OF_CLOSE =
            "id,lead_name,user_name,status_label,status_type,value,value_formatted,value_currency,value_period,confidence,date_created,date_won,date_lost";

    private static final String OF_MONDAY =
            "Name,Subitems,Stage,Owner,Deal Value,Close Probability,Deal Creation Date,Actual Close Date,Item ID (auto generated)";

    @Test
    void odooWritesTheFieldOfAnotherRecordBehindASlash() throws IOException {
        assertRead(
                "Odoo",
                Map.of("won-revenue.EUR", "100.00", "lost-amount.EUR", "200.00", "open-amount.EUR", "300.00"),
                "External ID,Opportunity,Customer/Name,Salesperson/Name,Stage/Stage Name,Active,Expected Revenue,Currency/Currency,Probability,Expected Closing,Created on,Closed Date",
                "a,A,Customer 1,Seller 1,Won,True,100,EUR,100,2026-03-31,2026-01-01 10:00:00,2026-03-05 10:00:00",
                "b,B,Customer 1,Seller 1,Qualified,False,200,EUR,0,2026-03-31,2026-01-01 10:00:00,2026-03-05 10:00:00",
                "c,C,Customer 2,Seller 2,Proposition,True,300,EUR,40,2026-09-30,2026-01-01 10:00:00,");
        assertThat(deals())
                .extracting(deal -> deal.seller())
                .containsOnly(Optional.of("Seller 1"), Optional.of("Seller 2"));
    }

    @Test
    void theIdOfAnotherRecordIsNotItsName() {
        assertThat(List.of("Stage/Name", "partner_id/name", "Customer/ID", "partner_id/.id", "Сумма/Валюта"))
                .extracting(Spelling::withoutPath)
                .containsExactly("Stage", "partner_id", "Customer/ID", "partner_id/.id", "Сумма");
    }

    @Test
    void subitemsOfMondayAreNoDeals() throws IOException {
        assertRead(
                "monday.com",
                Map.of("open", "1", "won", "1", "not-deals.notes", "3"),
                "Deals",
                "Name,Subitems,Stage,Owner,Deal Value,Accounts,Expected Close Date,Deal Creation Date,Actual Close Date,Item ID (auto generated)",
                "A,,Discovery,Seller 1,100,Customer 1,2026-09-01,2026-01-05,,901",
                "Subitems,Name,Owner,Status,Date,Item ID (auto generated)",
                ",call them,Seller 1,Done,2026-02-01,77",
                ",send the offer,Seller 1,Open,2026-02-09,78",
                "B,,Won,Seller 1,200,Customer 2,2026-03-01,2026-01-05,2026-03-02,902");
    }

    @Test
    void theDayOfClosingInAHistoryIsNotWhenADealWasExpected() throws IOException {
        Files.writeString(folder.resolve("opportunity.csv"), """
                Id,StageName,IsClosed,IsWon,Amount,CurrencyIsoCode,CreatedDate,CloseDate
                006A,Closed Lost,true,false,100,EUR,2026-01-05T09:00:00.000Z,2026-03-02
                006B,Closed Won,true,true,200,EUR,2026-01-05T09:00:00.000Z,2026-03-02
                006C,Closed Lost,true,false,300,EUR,2026-01-05T09:00:00.000Z,2026-03-02
                006D,Prospecting,false,false,400,EUR,2026-01-05T09:00:00.000Z,2026-09-30
                """);
        Files.writeString(folder.resolve("opportunity_field_history.csv"), """
                OpportunityId,Field,OldValue,NewValue,CreatedDate
                006A,CloseDate,2026-05-31,2026-06-30,2026-02-01T09:00:00.000Z
                006A,StageName,Prospecting,Closed Lost,2026-03-02T09:00:00.000Z
                006A,CloseDate,2026-06-30,2026-03-02,2026-03-02T09:00:00.000Z
                006B,StageName,Prospecting,Closed Won,2026-03-04T09:00:00.000Z
                006B,CloseDate,2026-06-30,2026-03-02,2026-03-04T09:00:00.000Z
                006C,CloseDate,2026-06-30,2026-03-02,2026-02-20T09:00:00.000Z
                006C,StageName,Prospecting,Closed Lost,2026-03-02T09:00:00.000Z
                """);

        assertThat(deals())
                .extracting(
                        Deal::id,
                        Deal::expectedClose,
                        deal -> deal.changes().stream()
                                .filter(change -> change.field() == FieldChange.Field.EXPECTED_CLOSE)
                                .map(change -> change.day() + " " + change.to().orElse(""))
                                .toList())
                .containsExactly(
                        tuple("006A", Optional.of(LocalDate.of(2026, 6, 30)), List.of("2026-02-01 2026-06-30")),
                        tuple("006B", Optional.of(LocalDate.of(2026, 6, 30)), List.of()),
                        tuple("006C", Optional.of(LocalDate.of(2026, 3, 2)), List.of("2026-02-20 2026-03-02")),
                        tuple("006D", Optional.of(LocalDate.of(2026, 9, 30)), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",,,Proposal,2100,,",
                "2 deals,,,Proposal,2100,,",
                "2,,,Proposal,\"2,100.00\",,",
                ",,S,Proposal,1200,,",
                ",,T,Proposal,900,,",
                "3 deals,,T,,1500,,",
                ",,,Closed Lost,600,,"
            })
    void theSumOfTheDealsWithTheSameWordsIsNoDeal(String sum) throws IOException {
        file(
                "deals.csv",
                "Deal Name,Company,Owner,Stage,Amount,Created Date,Close Date",
                "One,A,S,Closed Won,1000,2026-01-05,2026-02-01",
                "Two,B,T,Closed Lost,600,2026-01-06,2026-02-02",
                "Three,C,S,Proposal,1200,2026-04-05,2026-08-01",
                "Four,D,T,Proposal,900,2026-04-06,2026-08-02",
                "",
                sum);

        assertThat(figures())
                .containsAllEntriesOf(Map.of(
                        "deals", "4",
                        "open-amount.USD", "2100.00",
                        "lost-amount.USD", "600.00",
                        "not-deals.lines-of-totals", "1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",,,Proposal,2000,,", // no sum of theirs
                "Five,,,Proposal,2100,,",
                ",E,,Proposal,2100,,",
                ",,,Proposal,2100,2026-04-07,",
                ",,U,Proposal,2100,,"
            })
    void aLineThatSaysMoreOrLessThanASumIsADeal(String line) throws IOException {
        file(
                "deals.csv",
                "Deal Name,Company,Owner,Stage,Amount,Created Date,Close Date",
                "One,A,S,Closed Won,1000,2026-01-05,2026-02-01",
                "Three,C,S,Proposal,1200,2026-04-05,2026-08-01",
                "Four,D,T,Proposal,900,2026-04-06,2026-08-02",
                line);

        assertThat(figures()).contains(entry("deals", "4"), entry("open", "3"));
    }

    @Test
    void aDealWithNothingButAnIdIsNoSumOfAnother() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Amount,Close Date",
                "1,A,S,Proposal,1200,2026-08-01",
                "2,,S,Proposal,1200,");

        assertThat(figures()).containsEntry("deals", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",,,,300,,",
                ",,,,300,0.5,",
                ",,,,300,50%,2026-01-05 to 2026-01-07",
                ",,,,\"$1,300.00\",,5 Jan 2026 - 7 Jan 2026",
                ",,,,300.00 EUR,,2026-01-05 至 2026-01-07"
            })
    void whatMondaySumsUpBelowAGroupIsNoDeal(String sums) throws IOException {
        assertRead(
                "monday.com",
                Map.of("records", "7", "deals", "3", "open-amount.USD", "300.00", "won-revenue.USD", "300.00"),
                "Deals",
                "Active Deals",
                OF_MONDAY,
                "A,,Discovery,Seller 1,100,0.5,2026-01-05,,901",
                "B,,Discovery,Seller 1,200,0.5,2026-01-07,,902",
                sums,
                "Closed Won",
                OF_MONDAY,
                "C,,Won,Seller 1,300,1,2026-01-05,2026-03-02,903",
                sums);
    }

    @ParameterizedTest
    @ValueSource(strings = {",,,,300,,2026-01-05", ",,,Seller 1,300,0.5,", ",,,,300,ask,"})
    void aDealWithoutANameAndAStageIsNoSum(String deal) throws IOException {
        assertThatThrownBy(() -> assertRead(
                        "monday.com", Map.of(), OF_MONDAY, "A,,Discovery,Seller 1,100,0.5,2026-01-05,,901", deal))
                .hasMessageContaining("1 row: it is open, but in no stage (in export.csv, line 3); fill it in");
    }

    @Test
    void freshsalesHasStagesInItsOwnOrder() throws IOException {
        assertRead(
                "Freshsales",
                Map.of("open", "2"),
                "Id,Name,Deal value,Deal stage,Deal pipeline,Expected close date,Closed date,Created at,Sales account,Sales owner,Currency",
                "1,A,100,Negotiation,Default,31-10-2026,,05-01-2026,Customer 1,Seller 1,USD",
                "2,B,100,New,Default,31-10-2026,,05-01-2026,Customer 1,Seller 1,USD");
        assertThat(book().stages()).containsExactly("New", "Negotiation");
    }

    @Test
    void closeWritesItsValuesInCentsAndOnceMoreAsPeopleDo() throws IOException {
        options = options.saying("stages", "Demo Completed > Proposal Sent");

        assertRead(
                "Close",
                Map.of("won-revenue.USD", "1250.50", "open-amount.USD", "80.00"),
                OF_CLOSE,
                "oppo_1,Customer 1,Seller 1,Won,won,125050,\"$1,250.50\",USD,one_time,100,2026-01-05 10:00:00.123456+00:00,2026-03-05,",
                "oppo_2,Customer 2,Seller 1,Proposal Sent,active,8000,$80,USD,one_time,40,2026-01-05 10:00:00.123456+00:00,2026-09-01,");
        assertThat(deals().get(1).expectedClose())
                .as("while it is open, the day of winning is expected")
                .contains(LocalDate.of(2026, 9, 1));
    }

    @Test
    void amountsThatAreToldInCentsTooAreWhole() throws IOException {
        options = options.saying("stages", "Demo Completed > Proposal Sent");

        assertRead(
                "Close",
                Map.of("won-revenue.USD", "33800.00", "open-amount.USD", "80.00"),
                OF_CLOSE,
                "oppo_1,Customer 1,Seller 1,Won,won,3380000,\"$33,800\",USD,one_time,100,2026-01-05,2026-03-05,",
                "oppo_2,Customer 2,Seller 1,Proposal Sent,active,8000,$80,USD,one_time,40,2026-01-05,2026-09-01,",
                "oppo_3,Customer 3,Seller 1,Proposal Sent,active,0,$0,USD,one_time,40,2026-01-05,2026-09-01,");

        file(
                "export.csv",
                OF_CLOSE,
                "oppo_1,Customer 1,Seller 1,Won,won,3380000,\"$33,800\",USD,one_time,100,2026-01-05,2026-03-05,",
                "oppo_2,Customer 2,Seller 1,Proposal Sent,active,80,$80,USD,one_time,40,2026-01-05,2026-09-01,");
        assertThatThrownBy(this::book)
                .as("one amount that is not in cents decides nothing")
                .hasMessageContaining("numbers like $33,800 (line 2) may have thousands or decimals");
    }

    @Test
    void insightlyNamesTheStateOfADeal() throws IOException {
        options = options.saying("stages", "Qualification > Proposal");

        assertRead(
                "Insightly",
                Map.of("won-revenue.USD", "100.00", "lost-amount.USD", "200.00", "owners", "1"),
                "Record ID,Opportunity Name,Organization Name,Opportunity State,Current Stage,Bid Currency,Opportunity Value,Forecast Close Date,Actual Close Date,User Responsible,Date Created",
                "1,A,Customer 1,WON,Proposal,USD,100,3/31/2026,3/15/2026,Seller 1,1/5/2026",
                "2,B,Customer 2,LOST,Proposal,USD,200,3/31/2026,3/15/2026,Seller 1,1/5/2026");
    }

    @Test
    void sapNamesPhasesAndExpectedValues() throws IOException {
        options = options.saying("stages", "Identifizierung > Angebot");

        assertRead(
                "SAP Sales Cloud",
                Map.of("won-revenue.EUR", "1200.50", "open-amount.EUR", "300.00", "abandoned", "1"),
                "ID;Name;Account;Verkaufsphase;Status;Erwarteter Wert;Währung;Erfolgschance;Abschlussdatum;Verantwortlicher;Angelegt am",
                "1;A;Customer 1;Angebot;Gewonnen;1.200,50;EUR;100,00;15.03.2026;Seller 1;05.01.2026",
                "2;B;Customer 2;Angebot;In Bearbeitung;300,00;EUR;50,00;15.09.2026;Seller 1;05.01.2026",
                "3;C;Customer 2;Angebot;Stopped;300,00;EUR;50,00;15.03.2026;Seller 1;05.01.2026");
    }

    @Test
    void dynamicsByItsTechnicalNamesIsRead() throws IOException {
        assertRead(
                "Dynamics 365",
                Map.of("won-revenue.EUR", "90.00", "lost", "1", "open", "1"),
                "opportunityid,name,customeridname,owneridname,estimatedvalue,actualvalue,transactioncurrencyidname,statecodename,statuscodename,stepname,estimatedclosedate,actualclosedate,createdon",
                "a,A,Customer 1,Seller 1,100,90,Euro,Won,Won,2-Develop,2026-03-31,2026-03-05,2026-01-05T10:00:00Z",
                "b,B,Customer 1,Seller 1,100,,Euro,Lost,Canceled,2-Develop,2026-03-31,2026-03-05,2026-01-05T10:00:00Z",
                "c,C,Customer 1,Seller 1,100,,Euro,Open,In Progress,1-Qualify,2026-09-30,,2026-01-05T10:00:00Z");
    }

    @Test
    void dynamicsByItsTechnicalNamesMayNumberItsStates() throws IOException {
        assertRead(
                "Dynamics 365",
                Map.of("won-revenue.EUR", "90.00", "lost", "1", "open", "1"),
                "opportunityid,name,_parentaccountid_value,_ownerid_value,estimatedvalue,actualvalue,transactioncurrencyidname,statecode,stepname,estimatedclosedate,actualclosedate,createdon",
                "a,A,c1,s1,100,90,Euro,1,2-Develop,2026-03-31,2026-03-05,2026-01-05T10:00:00Z",
                "b,B,c1,s1,100,,Euro,2,2-Develop,2026-03-31,2026-03-05,2026-01-05T10:00:00Z",
                "c,C,c1,s1,100,,Euro,0,1-Qualify,2026-09-30,,2026-01-05T10:00:00Z");
        assertThat(book().reading().warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(Do Not Modify)", "(No modificar)", "(请勿修改)", "(Ne pas modifier)", "（変更しないでください）"})
    void dynamicsSaysInAnyLanguageWhichColumnsMustNotBeChangedAndTheFirstIsTheId(String guard) throws IOException {
        assertRead(
                "Dynamics 365",
                Map.of("won-revenue.EUR", "100.00", "open", "1"),
                "%1$s X,%1$s Y,%1$s Z,Tema,Cliente potencial,Ingresos est.,Divisa,Estado,Razón para el estado,Fase de la canalización,Fecha de creación,Fecha de cierre est.,Fecha de cierre real"
                        .formatted(guard),
                "006-A,x,2026-06-30,A,Customer 1,100,Euro,Ganada,,4-Cerrar,2026-01-05,2026-02-01,2026-02-13",
                "006-B,x,2026-06-30,B,Customer 2,100,Euro,Abierta,En curso,2-Desarrollar,2026-01-05,2026-09-01,");
        assertThat(deals()).extracting(Deal::id).containsExactly("006-A", "006-B");
        assertThat(book().stages()).containsExactly("2-Desarrollar");
        assertThat(book().reading().warnings()).isEmpty();
    }

    @Test
    void anActualAmountThatNobodyFillsInIsNoColumnOfAmounts() throws IOException {
        assertRead(
                "Dynamics 365",
                Map.of("won-revenue.EUR", "100.00", "lost-amount.EUR", "200.00"),
                "Sujet;Client potentiel;Date de clôture estimée;Revenu estimé;Devise;Statut;Raison du statut;Étape du pipeline;Propriétaire;Date de création;Date de clôture réelle;Revenu réel",
                "A;Customer 1;13/06/2026;100,00 €;Euro;Gagnée;;3-Proposer;Seller 1;12/01/2026;13/06/2026;",
                "B;Customer 1;13/06/2026;200,00 €;Euro;Perdue;;3-Proposer;Seller 1;12/01/2026;14/06/2026;");
    }

    @Test
    void dynamicsInChineseNamesAStageThatElsewhereIsAnOutcome() throws IOException {
        assertRead(
                "Dynamics 365",
                Map.of("won", "1", "open", "1"),
                "(请勿修改) 商机,(请勿修改) 行校验和,主题,潜在客户,预计收入,货币,状态,状态描述,管道阶段,创建时间,预计结束日期,实际结束日期",
                "006-A,x,A,客户1,100,人民币,赢单,赢单,4-关闭,2026-01-05,2026-02-01,2026-02-13",
                "006-B,x,B,客户2,100,人民币,打开,正在进行,4-关闭,2026-01-05,2026-09-01,");
    }

    @Test
    void dynamicsThroughODataWritesTheLabelOfACodeInAColumnOfItsOwn() throws IOException {
        String label = "@OData.Community.Display.V1.FormattedValue";
        assertRead(
                "Dynamics 365",
                Map.of(
                        "won-revenue.EUR",
                        "1234.50",
                        "lost-amount.EUR",
                        "200.00",
                        "open-amount.EUR",
                        "300.00",
                        "owners",
                        "1"),
                "@odata.etag,opportunityid,name,_customerid_value#,_customerid_value,_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname,_ownerid_value,_ownerid_value#,_transactioncurrencyid_value#,_transactioncurrencyid_value,statecode#,statecode,statuscode#,statuscode,stepname,estimatedvalue#,estimatedvalue,actualvalue,estimatedclosedate,actualclosedate#,actualclosedate,createdon#,createdon"
                        .replace("#", label),
                "w1,a,A,Customer 1,c1,account,s1,Seller 1,Euro,e1,Won,1,Won,3,2-Develop,\"€1,234.50\",1234.5,1234.5,2026-03-31,3/5/2026,2026-03-05,1/5/2026 10:00 AM,2026-01-05T10:00:00Z",
                "w2,b,B,Customer 1,c1,account,s1,Seller 1,Euro,e1,Lost,2,Canceled,4,2-Develop,€200.00,200,,2026-03-31,3/5/2026,2026-03-05,1/5/2026 10:00 AM,2026-01-05T10:00:00Z",
                "w3,c,C,Customer 2,c2,account,s1,Seller 1,Euro,e1,Open,0,On Hold,2,1-Qualify,€300.00,300,,2026-09-30,,,1/5/2026 10:00 AM,2026-01-05T10:00:00Z");
        assertThat(deals())
                .extracting(deal -> deal.seller(), deal -> deal.account(), Deal::onHold)
                .containsExactly(
                        tuple(Optional.of("Seller 1"), Optional.of("Customer 1"), false),
                        tuple(Optional.of("Seller 1"), Optional.of("Customer 1"), false),
                        tuple(Optional.of("Seller 1"), Optional.of("Customer 2"), true));
        assertThat(book().reading().warnings()).isEmpty();
    }

    @Test
    void capsuleAndInsightlyNameTheirColumnsAsNobodyElseDoes() throws IOException {
        options = options.saying("stages", "Qualify > Propose");

        assertRead(
                "an export of no product that is known",
                Map.of(
                        "won",
                        "1",
                        "lost",
                        "1",
                        "open",
                        "1",
                        "won-by-quarter.2026-Q1",
                        "1",
                        "lost-by-quarter.2026-Q1",
                        "1"),
                "ID,Name,Party,Milestone,Status,Owner,Value,Currency,Created,Expected Close,Actual Close",
                "1,X,Customer 1,Propose,Won,Seller 1,100,GBP,2026-01-15,2026-09-30,2026-03-14",
                "2,Y,Customer 1,Propose,Lost,Seller 1,100,GBP,2026-01-15,2026-09-30,2026-03-15",
                "3,Z,Customer 2,Qualify,Open,Seller 1,100,GBP,2026-01-15,2026-09-30,");
        assertRead(
                "Insightly",
                Map.of("won", "1"),
                "RecordID,OpportunityName,OrganizationName,OpportunityState,PipelineCurrentStage,BidCurrency,OpportunityValue,ForecastCloseDate,ActualCloseDate,UserResponsible,DateCreated",
                "1,A,Customer 1,WON,Propose,USD,100,3/31/2026,3/15/2026,Seller 1,1/5/2026");
        assertThat(book().reading().warnings()).isEmpty();
    }

    @Test
    void oracleNamesItsFieldsAsNobodyElseDoes() throws IOException {
        options = options.saying("stages", "Qualification > Negotiation");

        assertRead(
                "Oracle Sales",
                Map.of("won-revenue.USD", "100.00", "lost-amount.EUR", "200.00", "open-amount.USD", "300.00"),
                "OptyId,OptyNumber,Name,TargetPartyName,OwnerResourcePartyName,SalesStage,StatusCode,Revenue,CurrencyCode,WinProb,EffectiveDate,CreationDate,ActualCloseDate,ReasonWonLostCode",
                "1,CDRM_1,X,Customer 1,Seller 1,Negotiation,WON,100,USD,40,2026-03-31,2026-01-15,2026-03-14,",
                "2,CDRM_2,Y,Customer 2,Seller 1,Negotiation,LOST,200,EUR,40,2026-03-31,2026-01-15,2026-03-15,PRICE",
                "3,CDRM_3,Z,Customer 2,Seller 2,Qualification,OPEN,300,USD,40,2026-09-30,2026-01-15,,");
        assertThat(book().reading().warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Opp #,Opp Name,Party Name,Owner Full Name,Opp Stage,Projected Total,Weighted Total,Currency Code,Enquiry Date,Expected Closure,Won/Lost Date,Win/Loss Reason",
                "opp_id,opp_name,Account,ResponsibleUser,opp_stage,Order Value,Probability,Currency,Created,Expected Close,Closed On,Lost Reason",
                "Deal #,Title,Account,Zugewiesen an,Oppty Stage,deal_value_usd,Probability,Currency,Created,Expected Close,Closed On,Lost Reason",
                "项目编号,项目名称,客户,销售员,项目阶段,预计金额,赢率,币种,立项日期,预计签单日期,流失日期,流失原因"
            })
    void headersAreKnownThatPeopleShortenOrAFewProductsHave(String header) throws IOException {
        options = options.saying("stages", "Qualification");
        file(
                "export.csv",
                header,
                "1,X,Customer 1,Seller 1,Closed Lost,100,40,USD,2026-01-15,2026-03-31,2026-03-14,Price",
                "1,X,Customer 1,Seller 1,Closed Lost,100,40,USD,2026-01-15,2026-03-31,2026-03-14,Price",
                "2,X,Customer 1,Seller 1,Qualification,300,40,USD,2026-01-15,2026-09-30,,");

        assertThat(deals())
                .extracting(deal -> "%s %s %s %s %s %s %s"
                        .formatted(
                                deal.id(),
                                deal.seller().orElseThrow(),
                                deal.account().orElseThrow(),
                                deal.amount().orElseThrow(),
                                deal.opened().orElseThrow(),
                                deal.closed().or(deal::expectedClose).orElseThrow(),
                                deal.lossReason().orElse("open")))
                .containsExactly(
                        "1 Seller 1 Customer 1 USD 100.00 2026-01-15 2026-03-14 Price",
                        "2 Seller 1 Customer 1 USD 300.00 2026-01-15 2026-09-30 open");
        assertThat(book().reading().warnings()).isEmpty();
    }

    @Test
    void whereNoDealIsClosedTheColumnThatMaySayItIsMissed() throws IOException {
        file(
                "export.csv",
                "Record Id,Deal Name,Deal Owner,Account Name,Stage,How it ended,Amount,Currency,Created Time,Closing Date",
                "1,A,Seller 1,Customer 1,Qualification,It came,100,EUR,2026-01-05,2026-03-30");

        assertThat(warnings())
                .containsExactly(
                        "No deal is closed: as it is read, the export shows open deals only. Not understood: How it ended. If"
                                + " one of these says which deals are closed, say so: --write-mapping FILE writes how each column"
                                + " was read, --mapping FILE takes the file back.");
    }

    @Test
    void stagesMayBeginWithTheirChance() throws IOException {
        assertRead(
                "an export of no product that is known",
                Map.of("won", "1", "lost", "1", "open", "2"),
                "Opportunity,Account,Owner,Stage,Value,Close Date,Created Date",
                "A,Customer 1,Seller 1,100% - Closed Won,100,2026-03-31,2026-01-05",
                "B,Customer 1,Seller 1,0% - Closed Lost,100,2026-03-31,2026-01-05",
                "C,Customer 1,Seller 1,50% - Proposal,100,2026-09-30,2026-01-05",
                "D,Customer 1,Seller 1,5% - Lead,100,2026-09-30,2026-01-05");
        assertThat(book().stages()).containsExactly("5% - Lead", "50% - Proposal");
    }

    @ParameterizedTest
    @CsvSource({"'10,494',JPY", "10.494,KRW"})
    void aCurrencyWithoutASmallerUnitHasThousandsAndNoDecimals(String amount, String currency) throws IOException {
        file(
                "export.csv",
                "Deal Name,Owner,Stage,Amount,Currency,Created Date,Close Date",
                "A,Seller 1,Closed Won,\"%s\",%s,2026-01-05,2026-03-31".formatted(amount, currency));

        assertThat(book().deals().get(0).wonValue().orElseThrow()).hasToString(currency + " 10494");
    }

    @ParameterizedTest
    @CsvSource({"'10,494円',JPY", "'₩10,494',KRW"})
    void theSignOfSuchACurrencySettlesItToo(String amount, String currency) throws IOException {
        file("export.csv", DEALS, "A,Seller 1,Closed Won,\"%s\",2026-01-05,2026-03-31".formatted(amount));

        assertThat(book().deals().get(0).wonValue().orElseThrow()).hasToString(currency + " 10494");
    }

    @Test
    void aCurrencyWithASmallerUnitIsStillAskedFor() throws IOException {
        file("export.csv", DEALS, "A,Seller 1,Closed Won,\"$10,494\",2026-01-05,2026-03-31");

        assertThatThrownBy(this::book)
                .hasMessageContaining("numbers like $10,494 (line 2) may have thousands or decimals");
    }

    @Test
    void aDollarSignAndACommaAreThoseOfThousandsAmongWholeAmountsOfThatSize() throws IOException {
        String[] lines = {
            DEALS,
            "A,Seller 1,Closed Won,2000,2026-01-05,2026-03-31",
            "B,Seller 1,Closed Won,68100,2026-01-05,2026-03-31",
            "C,Seller 1,Closed Won,7000,2026-01-05,2026-03-31",
            "D,Seller 1,Closed Won,\"$56,100\",2026-01-05,2026-03-31"
        };
        file("export.csv", lines);
        assertThat(book().deals().get(3).wonValue().orElseThrow()).hasToString("USD 56100.00");

        String all = String.join("\n", lines);
        for (String other : List.of(
                all.replace("2000,", "20,"), // of the size of 56.1
                all.replace("68100", "18100"), // all are below 56,100
                all.replace("$56,100", "56,100"),
                all.replace("$56,100", "€56,100"),
                all.replace("$56,100", "$56.100"))) {
            file("export.csv", other.split("\n"));
            assertThatThrownBy(this::book).hasMessageContaining("may have thousands or decimals");
        }
    }

    @ParameterizedTest
    @CsvSource({"Betrag in €,EUR", "'Бюджет, руб',RUB", "Amount USD,USD", "Value (GBP),GBP", "金额（元）,CNY"})
    void theUnitStandsInTheHeader(String header, String currency) throws IOException {
        file(
                "export.csv",
                "Deal Name;Owner;Stage;%s;Created Date;Close Date".formatted(header),
                "A;Seller 1;Closed Won;1.200,50;2026-01-05;2026-03-31");

        assertThat(book().deals().get(0).wonValue().orElseThrow()).hasToString(currency + " 1200.50");
    }

    @Test
    void theMoneyOfARowThatIsSetAsideHasTheUnitOfTheHeaderUnlessItHasItsOwn() throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "商机编号,商机名称,客户名称,负责人,商机阶段,商机状态,金额（万元）,创建时间,预计成交日期,实际成交日期",
                "1,A,客户1,销售01,赢单,跟进中,2,2026/5/4,2026/8/1,",
                "2,B,客户1,销售01,初步接触,跟进中,3万,2026/5/4,2026/8/1,"));
        for (int id = 3; id < 42; id++) {
            lines.add(id + ",C,客户1,销售01,初步接触,跟进中,5,2026/5/4,2026/8/1,");
        }
        file("export.csv", lines.toArray(String[]::new));

        assertThat(warnings()).startsWith("1 of 41 rows is set aside and in no figure, with CNY 20000.00: 1 (line 2).");
        assertThat(deals().get(0).amount()).hasValue(Money.parse("CNY 30000"));
        assertThat(deals().get(1).amount()).hasValue(Money.parse("CNY 50000"));
    }

    @Test
    void zohoInGermanIsReadFromATextThatCallsItselfAWorkbook() throws IOException {
        Files.writeString(folder.resolve("Abschlüsse.xlsx"), """
                Datensatz-ID;Abschluss-Name;Firmenname;Abschluss-Besitzer;Phase;Betrag;Währung;Erwarteter Umsatz;Abschlussdatum;Erstellt um
                zcrm_410888000000100001;Los 1;Firma 1;Verkäufer 1;Erfolgreich abgeschlossen;1.200,50 €;EUR;1.200,50 €;14.04.2026;02.01.2026 09:12:00
                zcrm_410888000000100002;Los 2;Firma 1;Verkäufer 2;Abgeschlossen verloren;2.000,00 €;EUR;0,00 €;14.04.2026;02.01.2026 09:13:00
                zcrm_410888000000100003;Los 3;Firma 2;Verkäufer 2;An Mitbewerber verloren;3.000,00 €;EUR;0,00 €;14.04.2026;02.01.2026 09:14:00
                zcrm_410888000000100004;Los 4;Firma 2;Verkäufer 2;Qualifizierung;4.000,00 €;EUR;400,00 €;14.09.2026;02.01.2026 09:15:00
                """, Charset.forName("windows-1252"));

        CrmBooks read = read();

        assertThat(InEnglish.of(read.reading().system())).isEqualTo("Zoho CRM");
        assertThat(read.reading().figures())
                .containsAllEntriesOf(Map.of(
                        "won-revenue.EUR", "1200.50",
                        "lost-amount.EUR", "5000.00",
                        "open-amount.EUR", "4000.00",
                        "owners", "2",
                        "without-opening-day", "0"));
        assertThat(read.reading().warnings()).isEmpty();
    }

    @Test
    void columnsThatNobodyUnderstandsAreNamedWhereOneIsMissed() throws IOException {
        file(
                "export.csv",
                "Record Id,Deal Name,Whose,Stage,Amount,Currency,Account Name,Colour,Begun,Closing Date",
                "1,A,Seller 1,Qualification,100,EUR,Customer 1,red,2026-01-05,2026-09-30",
                "2,B,Seller 1,Closed Won,100,EUR,Customer 1,red,2026-01-05,2026-03-30");

        assertThat(warnings())
                .containsExactly(
                        "No column is read as owner and created; not understood: Whose, Colour and Begun. If one"
                                + " of these is meant, say so: --write-mapping FILE writes how each column was read, --mapping FILE takes the"
                                + " file back.");
    }

    @Test
    void aWordForClosedBesideAnOutcomeIsThatOutcome() {
        CellWords words = CellWords.standard();

        for (String lost :
                List.of("Closed (lost)", "Abgeschlossen, verloren", "verloren und abgeschlossen", "Closed as lost")) {
            assertThat(words.status(lost)).as(lost).hasValue(CellWords.Meaning.LOST);
        }
        assertThat(words.status("Geschlossen / gewonnen")).hasValue(CellWords.Meaning.WON);
        for (String stage : List.of("Closed by competitors", "Not closed, lost contact", "Verloren geglaubt")) {
            assertThat(words.status(stage)).as(stage).isEmpty();
        }
    }

    @Test
    void aSignAndANameOfOneCurrencyAreThatCurrency() {
        Amounts amounts = new Amounts();
        amounts.settle(Optional.empty(), Amounts.DECIMALS, false);

        assertThat(amounts.read("￥３０万元"))
                .hasValue(new Amount(new BigDecimal("300000"), new Unit(new BigDecimal(10_000), "元")));
        assertThat(amounts.read("$1,200.50 CAD").orElseThrow().value()).isEqualByComparingTo("1200.50");
        assertThat(amounts.read("€5元")).isEmpty();
    }

    @Test
    void movesOfOneDayFollowOnEachOtherWhateverTheOrderOfTheirLines() throws IOException {
        file(
                "export.csv",
                "Opportunity Name,Opportunity Owner,Account Name,Stage,Amount Currency,Amount,Close Date,Created Date",
                "A,Seller 1,Customer 1,Needs Analysis,EUR,100.00,2026-09-30,2026-01-05");
        Files.writeString(folder.resolve("history.csv"), """
                Opportunity Name,From Stage,To Stage,Last Modified
                A,Qualification,Needs Analysis,2026-02-06
                A,,Prospecting,2026-01-05
                A,Prospecting,Qualification,2026-01-05
                """);

        CrmBooks read = read();

        assertThat(read.reading().figures()).containsEntry("deals-moved-back", "0");
        assertThat(InEnglish.oddities(read.books().get(0)))
                .extracting(InEnglish.Odd::kind)
                .doesNotContain("open deals whose history ends in another stage");
        assertThat(read.books().get(0).deals().get(0).changes())
                .extracting(change -> change.to().orElse(""))
                .containsExactly("Qualification", "Needs Analysis");
    }

    @Test
    void linesOfTotalsAreNoDealsHoweverManyCellsTheyHave() throws IOException {
        assertRead(
                "Salesforce",
                Map.of("open", "2", "lost", "1", "not-deals.lines-of-totals", "5", "set-aside", "0"),
                "Stage  ↑,Opportunity Owner  ↑,Opportunity Name,Account Name,Amount Currency,Amount,Close Date,Created Date",
                "Closed Lost,Seller 1,A,Total,EUR,100.00,2026-03-31,2026-01-05",
                ",Subtotal,Sum,,EUR,100.00,,",
                "Subtotal,,Count,1,EUR,100.00,,",
                "Qualification,Seller 1,B,Total,EUR,300.00,2026-09-30,2026-01-05",
                ",,C,Total,EUR,400.00,2026-09-30,2026-01-05",
                ",Subtotal,Sum,,EUR,700.00,,",
                "Subtotal,,Count,2,EUR,700.00,,",
                "Total,,Count,3,EUR,800.00,,");
    }

    @Test
    void totalsOfSalesforceInGermanAreNoDeals() throws IOException {
        assertRead(
                "Salesforce",
                Map.of("open", "1", "won", "1", "not-deals.lines-of-totals", "3"),
                "Opportunity-Inhaber  ↑;Phase;Opportunity-Name;Accountname;Betrag Währung;Betrag;Schlusstermin;Erstelldatum",
                "Seller 1;Closed Won;A;Customer 1;EUR;1.200,50;31.03.2026;05.01.2026",
                ";Qualification;B;Customer 1;EUR;1.200,50;30.09.2026;05.01.2026",
                "Zwischensumme;;;;EUR;2.401,00;;",
                "Anzahl;;2;;;;;",
                "Gesamtsumme;;;;EUR;2.401,00;;");
        assertThat(deals()).extracting(Deal::seller).containsOnly(Optional.of("Seller 1"));
    }

    @ParameterizedTest
    @CsvSource({
        "Conclue gagnée,Conclue perdue",
        "Chiuso con successo,Chiuso senza successo",
        "Выиграна,Проиграна",
        "Сделка успешна,Отказ",
        "成立,不成立",
        "交易成功,交易失败",
        "Ganada,Perdida",
        "关闭赢得,关闭丢失",
        "结束并赢得,结束并丢失",
        "已结束并赢得,已结束但失去",
        "赢得交易,失去交易",
        "赢得交易,分析失败原因",
        "Negociación ganada,Analizar el fracaso",
        "Auftrag gewonnen,Misserfolg analysieren",
        "Auftrag gewonnen,Fehler analysieren",
        "Negociación ganada,Analizar la falla"
    })
    void outcomesAreKnownInManyLanguages(String won, String lost) throws IOException {
        file(
                "export.csv",
                DEALS,
                "A,Seller 1,%s,100,2026-01-05,2026-03-31".formatted(won),
                "B,Seller 1,%s,100,2026-01-05,2026-03-31".formatted(lost));

        assertThat(deals()).extracting(Deal::outcome).containsExactly(Deal.Outcome.WON, Deal.Outcome.LOST);
    }

    @Test
    void aLogOfStagesAloneIsABook() throws IOException {
        options = options.saying("stages", "Lead > Offer");
        assertRead(
                "an export of no product that is known",
                Map.of("won", "1", "lost", "1", "open", "1", "history-rows", "7"),
                "Deal ID,Stage,Time In,Time Out,Amount,Owner",
                "1,Lead,2026-01-05 08:00,2026-02-01 09:00,100,Seller 1",
                "1,Offer,2026-02-01 09:00,2026-03-01 10:00,120,Seller 1",
                "1,Won,2026-03-01 10:00,,120,Seller 1",
                "2,Lost,2026-02-11 10:00,,70,Seller 2",
                "2,Lead,2026-01-09 08:00,2026-02-11 10:00,80,Seller 2",
                "3,Lead,2026-05-09 08:00,2026-05-12 10:00,90,Seller 2",
                "3,Offer,2026-05-12 10:00,,90,Seller 2");

        Deal won = deals().get(0);
        assertThat(won.opened()).contains(LocalDate.of(2026, 1, 5));
        assertThat(won.closed()).contains(LocalDate.of(2026, 3, 1));
        assertThat(won.wonValue().orElseThrow()).hasToString("USD 120.00");
        assertThat(deals().get(1).closed())
                .as("whatever the order of the lines")
                .contains(LocalDate.of(2026, 2, 11));
        assertThat(deals().get(2).stage()).contains("Offer");
        assertThat(InEnglish.of(book().assumptions()))
                .contains(
                        "There is no table of deals: each deal of export.csv is taken as its last line leaves it, opened with"
                                + " its first line and closed with its last if that is an outcome.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deal_id,deal_name,owner,amount,stage,stage_in,stage_out",
                "Deal ID,Deal Name,Owner,Amount,Stage,Date Entered,Date Exited",
                "Deal ID,Deal Name,Owner,Amount,Stage,Start,End",
                "deal_id,deal_name,owner,amount,stage,timestamp,until",
                "商机编号,商机名称,负责人,商机金额,商机阶段,进入时间,离开时间",
                "商机编号,商机名称,负责人,商机金额,商机阶段,开始日期,结束日期",
                "Datensatz-ID,Deal-Name,Besitzer,Betrag,Phase,Eingetreten am,Verlassen am",
                "Datensatz-ID,Deal-Name,Besitzer,Betrag,Phase,Eintritt,Austritt",
                "ID de registro,Nombre del negocio,Propietario,Importe,Etapa,Fecha de entrada,Fecha de salida",
                "Deal Name,Account Name,Owner,Amount,Stage,Entered,Left"
            })
    void linesOfOneDealWithStagesAndTimesAreALogWhateverStandsBesideThem(String header) throws IOException {
        options = options.saying("stages", "Lead > Offer > Terms").in(CurrencyUnit.EUR);
        file(
                "export.csv",
                header,
                "1,A,Seller 1,100,Lead,2026-01-05,2026-02-01",
                "1,A,Seller 2,120,Offer,2026-02-01,2026-02-01",
                "1,A,Seller 2,120,Terms,2026-02-01,2026-03-02",
                "1,A,Seller 2,110,Won,2026-03-02,",
                "2,B,Seller 3,70,Lead,2026-01-09,2026-02-11",
                "2,B,Seller 3,70,Lost,2026-02-11,",
                "3,C,Seller 1,90,Lead,2026-05-09,");

        CrmBooks read = read();

        assertThat(read.reading().figures())
                .containsAllEntriesOf(Map.of(
                        "won-revenue.EUR", "110.00",
                        "lost-amount.EUR", "70.00",
                        "open-amount.EUR", "90.00",
                        "owners", "3",
                        "stage-changes", "4",
                        "owner-changes", "1",
                        "without-opening-day", "0"));
        assertThat(read.reading().warnings()).isEmpty();
        Deal won = read.books().get(0).deals().get(0);
        assertThat(won.opened()).contains(LocalDate.of(2026, 1, 5));
        assertThat(won.closed()).contains(LocalDate.of(2026, 3, 2));
        assertThat(won.stage()).contains("Terms");
        assertThat(won.changes())
                .extracting(change -> "%s %s: %s > %s"
                        .formatted(
                                change.day(),
                                change.field(),
                                change.from().orElse(""),
                                change.to().orElse("")))
                .containsExactlyInAnyOrder(
                        "2026-02-01 STAGE: Lead > Offer",
                        "2026-02-01 STAGE: Offer > Terms",
                        "2026-02-01 AMOUNT: 100 > 120",
                        "2026-03-02 AMOUNT: 120 > 110",
                        "2026-02-01 OWNER: Seller 1 > Seller 2");
    }

    @Test
    void theLastLineOfADealIsToldByTheTimesOfItsOwnLines() throws IOException {
        options = options.saying("stages", "Lead > Offer");
        String[] newestFirst = {
            "deal_id,deal_name,amount,stage,stage_in",
            "1,A,120,Offer,2026-02-01",
            "1,A,100,Lead,2026-02-01",
            "1,A,100,Waiting,2026-01-05",
            "2,B,80,Offer,2026-04-01",
            "2,B,70,Lead,2026-03-01"
        };
        options = options.saying("stages", "Waiting > Lead > Offer");
        file("export.csv", newestFirst);
        assertThat(deals()).extracting(deal -> deal.stage().orElseThrow()).containsExactly("Offer", "Offer");

        file(
                "export.csv",
                "deal_id,deal_name,amount,stage,stage_in",
                "2,B,70,Lead,2026-03-01",
                "2,B,80,Offer,2026-04-01",
                "1,A,100,Waiting,2026-01-05",
                "1,A,100,Lead,2026-02-01",
                "1,A,120,Offer,2026-02-01");
        assertThat(deals())
                .as("the last line of the file is earlier than the first")
                .extracting(deal -> deal.stage().orElseThrow())
                .containsExactly("Offer", "Offer");
    }

    @Test
    void aLogOfStagesWhoseTimeNobodyKnowsIsNoTableOfDeals() throws IOException {
        options = options.saying("stages", "Lead > Offer");
        file(
                "export.csv",
                "Deal ID,Deal Name,Amount,Stage,Wann",
                "1,A,100,Lead,2026-01-05",
                "1,A,120,Won,2026-02-01",
                "2,B,70,Lead,2026-01-09",
                "2,B,70,Offer,2026-02-11");

        assertThatThrownBy(this::book)
                .hasMessage(
                        "1 problem in the data, nothing was written:\nexport.csv has several lines of most deals, each"
                                + " in another stage: it is a log of stages and no table of deals, but no column is read as the"
                                + " time of a line; not understood: Wann; say in a line of --mapping FILE which it is: stage"
                                + " history,<column>,at");

        mapping("stage history,Wann,at");
        assertThat(deals()).extracting(Deal::outcome).containsExactly(Deal.Outcome.WON, Deal.Outcome.OPEN);
    }

    @Test
    void dealsOfOneLineEachAreNoLogThoughTheirHeadersCouldBeThoseOfOne() throws IOException {
        options = options.saying("stages", "Lead > Offer");
        file(
                "export.csv",
                "Deal ID,Stage,Amount,Created Date,Close Date",
                "1,Won,100,2026-01-05,2026-03-30",
                "2,Offer,200,2026-02-05,2026-09-30");

        assertThat(deals().get(0).closed()).contains(LocalDate.of(2026, 3, 30));
        assertThat(deals().get(1).expectedClose()).contains(LocalDate.of(2026, 9, 30));
    }

    @Test
    void rowsThatAreALogOnlyTillTheirDaysAreReadAreDeals() throws IOException {
        options = options.saying("stages", "Lead > Offer");
        file(
                "export.csv",
                "Id,Name,StageName,IsClosed,IsWon,Amount,CreatedDate",
                "1,A,Lead,false,false,100,2026-01-05",
                "2,B,Offer,false,false,80,2026-01-05",
                "1,A,Offer,false,false,100,soon");

        assertThat(deals()).extracting(deal -> deal.stage().orElseThrow()).containsExactly("Lead", "Offer");
    }

    @Test
    void idsThatMostlyRepeatAreSaidAtOnce() throws IOException {
        options = options.saying("stages", "Lead > Offer").in(CurrencyUnit.EUR);
        file(
                "export.csv",
                "Deal ID,Deal Name,Owner,Customer,Amount,Stage,Created,Expected Close,Product",
                "1,A,Seller 1,Customer 1,100,Offer,2026-01-05,2026-09-30,Pump",
                "1,A,Seller 1,Customer 1,20,Offer,2026-01-05,2026-09-30,Hose",
                "2,B,Seller 1,Customer 2,70,Lead,2026-01-09,2026-09-30,Pump");

        assertThat(warnings())
                .containsExactly(
                        "1 row has an id that an earlier row has, and other fields: of each id only the first row"
                                + " counts. If that is not meant, export each deal once, with its whole amount, or say which"
                                + " column has the day of the export in a line of --mapping FILE: deals,<column>,snapshot day.");
    }

    @Test
    void ownersThatStandInTheFirstLineOfTheirDealsOnlyAreThoseOfTheOthers() throws IOException {
        String header = "No.,Owner,Customer,Stage,Value (EUR),Created,Close date";
        List<String> lines = new ArrayList<>(List.of(header));
        for (int i = 0; i < 12; i++) {
            String owner = i % 4 == 0 ? "Seller " + i / 4 : "";
            lines.add(i + 1 + "," + owner + ",Customer " + i + ",Won,100,2026-01-06,2026-03-" + (10 + i));
        }
        file("deals.csv", lines.toArray(String[]::new));

        assertThat(deals())
                .extracting(deal -> deal.seller().orElse(""))
                .isEqualTo(
                        IntStream.range(0, 12).mapToObj(i -> "Seller " + i / 4).toList());
        assertThat(warnings())
                .contains("In deals.csv Owner stands in the first line of a group only, and counts for the lines below."
                        + " If it does not, write it into each line.");

        lines.set(3, lines.get(3).replace(",,", ",Seller 0,"));
        file("deals.csv", lines.toArray(String[]::new));

        assertThat(figures()).as("named again").containsEntry("deals-without-owner", "8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ID,Customer,Owner,Stage,Revenue (EUR),Dates,,;,,,,,Created,Expected close,Closed",
                "ID,Customer,Owner,Stage,Revenue,Close date,,;,,,,(EUR),created,expected,actual",
                "ID,Customer,Owner,Stage,Amount (EUR),Dates,,;,,,,Revenue,Created,Expected close,Closed",
                "Nr.,Kunde,Verkäufer,Phase,Umsatz,Datum,,;,,,,(EUR),erstellt,erwartet,abgeschlossen",
                "编号,客户,负责人,阶段,金额,日期,,;,,,,(欧元),创建,预计成交,实际成交"
            })
    void headersMayStandInTwoLines(String upper, String lower) throws IOException {
        file("deals.csv", "Pipeline,", upper, lower, "1,A,S,Won,100,2026-01-05,2026-03-01,2026-02-25");

        assertThat(deals())
                .extracting(Deal::opened, Deal::closed, Deal::wonValue)
                .containsExactly(tuple(
                        Optional.of(LocalDate.of(2026, 1, 5)),
                        Optional.of(LocalDate.of(2026, 2, 25)),
                        Optional.of(Money.parse("EUR 100"))));
    }

    @Test
    void amountsOfEachCurrencyMayStandBelowOneHeader() throws IOException {
        file(
                "deals.csv",
                "ID,Customer,Owner,Stage,Amount,,Created,Close date",
                ",,,,EUR,USD,,",
                "1,A,S,Won,100,,2026-01-05,2026-02-25",
                "2,B,S,Won,,200,2026-01-05,2026-02-26");

        assertThat(figures())
                .containsAllEntriesOf(
                        Map.of("won-revenue.EUR", "100.00", "won-revenue.USD", "200.00", "set-aside", "0"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Deal,,Sales,,Amount (k€),,Dates,;EUR 100000",
                "Deal,,Sales,,Report (k€),,Dates,;USD 100",
                "Deal,,Sales,,,Amount (k€),Dates,;USD 100"
            })
    void theUnitOfAmountsMayStandInTheHeaderAboveTheirs(String above, String won) throws IOException {
        file(
                "deals.csv",
                "Pipeline,",
                above,
                "ID,Customer,Owner,Stage,Revenue,Margin,Created,Closed",
                "1,A,S,Won,100,20,2026-01-05,2026-02-25");

        assertThat(deals()).extracting(Deal::wonValue).containsExactly(Optional.of(Money.parse(won)));
    }

    @Test
    void fewDaysMayBeginWithTheYearToo() throws IOException {
        file(
                "deals.csv",
                "项目编号,客户,负责人,阶段,金额,创建日期,成交日期",
                "1,A,S,赢单,100,26/1/15,26/3/26",
                "2,B,S,赢单,100,26/1/13,26/3/20",
                "3,C,S,赢单,100,26/1/19,26/3/24");

        assertThat(deals())
                .extracting(Deal::opened, Deal::closed)
                .contains(tuple(Optional.of(LocalDate.of(2026, 1, 15)), Optional.of(LocalDate.of(2026, 3, 26))));
    }

    @Test
    void daysOfSeveralYearsBeginWithTheDay() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Amount,Created,Close Date",
                "1,A,S,Closed Won,100,15/01/21,15/03/22",
                "2,B,S,Closed Won,100,16/02/22,15/03/23",
                "3,C,S,Closed Won,100,28/02/23,15/04/24",
                "4,C,S,Closed Won,100,15/03/24,15/06/25");

        assertThat(deals())
                .extracting(Deal::opened, Deal::closed)
                .contains(tuple(Optional.of(LocalDate.of(2023, 2, 28)), Optional.of(LocalDate.of(2024, 4, 15))));
    }

    @Test
    void aFirstRowOfTextsIsNoHeader() throws IOException {
        file(
                "deals.csv",
                "ID,Customer,Owner,Stage,Value (EUR),Created,",
                "x,A,Stage,Lead,,,Amount",
                "y,B,S,Lead,100,2026-01-05,");

        assertThat(figures()).containsEntry("records", "2");
    }

    @Test
    void linesToBeSignedAreNoRecords() throws IOException {
        file(
                "deals.csv",
                "序号,项目名称,客户名称,销售代表,当前阶段,合同额,创建日期,实际签约日期",
                "1,A,客户1,张三,赢单,10000,2026年2月4日,2026年4月22日",
                "2,B,客户2,李四,输单,20000,2026年2月4日,2026年4月22日",
                "审核:,,,批准人:,,,日期：,");

        assertThat(figures()).containsAllEntriesOf(Map.of("deals", "2", "not-deals.notes", "1", "set-aside", "0"));
    }

    @Test
    void aListOfOdooThatWasGroupedByStagesHasThemAboveTheirDealsOnly() throws IOException {
        options = options.saying("stages", "New > Proposition").in(CurrencyUnit.EUR);
        String[] lines = {
            "Opportunity,Customer,Salesperson,Expected Revenue,Expected Closing,Created on,Closed Date",
            "New (2),,,3000.0,,,",
            "P1,Customer 1,Seller 1,1000.0,2026-08-01,2026-05-14 10:00:00,",
            "P2,Customer 1,Seller 1,2000.0,2026-08-02,2026-05-14 10:00:00,",
            "Proposition (0),,,0.0,,,",
            "Won (1),,,500.0,,,",
            "P3,Customer 2,Seller 2,500.0,2026-03-01,2026-01-14 10:00:00,2026-03-02 10:00:00"
        };
        file("export.csv", lines);

        assertThat(figures())
                .containsAllEntriesOf(Map.of(
                        "records",
                        "3",
                        "open-by-stage.New",
                        "2",
                        "open-amount.EUR",
                        "3000.00",
                        "won-revenue.EUR",
                        "500.00"));

        String all = String.join("\n", lines);
        for (String other : List.of(
                all.replace("New (2)", "Seller 1 (2)").replace("Won (1)", "Seller 2 (1)"), // grouped by something else
                all.replace("New (2)", "New (3)"),
                all.replace("Proposition (0)", "Proposition"),
                all.replace("Won (1),,,500.0,,,\n", ""))) {
            file("export.csv", other.split("\n"));
            assertThatThrownBy(this::read).hasMessageContaining("no table of deals was found");
        }
    }

    @Test
    void stagesStandAsHeadingsAboveTheirDealsWhereOneIsAnOutcome() throws IOException {
        options = options.saying("stages", "Qualify > Propose").in(CurrencyUnit.EUR);
        String[] lines = {
            "ID,Company,Deal,Owner,Value,Created,Close date",
            "QUALIFY",
            "1,Customer 1,A,Seller 1,1000,2026-05-14,2026-08-01",
            "",
            "PROPOSE (1)",
            "2,Customer 1,B,Seller 1,2000,2026-05-14,2026-08-01",
            "WON",
            "3,Customer 2,C,Seller 2,500,2026-01-14,2026-03-01",
            "For internal use"
        };
        file("export.csv", lines);

        assertThat(figures())
                .containsAllEntriesOf(Map.of(
                        "records",
                        "3",
                        "open-by-stage.QUALIFY",
                        "1",
                        "open-by-stage.PROPOSE",
                        "1",
                        "won-revenue.EUR",
                        "500.00"));

        String all = String.join("\n", lines);
        for (String other : List.of(
                all.replace("WON", "Seller 2"),
                all.replace("WON", "QUALIFY"),
                all.replace("PROPOSE (1)", "PROPOSE (2)"))) {
            file("export.csv", other.split("\n"));
            assertThatThrownBy(this::read).hasMessageContaining("no table of deals was found");
        }
    }

    @Test
    void linesOfProductsWithTheWholeAmountInEachAreSaidToBe() throws IOException {
        options = options.saying("stages", "Lead > Offer").in(CurrencyUnit.EUR);
        String[] lines = {
            "Deal ID,Deal Name,Owner,Customer,Amount,Stage,Created,Expected Close,Product,Pieces",
            "1,A,Seller 1,Customer 1,100,Offer,2026-01-05,2026-09-30,Pump,1",
            "1,A,Seller 1,Customer 1,100,Offer,2026-01-05,2026-09-30,Hose,4",
            "2,B,Seller 1,Customer 2,70,Lead,2026-01-09,2026-09-30,Pump,2",
            "2,B,Seller 1,Customer 2,70,Lead,2026-01-09,2026-09-30,Hose,3"
        };
        file("export.csv", lines);

        assertThat(figures()).containsAllEntriesOf(Map.of("open", "2", "open-amount.EUR", "170.00"));
        assertThat(warnings())
                .contains(
                        "2 rows tell the same as an earlier row with their id, but for products: each deal counts once, with the"
                                + " amount that all its rows have, and its product is that of the first.");

        lines[2] = lines[2].replace(",100,", ",20,"); // the amounts are perhaps those of the lines
        file("export.csv", lines);
        assertThat(warnings())
                .anyMatch(warning -> warning.startsWith("2 rows have an id that an earlier row has, and other fields"));
    }

    @Test
    void thePriceOfAProductIsNotOfferedAsTheAmountOfADealWithSeveral() throws IOException {
        options = options.saying("stages", "Lead > Offer");
        String header = "Deal ID,Deal Name,Owner,Customer,Stage,Created,Expected Close,Product,Quantity,Total Price";
        String first = "1,A,Seller 1,Customer 1,Offer,2026-01-05,2026-09-30,Pump,1,1000";
        file("export.csv", header, first, "1,A,Seller 1,Customer 1,Offer,2026-01-05,2026-09-30,Hose,2,1000");

        assertThat(warnings())
                .contains("No column of amounts is read: what deals are worth is not known.")
                .anyMatch(warning -> warning.startsWith("1 row has an id that an earlier row has, and other fields"));

        file("export.csv", header, first, "2,B,Seller 1,Customer 1,Lead,2026-01-05,2026-09-30,Hose,2,900.50");
        assertThat(warnings())
                .as("one product for each deal")
                .contains(
                        "No column of amounts is read: what deals are worth is not known. Numbers stand in Total Price;"
                                + " if one of these is the amount, a line of --mapping FILE such as deals,Total Price,amount"
                                + " says so.");
    }

    @Test
    void stagesThatStandInTheStatusAreNotMissed() throws IOException {
        options = options.saying("stages", "Lead > Offer");
        String[] lines = {
            "Deal Name,Owner,Customer,Status,Amount,Currency,Created,Expected Close,Colour",
            "A,Seller 1,Customer 1,Offer,100,EUR,2026-01-05,2026-09-30,red",
            "B,Seller 1,Customer 2,Lead,70,EUR,2026-01-09,2026-09-30,blue",
            "C,Seller 1,Customer 2,Won,70,EUR,2026-01-09,2026-03-30,blue"
        };
        file("export.csv", lines);
        assertThat(warnings()).noneMatch(warning -> warning.contains("No column is read as stage"));

        options = CrmOptions.none().on(LocalDate.of(2026, 6, 30));
        file(
                "export.csv",
                String.join("\n", lines).replaceAll("Offer|Lead", "Open").split("\n"));
        assertThat(warnings())
                .anyMatch(warning ->
                        warning.startsWith("No column is read as stage and closed; not understood: Colour."));
    }

    @Test
    void whereClosedDealsAreSetAsideTheExportIsNotSaidToShowOpenOnesOnly() throws IOException {
        List<String> lines = new ArrayList<>(
                List.of("Deal ID,Deal Name,Owner,Customer,Stage,Amount,Currency,Created Date,Close Date,Colour"));
        for (int i = 1; i <= 30; i++) {
            lines.add(i + ",A" + i + ",Seller 1,Customer 1,Offer,100,EUR,2026-01-05,2026-09-30,red");
        }
        lines.add("31,B,Seller 1,Customer 1,Closed,100,EUR,2026-01-05,2026-03-30,red");
        file("export.csv", lines.toArray(String[]::new));

        assertThat(warnings())
                .anyMatch(warning -> warning.startsWith("No column is read as status; not understood: Colour."))
                .noneMatch(warning -> warning.contains("open deals only"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Opportunity #", "Deal No.", "Deal-Nummer", "商机编号"})
    void aNumberThatBeginsAnewIsTheIdOfNoDealWhereEachHasItsOwnName(String number) throws IOException {
        options = options.saying("stages", "Qualify > Propose");
        file(
                "export.csv",
                number + ",Name,Company,Owner,Stage,Status,Amount,Currency,Created Date,Close Date",
                "2025-1,a,A,S,Propose,Won,100,USD,2025-01-05,2025-02-01",
                "2025-1,b,B,S,Propose,Won,200,USD,2025-01-06,2025-02-02",
                "2025-2,c,A,S,Propose,Lost,300,USD,2026-01-07,2026-02-03",
                "2025-2,d,B,S,Propose,Won,400,USD,2026-01-08,2026-02-04",
                "2025-2,e,B,S,Qualify,Open,500,USD,2026-01-08,2026-09-04");

        assertThat(book().reading().figures())
                .containsAllEntriesOf(
                        Map.of("deals", "5", "won", "3", "lost", "1", "open", "1", "won-revenue.USD", "700.00"));
    }

    @Test
    void aNumberThatRepeatsBesideANameThatDoesIsAskedFor() throws IOException {
        options = options.saying("stages", "Qualify > Propose");
        file(
                "export.csv",
                "Opportunity #,Name,Company,Owner,Stage,Status,Amount,Currency,Created Date,Close Date",
                "1,a,A,S,Propose,Won,100,USD,2025-01-05,2025-02-01",
                "1,a,A,S,Propose,Won,200,USD,2025-01-06,2025-02-02",
                "2,c,A,S,Propose,Lost,300,USD,2026-01-07,2026-02-03",
                "2,d,B,S,Propose,Won,400,USD,2026-01-08,2026-02-04");

        assertThatThrownBy(this::book).hasMessageContaining("4 rows share 2 ids in the column Opportunity #");
    }

    @Test
    void idsWhoseDealsCloseMoreThanOnceAreNotThoseOfDeals() throws IOException {
        options = options.saying("stages", "Qualify > Develop > Propose");
        file(
                "export.csv",
                "ID,Company,Owner,Stage,Status,Amount,Currency,Created Date,Close Date",
                "7,A,S,Propose,Won,100,USD,2026-01-05,2026-02-01",
                "7,A,S,Qualify,Won,200,USD,2026-01-06,2026-02-02",
                "8,B,S,Develop,Lost,300,USD,2026-01-07,2026-02-03",
                "8,B,S,Qualify,Won,400,USD,2026-01-08,2026-02-04");

        assertThatThrownBy(this::book)
                .hasMessage("1 problem in the data, nothing was written:\n"
                        + "export.csv: 4 rows share 2 ids in the column ID, and most of these close more than once. Is each row"
                        + " a deal of its own, such as a renewal? Then say so in a line of --mapping FILE: deals,ID,not read."
                        + " If not, export each deal once");

        mapping("deals,ID,not read");
        assertThat(figures()).containsAllEntriesOf(Map.of("won", "3", "lost", "1", "won-revenue.USD", "700.00"));
    }

    @Test
    void aLogThatRepeatsHowItsDealsEndedIsStillOne() throws IOException {
        options = options.saying("stages", "Lead > Offer");
        file(
                "export.csv",
                "Deal ID,Company,Owner,Stage,Stage In,Status,Amount,Currency,Close Date",
                "1,A,S,Lead,2026-01-05,Won,100,USD,2026-03-01",
                "1,A,S,Offer,2026-02-05,Won,120,USD,2026-03-01",
                "2,B,S,Lead,2026-01-06,Open,100,USD,",
                "2,B,S,Offer,2026-02-06,Lost,100,USD,2026-03-02");

        assertThat(figures()).containsAllEntriesOf(Map.of("won", "1", "lost", "1", "stage-changes", "2"));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30,3,0", "2026-06-23,0,3"})
    void exportsOfSeveralDaysInOneTableAreTakenApartByTheirDay(LocalDate asOf, String won, String open)
            throws IOException {
        options = options.on(asOf);
        file(
                "export.csv",
                "Snapshot Date,Deal ID,Company,Owner,Stage,Status,Amount,Currency,Created Date,Close Date",
                "2026-06-16,1,C,S,Develop,Open,100,USD,2026-01-05,2026-07-13",
                "2026-06-16,2,C,S,Propose,Open,100,USD,2026-01-05,2026-07-13",
                "2026-06-16,3,C,S,Propose,Open,100,USD,2026-01-05,2026-07-13",
                "2026-06-23,1,C,S,Propose,Open,100,USD,2026-01-05,2026-07-13",
                "2026-06-23,2,C,S,Propose,Open,100,USD,2026-01-05,2026-07-13",
                "2026-06-23,3,C,S,Propose,Open,150,USD,2026-01-05,2026-07-13",
                "2026-06-30,1,C,S,Propose,Won,100,USD,2026-01-05,2026-06-29",
                "2026-06-30,2,C,S,Propose,Won,100,USD,2026-01-05,2026-06-29",
                "2026-06-30,3,C,S,Propose,Won,150,USD,2026-01-05,2026-06-29");

        assertThat(figures()).containsAllEntriesOf(Map.of("won", won, "open", open));
        assertThat(deals().get(0).changes())
                .extracting(change ->
                        change.day() + " " + change.field() + " " + change.to().orElse(""))
                .containsExactly("2026-06-23 STAGE Propose");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Week ending", "Woche", "Report Date"})
    void theDayOfAnExportIsKnownByWhatStandsBelowItsHeader(String header) throws IOException {
        options = options.saying("stages", "Develop > Propose");
        file(
                "export.csv",
                header + ",Deal ID,Company,Owner,Stage,Amount,Currency,Created Date,Close Date",
                "2026-06-23,1,C,S,Develop,100,USD,2026-01-05,2026-07-13",
                "2026-06-23,2,C,S,Propose,100,USD,2026-01-05,2026-07-13",
                "2026-06-30,1,C,S,Closed Won,100,USD,2026-01-05,2026-06-29",
                "2026-06-30,2,C,S,Propose,150,USD,2026-01-05,2026-07-13");

        assertThat(figures()).containsAllEntriesOf(Map.of("won", "1", "open", "1", "open-amount.USD", "150.00"));
        assertThat(warnings())
                .containsExactly(
                        "By its column " + header + ", export.csv is read as exports of 2 days below each other:"
                                + " the last is how the book stands. If the column has no such days, say so in a line of"
                                + " --mapping FILE: deals," + header + ",not read.");

        String written = read().mapping().get();
        assertThat(written).contains("deals," + header + ",snapshot day\n");
        Book before = book();
        mapping(written.lines().skip(1).toArray(String[]::new));
        assertThat(book().deals()).isEqualTo(before.deals());
    }

    @Test
    void daysOfSomeDealsAreNotThoseOfExports() throws IOException {
        options = options.saying("stages", "Develop > Propose");
        file(
                "export.csv",
                "Delivery,Deal ID,Company,Owner,Stage,Amount,Currency,Created Date,Close Date",
                "2026-06-23,1,C,S,Develop,100,USD,2026-01-05,2026-07-13",
                "2026-06-24,1,C,S,Develop,200,USD,2026-01-05,2026-07-13",
                "2026-06-25,2,C,S,Propose,100,USD,2026-01-05,2026-07-13",
                "2026-06-26,2,C,S,Propose,150,USD,2026-01-05,2026-07-13");

        assertThat(figures()).containsAllEntriesOf(Map.of("open", "2", "open-amount.USD", "200.00"));
    }

    @Test
    void aHeaderThatStandsTwiceAboveDifferentValuesIsNamedAtOnce() throws IOException {
        options = options.saying("stages", "Develop > Propose");
        file(
                "export.csv",
                "Deal ID,Stage,Amount,Amount,Owner,Owner,Company,Currency,Created Date,Close Date",
                "1,Develop,100,90,S,S,C,USD,2026-01-05,2026-07-13",
                "2,Propose,100,100,S,,C,USD,2026-01-05,2026-07-13");

        assertThat(warnings())
                .containsExactly("Several columns Amount of export.csv have different values: column 3 of the table is"
                        + " read. If another is meant, give it a header of its own.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "Big5"})
    void traditionalChineseIsReadByTheWordsForSimplified(String charset) throws IOException {
        Files.writeString(folder.resolve("export.csv"), """
                商機編號,商機名稱,客戶名稱,負責人,銷售階段,預計金額,幣別,預計成交日期,實際成交日期,建立日期
                TW1,Deal 1,客戶甲,業務 1,贏單,"208,000",TWD,2025/07/24,2025/07/24,2025/05/25
                TW2,Deal 2,客戶甲,業務 2,輸單,"610,000",TWD,2026/05/23,2026/05/23,2026/03/18
                TW3,Deal 3,客戶乙,業務 1,商務談判,28.4萬,TWD,2026/09/06,,2025/03/05
                TW4,Deal 4,客戶乙,業務 1,方案報價,0.01億,TWD,2026/09/06,,2025/03/05
                TW5,Deal 5,客戶乙,業務 1,擱置,"1,000",TWD,2026/09/06,,2025/03/05
                總計,,,,,"2,103,000",,,,
                """, Charset.forName(charset));

        CrmBooks read = read();

        assertThat(InEnglish.of(read.reading().system())).isEqualTo("a Chinese CRM");
        assertThat(read.reading().figures())
                .containsAllEntriesOf(Map.of(
                        "won-revenue.TWD", "208000.00",
                        "lost-amount.TWD", "610000.00",
                        "open-amount.TWD", "1285000.00",
                        "open-on-hold", "1",
                        "closed-as.won.贏單", "1",
                        "not-deals.lines-of-totals", "1",
                        "owners", "2"));
        assertThat(read.reading().warnings()).isEmpty();
        assertThat(read.books().get(0).stages()).containsSubsequence("方案報價", "商務談判");
    }

    @Test
    void theUnitOfATraditionalHeaderIsThatOfTheSimplified() throws IOException {
        options = options.in(CurrencyUnit.of("TWD"));
        assertRead(
                "a Chinese CRM",
                Map.of("open-amount.TWD", "1205000.00", "won-revenue.TWD", "300000.00"),
                "商機編號,商機名稱,客戶名稱,商機階段,商機金額（萬元）,建立時間,預計成交日期",
                "1,甲,客戶甲,方案報價,120.5,2026-01-05,2026-09-30",
                "2,乙,客戶甲,得標,30,2026-01-05,2026-03-30");
    }

    @Test
    void aCommaBelowAChineseHeaderStandsBetweenThousands() throws IOException {
        assertRead(
                "a Chinese CRM",
                Map.of("open-amount.CNY", "208000.00"),
                "商机编号,商机名称,客户名称,商机阶段,商机金额,币种,创建时间,预计成交日期",
                "1,甲,客户甲,方案报价,\"208,000\",CNY,2026-01-05,2026-09-30");
    }

    @Test
    void aPageThatCallsItselfAWorkbookIsRead() throws IOException {
        Files.writeString(folder.resolve("DEAL.xls"), """
                <html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"></head><body><table>
                <thead><tr><th>ID</th><th>Deal Name</th><th>Stage</th><th>Income</th><th>Currency</th><th>Responsible</th><th>Company</th><th>Closed</th><th>Created</th><th>Assumed close date</th></tr></thead>
                <tbody>
                <tr><td>1</td><td>A &amp; B</td><td>Deal won</td><td>100.50</td><td>EUR</td><td>Seller&nbsp;1</td><td>K&#252;hn</td><td>Y</td><td>14.01.2026</td><td>31.03.2026</td></tr>
                <tr><td>2<td><b>C</b><td>New<td>200<td>EUR<td>Seller 1<td><td>N<td>14.01.2026<td>30.09.2026
                </tbody></table></body></html>
                """);

        CrmBooks read = read();

        assertThat(InEnglish.of(read.reading().system())).isEqualTo("Bitrix24");
        assertThat(read.reading().figures())
                .containsAllEntriesOf(Map.of("won-revenue.EUR", "100.50", "open-amount.EUR", "200.00", "owners", "1"));
        Book book = read.books().get(0);
        assertThat(book.deals().get(0).account().orElseThrow()).isEqualTo("Kühn");
        assertThat(InEnglish.of(book.filesRead())).containsExactly("DEAL.xls (deals, 2 rows, a page in HTML, UTF-8)");
    }

    @Test
    void aPageWithAllItsRowsOnOneLineIsReadRowByRow() throws IOException {
        Files.writeString(
                folder.resolve("DEAL.xls"),
                "<html><body><table><tr><th>ID</th><th>Stage</th><th>Income</th><th>Created</th><th>Assumed close date</th></tr>"
                        + "<tr><td>1</td><td>Deal won</td><td>100</td><td>14.01.2026</td><td>31.03.2026</td></tr>"
                        + "<tr><td>2</td><td>Deal won</td><td>200</td><td>14.01.2026</td><td></td></tr>"
                        + "<tr><td>3</td><td>New</td><td>300</td><td>14.01.2026</td><td>30.09.2026</td></tr></table></body></html>");

        assertThatThrownBy(this::book).hasMessageContaining("(in DEAL.xls, line 3)");

        Files.writeString(
                folder.resolve("DEAL.xls"),
                Files.readString(folder.resolve("DEAL.xls")).replace("<td></td>", "<td>30.04.2026</td>"));
        assertThat(figures()).containsAllEntriesOf(Map.of("won-revenue.USD", "300.00", "open-amount.USD", "300.00"));
    }

    @Test
    void flagsOfHubSpotByTheirTechnicalNamesBeatTheNumbersOfStages() throws IOException {
        assertRead(
                "HubSpot",
                Map.of(
                        "won",
                        "1",
                        "lost",
                        "1",
                        "open",
                        "1",
                        "won-revenue.EUR",
                        "4550.00",
                        "lost-amount.EUR",
                        "7700.00"),
                "hs_object_id,dealname,dealstage,amount,closedate,createdate,hubspot_owner_id,hs_is_closed_won,hs_is_closed,hs_is_closed_lost,deal_currency_code",
                "51000000000,A,qualifiedtobuy,12550,2026-09-14,2026-01-05,900002,false,false,false,EUR",
                "51000000001,B,123456701,4550,2026-03-14,2026-01-05,900001,true,true,false,EUR",
                "51000000002,C,123456702,7700,2026-04-14,2026-01-05,900002,false,true,true,EUR");
    }

    @Test
    void whatIsNeitherWonNorLostByItsFlagsIsOpenWhateverItsStageIsCalled() throws IOException {
        options = options.saying("stages", "Offer > Sold");
        assertRead(
                "an export of no product that is known",
                Map.of("won", "1", "lost", "0", "open", "1", "abandoned", "1"),
                "Deal ID,Stage,Amount,Created,Close Date,Is Won,Is Lost",
                "1,Sold,100,2026-01-05,2026-09-30,no,no",
                "2,Offer,100,2026-01-05,2026-03-30,yes,no",
                "3,Withdrawn,100,2026-01-05,2026-03-30,no,no");
    }

    @Test
    void theStageOfAPhaseByItsNameIsReadBeforeItsNumber() throws IOException {
        assertRead(
                "Dynamics 365",
                Map.of("won", "0", "open", "2"),
                "opportunityid,name,salesstage,stepname,estimatedvalue,estimatedclosedate,statecode,createdon",
                "8d1c0001-0000-4000-8000-000000000001,A,0,1-Qualify,100,2026-09-30,0,2026-01-05",
                "8d1c0001-0000-4000-8000-000000000002,B,1,2-Develop,100,2026-09-30,0,2026-01-05");
        assertThat(deals()).extracting(deal -> deal.stage().orElseThrow()).containsExactly("1-Qualify", "2-Develop");
    }

    @Test
    void whatChineseSystemsVoidIsNoDeal() throws IOException {
        assertRead(
                "a Chinese CRM",
                Map.of("open", "1", "won", "1", "lost", "0", "not-deals.deleted", "2"),
                "商机编号,商机名称,客户名称,商机阶段,阶段状态,商机金额,创建时间,预计成交日期,生命状态",
                "1,甲,客户甲,方案报价,进行中,100,2026-01-05,2026-09-30,正常",
                "2,乙,客户甲,方案报价,进行中,200,2026-01-05,2026-09-30,作废",
                "3,丙,客户甲,方案报价,赢单,300,2026-01-05,2026-03-30,正常",
                "4,丁,客户甲,方案报价,输单,400,2026-01-05,2026-03-30,已作废");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Deleted,no,yes", "life_status,normal,invalid", "是否作废,否,是", "Gelöscht,nein,ja", "作废状态,未作废,已作废"})
    void aColumnOfDeletionSaysWhichRecordsAreNoDeals(String column) throws IOException {
        String[] said = column.split(",", -1);
        assertRead(
                "an export of no product that is known",
                Map.of("open", "1", "not-deals.deleted", "1"),
                "Deal ID,Stage,Amount,Close Date," + said[0],
                "1,Offer,100,2026-09-30," + said[1],
                "2,Offer,200,2026-09-30," + said[2]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Abgeschlossen am", "Geschlossen am", "Abschluss am", "Abgeschlossen", "Cerrada el", "Clôturé le"
            })
    void aDayOfClosingIsThatWhateverItIsCalled(String column) throws IOException {
        assertRead(
                "an export of no product that is known",
                Map.of(
                        "won",
                        "1",
                        "lost",
                        "1",
                        "closed-without-day",
                        "0",
                        "won-by-quarter.2025-Q3",
                        "1",
                        "lost-by-quarter.2026-Q1",
                        "1"),
                "Deal-Nr.;Kunde;Phase;Status;Wert in CHF;Erstellt am;Erwarteter Abschluss;" + column,
                "0;Kunde 1;Quote;Gewonnen;10’950.28;04.08.25;;25.08.25",
                "1;Kunde 2;Quote;Verloren;19’750.01;30.10.25;;29.01.26",
                "2;Kunde 2;Quote;Offen;20’800.83;27.01.26;09.08.26;");
    }

    @Test
    void aColumnOfDaysThatNobodyUnderstandsIsNamedWhereADayIsMissed() throws IOException {
        file(
                "export.csv",
                "Deal Name,Stage,Amount,Created,Expected Close,Wrapped up",
                "A,Closed Won,100,2026-01-05,,2026-03-31",
                "B,Qualify,100,2026-01-05,2026-09-30,");

        assertThatThrownBy(this::book)
                .hasMessageContaining("1 row: it is won, but there is no day of the win; the column Wrapped up, with"
                        + " \"2026-03-31\", is not understood (in export.csv, line 2); if Wrapped up is that day, say so"
                        + " in a line of --mapping FILE: deals,Wrapped up,closed");

        file(
                "export.csv",
                "Deal Name,Stage,Amount,Created,Expected Close,Owner,Customer,Wrapped up",
                "A,Closed Lost,100,2026-01-05,,Seller 1,Customer 1,2026-03-31",
                "B,Qualify,100,2026-01-05,2026-09-30,Seller 1,Customer 1,");
        assertThat(warnings())
                .contains("No column is read as closed; not understood: Wrapped up. If one of these is meant, say so:"
                        + " --write-mapping FILE writes how each column was read, --mapping FILE takes the file back.");
    }

    @Test
    void ofSeveralColumnsOfDaysThatNobodyUnderstandsThatIsNamedWhichSaysClosing() throws IOException {
        file(
                "export.csv",
                "Deal Name,Stage,Amount,First entered,Expected Finish,Last touched,Deal closing (legal),Filed",
                "A,Closed Won,100,2026-01-05,2026-03-01,2026-04-02,2026-03-31,2026-04-01",
                "B,Qualify,100,2026-01-05,2026-09-30,2026-04-02,,");

        assertThatThrownBy(this::book)
                .hasMessageContaining("the column Deal closing (legal), with \"2026-03-31\", is not understood")
                .hasMessageContaining("--mapping FILE: deals,Deal closing (legal),closed");
    }

    @Test
    void whereNoneSaysClosingAllAreNamedButThoseOfOpening() throws IOException {
        file(
                "export.csv",
                "Deal Name,Stage,Amount,Entered the funnel,Expected Close,Wrapped up,Filed",
                "A,Closed Won,100,2026-01-05,,2026-03-31,2026-04-01",
                "B,Qualify,100,2026-01-05,2026-09-30,,");

        assertThatThrownBy(this::book)
                .hasMessageContaining(
                        "1 row: it is won, but there is no day of the win; the columns Wrapped up and Filed"
                                + " hold days and are not understood (in export.csv, line 2); if one of these is that day, say so"
                                + " in a line of --mapping FILE, as in: deals,Wrapped up,closed");
    }

    @Test
    void aDayOfOpeningIsNeverNamedAsThatOfClosing() throws IOException {
        file(
                "export.csv",
                "Deal Name,Stage,Amount,Fecha entrada,Expected Close",
                "A,Closed Won,100,2026-01-05,",
                "B,Qualify,100,2026-01-05,2026-09-30");

        assertThatThrownBy(this::book)
                .hasMessageContaining(
                        "1 row: it is won, but there is no day of the win (in export.csv, line 2); fill it in; the day on"
                                + " which it was expected is no stand-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fecha de firma del contrato|Fertigstellungsdatum|Signed off|实际成交日期(法务)|Vertragsabschlussdatum|Fecha Cierre Legal",
            })
    void aHeaderSaysWhetherItsDaysAreThoseOfClosing(String headers) {
        assertThat(List.of(headers.split("\\|", -1)))
                .filteredOn(ClosingColumns::isOfClosing)
                .containsExactly("实际成交日期(法务)", "Vertragsabschlussdatum", "Fecha Cierre Legal");
        assertThat(List.of(
                        "Fecha de ingreso al CRM",
                        "Erstelldatum (alt)",
                        "Date entered pipeline",
                        "计划进入日期",
                        "Cierre previsto legal",
                        "Expected Closure Date",
                        "Filed"))
                .filteredOn(ClosingColumns::isOfAnother)
                .containsExactly(
                        "Fecha de ingreso al CRM",
                        "Erstelldatum (alt)",
                        "Date entered pipeline",
                        "计划进入日期",
                        "Expected Closure Date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Call result", "Last deal", "通话结果", "通話結果"})
    void aHeaderSaysThatItsOutcomesAreThoseOfSomethingElse(String header) {
        assertThat(OutcomeColumn.isOfAnother(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Close Date,Actual Close Date", "Closing Date,Closed On"})
    void whereTheDayOfClosingIsBlankTheCloseDateOfTheRowIsIt(String columns) throws IOException {
        assertRead(
                "an export of no product that is known",
                Map.of(
                        "won",
                        "1",
                        "lost",
                        "2",
                        "closed-without-day",
                        "0",
                        "lost-by-quarter.2026-Q1",
                        "1",
                        "lost-by-quarter.2026-Q2",
                        "1"),
                "Deal ID,Company,Owner,Stage,Status,Amount,Currency,Created Date," + columns,
                "1,A,Seller 1,Propose,Won,100,USD,2026-01-05,2026-02-02,2026-02-03",
                "2,B,Seller 1,Propose,Lost,100,USD,2026-01-05,2026-03-12,",
                "3,C,Seller 1,Propose,Lost,100,USD,2026-01-05,2026-03-12,2026-04-01",
                "4,D,Seller 1,Propose,Open,100,USD,2026-01-05,2026-09-01,");
        assertThat(oddities(book())).containsExactly("1 closed deals whose day of closing is blank: 2");
        assertThat(book().reading().warnings()).isEmpty();
    }

    @Test
    void whereMostLostDealsHaveNoDayTheFirstLinesSaySoAndNoWinRateHolds() throws IOException {
        file(
                "export.csv",
                "Deal ID,Company,Owner,Stage,Status,Amount,Currency,Created Date,Expected Close Date,Actual Close Date",
                "1,A,Seller 1,Propose,Won,100,USD,2026-01-05,2026-02-02,2026-02-03",
                "2,B,Seller 1,Propose,Lost,100,USD,2026-01-05,2026-03-12,",
                "3,C,Seller 1,Propose,Lost,100,USD,2026-01-05,2026-03-12,",
                "4,D,Seller 1,Propose,Lost,100,USD,2026-01-05,2026-03-12,2026-03-12");

        assertThat(book().reading().filtered().map(InEnglish::of))
                .contains(
                        "2 of 3 lost deals have no day of closing, and no win rate holds without them. Fill the days"
                                + " in, or say which column tells them in a line of --mapping FILE, as in: deals,Lost on,closed.");
    }

    @Test
    void whereSomeLostDealsHaveNoDayTheFirstLinesSaySo() throws IOException {
        file(
                "export.csv",
                "Deal ID,Company,Owner,Stage,Status,Amount,Currency,Created Date,Expected Close Date,Actual Close Date",
                "1,A,Seller 1,Propose,Won,100,USD,2026-01-05,2026-02-02,2026-02-03",
                "2,B,Seller 1,Propose,Lost,100,USD,2026-01-05,2026-03-12,",
                "3,C,Seller 1,Propose,Lost,100,USD,2026-01-05,2026-03-12,2026-03-12");

        assertThat(warnings())
                .containsExactly(
                        "1 of 2 lost deals has no day of closing and is in no rate: win rates are too high without it.");
        assertThat(book().reading().filtered()).isEmpty();
    }

    @Test
    void anExpectedDayThatStandsInForThatOfClosingIsSaidInTheFirstLines() throws IOException {
        file(
                "export.csv",
                "Deal ID,Company,Owner,Stage,Status,Amount,Currency,Created Date,Expected Close Date,Wrapped up",
                "1,A,Seller 1,Propose,Won,100,USD,2026-01-05,2026-02-02,2026-02-07",
                "2,B,Seller 1,Propose,Lost,100,USD,2026-01-05,2026-03-12,2026-03-20",
                "3,C,Seller 1,Propose,Open,100,USD,2026-01-05,2026-09-12,");

        assertThat(warnings())
                .containsExactly(
                        "2 closed deals are dated by Expected Close Date, when they were expected to close: no column that is"
                                + " understood tells when they did.",
                        "Wrapped up has days of closed deals, of hardly any other, and is not understood: if deals closed on these, a"
                                + " line of --mapping FILE such as deals,Wrapped up,closed says so.");
    }

    @Test
    void dealsThatCloseAfterTheDayOfTheReviewAreSaidUnlessItLooksBack() throws IOException {
        options = options.in(CurrencyUnit.USD).on(LocalDate.of(2026, 3, 1));
        String[] deals = {
            DEALS,
            "A,Seller 1,Closed Won,100,2026-01-05,2026-02-28",
            "B,Seller 1,Closed Won,100,2026-01-05,2026-03-31",
            "C,Seller 1,Qualify,100,2026-01-05,2026-03-31"
        };
        file("export.csv", deals);
        assertThat(warnings())
                .contains(
                        "1 deal closed after 2026-03-01 and counts as open, as on that day. If the export is of another day,"
                                + " say it with --as-of.");

        assertThat(read().reading().looksBack()).isTrue();
        options = options.on(LocalDate.of(2026, 3, 31));
        assertThat(read().reading().looksBack()).isFalse();

        options = options.on(LocalDate.of(2026, 3, 1));
        deals[3] = "C,Seller 1,Qualify,100,2026-03-05,2026-03-31";
        file("export.csv", deals);
        assertThat(warnings()).noneMatch(warning -> warning.contains("counts as open"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Finished,Contacted>Finished has days of closed deals, of hardly any other, and is not understood:"
                        + " if deals closed on these, a line of --mapping FILE such as deals,Finished,closed says so.",
                "成单日,败单日>成单日 and 败单日 have days of closed deals, of hardly any other, and are not understood:"
                        + " if deals closed on these, lines of --mapping FILE such as deals,成单日,won day and deals,败单日,lost day say so."
            })
    void daysThatOnlyClosedDealsHaveAreNamedWhereTheCloseDateIsNotWhenTheyClosed(String headers, String warning)
            throws IOException {
        boolean isOne = headers.startsWith("Finished");
        String contacted = isOne ? "2026-06-01" : "";
        file(
                "export.csv",
                "ID,Name,Customer,Owner,Stage,Status,Close Date,Value,Currency,Created," + headers,
                "1,A,C,S,Meet,Open,2026-08-31,100,USD,2026-01-15,," + contacted,
                "2,B,C,S,Meet,Won,2026-07-31,200,USD,2026-01-15,2026-04-30," + contacted,
                "3,C,C,S,Meet,Won,2026-06-20,200,USD,2026-01-15,2026-04-30," + contacted,
                "4,D,C,S,Meet,Lost,2026-06-20,200,USD,2026-01-15,"
                        + (isOne ? "2026-04-29," + contacted : ",2026-04-29"),
                "5,E,C,S,Meet,Lost,2026-06-20,200,USD,2026-01-15,"
                        + (isOne ? "2026-04-29," + contacted : ",2026-04-29"));

        assertThat(InEnglish.of(book().reading().warnings()))
                .containsExactly(
                        "1 deal closed after 2026-06-30 and counts as open, as on that day. If the export is of another day, say it"
                                + " with --as-of.",
                        warning);
    }

    @Test
    void whereADealClosedBeforeItWasCreatedDaysThatNobodyUnderstandsAreNamed() throws IOException {
        file(
                "export.csv",
                "Deal Name,Account Name,Sales Rep,Deal Size,Deal Stage,Begun,Date Closed,Created Date",
                "A,C,S,100,Closed Won,2026-01-15,2026-04-30,2026-06-30");

        assertThatThrownBy(this::book)
                .hasMessageStartingWith(
                        "1 problem in the data, nothing was written:\n"
                                + "1 row: it was closed on 2026-04-30, before it was created on 2026-06-30 (in export.csv, line 2); correct"
                                + " one of the days, or say in a line of --mapping FILE what Begun tells, as in: deals,Begun,created");
    }

    @Test
    void aDayOfCreationThatAllDealsShareIsThatOfTheirImportWhereAnotherColumnTellsTheirs() throws IOException {
        List<String> lines = new ArrayList<>(
                List.of("Deal Name,Account Name,Sales Rep,Deal Size,Deal Stage,Date Opened,Date Closed,Created Date"));
        for (int day = 10; day < 29; day++) {
            lines.add("A" + day + ",C,S,100,Closed Won,2026-01-" + day + ",2026-06-30,2026-06-30 10:00");
        }
        file("export.csv", lines.toArray(String[]::new));
        assertThat(deals()).extracting(deal -> deal.opened().orElseThrow()).containsOnly(LocalDate.of(2026, 6, 30));

        lines.add("A29,C,S,100,Closed Won,2026-01-29,2026-06-30,2026-06-30 10:01");
        file("export.csv", lines.toArray(String[]::new));
        assertThat(deals())
                .extracting(deal -> deal.opened().orElseThrow().getDayOfMonth())
                .containsExactlyElementsOf(IntStream.range(10, 30).boxed().toList());
    }

    @Test
    void noDealIsTakenToHaveClosedOnAnExpectedDayAfterTheExport() throws IOException {
        file(
                "export.csv",
                "Deal ID,Company,Owner,Stage,Status,Amount,Currency,Created Date,Expected Close Date,Wrapped up",
                "1,A,Seller 1,Propose,Won,100,USD,2026-01-05,2026-09-30,2026-02-07",
                "2,B,Seller 1,Propose,Open,100,USD,2026-01-05,2026-09-12,");

        assertThatThrownBy(this::book)
                .hasMessageContaining("the column Wrapped up, with \"2026-02-07\", is not understood");
    }

    @Test
    void aHistoryTellsBetterWhenADealClosedThanTheDayOnWhichItWasExpected() throws IOException {
        Files.writeString(folder.resolve("history.csv"), """
                Deal ID,From Stage,To Stage,Changed On
                1,Propose,Closed Won,2026-03-14
                """);
        file(
                "export.csv",
                "Deal ID,Company,Owner,Stage,Amount,Currency,Created Date,Expected Close Date",
                "1,A,Seller 1,Closed Won,100,USD,2026-01-05,2026-05-30",
                "2,B,Seller 1,Propose,100,USD,2026-01-05,2026-09-12");

        assertThat(deals().get(0).closed()).contains(LocalDate.of(2026, 3, 14));
        assertThat(book().reading().warnings()).isEmpty();
    }

    @Test
    void textThatCallsItselfAWorkbookIsReadInAFolderToo() throws IOException {
        Files.writeString(
                folder.resolve("deals.xls"),
                "Deal Name\tOwner\tStage\tAmount\tClose Date\nA\tSeller 1\tClosed Won\t100\t2026-03-31\n");

        assertThat(deals()).extracting(Deal::outcome).containsExactly(Deal.Outcome.WON);
    }

    @Test
    void fiveColumnsAreABook() throws IOException {
        assertRead(
                "an export of no product that is known",
                Map.of("won-revenue.USD", "100.00", "open-amount.USD", "200.00", "without-opening-day", "2"),
                "Customer,Stage,Amount,Close Date,Owner",
                "Customer 1,Closed Won,100,2026-03-31,Seller 1",
                "Customer 2,Qualification,200,2026-09-30,Seller 1");
    }

    @Test
    void aStageThatIsNoneOfThoseGivenMayBeAnOutcome() throws IOException {
        options = options.saying("stages", "Angebot");
        file("export.csv", DEALS, "A,Seller 1,Auftrag,100,2026-01-05,2026-03-31");

        assertThatThrownBy(this::book)
                .hasMessageContaining(
                        "1 row: the stage \"Auftrag\" is none of Angebot (in export.csv, line 2); say where it belongs"
                                + " with --stages, which lists all stages from first to last, or with word,Auftrag,won or"
                                + " word,Auftrag,lost as a line of --mapping FILE whether it is won or lost");
    }

    @Test
    void aHeaderOfAFlagAboveDaysIsTheDay() throws IOException {
        file(
                "export.csv",
                "Deal Name,Stage,Amount,Created,Closed",
                "A,Closed Won,100,2026-01-05,2026-03-31",
                "B,Closed Lost,100,2026-01-05,2026-02-28",
                "C,Qualification,200,2026-02-05,");

        assertThat(deals())
                .extracting(deal -> deal.outcome() + " "
                        + deal.closed().map(LocalDate::toString).orElse("-"))
                .containsExactly("WON 2026-03-31", "LOST 2026-02-28", "OPEN -");
        assertThat(book().reading().columns())
                .extracting(column -> column.header() + ": " + InEnglish.of(column.means()))
                .contains("Closed: closed, year-month-day");
    }

    @Test
    void wonAndLostAboveDaysAreTheDaysToo() throws IOException {
        file(
                "export.csv",
                "Deal Name,Stage,Amount,Created,Won,Lost",
                "A,Closed Won,100,2026-01-05,3/31/2026,",
                "B,Closed Lost,100,2026-01-05,,2/28/2026",
                "C,Qualification,200,2026-02-05,,");

        assertThat(deals())
                .extracting(deal -> deal.closed().map(LocalDate::toString).orElse("-"))
                .containsExactly("2026-03-31", "2026-02-28", "-");
    }

    @Test
    void aFlagThatIsNoneIsNamedWhereADayIsMissed() throws IOException {
        file("export.csv", "Deal Name,Stage,Amount,Created,Closed", "A,Closed Won,100,2026-01-05,week 13");

        assertThatThrownBy(this::book)
                .hasMessageContaining(
                        "1 row: it is won, but there is no day of the win; the column Closed, with \"week 13\", was read as:"
                                + " is closed (in export.csv, line 2); if Closed is something else, say so in a mapping"
                                + " (--write-mapping)");
    }

    @Test
    void whatAMappingCallsAFlagStaysOne() throws IOException {
        mapping("deals,Closed,is closed");
        file("export.csv", "Deal Name,Stage,Amount,Created,Closed", "A,Closed Won,100,2026-01-05,2026-03-31");

        assertThatThrownBy(this::book).hasMessageContaining("the column Closed, with \"2026-03-31\", was read as");
    }

    @Test
    void aGroupedReportNamesItsStageInTheFirstLineOfAGroup() throws IOException {
        assertRead(
                "Salesforce",
                Map.of("won-revenue.EUR", "300.00", "open-amount.EUR", "1200.50", "not-deals.lines-of-totals", "5"),
                "Informe de oportunidades",
                "Etapa,Nombre de la oportunidad,Nombre de la cuenta,Propietario de oportunidad,Importe Divisa,Importe,Fecha de cierre,Fecha de creación",
                "Prospecting,A,Cuenta 1,Vendedor 1,EUR,1000.50,2026-09-30,2026-01-05",
                ",B,Cuenta 2,Vendedor 1,EUR,200.00,2026-09-30,2026-01-05",
                "Subtotal,,,,,1200.50,,",
                "Recuento,2,,,,,,",
                "Closed Won,C,Cuenta 3,Vendedor 2,EUR,100.00,2026-03-31,2026-01-05",
                ",D,Cuenta 3,Vendedor 2,EUR,200.00,2026-03-31,2026-01-05",
                "Subtotal,,,,,300.00,,",
                "Recuento,2,,,,,,",
                "Total,,,,,1500.50,,");
        assertThat(deals()).extracting(Deal::stage).containsOnly(Optional.of("Prospecting"), Optional.empty());
    }

    @Test
    void groupsWithinGroupsAreFilledDownAndWhatIsOftenEmptyIsNot() throws IOException {
        file(
                "export.csv",
                "Deal Owner,Stage,Deal Name,Loss Reason,Amount,Close Date,Created",
                "Seller 1,Closed Lost,A,Price,1,2026-03-31,2026-01-05",
                ",,B,,2,2026-03-31,2026-01-05",
                ",Subtotal,,,3,,",
                ",Closed Won,C,,4,2026-03-31,2026-01-05",
                ",Subtotal,,,4,,",
                "Seller 2,Closed Lost,D,Price,5,2026-03-31,2026-01-05",
                ",Subtotal,,,5,,");

        assertThat(deals())
                .extracting(deal -> deal.seller().orElseThrow() + " " + deal.outcome() + " "
                        + deal.lossReason().orElse("-"))
                .containsExactly("Seller 1 LOST Price", "Seller 1 LOST -", "Seller 1 WON -", "Seller 2 LOST Price");
    }

    @Test
    void withoutTotalsTheFooterOfAReportTellsThatItsStagesAreThoseOfGroups() throws IOException {
        String[] report = {
            "Stage,Opportunity Name,Account Name,Opportunity Owner,Amount,Close Date,Created Date",
            "Qualification,A,Customer 1,Seller 1,1,2026-09-30,2026-01-05",
            ",B,Customer 1,Seller 1,2,2026-09-30,2026-01-05",
            "Closed Won,C,Customer 1,Seller 1,3,2026-03-31,2026-01-05",
            "Confidential Information - Do Not Distribute"
        };
        file("export.csv", report);
        assertThat(deals())
                .extracting(Deal::outcome)
                .containsExactly(Deal.Outcome.OPEN, Deal.Outcome.OPEN, Deal.Outcome.WON);

        file("export.csv", List.of(report).subList(0, 4).toArray(new String[0]));
        assertThatThrownBy(this::book)
                .hasMessageContaining("1 row: it is open, but in no stage (in export.csv, line 3)");
    }

    @Test
    void whereAllIdsWereRoundedRowsWithNamesOfTheirOwnAreDealsWithoutIds() throws IOException {
        String header = "Record Id,Deal Name,Deal Owner,Stage,Amount,Currency,Created Time,Closing Date";
        String[] rows = {
            header,
            "4.10888E+17,A,Seller 1,Qualification,100,EUR,2026-01-05,2026-09-30",
            "4.10888E+17,B,Seller 1,Closed Won,200,EUR,2026-01-05,2026-02-28",
            "4.10888E+17,C,Seller 1,Closed Won,300,EUR,2026-01-05,2026-03-31"
        };
        file("export.csv", rows);

        assertThat(figures()).containsAllEntriesOf(Map.of("open", "1", "won", "2", "set-aside", "0"));
        assertThat(warnings())
                .contains(
                        "A spreadsheet rounded all ids in Record Id of export.csv: they count as none, and each row is a deal of"
                                + " its own, told by its name. What other files say of deals by these ids is not found: export again,"
                                + " and do not save the file from a spreadsheet.");

        rows[1] = rows[1].replace("4.10888E+17", "410888000000000001");
        file("export.csv", rows);
        assertThatThrownBy(this::book)
                .hasMessageContaining("2 rows: the id 4.10888E+17 has been rounded by a spreadsheet");
    }

    @Test
    void everyRowWhoseIdWasRoundedIsSetAsideWithItsMoney() throws IOException {
        file(
                "export.csv",
                "Record Id,Deal Name,Deal Owner,Stage,Amount,Currency,Created Time,Closing Date",
                "4.10888E+17,A,Seller 1,Qualification,100,EUR,2026-01-05,2026-09-30",
                "4.10888E+17,A,Seller 1,Qualification,200,EUR,2026-01-05,2026-09-30",
                "4.10888E+17,C,Seller 1,Closed Won,300,EUR,2026-01-05,2026-03-31");

        assertThatThrownBy(this::book)
                .hasMessageContaining("3 rows: the id 4.10888E+17 has been rounded by a spreadsheet")
                .hasMessageContaining("Refused, because no deal is left, 3 of 3 rows would be set aside");
    }

    @Test
    void chineseStagesOfASmallSystemAreKnownInTheirOrder() throws IOException {
        file(
                "export.csv",
                "商机编号,商机名称,客户名称,负责人,商机阶段,商机状态,预计金额（万元）,创建时间,预计成交日期",
                "1,甲,客户1,销售1,商务谈判,进行中,1,2026-01-05,2026-09-30",
                "2,乙,客户1,销售1,初步接触,进行中,1,2026-01-05,2026-09-30",
                "3,丙,客户1,销售1,需求确认,进行中,1,2026-01-05,2026-09-30");

        assertThat(book().stages()).containsExactly("初步接触", "需求确认", "商务谈判");
    }

    @Test
    void theTypeOfARecordOfOdooIsNoKindOfBusiness() throws IOException {
        file(
                "export.csv",
                "External ID,Opportunity,Salesperson,Stage,Type,Expected Revenue,Currency,Created on,Expected Closing",
                "a,A,Seller 1,New,Opportunity,100,EUR,2026-01-05,2026-09-30",
                "b,B,Seller 1,New,Renewal,100,EUR,2026-01-05,2026-09-30",
                "c,C,Seller 1,New,Lead,100,EUR,2026-01-05,2026-09-30");

        assertThat(deals()).extracting(Deal::kind).containsExactly(Optional.empty(), Optional.of("RENEWAL"));
    }

    @Test
    void aPipelineInBracketsBehindEveryStageIsNoPartOfItsName() throws IOException {
        assertRead(
                "HubSpot",
                Map.of("won-revenue.USD", "100.00", "lost-amount.USD", "200.00", "open", "2"),
                "Record ID,Deal Name,Deal Stage,Amount,Currency,Deal owner,Create Date,Close Date",
                "1,A,Closed Won (Sales Pipeline),100,USD,Seller 1,2026-01-05,2026-03-05",
                "2,B,Closed Lost (Sales Pipeline),200,USD,Seller 1,2026-01-05,2026-03-05",
                "3,C,Contract Sent (Sales Pipeline),300,USD,Seller 1,2026-01-05,2026-09-05",
                "4,D,Qualified To Buy (Sales Pipeline),400,USD,Seller 1,2026-01-05,2026-09-05");
        assertThat(book().stages()).containsExactly("Qualified To Buy", "Contract Sent");
    }

    @Test
    void aPipelineInBracketsIsNoPartOfAStageInAHistoryEither() throws IOException {
        file(
                "export.csv",
                "Record ID,Deal Name,Deal Stage,Pipeline,Amount,Currency,Deal owner,Create Date,Close Date",
                "1,A,Closed Won,Sales Pipeline,100,USD,Seller 1,2026-01-05,2026-03-05",
                "2,B,Contract Sent (Renewals),Renewals,300,USD,Seller 1,2026-01-05,2026-09-05");
        Files.writeString(folder.resolve("history.csv"), """
                Deal ID,From Stage,To Stage,Changed On
                1,,Qualified To Buy (Sales Pipeline),2026-01-05
                1,Qualified To Buy (Sales Pipeline),Contract Sent (Sales Pipeline),2026-02-05
                1,Contract Sent (Sales Pipeline),Closed Won (Sales Pipeline),2026-03-05
                2,,Qualified To Buy (Renewals),2026-01-05
                2,Qualified To Buy (Renewals),Contract Sent (Renewals),2026-02-06
                """);
        Files.writeString(folder.resolve("field_history.csv"), """
                Deal ID,Field,Old Value,New Value,Changed On
                1,Stage,Qualified To Buy (Sales Pipeline),Contract Sent (Sales Pipeline),2026-02-05
                """);

        Book book = book();

        assertThat(book.stages()).containsExactly("Qualified To Buy", "Contract Sent");
        assertThat(book.deals())
                .extracting(deal -> deal.changes().stream()
                        .map(change -> change.day() + " " + change.from().orElse("") + " > "
                                + change.to().orElse(""))
                        .toList())
                .containsExactly(
                        List.of("2026-02-05 Qualified To Buy > Contract Sent"),
                        List.of("2026-02-06 Qualified To Buy > Contract Sent"));
    }

    @Test
    void whatStandsInBracketsIsAPipelineWhereAColumnNamesItAndElsePartOfTheStage() {
        Pipelines named = new Pipelines(List.of("Date entered \"Demo (New Business)\""));
        named.see("Won (Renewals)", "Renewals");
        named.see("Won (by others)", "Renewals");
        named.settle(CellWords.standard());
        assertThat(List.of("Won (Renewals)", "Demo (New Business)", "Won (by others)", "(Renewals)"))
                .extracting(named::without)
                .containsExactly("Won", "Demo", "Won (by others)", "(Renewals)");

        Pipelines outcomes = new Pipelines(List.of());
        outcomes.see("Closed (lost)", "");
        outcomes.see("Ended (lost)", "");
        outcomes.settle(CellWords.standard());
        assertThat(outcomes.without("Closed (lost)")).isEqualTo("Closed (lost)");
    }

    @Test
    void aColumnOfCodesOfCurrenciesIsTheCurrencyWhateverItsHeader() throws IOException {
        file(
                "export.csv",
                "Deal - ID;Deal - Titel;Deal - Organisation;Deal - Besitzer;Deal - Phase;Deal - Wert;Deal - Geldsorte;Land",
                "1;A;Firma 1;Seller 1;Qualifiziert;100,00;EUR;DE",
                "2;B;Firma 1;Seller 1;Kontakt hergestellt;200,00;;DE",
                "3;C;Firma 1;Seller 1;Kontakt hergestellt;200,00;EUR;");

        assertThat(book().currency().getCode()).isEqualTo("EUR");
        assertThat(InEnglish.of(book().assumptions()))
                .contains(
                        "The currency is what the column Deal - Geldsorte says: every value of it is the code of one.");
        assertThat(warnings()).noneMatch(warning -> warning.contains("currency"));
    }

    @Test
    void thatDollarsAreAssumedIsSaidAtOnce() throws IOException {
        file(
                "export.csv",
                "Deal Name,Owner,Customer,Stage,Amount,Close Date,Created",
                "A,Seller 1,Customer 1,Qualification,100,2026-09-30,2026-01-05",
                "B,Seller 1,Customer 1,Closed Won,100,2026-03-30,2026-01-05");

        assertThat(warnings())
                .containsExactly(
                        "Amounts are in USD: no column and no sign says in which currency they are; say it with"
                                + " --currency.");
    }

    @Test
    void eachCurrencyHasTheOdditiesOfItsOwnDealsAndThoseOfNoDeal() throws IOException {
        Files.writeString(folder.resolve("teams.csv"), "Owner,Manager\nSeller 1,Manager 1\nSeller 9,Manager 1\n");
        file(
                "export.csv",
                "Id,Deal Name,Customer,Owner,Stage,Status,Amount,Currency,Close Date,Created",
                "1,A,Customer 1,Seller 1,Qualification,On Hold,100,EUR,2026-09-30,2026-01-05",
                "2,B,Customer 2,Seller 1,Qualification,On Hold,200,CHF,2026-09-30,2026-01-05",
                "2,B,Customer 2,Seller 1,Qualification,On Hold,200,CHF,2026-09-30,2026-01-05",
                "3,C,Customer 3,Seller 1,Qualification,On Hold,300,CHF,2026-09-30,2026-01-05",
                "4,C,Customer 3,Seller 1,Qualification,Open,300,CHF,2026-09-30,2026-01-05",
                "5,E,,Seller 1,Qualification,Open,100,EUR,2026-09-30,2026-01-05",
                "6,F,Customer 4,Seller 1,Qualification,Open,100,EUR,2026-09-30,2026-01-05");

        List<Book> books = read().books();
        assertThat(oddities(books.get(0)))
                .as("CHF")
                .containsExactly(
                        "2 open deals on hold: 2",
                        "1 rows with an id that an earlier row has, equal in every field: 2 in line 4 as in line 3",
                        "1 pairs of open deals of one customer, product and owner: Customer 3, C, Seller 1",
                        "1 sellers without deals: Seller 9");
        assertThat(oddities(books.get(1)))
                .as("EUR")
                .containsExactly(
                        "1 open deals on hold: 1",
                        "1 open deals without an account: 5",
                        "1 sellers without deals: Seller 9");

        Path rates = Files.writeString(folder.resolve("rates"), "currency,rate\nCHF,1.05\n");
        options = new CrmOptions(
                options.asOf(),
                Optional.of(CurrencyUnit.EUR),
                options.said(),
                options.mapping(),
                Optional.of(rates),
                options.aliases(),
                options.earlier(),
                options.strict());
        assertThat(oddities(book()))
                .as("all in EUR")
                .containsExactly(
                        "3 open deals on hold: 1",
                        "1 rows with an id that an earlier row has, equal in every field: 2 in line 4 as in line 3",
                        "1 open deals without an account: 5",
                        "1 pairs of open deals of one customer, product and owner: Customer 3, C, Seller 1",
                        "1 sellers without deals: Seller 9");
    }

    @Test
    void aStageThatIsNotKnownIsSetAsideWithTheReasonAndWhatHelps() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("Id,Name,StageName,IsClosed,IsWon,Amount,CurrencyIsoCode,CloseDate,CreatedDate");
        for (int i = 0; i < 20; i++) {
            lines.add(i + ",A,Prospecting,false,false,100,USD,2026-09-30,2026-01-05");
        }
        lines.add("20,B,Verbal win,false,false,40,USD,2026-09-30,2026-01-05");
        file("export.csv", lines.toArray(new String[0]));

        assertThat(warnings())
                .containsExactly(
                        "1 of 21 rows is set aside and in no figure, with USD 40.00: 20 (line 22).",
                        "1 row: the stage \"Verbal win\" is none of Prospecting (in export.csv, line 22); say where it belongs"
                                + " with --stages, which lists all stages from first to last, or with word,Verbal win,won"
                                + " or word,Verbal win,lost as a line of --mapping FILE whether it is won or lost.");
    }

    @Test
    void whereManyStagesAreNoneOfTheProductTheirOrderIsAskedFor() throws IOException {
        file(
                "export.csv",
                "商機編號,商機名稱,客戶名稱,負責人,銷售階段,預計金額,幣別,預計成交日期,實際成交日期,建立日期",
                "1,A,客戶1,業務1,贏單,100,TWD,2026/03/24,2026/03/24,2026/01/25",
                "2,B,客戶1,業務1,初步接觸,100,TWD,2026/09/24,,2026/01/25",
                "3,C,客戶1,業務1,需求確認,100,TWD,2026/09/24,,2026/01/25",
                "4,D,客戶1,業務1,議價,100,TWD,2026/09/24,,2026/01/25");

        assertThatThrownBy(this::book)
                .hasMessageContaining("export.csv: the order of the stages is not known; say it with --stages"
                        + " \"初步接觸 > 需求確認 > 議價\"");

        options = options.saying("stages", "初步接觸 > 需求確認 > 議價");
        assertThat(deals()).extracting(deal -> deal.stage().orElse("")).containsExactly("", "初步接觸", "需求確認", "議價");
    }

    @Test
    void aDayThatLiesYearsAfterAllOthersIsNotThatOfTheExport() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("Deal ID,Company,Owner,Stage,Amount,Currency,Created Date,Close Date");
        for (int i = 0; i < 60; i++) {
            lines.add(i + ",A,Seller 1,Closed Won,100,USD,2026-01-05,2026-06-30");
        }
        lines.add("60,B,Seller 1,Propose,100,USD,2026-01-05,2026-09-30");
        file("export.csv", lines.toArray(new String[0]));
        Files.writeString(folder.resolve("history.csv"), """
                Deal ID,From Stage,To Stage,Changed On
                60,,Propose,2062-03-14
                """);
        options = CrmOptions.none();

        assertThat(book().asOf()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(warnings())
                .contains(
                        "1 day up to 2062-03-14, as of the deal 60, lies more than a year after all others, the last of"
                                + " which is 2026-06-30: it is taken for mistyped, and for no day of the export.");
        assertThat(CrmReader.read(List.of(folder), options.on(LocalDate.of(2026, 6, 30)))
                        .later())
                .as("so that the export can be kept")
                .isEmpty();
    }

    @Test
    void nothingBelowTheHeaderAndNothingAtAllAreNamed() throws IOException {
        file("export.csv", "Id,Name,StageName,Amount,CloseDate,CreatedDate");
        assertThatThrownBy(this::book)
                .hasMessage(
                        "1 problem in the data, nothing was written:\nexport.csv has a header, and no row of a deal below it");

        Files.writeString(folder.resolve("export.csv"), "");
        assertThatThrownBy(this::book).hasMessage("1 problem in the data, nothing was written:\nexport.csv is empty");
    }

    @Test
    void aFileThatIsNotUnderstoodBesideTheDealsNamesTheColumnsThatItNeeds() throws IOException {
        Files.writeString(folder.resolve("users.csv"), "Key,Active\n1,true\n");
        file("export.csv", "Deal Name,Stage,Amount,Close Date,Created", "A,Qualification,100,2026-09-30,2026-01-05");

        assertThat(warnings())
                .contains(
                        "Not read: users.csv, in which no line is the header of a table that is known; as users it would need the"
                                + " columns id and name.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TBD", "n/a", "0", "-", "5523610000012350000"})
    void rowsOfOneIdThatAreOtherDealsCountEach(String id) throws IOException {
        options = options.saying("stages", "Develop > Propose");
        file(
                "export.csv",
                "Deal ID,Deal Name,Company,Owner,Stage,Amount,Currency,Created Date,Close Date",
                id + ",A,C 1,S,Develop,100,USD,2026-01-05,2026-07-13",
                id + ",B,C 2,S,Propose,200,USD,2026-01-06,2026-07-13",
                id + ",C,C 3,S,Closed Won,300,USD,2026-01-07,2026-03-13",
                id + ",A,C 1,S,Develop,100,USD,2026-01-05,2026-08-13",
                "4,D,C 4,S,Develop,400,USD,2026-01-08,2026-07-13",
                "5,E,C 5,S,Develop,500,USD,2026-01-09,2026-07-13",
                "6,F,C 6,S,Develop,600,USD,2026-01-12,2026-07-13",
                "7,G,C 7,S,Develop,700,USD,2026-01-13,2026-07-13");

        assertThat(figures())
                .containsAllEntriesOf(Map.of("deals", "7", "open-amount.USD", "2500.00", "won-revenue.USD", "300.00"));
        assertThat(warnings())
                .contains(
                        "2 rows have the id of an earlier deal of another name and day of creation, and of another customer or"
                                + " another amount and close: each counts as a deal of its own. If it is none, give each deal only once.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,Develop,Closed Lost,2026-03-20\n1,Closed Lost,Develop,2026-04-20",
                "1,Closed Won,Develop,2026-04-20"
            })
    void aCloseThatWasTakenBackIsNoStage(String history) throws IOException {
        options = options.saying("stages", "Develop > Propose");
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Amount,Currency,Created Date,Close Date",
                "1,C 1,S,Develop,100,USD,2026-03-09,2026-10-05",
                "2,C 2,S,Propose,200,USD,2026-01-09,2026-08-05");
        file(
                "history.csv",
                "Opportunity ID,From Stage,To Stage,Last Modified",
                history,
                "2,Develop,Propose,2026-02-20");

        Book book = book();

        assertThat(Opportunities.of(book)).extracting(Opportunity::stage).containsExactly("Develop", "Propose");
        assertThat(book.deals().get(0).changes())
                .extracting(FieldChange::from)
                .doesNotContain(Optional.of("Closed Lost"), Optional.of("Closed Won"));
        assertThat(book.deals().get(1).changes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TBD", "asap", "?", "nach Ostern"})
    void wordsForTheExpectedCloseOfAnOpenDealSayThatNobodyKnowsIt(String due) throws IOException {
        file(
                "export.csv",
                "Deal ID,Company,Owner,Stage,Amount,Currency,Created Date,Expected Close Date,Closed Date",
                "1,C 1,S,Proposal,100,USD,2026-03-09," + due + ",",
                "2,C 2,S,Closed Won,200,USD,2026-01-09,2026-08-05,2026-08-04");

        assertThat(deals().get(0).expectedClose()).isEmpty();
        assertThat(oddities(book())).contains("1 open deals with words in place of the day of their expected close: 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-00-00", "0000-00-00 00:00:00", "00/00/0000", "NaT", "nan", "<NA>"})
    void whatDatabasesWriteForNoDayIsBlank(String none) throws IOException {
        file(
                "export.csv",
                "Deal ID,Company,Owner,Stage,Amount,Currency,Created Date,Expected Close Date,Closed Date",
                "1,C 1,S,Proposal,100,USD,2026-03-09,2026-08-05," + none,
                "2,C 2,S,Proposal,200,USD,2026-01-09," + none + "," + none);

        assertThat(figures()).containsAllEntriesOf(Map.of("open", "2", "set-aside", "0"));
    }

    @Test
    void yearsOfTwoDigitsStandFirstWhereTheLastNumbersAreTooManyForYears() throws IOException {
        file(
                "export.csv",
                Stream.concat(
                                Stream.of("Deal ID,Company,Owner,Stage,Amount,Currency,Close Date"),
                                IntStream.rangeClosed(1, 28)
                                        .mapToObj(day -> "%d,C,S,%s,100,USD,%d-03-%02d"
                                                .formatted(
                                                        day,
                                                        day % 2 == 0 ? "Closed Won" : "Closed Lost",
                                                        25 + day % 2,
                                                        day)))
                        .toArray(String[]::new));

        assertThat(figures())
                .containsAllEntriesOf(Map.of("won-by-quarter.2025-Q1", "14", "lost-by-quarter.2026-Q1", "14"));
    }

    @Test
    void aStageThatSomebodySaysIsOpenIsNoOutcome() throws IOException {
        file(
                "export.csv",
                "Deal ID,Company,Owner,Stage,Amount,Currency,Created Date,Close Date",
                "1,C 1,S,Proposed,100,USD,2026-03-09,2026-08-05",
                "2,C 2,S,Verbal win,200,USD,2026-03-09,2026-08-05");

        assertThatThrownBy(this::read).hasMessageContaining("export.csv: Verbal win may be an outcome and no stage");

        mapping("word,Verbal win,open");
        assertThatThrownBy(this::read)
                .hasMessage("1 problem in the data, nothing was written:\n"
                        + "export.csv: the order of the stages is not known; say it with --stages \"Proposed > Verbal win\","
                        + " put into order from first to last, without what is won or lost");
        options = options.saying("stages", "Proposed > Verbal win");
        assertThat(figures()).containsEntry("open-by-stage.Verbal win", "1");
    }

    @Test
    void nanWithACapitalIsAName() throws IOException {
        file(
                "export.csv",
                "Deal ID,Company,Owner,Stage,Amount,Currency,Created Date,Close Date",
                "1,NAN,Nan,Proposal,100,USD,2026-03-09,2026-08-05");

        assertThat(deals().get(0).seller()).hasValue("Nan");
        assertThat(deals().get(0).account()).hasValue("NAN");
    }

    @Test
    void onlyDaysAreOfferedForTheExpectedClose() throws IOException {
        file(
                "export.csv",
                "Deal ID,Company,Owner,Stage,Amount,Currency,Created Date,Colour,Actual Close Date",
                "1,C 1,S,Proposal,100,USD,2026-03-09,red,",
                "2,C 2,S,Closed Won,200,USD,2026-01-09,blue,2026-04-04");

        assertThat(warnings()).isEmpty();
    }

    @Test
    void whatNoColumnTellsOfOpenDealsIsSaidAtOnce() throws IOException {
        file(
                "export.csv",
                "Deal ID,Company,Owner,Stage,Anticipated Revenue,Actual Revenue,Currency,Created Date,Landing,Actual Close Date",
                "1,C 1,S,Proposal,100,,USD,2026-03-09,2026-08-05,",
                "2,C 2,S,Closed Won,,200,USD,2026-01-09,2026-04-05,2026-04-04");

        assertThat(warnings())
                .containsExactly(
                        "No column is read as expected close and amount; not understood: Anticipated Revenue and"
                                + " Landing. If one of these is meant, say so: --write-mapping FILE writes how each column was"
                                + " read, --mapping FILE takes the file back.");
    }

    @Test
    void aTimeMayNameItsZone() throws IOException {
        file(
                "export.csv",
                "Deal ID,Company,Owner,Stage,Amount,Currency,Created Date,Close Date",
                "1,C 1,S,Proposal,100,USD,\"7/24/2025, 1:02 PM PDT\",2026-08-05");

        assertThat(figures()).containsEntry("first-day", "2025-07-24");
    }

    private void assertRead(String system, Map<String, String> figures, String... lines) throws IOException {
        file("export.csv", lines);
        CrmBooks read = read();
        assertThat(InEnglish.of(read.reading().system())).isEqualTo(system);
        assertThat(read.reading().figures()).containsAllEntriesOf(figures);
    }

    private static List<String> oddities(Book book) {
        return InEnglish.oddities(book).stream()
                .map(odd -> "%d %s: %s".formatted(odd.count(), odd.kind(), odd.example()))
                .toList();
    }

    private List<Deal> deals() throws IOException {
        return book().deals();
    }
}
