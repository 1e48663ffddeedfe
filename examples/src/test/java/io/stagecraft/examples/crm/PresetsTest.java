// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import static io.stagecraft.examples.crm.Exports.deal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.examples.book.InEnglish;
import io.stagecraft.examples.crm.option.CrmOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each product exports is recognised by its headers, in the languages it has, and read as it means it. */
class PresetsTest {
    private static final CrmOptions OPTIONS = CrmOptions.none().on(LocalDate.of(2026, 6, 30));

    @TempDir
    private Path folder;

    @Test
    void aReportOfSalesforceHasTitleGroupsSubtotalsAndFooter() throws IOException {
        CrmBooks read = read("""
                Pipeline of the year
                As of 2026-06-30 09:00

                Stage ↑,Opportunity Name,Account Name,Opportunity Owner,Amount Currency,Amount,Amount (converted) Currency,Amount (converted),Close Date,Created Date,Probability (%),Closed,Won
                Closed Lost,Deal 1,Customer 1,Seller 1,EUR,"1,000.50",USD,"1,100.55",4/30/2026,1/15/2026,0,1,0
                ,Deal 2,Customer 2,Seller 2,EUR,"2,000.00",USD,"2,200.00",5/2/2026,1/20/2026,0,1,0
                Subtotal,,,,EUR,"3,000.50",USD,"3,300.55",,,,,
                Closed Won,Deal 3,Customer 1,Seller 1,EUR,"4,000.00",USD,"4,400.00",5/13/2026,2/1/2026,100,1,1
                Subtotal,,,,EUR,"4,000.00",USD,"4,400.00",,,,,
                Negotiation/Review,Deal 4,Customer 3,Seller 1,EUR,"5,000.00",USD,"5,500.00",8/31/2026,3/1/2026,90,0,0
                Verbal win,Deal 5,Customer 3,Seller 2,EUR,700,USD,770,8/31/2026,3/1/2026,90,0,0
                Total,,,,EUR,"12,700.50",USD,"13,970.55",,,,,
                "Grand Totals (5 records)"
                Confidential Information - Do Not Distribute
                Copyright © 2000-2026 salesforce.com, inc. All rights reserved.
                """, OPTIONS.saying("stages", "Negotiation/Review > Verbal win"));

        assertThat(InEnglish.of(read.reading().system())).isEqualTo("Salesforce");
        assertThat(read.reading().figures())
                .containsAllEntriesOf(Map.of(
                        "deals", "5",
                        "won", "1",
                        "lost", "2",
                        "open", "2",
                        "lost-amount.EUR", "3000.50",
                        "won-revenue.EUR", "4000.00",
                        "open-by-stage.Verbal win", "1",
                        "overdue-open", "0",
                        "not-deals.lines-of-totals", "4"));
    }

    @Test
    void hubSpotInGermanFillsACloseDateByItself() throws IOException {
        CrmBooks read = read("""
                Datensatz-ID;Deal-Name;Deal-Phase;Betrag;Währung;Abschlussdatum;Erstellungsdatum;Zuständiger Mitarbeiter;Zugeordnetes Unternehmen
                100001;Deal 1;Abgeschlossen und gewonnen;1.234,50;EUR;14.04.2026;02.01.2026;Verkäufer 1;Kunde 1
                100002;Deal 2;Abgeschlossen und verloren;2.000,00;EUR;15.04.2026;02.02.2026;Nicht zugewiesen;Kunde 2
                100003;Deal 3;Vertrag gesendet;3.000,00;EUR;31.05.2026;03.05.2026;Verkäufer 1;Kunde 3
                100004;Deal 4;Termin vereinbart;3.000,00;EUR;15.05.2026;03.05.2026;Verkäufer 1;Kunde 3
                """, OPTIONS);

        assertThat(InEnglish.of(read.reading().system())).isEqualTo("HubSpot");
        assertThat(read.reading().figures())
                .containsAllEntriesOf(Map.of(
                        "won-revenue.EUR", "1234.50",
                        "lost", "1",
                        "deals-without-owner", "1",
                        "overdue-open", "1",
                        "open-by-stage.Vertrag gesendet", "1"));
        assertThat(read.books().get(0).stages()).containsExactly("Termin vereinbart", "Vertrag gesendet");
        assertThat(deal(read, "100003").expectedClose()).isEmpty();
        assertThat(InEnglish.of(read.reading().warnings()))
                .contains(
                        "1 of 2 open deals has the close date that the product fills in by itself, the last day of the month"
                                + " of creation: it has no close date that somebody chose, and counts as without one. If your people"
                                + " do choose such days, say so in a mapping: option,month ends,yes.");
        assertThat(InEnglish.oddities(read.books().get(0)))
                .extracting(InEnglish.Odd::kind)
                .contains(
                        "open deals with the close date that the product fills in, the last day of the month in which they"
                                + " were created")
                .doesNotContain("open deals without close date");
    }

    @Test
    void aCloseDateThatHubSpotFillsInCountsWhereSomebodySaysThatItIsChosen() throws IOException {
        CrmBooks read = read("""
                Record ID,Deal Name,Deal Stage,Amount,Currency,Close Date,Create Date,Deal owner
                100003,Deal 3,Contract Sent,3000,EUR,2026-05-31,2026-05-03,Seller 1
                """, OPTIONS.saying("month ends", "yes"));

        assertThat(deal(read, "100003").expectedClose()).hasValue(LocalDate.of(2026, 5, 31));
        assertThat(InEnglish.of(read.reading().warnings())).noneMatch(warning -> warning.contains("fills in"));
    }

    @Test
    void hubSpotInChineseIsRead() throws IOException {
        CrmBooks read = read("""
                记录 ID,交易名称,交易阶段,金额,货币,关闭日期,创建日期,交易所有者,关联公司
                100001,交易1,已成交,"12,345.00",CNY,2026-04-14,2026-01-02,销售01,客户1
                100002,交易2,已流失,200,CNY,2026-04-15,2026-01-03,销售02,客户2
                100003,交易3,已发送合同,300,CNY,2026-08-15,2026-01-04,未分配,客户2
                """, OPTIONS);

        assertThat(InEnglish.of(read.reading().system())).isEqualTo("HubSpot");
        assertThat(read.reading().figures())
                .containsAllEntriesOf(Map.of("won", "1", "lost", "1", "open", "1", "deals-without-owner", "1"));
    }

    @Test
    void dynamicsInGermanChineseAndSpanishIsRead() throws IOException {
        assertThat(read("""
                                Thema,Potenzieller Kunde,Besitzer,Status,Statusgrund,Gesch. Umsatz,Gesch. Abschlussdatum,Tatsächlicher Umsatz,Tatsächliches Abschlussdatum,Erstellt am,Verkaufsphase,Währung
                                A,Kunde 1,V 1,Offen,In Bearbeitung,"1.000,00",31.08.2026,,,01.02.2026,Vorschlagen,Euro
                                B,Kunde 1,V 1,Gewonnen,Gewonnen,"1.000,00",31.03.2026,"900,00",25.03.2026,01.02.2026,Abschließen,Euro
                                C,Kunde 2,V 2,Verloren,Abgebrochen,"500,00",31.03.2026,0,25.03.2026,01.02.2026,Abschließen,Euro
                                """, OPTIONS).reading().figures())
                .containsAllEntriesOf(Map.of("open", "1", "lost", "1", "won-revenue.EUR", "900.00"));
        assertThat(read("""
                                主题,潜在客户,负责人,状态,状态描述,预计收入,预计结束日期,实际收入,实际结束日期,创建时间,销售阶段,货币
                                A,客户1,销售1,进行中,搁置,1000,2026-08-31,,,2026-02-01,建议,人民币
                                B,客户1,销售1,赢单,赢单,1000,2026-03-31,900,2026-03-25,2026-02-01,关闭,人民币
                                """, OPTIONS).reading().figures())
                .containsAllEntriesOf(Map.of("open", "1", "open-on-hold", "1", "won-revenue.CNY", "900.00"));
        assertThat(read("""
                                Tema,Cliente potencial,Propietario,Estado,Razón para el estado,Ingresos est.,Fecha de cierre est.,Ingresos reales,Fecha de cierre real,Fecha de creación,Etapa,Divisa
                                A,Cliente 1,V 1,Abierto,En espera,"1.000,00",31/08/2026,,,01/02/2026,Proponer,Euro
                                B,Cliente 1,V 1,Ganado,Ganado,"1.000,00",31/03/2026,"900,00",25/03/2026,01/02/2026,Cerrar,Euro
                                """, OPTIONS).reading().figures())
                .containsAllEntriesOf(Map.of("open", "1", "open-on-hold", "1", "won-revenue.EUR", "900.00"));
    }

    @Test
    void pipedriveInGermanAndSpanishIsRead() throws IOException {
        assertThat(read("""
                                Deal - ID,Deal - Titel,Deal - Organisation,Deal - Besitzer,Deal - Phase,Deal - Status,Deal - Wert,Deal - Währung,Deal - Deal erstellt,Deal - Erwartetes Abschlussdatum,Deal - Datum des gewonnenen Deals,Deal - Datum des verlorenen Deals,Deal - Verlustgrund
                                1,D 1,Kunde 1,V 1,Angebot unterbreitet,Gewonnen,1000.5,EUR,2026-01-02 10:00:00,,2026-04-01 12:00:00,,
                                2,D 2,Kunde 2,V 1,Kontakt hergestellt,Verloren,200,EUR,2026-01-02 10:00:00,,,2026-04-02 12:00:00,Preis
                                3,D 3,Kunde 2,V 1,Qualifiziert,Offen,300,EUR,2026-01-02 10:00:00,2026-08-01,,,
                                """, OPTIONS).reading().figures())
                .containsAllEntriesOf(
                        Map.of("open", "1", "lost", "1", "won-revenue.EUR", "1000.50", "last-day", "2026-04-02"));
        CrmBooks spanish = read("""
                Negocio - ID,Negocio - Título,Negocio - Organización,Negocio - Propietario,Negocio - Etapa,Negocio - Estado,Negocio - Valor,Negocio - Moneda,Negocio - Negocio creado,Negocio - Fecha prevista de cierre,Negocio - Fecha de ganado
                1,N 1,Cliente 1,V 1,Propuesta hecha,Ganado,1000.5,EUR,2026-01-02 10:00:00,,2026-04-01 12:00:00
                2,N 2,Cliente 1,V 1,Demo programada,Abierto,100,EUR,2026-01-02 10:00:00,2026-08-01,
                """, OPTIONS);
        assertThat(InEnglish.of(spanish.reading().system())).isEqualTo("Pipedrive");
        assertThat(spanish.reading().figures()).containsAllEntriesOf(Map.of("open", "1", "won", "1"));
    }

    @Test
    void zohoHasOneDateForBothClosings() throws IOException {
        CrmBooks read = read("""
                Record Id,Deal Name,Account Name,Deal Owner,Amount,Currency,Stage,Closing Date,Created Time,Expected Revenue,Probability (%),Lead Source,Reason For Loss
                zcrm_410888000000123456,D 1,Customer 1,Seller 1,1000,USD,Closed Won,2026-04-01,2026-01-02 10:00:00,1000,100,Web,
                zcrm_410888000000123457,D 2,Customer 2,Seller 1,2000,USD,Closed-Lost to Competition,2026-04-02,2026-01-02 10:00:00,0,0,Web,Price
                zcrm_410888000000123458,D 3,Customer 2,Seller 2,3000,USD,Needs Analysis,2026-08-02,2026-01-02 10:00:00,600,20,Web,
                """, OPTIONS);
        assertThat(InEnglish.of(read.reading().system())).isEqualTo("Zoho CRM");
        assertThat(read.reading().figures())
                .containsAllEntriesOf(Map.of(
                        "won-revenue.USD", "1000.00",
                        "lost-amount.USD", "2000.00",
                        "open-amount.USD", "3000.00",
                        "overdue-open", "0"));
    }

    @Test
    void odooCallsItsAmountExpectedRevenueAndArchivesWhatIsLost() throws IOException {
        CrmBooks read = read("""
                External ID,Opportunity,Customer,Company,Salesperson,Sales Team,Stage,Active,Is Won,Expected Revenue,Prorated Revenue,Probability,Expected Closing,Closed Date,Created on,Lost Reason,Currency
                __export__.crm_lead_1_aa,O 1,Customer 1,We,Seller 1,Europe,Won,True,won,1000.00,1000.00,100,2026-03-31,2026-04-01 10:00:00,2026-01-01 10:00:00,,EUR
                __export__.crm_lead_2_ab,O 2,Customer 2,We,Seller 1,Europe,Qualified,False,lost,2000.00,0.00,0,2026-03-31,2026-04-02 10:00:00,2026-01-01 10:00:00,Too expensive,EUR
                __export__.crm_lead_3_ac,O 3,Customer 2,We,Seller 2,Asia,Proposition,True,pending,3000.00,1500.00,50,2026-09-30,,2026-01-01 10:00:00,,EUR
                """, OPTIONS);
        assertThat(InEnglish.of(read.reading().system())).isEqualTo("Odoo");
        assertThat(read.reading().figures())
                .containsAllEntriesOf(Map.of(
                        "won-revenue.EUR", "1000.00",
                        "lost-amount.EUR", "2000.00",
                        "open-amount.EUR", "3000.00"));
        assertThat(deal(read, "__export__.crm_lead_1_aa").account().orElseThrow())
                .isEqualTo("Customer 1");
        assertThat(read.books().get(0).sellers().get(0).region()).isEqualTo("Europe");
    }

    @Test
    void bitrixInRussianIsRead() throws IOException {
        CrmBooks read = read("""
                ID;Название сделки;Компания;Ответственный;Стадия сделки;Сделка закрыта;Сумма;Валюта;Дата создания;Предполагаемая дата закрытия
                1;С 1;Компания 1;М 1;WON;Y;1000.50;Рубль;14.01.2026 10:00:00;01.04.2026
                2;С 2;Компания 1;М 1;LOSE;Y;2000;Рубль;14.01.2026 10:00:00;02.04.2026
                3;С 3;Компания 2;М 2;NEW;N;3000;Рубль;14.01.2026 10:00:00;02.09.2026
                """, OPTIONS);
        assertThat(InEnglish.of(read.reading().system())).isEqualTo("Bitrix24");
        assertThat(read.reading().figures())
                .containsAllEntriesOf(Map.of("won", "1", "lost", "1", "open", "1", "first-day", "2026-01-14"));
    }

    @Test
    void chineseSystemsWriteOneOfManyHeadersAndTheirUnitInThem() throws IOException {
        CrmBooks read = read("""
                销售机会列表
                单据编号,机会名称,客户,业务员,机会阶段,状态,预计签单金额（万元）,预计签单日期,实际签单日期,创建日期
                D1,机会1,客户1,销售1,签约,赢单,12.5,2026年4月1日,2026年4月2日,2026年1月2日
                D2,机会2,客户2,销售1,报价,丢单,20,2026年4月1日,2026年4月3日,2026年1月2日
                D3,机会3,客户2,销售2,谈判,进行中,30,2026年9月1日,,2026年1月2日
                合计,,,,,,62.5,,,
                制表：某某,,,,,,审核：,,
                """, OPTIONS.saying("stages", "线索 > 报价 > 谈判"));
        assertThat(InEnglish.of(read.reading().system())).isEqualTo("a Chinese CRM");
        assertThat(read.reading().figures())
                .containsAllEntriesOf(Map.of(
                        "won-revenue.CNY", "125000.00",
                        "lost-amount.CNY", "200000.00",
                        "open-amount.CNY", "300000.00",
                        "last-day", "2026-04-03"));
    }

    @Test
    void theOwnLayoutIsAnExportLikeAnyOther() throws IOException {
        CrmBooks read = read("""
                opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
                A1,Seller 01,GTX Pro,Customer 001,Won,2024-01-10,2024-03-01,4700
                A2,Seller 01,GTX Pro,Customer 001,Lost,2024-01-10,2024-02-01,0
                A3,Seller 01,GTX Pro,,Engaging,2024-02-10,,
                """, CrmOptions.none());
        assertThat(InEnglish.of(read.reading().system())).isEqualTo("Stagecraft");
        assertThat(read.books().get(0).stages()).contains("Engaging");
        assertThat(read.reading().figures())
                .containsAllEntriesOf(Map.of("won-revenue.USD", "4700.00", "open", "1", "last-day", "2024-03-01"));
    }

    @Test
    void anUnknownProductIsReadByItsHeaders() throws IOException {
        CrmBooks read = read("""
                Deal;Client;Rep;Deal Stage;Deal Value;Opened;Actual Close Date
                X;Customer 1;Seller 1;Won;$1,200;05-Jan-2026;01-Apr-2026
                Y;Customer 1;Seller 1;Lost;$2.5k;05-Jan-2026;02-Apr-2026
                Z;Customer 1;Seller 1;Proposal;($300);05-Jan-2026;
                Z2;Customer 1;Seller 1;Proposal;$300;05-Jan-2026;
                """, OPTIONS.saying("credits", "yes"));
        assertThat(InEnglish.of(read.reading().system())).isEqualTo("an export of no product that is known");
        assertThat(read.reading().figures())
                .containsAllEntriesOf(Map.of(
                        "won-revenue.USD", "1200.00",
                        "lost-amount.USD", "2500.00",
                        "open-amount.USD", "0.00",
                        "first-day", "2026-01-05"));
    }

    @Test
    void productLinesWithoutAnIdAreOneDealAndItsFirstRowCounts() throws IOException {
        CrmBooks read = read("""
                Opportunity Name,Account Name,Opportunity Owner,Stage,Amount,Close Date,Created Date,Product Name,Quantity,Sales Price
                Deal 1,Customer 1,Seller 1,Closed Won,100.00,4/30/2026,1/15/2026,Product A,1,40.00
                Deal 1,Customer 1,Seller 1,Closed Won,100.00,4/30/2026,1/15/2026,Product B,3,20.00
                Deal 2,Customer 1,Seller 1,Prospecting,50.00,8/30/2026,1/15/2026,Product B,3,20.00
                """, OPTIONS);

        assertThat(read.reading().figures())
                .containsAllEntriesOf(
                        Map.of("deals", "2", "won-revenue.USD", "100.00", "open", "1", "repeated-records", "1"));
        assertThat(InEnglish.of(read.books().get(0).defects().get(0).kind()))
                .isEqualTo("rows that differ from an earlier row only in what they say of a product");
        assertThat(deal(read, "line 2").product().orElseThrow()).isEqualTo("Product A");
    }

    @Test
    void aReportOfSalesforceInGermanNamesTheCurrencyBesideTheAmount() throws IOException {
        assertThat(read("""
                                Phase ↑;Opportunity-Inhaber;Accountname;Opportunity-Name;Betrag;Betrag Währung;Schlusstermin;Erstelldatum
                                Prospecting;Seller 1;Customer 1;Deal 1;1.000,50;EUR;31.08.2026;15.01.2026
                                Zwischensumme;;;;1.000,50;;;
                                Closed Won;Seller 1;Customer 1;Deal 2;2.000,25;EUR;30.04.2026;15.01.2026
                                """, OPTIONS).reading().figures())
                .containsAllEntriesOf(Map.of("open-amount.EUR", "1000.50", "won-revenue.EUR", "2000.25"));
    }

    @Test
    void bitrix24AndZohoInRussianAreRead() throws IOException {
        CrmBooks bitrix = read("""
                ID;Название сделки;Стадия сделки;Сумма;Валюта;Компания;Ответственный;Дата создания;Предполагаемая дата закрытия;Сделка закрыта
                1;Сделка 1;Новая;100.00;RUB;Клиент 1;Продавец 1;15.01.2026 10:00:00;31.08.2026;Нет
                2;Сделка 2;Сделка успешна;200.00;RUB;Клиент 1;Продавец 1;15.01.2026 10:00:00;30.04.2026;Да
                3;Сделка 3;Сделка провалена;300.00;RUB;Клиент 2;Продавец 1;15.01.2026 10:00:00;30.04.2026;Да
                """, OPTIONS);
        CrmBooks zoho =
                read("""
                Ответственный за сделку;Название сделки;Название контрагента;Стадия;Сумма;Дата закрытия;Время создания
                Продавец 1;Сделка 1;Клиент 1;Qualification;1 000,50;31.08.2026;15.01.2026
                Продавец 1;Сделка 2;Клиент 1;Закрытые заключенные;2 000,25;30.04.2026;15.01.2026
                """, CrmOptions.none().on(LocalDate.of(2026, 6, 30)).saying("currency", "RUB"));

        assertThat(InEnglish.of(bitrix.reading().system())).isEqualTo("Bitrix24");
        assertThat(bitrix.reading().figures())
                .containsAllEntriesOf(Map.of("open", "1", "won-revenue.RUB", "200.00", "lost-amount.RUB", "300.00"));
        assertThat(InEnglish.of(zoho.reading().system())).isEqualTo("Zoho CRM");
        assertThat(zoho.reading().figures())
                .containsAllEntriesOf(Map.of("open-amount.RUB", "1000.50", "won-revenue.RUB", "2000.25"));
    }

    @Test
    void whatWukongAndItsKinNumberIsAnOutcome() throws IOException {
        assertThat(read("""
                                编号,商机名称,客户编号,1赢单2输单3无效,商机状态编号,商机金额,负责人的用户编号,预计成交日期,创建时间
                                1,商机1,客户1,,报价,1000,7,2026-08-31,2026-01-15
                                2,商机2,客户1,1,报价,2000,7,2026-04-30,2026-01-15
                                3,商机3,客户2,2,报价,3000,7,2026-04-30,2026-01-15
                                4,商机4,客户2,3,报价,4000,7,2026-04-30,2026-01-15
                                """, OPTIONS.saying("currency", "CNY")).reading().figures())
                .containsAllEntriesOf(Map.of(
                        "open-amount.CNY", "1000.00", "won-revenue.CNY", "2000.00", "lost", "1", "abandoned", "1"));
    }

    @Test
    void espoCrmHasStagesOfItsOwnOrder() throws IOException {
        CrmBooks read = read("""
                id;name;stage;closeDate;amount;amountCurrency;amountConverted;accountName;assignedUserName;createdAt
                a1;Deal 1;Negotiation;2026-08-31;100;EUR;110;Customer 1;Seller 1;2026-01-15 08:00:00
                a2;Deal 2;Proposal;2026-08-31;100;EUR;110;Customer 1;Seller 1;2026-01-15 08:00:00
                a3;Deal 3;Closed Won;2026-04-30;200;EUR;220;Customer 1;Seller 1;2026-01-15 08:00:00
                """, OPTIONS);

        assertThat(InEnglish.of(read.reading().system())).isEqualTo("EspoCRM");
        assertThat(read.books().get(0).stages()).containsExactly("Proposal", "Negotiation");
    }

    @Test
    void stagesThatAreAllOfOneProductAreInItsOrderWhateverTheHeaders() throws IOException {
        CrmBooks read = read("""
                Deal no.;Deal name;Client;Rep;Stage;Value;Ccy;Opened;Close
                1;Deal 1;Customer 1;Seller 1;Negotiation/Review;100;EUR;15-Jan-2026;31-Aug-2026
                2;Deal 2;Customer 1;Seller 1;Prospecting;100;EUR;15-Jan-2026;31-Aug-2026
                3;Deal 3;Customer 1;Seller 1;Needs Analysis;100;EUR;15-Jan-2026;31-Aug-2026
                """, OPTIONS);

        assertThat(read.books().get(0).stages()).containsExactly("Prospecting", "Needs Analysis", "Negotiation/Review");
        assertThat(read.reading().figures()).containsEntry("deals-without-owner", "0");
    }

    @Test
    void stagesAreInTheOrderOfTheirNumbers() throws IOException {
        CrmBooks read = read("""
                Deal ID;Deal name;负责人（必填）;Stage;Value;Currency;Created;Close Date
                1;Deal 1;Seller 1;10 Sign;100;EUR;2026-01-15;2026-08-31
                2;Deal 2;Seller 1;2 Meet;100;EUR;2026-01-15;2026-08-31
                3;Deal 3;Seller 1;1 Lead;100;EUR;2026-01-15;2026-08-31
                """, OPTIONS);

        assertThat(read.books().get(0).stages()).containsExactly("1 Lead", "2 Meet", "10 Sign");
        assertThat(read.reading().figures()).containsEntry("deals-without-owner", "0");
    }

    @Test
    void pipedriveAndOdooByTheirTechnicalNamesAreRead() throws IOException {
        CrmBooks pipedrive = read("""
                id,title,org_name,owner_name,stage_name,status,value,currency,add_time,expected_close_date,won_time,lost_time
                1,Deal 1,Customer 1,Seller 1,Negotiations Started,open,100,EUR,2026-01-15 10:00:00,2026-08-31,,
                2,Deal 2,Customer 1,Seller 1,Qualified,won,200,EUR,2026-01-15 10:00:00,,2026-04-30 10:00:00,
                """, OPTIONS);
        CrmBooks odoo = read("""
                id,name,partner_id,user_id,team_id,stage_id,active,expected_revenue,prorated_revenue,probability,create_date,date_deadline,date_closed,won_status
                a,Deal 1,Customer 1,Seller 1,Europe,New,True,100,50,50,2026-01-15 10:00:00,2026-08-31,,pending
                b,Deal 2,Customer 1,Seller 1,Europe,Won,True,200,200,100,2026-01-15 10:00:00,2026-04-30,2026-04-30 10:00:00,won
                c,Deal 3,Customer 1,Seller 1,Europe,New,False,300,0,0,2026-01-15 10:00:00,2026-04-30,2026-04-30 10:00:00,lost
                """, OPTIONS);

        CrmBooks chinese = read("""
                外部 ID,商机,客户,销售人员,阶段,有效,预期收益,概率,创建时间,预期结束,关闭日期,丢失原因
                a,商机1,客户1,销售1,新建,True,100,50,2026-01-15 10:00:00,2026-08-31,,
                b,商机2,客户1,销售1,赢得,True,200,100,2026-01-15 10:00:00,2026-04-30,2026-04-30 10:00:00,
                c,商机3,客户1,销售1,方案,False,300,0,2026-01-15 10:00:00,2026-04-30,2026-04-30 10:00:00,价格
                """, OPTIONS);

        assertThat(InEnglish.of(chinese.reading().system())).isEqualTo("Odoo");
        assertThat(chinese.reading().figures())
                .containsAllEntriesOf(Map.of("open", "1", "won", "1", "lost", "1", "deals-without-owner", "0"));
        assertThat(InEnglish.of(pipedrive.reading().system())).isEqualTo("Pipedrive");
        assertThat(pipedrive.reading().figures())
                .containsAllEntriesOf(Map.of("open", "1", "won-revenue.EUR", "200.00", "deals-without-owner", "0"));
        assertThat(InEnglish.of(odoo.reading().system())).isEqualTo("Odoo");
        assertThat(odoo.reading().figures())
                .containsAllEntriesOf(Map.of("open", "1", "won", "1", "lost", "1", "deals-without-owner", "0"));
    }

    @Test
    void nutshellHasLeadsOfCompaniesAndPeopleBesideTheirAssignees() throws IOException {
        CrmBooks read = read("""
                Lead number,Lead name,Company,Person,Assignee,Status,Stage,Value,Confidence,Anticipated close,Created,Closed,Outcome
                1,Lead A,Customer 1,Person 1,Seller 1,Open,Meet,$100.00,25%,6/15/2026,1/15/2026,,
                2,Lead B,Customer 2,Person 1,Seller 2,Won,Propose,$200.00,50%,5/31/2026,1/15/2026,4/30/2026,
                3,Lead C,Customer 2,Person 1,Seller 2,Lost,Meet,$300.00,25%,5/31/2026,1/15/2026,4/29/2026,No budget
                """, OPTIONS.saying("stages", "Meet > Propose"));

        assertThat(InEnglish.of(read.reading().system())).isEqualTo("Nutshell");
        assertThat(read.reading().figures())
                .containsAllEntriesOf(Map.of(
                        "owners", "2", "overdue-open", "1", "won-revenue.USD", "200.00", "lost-amount.USD", "300.00"));
        assertThat(deal(read, "3").account()).contains("Customer 2");
        assertThat(deal(read, "3").lossReason()).contains("No budget");
        assertThat(read.reading().warnings()).isEmpty();
    }

    @Test
    void aLeadIsTheCustomerWhereNoCompanyStandsBesideItAndAPersonTheOwnerWhereNobodyElseDoes() throws IOException {
        CrmBooks read = read("""
                Lead name,Person,Stage,Value,Currency,Created,Close date
                Lead A,Seller 1,Proposal,100,EUR,2026-01-15,2026-08-31
                """, OPTIONS);

        assertThat(deal(read, "line 2").account()).contains("Lead A");
        assertThat(deal(read, "line 2").seller()).contains("Seller 1");
    }

    @Test
    void kommoInEnglishIsRead() throws IOException {
        CrmBooks read = read("""
                ID;Lead title;Company;Contact;Responsible user;Lead stage;Pipeline;Sale, $;Created at;Last modified;Closed at;Closest task;Lead tags;Reason for loss
                10;Lead A;Customer 1;x;Seller 1;Offer made;Funnel;100;12.05.2026 12:18:07;07.06.2026 12:18:07;not closed;no tasks;;
                17;Lead B;Customer 1;x;Seller 1;Closed - won;Funnel;200;13.04.2026 09:10:07;11.06.2026 09:10:07;11.06.2026 09:10:07;no tasks;;
                24;Lead C;Customer 2;x;Seller 2;Closed - lost;Funnel;300;13.04.2026 09:10:07;11.06.2026 09:10:07;12.06.2026 09:10:07;no tasks;;Price
                """, OPTIONS);

        assertThat(InEnglish.of(read.reading().system())).isEqualTo("Kommo");
        assertThat(read.reading().figures())
                .containsAllEntriesOf(Map.of(
                        "open-amount.USD", "100.00",
                        "won-revenue.USD", "200.00",
                        "lost-amount.USD", "300.00",
                        "open-by-stage.Offer made", "1"));
    }

    @Test
    void dealsOfZendeskThatAreUnqualifiedAreGivenUpAndClosedWhenTheyCameToTheirStage() throws IOException {
        CrmBooks read = read("""
                id,name,stage,value,currency,company_name,owner,loss_reason,unqualified_reason,estimated_close_date,added_on,last_stage_change_on
                1,Deal A,Won,100,USD,Customer 1,Seller 1,,,2026-06-30,2026-01-05 08:00:00,2026-03-31 09:00:00
                2,Deal B,Lost,200,USD,Customer 1,Seller 1,Price,,2026-06-30,2026-01-05 08:00:00,2026-04-30 09:00:00
                3,Deal C,Unqualified,300,USD,Customer 2,Seller 1,,No fit,2026-06-30,2026-01-05 08:00:00,2026-02-28 09:00:00
                4,Deal D,Quote,400,USD,Customer 2,Seller 1,,,2026-08-31,2026-01-05 08:00:00,2026-05-31 09:00:00
                """, OPTIONS);

        assertThat(InEnglish.of(read.reading().system())).isEqualTo("Zendesk Sell");
        assertThat(read.reading().figures())
                .containsAllEntriesOf(Map.of("won", "1", "lost", "1", "abandoned", "1", "open", "1"));
        assertThat(deal(read, "1").closed()).contains(LocalDate.of(2026, 3, 31));
        assertThat(deal(read, "3").closed()).contains(LocalDate.of(2026, 2, 28));
        assertThat(deal(read, "4").expectedClose()).contains(LocalDate.of(2026, 8, 31));
    }

    @Test
    void odooInChineseCallsTheDayOfClosingByTheWordsForItsNumberOfDays() throws IOException {
        String deals = """
                商机,客户,销售员,阶段,预期收益,预期结束,创建时间,关闭日期,概率,有效
                商机1,客户1,销售1,方案,100,2026-08-31,2026-01-15 10:00:00,%s,50,True
                商机2,客户1,销售1,赢得,200,2026-06-30,2026-01-15 10:00:00,%s,50,True
                商机3,客户1,销售1,方案,300,2026-06-30,2026-01-15 10:00:00,%s,0,False
                """;
        CrmBooks dated = read(deals.formatted("", "2026-04-30 10:00:00", "2026-05-31 10:00:00"), OPTIONS);
        CrmBooks counted = read(deals.formatted("0.00", "105.5", "136"), OPTIONS);

        assertThat(dated.reading().figures()).containsAllEntriesOf(Map.of("open", "1", "won", "1", "lost", "1"));
        assertThat(deal(dated, "line 3").closed()).contains(LocalDate.of(2026, 4, 30));
        assertThat(deal(counted, "line 3").closed()).as("as expected").contains(LocalDate.of(2026, 6, 30));
    }

    @Test
    void aColumnOfCurrenciesMayHoldTheAmountsBesideThem() throws IOException {
        CrmBooks read = read("""
                Auftragsname;Phase;Betrag/Währung;Unternehmen;Verantwortlich;Erstellt am;Abschlussdatum
                A;Auftrag gewonnen;€70,850.81;Kunde 1;Seller 1;17.01.2026;30.05.2026
                B;Angebot;€1,200.00;Kunde 1;Seller 1;17.01.2026;31.08.2026
                """, OPTIONS.saying("stages", "Angebot"));

        assertThat(read.reading().figures())
                .containsAllEntriesOf(Map.of("won-revenue.EUR", "70850.81", "open-amount.EUR", "1200.00"));
    }

    @Test
    void whoCreatedARecordMayStandBeforeTheTime() throws IOException {
        CrmBooks read = read("""
                Name,Deal Status,Deal Stage,Deal value,Close Date (A),Tentative Close Date,Creation log
                A,Open,New,100,,2026-08-31,"Alexandra Example-Seller Jan 5, 2026 9:41 AM"
                B,Won,New,200,2026-03-31,2026-03-31,"Ann Lee May 1, 2025 11:00 PM"
                """, OPTIONS);

        assertThat(deal(read, "line 2").opened()).contains(LocalDate.of(2026, 1, 5));
        assertThat(deal(read, "line 3").opened()).contains(LocalDate.of(2025, 5, 1));
    }

    @Test
    void copperClosesWhenADealIsCompletedAndNotWhenItWasExpectedTo() throws IOException {
        String header =
                "Copper ID,Opportunity Name,Company,Owned By,Stage,Status,Close Date,Value,Currency,Created At,";
        CrmBooks read = read(header + """
                Completed Date,Last Contacted
                1,Deal A,Customer 1,Seller 1,Meet,Open,8/31/2026,100,USD,1/15/2026,,6/1/2026
                2,Deal B,Customer 1,Seller 1,Meet,Won,7/31/2026,200,USD,1/15/2026,4/30/2026,6/1/2026
                """, OPTIONS);
        CrmBooks without = read(header + """
                Win Probability,Source
                1,Deal A,Customer 1,Seller 1,Meet,Open,8/31/2026,100,USD,1/15/2026,50,Web
                2,Deal B,Customer 1,Seller 1,Meet,Won,4/30/2026,200,USD,1/15/2026,100,Web
                """, OPTIONS);

        assertThat(deal(read, "2").closed()).contains(LocalDate.of(2026, 4, 30));
        assertThat(read.reading().warnings()).isEmpty();
        assertThat(InEnglish.of(without.reading().warnings()))
                .containsExactly(
                        "1 closed deal is dated by Close Date, when it was expected to close: no column that is understood tells when it did.");
    }

    @ParameterizedTest
    @CsvSource({"商談名,商談所有者,Salesforce", "案件名,担当者,an export of no product that is known"})
    void theJapaneseCloseDateIsOnlyExpectedUnlessItIsThatOfSalesforce(String name, String owner, String system)
            throws IOException {
        CrmBooks read = read(name + ",取引先名," + owner + """
                ,フェーズ,金額,通貨,完了予定日,作成日
                商談1,顧客1,担当1,Closed Won,200,JPY,2026/04/30,2026/01/15
                商談2,顧客1,担当1,提案,100,JPY,2026/08/31,2026/01/15
                """, OPTIONS);

        assertThat(InEnglish.of(read.reading().system())).isEqualTo(system);
        assertThat(InEnglish.of(read.reading().warnings()))
                .containsExactly(
                        system.equals("Salesforce")
                                ? new String[0]
                                : new String[] {
                                    "1 closed deal is dated by 完了予定日, when it was expected to close: no column that is understood tells when it did."
                                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ID;Trattativa;Cliente;Agente;Valore (€);Fase;Stato;Data apertura;Data chiusura prevista;Data chiusura effettiva|Aperta|Vinta|Persa",
                "ID;Opportunità;Azienda;Venditore;Importo (€);Fase;Stato;Data creazione;Chiusura prevista;Chiuso il|In corso|Vinto|Perso",
                "ID;Oportunidade;Cliente;Vendedor;Valor (€);Etapa do funil;Situação;Data de abertura;Previsão de fechamento;Data de fechamento|Aberta|Ganha|Perdida",
                "Folio;Proyecto;Cliente;Vendedor;Monto EUR;Etapa del embudo;Estatus;Fecha cotización;Fecha probable de cierre;Fecha de cierre|En proceso|Ganada|Perdida",
                "ID;Titel;Klant;Verantwoordelijke;Bedrag (€);Fase;Status;Aangemaakt op;Verwachte sluitingsdatum;Gesloten op|Open|Gewonnen|Verloren",
                "ID;Verkaufschance;Firma;Betreuer;Umsatz (EUR);Phase;Status;Angelegt am;Abschluss erwartet;Abgeschlossen am|offen|gewonnen|verloren",
                "Id;Title;Primary Company;Owner;Deal Value (EUR);Stage;Status;Date Opened;Estimated Close Date;Date Closed|Open|Closed Won - New|Closed Lost",
                "Opp #;Opp Name;Customer;AE;Est. Value (€);Stage;Status;Added On;Close date (expected);Close date (actual)|Open|Won 🎉|✖ Lost!"
            })
    void aListThatPeopleKeepIsRead(String headerAndWords) throws IOException {
        String[] list = headerAndWords.split("\\|");

        CrmBooks read = read("""
                %s
                1;Deal A;Customer 1;Seller 1;100;Meet;%s;2026-01-15;2026-06-15;
                2;Deal B;Customer 1;Seller 1;200;Meet;%s;2026-01-15;2026-06-15;2026-04-30
                3;Deal C;Customer 2;Seller 2;300;Meet;%s;2026-01-16;2026-06-15;2026-04-29
                """.formatted((Object[]) list), OPTIONS);

        assertThat(read.reading().warnings()).isEmpty();
        assertThat(read.reading().figures())
                .containsAllEntriesOf(Map.of(
                        "open-amount.EUR", "100.00",
                        "won-revenue.EUR", "200.00",
                        "lost-amount.EUR", "300.00",
                        "overdue-open", "1",
                        "owners", "2",
                        "first-day", "2026-01-15"));
        assertThat(deal(read, "2").closed()).contains(LocalDate.of(2026, 4, 30));
        assertThat(deal(read, "3").closed()).contains(LocalDate.of(2026, 4, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Angebots-Nr.;Angebotsdatum;Kunde;Projekt;Angebotssumme netto (€);Status;Auftragsdatum;Absagedatum;Verkäufer|offen|beauftragt",
                "N° devis;Date devis;Client;Affaire;Montant HT (€);Statut;Date de signature;Date de perte;Vendeur|En cours|Signé",
                "案件番号;作成日;顧客名;案件名;受注見込金額 (EUR);ステータス;受注日;失注日;担当者|進行中|受注"
            })
    void aListOfQuotesHasADayOfTheOrderAndOneOfTheLoss(String headerAndWords) throws IOException {
        String[] list = headerAndWords.split("\\|");

        CrmBooks read = read("""
                %s
                1;2026-01-15;Customer 1;Deal A;100;%s;;;Seller 1
                2;2026-01-15;Customer 1;Deal B;200;%s;2026-04-30;;Seller 1
                3;2026-01-15;Customer 2;Deal C;300;Lost;;2026-04-29;Seller 2
                """.formatted((Object[]) list), OPTIONS);

        assertThat(deal(read, "2").closed()).contains(LocalDate.of(2026, 4, 30));
        assertThat(deal(read, "3").closed()).contains(LocalDate.of(2026, 4, 29));
        assertThat(read.reading().figures())
                .containsAllEntriesOf(Map.of(
                        "open-amount.EUR", "100.00",
                        "won-revenue.EUR", "200.00",
                        "lost-amount.EUR", "300.00",
                        "owners", "2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sous-total",
                "Sous total",
                "Zwischensumme",
                "Subtotal",
                "Subtotale",
                "Tussentotaal",
                "Mellansumma",
                "小计",
                "小計",
                "Итого",
                "Промежуточный итог"
            })
    void theSumOfAGroupIsNoDealInAnyLanguage(String sum) throws IOException {
        assertThat(read("""
                                Étape;Nom de l'opportunité;Nom du compte;Propriétaire de l'opportunité;Montant Devise;Montant;Date de clôture;Date de création
                                Prospecting;Deal 1;Customer 1;Seller 1;EUR;100,50;31/08/2026;15/01/2026
                                ;Deal 2;Customer 1;Seller 1;EUR;100,50;31/08/2026;15/01/2026
                                %1$s;;;;EUR;201,00;;
                                Closed Won;Deal 3;Customer 1;Seller 1;EUR;200,25;30/04/2026;15/01/2026
                                %1$s;;;;EUR;200,25;;
                                """.formatted(sum), OPTIONS).reading().figures())
                .containsAllEntriesOf(Map.of(
                        "open-amount.EUR",
                        "201.00",
                        "won-revenue.EUR",
                        "200.25",
                        "open-by-stage.Prospecting",
                        "2",
                        "not-deals.lines-of-totals",
                        "2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sum of group,,,,,%s,,",
                "2026-Q1 Total,,,,,%s,,",
                ",,,Total Seller 1,,%s,,",
                ",,,Seller 1 Ergebnis,,%s,,",
                "In all,,,,,%s,,"
            })
    void aTextBesideTheSumOfWhatStandsAboveItIsNoDealWhateverItSays(String sum) throws IOException {
        String group = """
                Deal ID,Deal,Customer,Owner,Stage,Amount,Created,Close Date
                1,A,Customer 1,Seller 1,Prospecting,"1,000.50",2026-01-15,2026-08-31
                2,B,Customer 1,Seller 1,Closed Won,"2,000.25",2026-01-15,2026-04-30
                """;
        String further = """

                3,C,Customer 2,Seller 1,Prospecting,50.25,2026-01-15,2026-08-31
                4 Total,,,,,50.25,,
                All of them,,,,,3051,,
                """;

        assertThat(read(group + sum.formatted("\"3,000.75\"") + further, OPTIONS)
                        .reading()
                        .figures())
                .containsAllEntriesOf(Map.of(
                        "open-amount.USD", "1050.75", "won-revenue.USD", "2000.25", "not-deals.lines-of-totals", "3"));
        assertThatThrownBy(() -> read(group + sum.formatted("\"3,000.85\""), OPTIONS))
                .hasMessageContaining("1 row: it is open, but in no stage (in export.csv, line 4); fill it in");
    }

    private CrmBooks read(String text, CrmOptions options) throws IOException {
        Path file = folder.resolve("export.csv");
        Files.writeString(file, text);
        return CrmReader.read(List.of(file), options);
    }
}
