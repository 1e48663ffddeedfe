// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.FieldChange;
import io.stagecraft.examples.book.Seller;
import io.stagecraft.examples.book.UnreadableBookException;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.table.Preset;
import io.stagecraft.examples.crm.table.TableKind;
import io.stagecraft.examples.crm.table.Vocabulary;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers of logs and registers that people keep themselves, and what is said of a table that lacks one. */
class HeadersInUseTest extends ExportFolder {
    @ParameterizedTest
    @ValueSource(strings = {"opportunity_ref", "Deal Reference", "opp_id", "Opportunity Number", "项目编号"})
    void aLogNamesDealsByReferenceToo(String id) throws IOException {
        options = options.saying("stages", "Lead > Proposal");
        file("log.csv", log(id));

        assertThat(figures())
                .containsAllEntriesOf(Map.of(
                        "won", "1", "lost", "1", "open", "1", "won-revenue.USD", "300.00", "stage-changes", "3"));
    }

    private static String[] log(String id) {
        return new String[] {
            id + ",account,rep,stage_name,date_in,date_out,deal_value_usd,outcome",
            "X-1,A,S,Lead,2026-01-05,2026-02-01,100,",
            "X-1,A,S,Proposal,2026-02-01,2026-03-01,300,Won",
            "X-2,B,S,Lead,2026-01-06,2026-02-02,100,",
            "X-2,B,S,Proposal,2026-02-02,2026-04-03,100,Lost",
            "X-3,C,S,Lead,2026-01-07,2026-02-03,100,",
            "X-3,C,S,Proposal,2026-02-03,,100,"
        };
    }

    @ParameterizedTest
    @CsvSource({"Start Time,End Time", "Start Date,End Date"})
    void aLogOfStagesMayRepeatWhenEachBeganAndEndedAndHowItsDealEnded(String start, String end) throws IOException {
        options = options.saying("stages", "Lead > Proposal");
        file(
                "log.csv",
                "Opportunity ID,Company,Sales Rep,Amount,Stage," + start + "," + end + ",Result",
                "X-1,A,S,100,Lead,2026-01-05 08:00,2026-02-01 08:00,Won",
                "X-1,A,S,100,Proposal,2026-02-01 08:00,2026-03-01 08:00,Won",
                "X-2,B,S,200,Lead,2026-01-06 08:00,2026-02-02 08:00,Lost",
                "X-2,B,S,200,Proposal,2026-02-02 08:00,2026-04-03 08:00,Lost",
                "X-3,C,S,300,Lead,2026-01-07 08:00,,Open");

        assertThat(figures())
                .containsAllEntriesOf(Map.of(
                        "won",
                        "1",
                        "lost",
                        "1",
                        "open",
                        "1",
                        "won-by-quarter.2026-Q1",
                        "1",
                        "lost-by-quarter.2026-Q2",
                        "1"));
    }

    @Test
    void contractsWithTermsThatFollowEachOtherAreNoLog() throws IOException {
        file(
                "contracts.csv",
                "Opportunity ID,Company,Sales Rep,Amount,Stage,Start Date,End Date,Status",
                "X-1,A,S,100,Signed,2024-01-01,2024-12-31,Won",
                "X-1,A,S,110,Renewal,2025-01-01,2025-12-31,Lost",
                "X-2,B,S,200,Signed,2024-02-01,2025-01-31,Won",
                "X-2,B,S,220,Renewal,2025-02-01,2026-01-31,Won");

        assertThatThrownBy(this::figures)
                .hasMessageContaining(
                        "4 rows share 2 ids in the column Opportunity ID, and most of these close more than once");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nr,Kunde,Verkäufer,Status,Phase,Betrag,Währung,Erstellt,Abschlussdatum>Offen,Gewonnen,Verloren",
                "id,cliente,comercial,estado,etapa,importe,moneda,creado,fecha de cierre>Abierta,Ganada,Perdida",
                "id,client,vendeur,statut,étape,montant,devise,créé le,date de clôture>Ouverte,Gagnée,Perdue",
                "Affärsnamn,Konto,Ägare,Status,Steg,Belopp,Valuta,Skapad,Stängningsdatum>Öppen,Vunnen,Förlorad"
            })
    void aTableOfDealsIsReadByHeadersOfOneWord(String headersAndWords) throws IOException {
        String[] headers = headersAndWords.split("[>,]");
        file(
                "deals.csv",
                String.join(",", List.of(headers).subList(0, 9)),
                "1,A,S," + headers[9] + ",Quote,1000,SEK,2026-01-05,2026-08-20",
                "2,B,S," + headers[10] + ",Quote,2000,SEK,2026-01-15,2026-05-21",
                "3,C,T," + headers[11] + ",Quote,3000,SEK,2026-01-25,2026-05-22");

        assertThat(warnings()).isEmpty();
        assertThat(figures())
                .containsAllEntriesOf(Map.of(
                        "won-revenue.SEK",
                        "2000.00",
                        "lost-amount.SEK",
                        "3000.00",
                        "open-amount.SEK",
                        "1000.00",
                        "lost-by-quarter.2026-Q2",
                        "1"));
        assertThat(book().sellers()).extracting(Seller::name).containsExactlyInAnyOrder("S", "T");
        assertThat(book().deals().get(0).opened()).contains(LocalDate.of(2026, 1, 5));
        assertThat(book().deals().get(0).expectedClose()).contains(LocalDate.of(2026, 8, 20));
    }

    @ParameterizedTest
    @CsvSource({
        "取引名, name",
        "案件担当者名, owner",
        "業務, owner",
        "销售员.名称, owner",
        "Opportunity-Inhaber: Vollständiger Name, owner",
        "Propietario de oportunidad: Nombre completo, owner",
        "Pipeline Owner, owner",
        "Trato - Título, name",
        "登记日期, created",
        "案件コード, id",
        "関連する会社, customer",
        "Client Name, customer",
        "取引ステージ, stage",
        "案件ステータス, status",
        "売上予定金額, amount",
        "売上見込金額(千円), amount",
        "作成日時, created",
        "登録日, created",
        "クローズ日, close",
        "成約日, won day",
        "失注の理由, loss reason",
        "商机录入日期, created",
        "预计签约时间, expected close",
        "实际签约时间, won day",
        "丢标时间, lost day",
        "丢标原因, loss reason",
        "所属区域, region",
        "영업기회명, name",
        "고객사, customer",
        "영업담당자, owner",
        "단계, stage",
        "상태, status",
        "예상금액, amount",
        "등록일, created",
        "예상수주일, expected close",
        "수주일, won day",
        "실주일, lost day",
        "실주사유, loss reason",
        "Состояние, status",
        "Потенциал продажи, amount",
        "Дата окончания план, expected close",
        "Дата окончания факт, closed",
        "'Вероятность успешного завершения, %', probability",
        "ID externo, id",
        "Usuario responsable, owner",
        "Eigentümer des Geschäftsabschlusses, owner",
        "Grund für den Verlust, loss reason",
        "Tats. Abschlussdatum, closed",
        "Tats. Umsatz, won amount",
        "Eröffnet, created",
        "Abschluss geplant, expected close",
        "Receita Est., amount",
        "Data de Fechamento Est., expected close",
        "Added, created",
        "Est. close, expected close",
        "PO Date, won day",
        "Expected PO Date, expected close",
        "Tatsächl. Abschlussdatum, closed",
        "Date de fermeture réelle, closed",
        "Gewonnen/verloren am, closed",
        "Date won/lost, closed",
        "赢单/输单日期, closed",
        "Absage am, lost day",
        "Propietario de Trato, owner",
        "Persona responsable, owner",
        "商机所有者, owner",
        "Nombre de la negociación, name",
        "Hora de creación, created",
        "Erfasst am, created",
        "预计签约, expected close",
        "Für Deal zuständiger Mitarbeiter, owner",
        "負責業務, owner",
        "Commercial, owner",
        "opp_owner, owner",
        "预计合同额, amount",
        "添加时间, created",
        "Angefragt am, created",
        "Date de signature prévue, expected close",
        "Entschieden am, closed",
        "实际签约/丢单日期, closed",
        "签单时间, won day",
        "Bearbeiter, owner",
        "Verantwortlicher Mitarbeiter, owner",
        "Salesman, owner",
        "Sales Executive, owner",
        "Sales Person, owner",
        "Volumen (T€), amount",
        "单据状态, is deleted",
        "数据状态, is deleted",
        "Opportunity Title, name",
        "Fecha resolución, closed",
        "Owner 负责人, owner",
        "公司(Company), customer",
        "Created Date / 創建日期, created",
        "负责人|Owner, owner",
        "实际成交/丢单日期, closed",
        "签单/流失时间, closed",
        "Entscheidung erwartet, expected close",
        "last_stage_change_on, stage since",
        "Oppty #, id",
        "Acct Name, customer",
        "Cust. Name, customer",
        "Deal Amt, amount",
        "create_dt, created",
        "Close Dt, close",
        "Sales Mgr, manager",
        "F. alta, created",
        "F. prevista, expected close",
        "F. cierre, close"
    })
    void aHeaderOfDealsTellsThis(String header, String field) {
        assertThat(told(header, Optional.empty())).contains(field);
    }

    @ParameterizedTest
    @CsvSource({
        "NetSuite, Opportunity Status, stage, status",
        "NetSuite, Date, created,",
        "NetSuite, Name, customer, name",
        "1C, Дата, created,",
        "1C, Номер, id,",
        "1C, Наименование, name,",
        "Kommo, Nombre del lead, name,",
        "Kommo, Etapa del lead, stage,",
        "Kommo, Cerrado en, closed,",
        "Zoho CRM, Geschäftsname, name,",
        "Odoo, Activo, active,",
        "Odoo, 启用, active,",
        "Kommo, Sale, amount,",
        "Bitrix24, Summe, amount,",
        "Bitrix24, Enddatum, close,",
        "Bitrix24, Gewinn, amount,",
        "Odoo, 关闭日期, closed, close",
        "Odoo, Revenu espéré, amount,",
        "Odoo, Actif, active,",
        "Odoo, Receita esperada, amount,",
        "Odoo, Ativo, active,"
    })
    void aHeaderTellsThisInTheExportsOfOneProductOnly(String product, String header, String field, String elsewhere) {
        assertThat(told(header, Preset.named(product))).contains(field);
        assertThat(told(header, Optional.empty())).isEqualTo(Optional.ofNullable(elsewhere));
    }

    private static Optional<String> told(String header, Optional<Preset> product) {
        return Vocabulary.told(TableKind.DEALS, Vocabulary.keys(List.of(header)).get(0), product)
                .map(told -> told.field().word());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "NetSuite>Internal ID,Document Number,Opportunity Status,Projected Total,Weighted Total",
                "1C>Номер,Дата,Наименование,Состояние,Потенциал продажи",
                "Kommo>ID,Nombre del lead,Usuario responsable,Etapa del lead,Cerrado en",
                "Odoo>Oportunidad,Equipo de ventas,Ingreso esperado,Cierre esperado,Activo",
                "Odoo>Verkaufschance,Vertriebsmitarbeiter,Erwarteter Umsatz,Erwarteter Abschluss,Aktiv",
                "Odoo>商机,销售员,预期收益,预期结束,启用",
                "Bitrix24>ID,Auftragsname,Anfangsdatum,Voraussichtliches Abschlussdatum",
                "Odoo>商机,客户,销售员,阶段,预期收益,预期结束,有效",
                "Odoo>Opportunité,Vendeur,Équipe commerciale,Étape,Revenu espéré,Actif",
                "Odoo>ID externo,Oportunidade,Cliente,Estágio,Receita esperada,Fechamento esperado,Ativo,Motivo da perda",
                "Bitrix24>ID,Auftragsname,Phase,Gewinn,Voraussichtliches Abschlussdatum",
                "Zendesk Sell>id,name,stage,value,loss_reason,unqualified_reason,estimated_close_date,added_on",
                "Bitrix24>ID,Auftragsname,Phase,Summe,Verantwortliche Person,Startdatum,Enddatum",
                "HubSpot>レコードID,取引名,取引ステージ,クローズ日",
                "Zoho CRM>Eigentümer des Geschäftsabschlusses,Geschäftsname,Kontoname,Kontoname.id",
                "SuiteCRM>Opportunity Name,Opportunity Amount,Sales Stage,Assigned to,Date Created",
                "EspoCRM>name,stage,closeDate,leadSource,accountName,assignedUserName,createdAt",
                "Dynamics 365>Tópico,Receita Est.,Receita Real,Data de Fechamento Est."
            })
    void aProductIsKnownByItsHeaders(String product, String headers) {
        assertThat(Preset.of(List.of(headers.split(",", -1)))).isEqualTo(Preset.named(product));
    }

    @ParameterizedTest
    @CsvSource({
        "成約, WON",
        "不成約, LOST",
        "商談中, OPEN",
        "丢标, LOST",
        "수주, WON",
        "실주, LOST",
        "진행중, OPEN",
        "Negociación ganada, WON",
        "Negociación perdida, LOST",
        "В работе, OPEN",
        "Logrado con éxito, WON"
    })
    void aWordSaysHowADealStands(String word, CellWords.Meaning meaning) {
        assertThat(CellWords.standard().status(word)).contains(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Opportunity ID,Opportunity Account Name,Opportunity Owner Name,Opportunity Stage Name,Opportunity Is Won (Yes /"
                        + " No),Opportunity Total Amount,Opportunity Created Date,Opportunity Close Date",
                "properties.hs_object_id,customer,properties.owner,properties.dealstage,properties.hs_is_closed_won,properties.amount,properties.createdate,properties.closedate",
                "Deals.Id,Account.Name,Deals.Owner,Deals.Stage,Deals.Won,Deals.Amount,Deals.Created,Deals.Close Date"
            })
    void headersAreKnownWithoutTheNameOfTheTableThatStandsBeforeMost(String header) throws IOException {
        options = options.saying("stages", "Proposal");
        file(
                "deals.csv",
                header,
                "1,A,S,Proposal,No,$1000,2026-01-05,2026-09-20",
                "2,B,S,Closed Won,Yes,$3000,2026-01-25,2026-05-21");

        assertThat(warnings()).isEmpty();
        assertThat(figures())
                .containsAllEntriesOf(Map.of(
                        "won-revenue.USD", "3000.00",
                        "open-amount.USD", "1000.00",
                        "first-day", "2026-01-05",
                        "won-by-quarter.2026-Q2", "1",
                        "owners", "1"));
    }

    @Test
    void theNameOfATableBeforeAFewHeadersIsPartOfThem() {
        List<String> header =
                List.of("Activity", "Opportunity Created Date", "Opportunity Due Date", "Subject", "Date");

        assertThat(Vocabulary.lookedUp(header)).isEqualTo(header);
    }

    @Test
    void minusOneBesideZeroIsYes() throws IOException {
        options = options.saying("stages", "Angebot");
        file("deals.csv", flags("-1"));

        assertThat(figures()).containsAllEntriesOf(Map.of("won", "1", "lost", "1", "open", "1", "set-aside", "0"));
    }

    @Test
    void minusOneBesideOneIsNoYes() throws IOException {
        options = options.saying("stages", "Angebot");
        String[] deals = flags("-1");
        deals[3] = deals[3].replace(",0,-1", ",1,-1");
        file("deals.csv", deals);

        assertThatThrownBy(this::figures).isInstanceOf(UnreadableBookException.class);
    }

    private static String[] flags(String yes) {
        return new String[] {
            "Bezeichnung,Firma,Phase,Auftragswert,Eröffnet,Abschluss geplant,Abgeschlossen am,Gewonnen,Verloren",
            "A,K,Angebot,€1000,2026-01-20,2026-09-18,,0,0",
            "B,K,Angebot,€1000,2026-01-20,2026-04-18,2026-04-06," + yes + ",0",
            "C,L,Angebot,€2000,2026-01-21,2026-04-18,2026-04-07,0," + yes
        };
    }

    @Test
    void aForecastCategoryAndWhomADealIsRelatedToAreRead() throws IOException {
        file(
                "deals.csv",
                "Deal Id,Deal Name,Related To,Owner,Status,Stage,Amount,Created Date,Prognosekategorie",
                "1,A,Customer 1,S,Open,Quote,$1000,2026-01-05,Commit");

        assertThat(warnings()).isEmpty();
        Deal deal = book().deals().get(0);
        assertThat(deal.account()).contains("Customer 1");
        assertThat(deal.category()).contains(ForecastCategory.COMMIT);
    }

    @Test
    void germanHistoriesSayWhatAStageOrAFieldWasAndBecame() throws IOException {
        options = options.saying("stages", "Kontakt > Angebot");
        file(
                "deals.csv",
                "Deal-Nr;Kunde;Verkäufer;Status;Phase;Betrag;Währung;Erstellt;Abschluss",
                "1;A;S;Offen;Angebot;1000;EUR;2026-01-05;2026-08-20");
        file("verlauf.csv", "Deal-Nr;Von Phase;Nach Phase;Geändert am", "1;Kontakt;Angebot;2026-02-10");
        file("felder.csv", "Deal-Nr;Feld;Alter Wert;Neuer Wert;Geändert am", "1;Betrag;500;1000;2026-03-10");

        assertThat(book().deals().get(0).changes())
                .extracting(
                        FieldChange::day,
                        change -> change.from().orElseThrow(),
                        change -> change.to().orElseThrow())
                .containsExactly(
                        tuple(LocalDate.of(2026, 2, 10), "Kontakt", "Angebot"),
                        tuple(LocalDate.of(2026, 3, 10), "500", "1000"));
    }

    @Test
    void aLogWithoutAnIdSaysThatOnlyThisIsMissingAndAMappingThatNamesItHelps() throws IOException {
        options = options.saying("stages", "Lead > Proposal");
        String[] log = log("folder");
        log[0] = "folder,stage_name,date_in,date_out";
        for (int i = 1; i < log.length; i++) {
            String[] cells = log[i].split(",", -1);
            log[i] = String.join(",", cells[0], cells[3], cells[4], cells[5]);
        }
        file("log.csv", log);

        assertThatThrownBy(this::figures)
                .hasMessage("1 problem in the data, nothing was written:\n"
                        + "log.csv is a log of stages, but no column is read as the id of the deal; not understood:"
                        + " folder; say in a line of --mapping FILE which it is: stage history,<column>,deal");
        assertThat(catchThrowableOfType(UnreadableBookException.class, this::figures)
                        .mapping()
                        .orElseThrow())
                .contains("deals,folder,not known", "deals,stage_name,stage");

        mapping("stage history,folder,id", "stage history,date_in,entered");
        assertThat(figures()).containsAllEntriesOf(Map.of("deals", "3", "open", "3", "stage-changes", "3"));
    }

    @Test
    void aTableThatLacksAStageOrAnAmountSaysSoAndWhatIsNotUnderstood() throws IOException {
        file("deals.csv", "Deal ID,Company,Owner,Where,Amount,Created Date", "1,A,S,Quote,100,2026-01-05");
        file("more.csv", "Deal ID,Company,Owner,Stage,Worth", "1,A,S,Quote,100");

        assertThatThrownBy(this::figures)
                .hasMessage(
                        "2 problems in the data, nothing was written:\n"
                                + "deals.csv is no table of deals: no column is read as a stage or status; not understood: Where; if it is"
                                + " one, say in a line of --mapping FILE which it is: deals,<column>,stage\n"
                                + "more.csv is no table of deals: no column is read as an amount or a day; not understood: Worth; if it is"
                                + " one, say in lines of --mapping FILE which they are: deals,<column>,amount and deals,<column>,close");
    }

    @Test
    void whereNoTableIsMuchLikeOneOfDealsEachIsNamedWithItsColumns() throws IOException {
        file("renewals.csv", "Contract ID,Customer,CSM,ARR,Renewal status", "K1,A,S,400,Renewed");
        file("rooms.csv", "Room,Status", "1,free");

        assertThatThrownBy(this::figures)
                .hasMessage(
                        "2 problems in the data, nothing was written:\n"
                                + "renewals.csv is no table of deals: no column is read as a stage or status, and none as an amount or a"
                                + " day; not understood: Contract ID, CSM, ARR and Renewal status; if it is one, say in lines of --mapping"
                                + " FILE which they are: deals,<column>,stage and deals,<column>,amount\n"
                                + "rooms.csv is no table of deals: no column is read as an amount or a day; not understood: Room; if it is"
                                + " one, say in lines of --mapping FILE which they are: deals,<column>,amount and deals,<column>,close");

        mapping("deals,Renewal status,status", "deals,ARR,amount", "word,Renewed,won", "deals,CSM,owner");
        assertThat(catchThrowableOfType(UnreadableBookException.class, this::figures))
                .hasMessageContaining("it is won, but there is no day of the win");
    }

    @Test
    void aRegisterOfEnquiriesInLakhsIsRead() throws IOException {
        options = options.saying("stages", "Enquiry > Quotation");
        file(
                "enquiries.csv",
                "Sr No,Lead No,Party Name,Sales Person,Status,Order Value (Rs. in Lakhs),Enquiry Date,Expected"
                        + " Closure,Order/Lost Date,Remarks",
                "1,ENQ/26/0000,A,S,Order Lost,53.75,11-03-25,02-07-25,27-06-25,",
                "2,ENQ/26/0001,B,S,Order Received,6.75,27-04-25,24-08-25,29-08-25,",
                "3,ENQ/26/0002,C,T,Quotation,126,15-05-26,28-07-26,,",
                "4,ENQ/26/0003,C,T,Enquiry,10,16-05-26,28-07-26,,");

        assertThat(figures())
                .containsAllEntriesOf(Map.of(
                        "won",
                        "1",
                        "lost",
                        "1",
                        "open",
                        "2",
                        "owners",
                        "2",
                        "won-revenue.INR",
                        "675000.00",
                        "lost-amount.INR",
                        "5375000.00",
                        "open-amount.INR",
                        "13600000.00",
                        "won-by-quarter.2025-Q3",
                        "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lead Number", "Enquiry No", "Internal ID", "项目编号"})
    void aNumberThatDealsOfDifferentNamesShareIsTheIdOfNone(String number) throws IOException {
        options = options.saying("stages", "Proposal");
        file(
                "deals.csv",
                "Opportunity Name," + number + ",Stage,Amount,Created Date,Close Date",
                "a,L-1,Proposal,1000,2026-01-05,2026-09-20",
                "b,L-2,Closed Won,3000,2026-01-25,2026-05-21",
                "c,L-3,Closed Won,3000,2026-01-25,2026-05-21",
                "d,L-1,Closed Won,4000,2026-01-25,2026-05-21",
                "e,,Closed Lost,4000,2026-01-25,2026-05-21");

        assertThat(figures())
                .containsAllEntriesOf(
                        Map.of("won", "3", "lost", "1", "open", "1", "set-aside", "0", "won-revenue.USD", "10000.00"));
    }

    @Test
    void aColumnOfWinsAndLossesSaysInWhichWordsDealsWereClosed() throws IOException {
        options = options.saying("stages", "Proposal");
        file(
                "deals.csv",
                "Deal ID,Stage,Amount,Created Date,Close Date,Win/Loss",
                "1,Proposal,1000,2026-01-05,2026-09-20,",
                "2,Proposal,3000,2026-01-25,2026-05-21,Win",
                "3,Proposal,4000,2026-01-25,2026-05-21,L");

        assertThat(figures()).containsAllEntriesOf(Map.of("closed-as.won.Win", "1", "closed-as.lost.L", "1"));
    }

    @Test
    void aChineseBookOfProjectsIsRead() throws IOException {
        options = options.saying("stages", "潜在 > 方案");
        file(
                "项目.csv",
                "项目编号,项目名称,客户,销售员,项目阶段,项目状态,预计金额（万元）,立项日期,预计签单日期,签约日期,流失日期,流失原因",
                "XM1,项目0,客户14,员工0,潜在,已流失,8.7,2025.05.13,2025.05.31,,2025.06.07,价格",
                "XM2,项目1,客户10,员工1,方案,已签约,6.9,2025.04.19,2025.06.10,2025.06.12,,",
                "XM3,项目2,客户10,员工1,方案,跟进中,1,2026.04.19,2026.09.10,,,");

        assertThat(figures())
                .containsAllEntriesOf(Map.of(
                        "won",
                        "1",
                        "lost",
                        "1",
                        "open",
                        "1",
                        "won-revenue.CNY",
                        "69000.00",
                        "lost-by-quarter.2025-Q2",
                        "1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "opp_id,stage,start_date,end_date",
                "Opportunity ID,Stage To,Transition Date,Stage From",
                "which,stage,created,end"
            })
    void aTableOfStagesBesideTheDealsHasNoDealsOfItsOwn(String header) throws IOException {
        options = options.saying("stages", "Lead > Proposal");
        file(
                "deals.csv",
                "Opportunity ID,Customer,Owner,Stage,Status,Amount,Currency,Created Date,Expected Close Date,Closed Date",
                "P1,A,S,Proposal,Open,100,EUR,2026-01-05,2026-08-10,",
                "P2,B,S,Proposal,Won,200,EUR,2026-01-05,2026-03-10,2026-03-11");
        file("stages.csv", header, "P1,Lead,2026-01-05,", "P1,Proposal,2026-02-05,Lead", "P2,Proposal,2026-02-06,Lead");

        assertThat(figures())
                .containsAllEntriesOf(Map.of(
                        "deals",
                        "2",
                        "won",
                        "1",
                        "open",
                        "1",
                        "won-revenue.EUR",
                        "200.00",
                        "open-amount.EUR",
                        "100.00"));
    }

    @Test
    void rowsThatNameNoDealBesideDealsThatAreNamedAreCountedInTheFirstLines() throws IOException {
        file(
                "deals.csv",
                "Opportunity ID,Customer,Owner,Stage,Amount,Created Date,Close Date",
                "P1,A,S,Proposal,EUR 100,2026-01-05,2026-08-10",
                "P2,B,S,Closed Won,EUR 200,2026-01-05,2026-03-10");
        file(
                "more.csv",
                "Stage,Created Date,Close Date,Region",
                "Closed Won,2026-01-05,2026-03-10,North",
                "Proposal,2026-01-06,2026-08-10,North",
                "Proposal,2026-01-07,2026-08-10,South");

        assertThat(figures()).containsEntry("deals", "2");
        assertThat(warnings())
                .containsExactly(
                        "Not read: more.csv, whose 3 rows name no deal, customer, owner or amount and count as no"
                                + " deals beside those of other files; if a column names one, a line of --mapping FILE such as"
                                + " deals,<column>,id says so.");
    }

    @Test
    void flagsThatDisagreeAreSetAside() throws IOException {
        file(
                "deals.csv",
                "Id,Name,StageName,Amount,IsClosed,IsWon,CreatedDate,CloseDate",
                "1,a,Negotiation,1000,false,true,2026-01-05,2026-03-20",
                "2,b,Closed Won,3000,true,true,2026-01-25,2026-05-21");

        assertThatThrownBy(this::figures)
                .hasMessage("1 problem in the data, nothing was written:\n"
                        + "1 row: IsWon says yes, and IsClosed says otherwise; which counts is not guessed (in deals.csv, line 2);"
                        + " correct it, or say in a line of --mapping FILE which of the two is not read, as in:"
                        + " deals,IsClosed,not read\n"
                        + "Refused, because 1 of 2 rows would be set aside, more than one in 20 and more than 5 % of the amounts in"
                        + " USD stand in rows that would be set aside.");
    }

    @Test
    void aStatusThatIsTheSameForAllSaysNothingBesideStagesThatSayWhatIsWonAndWhatIsLost() throws IOException {
        file(
                "deals.csv",
                "Opportunity #,Name,Sales Stage,Amount,Created Date,Close Date,Opportunity Status",
                "1,a,Proposal,1000,2026-01-05,2026-09-20,Active",
                "2,b,Closed Won,3000,2026-01-25,2026-05-21,Active",
                "3,b,Closed Lost,4000,2026-01-25,2026-05-21,Active");

        assertThat(figures()).containsAllEntriesOf(Map.of("won", "1", "lost", "1", "open", "1", "set-aside", "0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Est. Close",
                "Projected Close",
                "Forecasted Close Date",
                "Closing date (planned)",
                "Estimated decision date",
                "Planmäßiger Abschluss",
                "Cierre previsto",
                "预计成单日期"
            })
    void wordsForAnExpectedEndNameItWhateverTheirOrder(String header) throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Amount,Created Date," + header + ",Closed Date",
                "1,C,S,Proposal,1000,2026-01-05,2026-09-20,",
                "2,C,S,Closed Won,3000,2026-01-25,2026-05-20,2026-05-21");

        assertThat(book().deals().get(0).expectedClose()).hasValue(LocalDate.of(2026, 9, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Expected Order", "Erwarteter Auftragseingang", "预计回款日期", "Closing Manager"})
    void otherExpectationsAreNotTheEndOfADeal(String header) throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Amount,Created Date," + header + ",Closed Date",
                "1,C,S,Proposal,1000,2026-01-05,2026-09-20,",
                "2,C,S,Closed Won,3000,2026-01-25,2026-05-20,2026-05-21");

        assertThat(book().deals().get(0).expectedClose()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Yes", "25%", "Q3 2026", "High", "45"})
    void anExpectedEndThatIsNoDayIsNotRead(String value) throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Amount,Created Date,Planned Close,Close Date",
                "1,C,S,Proposal,1000,2026-01-05," + value + ",2026-09-20",
                "2,C,S,Closed Won,3000,2026-01-25," + value + ",2026-05-21");

        assertThat(book().deals().get(0).expectedClose()).hasValue(LocalDate.of(2026, 9, 20));
    }

    @Test
    void anOlderPlanYieldsToTheDayOfClosingThatOpenDealsHaveToo() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Amount,Created Date,Projected Close,Close Date",
                "1,C,S,Proposal,1000,2026-01-05,2026-06-20,2026-09-20",
                "2,C,S,Closed Won,3000,2026-01-25,2026-05-01,2026-05-21");

        assertThat(book().deals().get(0).expectedClose()).hasValue(LocalDate.of(2026, 9, 20));
    }

    @Test
    void aChineseLogOfStagesAndOneOfVisitsAreRead() throws IOException {
        options = options.saying("stages", "需求确定 > 方案报价");
        file("商机.csv", "商机编号,商机名称,客户名称,负责人,销售阶段,金额(元),创建日期", "SJ1,采购,客户一,销售一,方案报价,1000,2026-01-05");
        file("变更.csv", "商机编号,商机名称,变更前阶段,变更后阶段,变更时间,变更人", "SJ1,采购,需求确定,方案报价,2026-02-05 09:30,销售一");
        file("跟进.csv", "商机编号,商机名称,跟进时间,跟进方式,跟进人", "SJ1,采购,2026-03-05 14:11,电话,销售一");

        Book book = book();

        assertThat(figures()).containsEntry("stage-changes", "1");
        assertThat(book.deals().get(0).contacts()).hasSize(1);
    }

    @Test
    void aColumnOfWinsThatDatesMostLossesTooIsThatOfClosing() throws IOException {
        String header = "Deal,Company,Stage,Value,Created,Expected close,Won on";
        String won = "A,C1,Won,5000,2026-01-01,2026-05-01,2026-02-01";
        String lost = "B,C2,Lost,5100,2026-01-02,2026-05-02,2026-02-02";
        String alike = "E,C5,Lost,5100,2026-01-02,2026-05-02,2026-02-03";
        String open = "D,C4,Lead,5200,2026-01-03,2026-08-03,";
        file("deals.csv", header, won, lost, alike, open);
        assertThat(book().deals().get(1).closed()).hasValue(LocalDate.of(2026, 2, 2));

        // one alone may be of a deal that was won once
        file("deals.csv", header, won, lost, open);
        assertThat(book().deals().get(1).closed()).hasValue(LocalDate.of(2026, 5, 2));

        // days that open deals have too are planned
        file("deals.csv", header, won, lost, alike, open + "2026-09-01");
        assertThat(book().deals().get(1).closed()).hasValue(LocalDate.of(2026, 5, 2));

        // an order that was taken back later is the exception
        file(
                "deals.csv",
                header,
                won,
                "B,C2,Lost,5100,2026-01-02,2026-05-02,2026-02-02",
                "C,C3,Lost,5100,2026-01-02,2026-05-03,",
                open);
        assertThat(book().deals())
                .extracting(Deal::closed)
                .contains(Optional.of(LocalDate.of(2026, 5, 3)))
                .doesNotContain(Optional.of(LocalDate.of(2026, 2, 2)));
    }

    @Test
    void aProductThatNobodyKnowsIsRefusedByName() throws IOException {
        file("deals.csv", "Deal,Stage,Amount", "A,Lead,100");
        mapping("option,preset,foobar");

        assertThatThrownBy(this::read)
                .hasMessageContaining("line 2: \"foobar\" is no product that is known; known are ");
    }
}
