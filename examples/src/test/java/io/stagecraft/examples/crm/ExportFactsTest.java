// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.table.TableKind;
import io.stagecraft.examples.crm.table.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers and words by which systems name what they export, product by product and language by language. */
class ExportFactsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                // Salesforce: objects, then labels in English, German, Spanish, French, Chinese, Japanese
                "id>Id|Opportunity ID|Opportunity: Opportunity ID",
                "name>Name|Opportunity Name|Opportunity-Name|Nombre de la oportunidad|Nom de l'opportunité|业务机会名称|商談名",
                "customer>AccountId|Account.Name|Account Name|Accountname|Nombre de la cuenta|Nom du compte|客户名|取引先名",
                "owner>OwnerId|Owner.Name|Opportunity Owner|Opportunity-Inhaber|Propietario de oportunidad|Propriétaire de l'opportunité|业务机会所有人|商談所有者",
                "stage>StageName|Stage|Opportunity Stage|Phase|Etapa|Étape|阶段|フェーズ",
                "amount>Amount|Betrag|Importe|Montant|金额|金額",
                "currency>CurrencyIsoCode|Amount Currency|Betrag Währung|Importe Divisa|Montant Devise|金額 通貨",
                "created>CreatedDate|Created Date|Erstelldatum|Fecha de creación|Date de création|创建日期|作成日",
                "close>CloseDate|Close Date|Schlusstermin|Fecha de cierre|Date de clôture|结束日期",
                "probability>Probability|Probability (%)|Wahrscheinlichkeit (%)|Probabilidad (%)|Probabilité (%)|可能性 (%)|確度 (%)",
                "weighted amount>ExpectedRevenue|Expected Revenue|Forecast Amount",
                "is closed>IsClosed|Closed",
                "is won>IsWon|Won",
                "is deleted>IsDeleted",
                "category>ForecastCategoryName|ForecastCategory|Forecast Category",
                "stage since>LastStageChangeDate|Last Stage Change Date",
                "kind>Type|Opportunity Type",
                "source>LeadSource|Lead Source|Opportunity Source",
                "next step>NextStep|Next Step",
                "competitor>MainCompetitors__c|Competitor|Competitor: Account Name",
                "loss reason>Loss_Reason__c|Closed Lost Reason|Lost Reason",
                "product>Product Name|Product Code",
                "line>Quantity|Sales Price",
                // HubSpot: English, German, Spanish, French, Portuguese, Chinese
                "id>Record ID|Deal ID|hs_object_id|Datensatz-ID|ID de registro|ID de fiche d'informations|ID do registro|记录 ID",
                "name>Deal Name|Deal-Name|Nombre del negocio|Nom de la transaction|Nome do negócio|交易名称",
                "customer>Associated Company|Associated Company (Primary)|Company Name|Zugehöriges Unternehmen|Empresa asociada|关联公司",
                "owner>Deal owner|Deal Owner|Zuständiger Mitarbeiter|Propietario del negocio|Propriétaire de la transaction|Proprietário do negócio|交易所有者",
                "stage>Deal Stage|Deal-Phase|Etapa del negocio|Phase de la transaction|Etapa do negócio|交易阶段",
                "is won>Is Closed Won",
                "is lost>Is closed lost",
                "is closed>Is Deal Closed?",
                "amount>Amount|Betrag in Firmenwährung|Importe|Valor|Montant",
                "created>Create Date|Erstellungsdatum|Fecha de creación|Date de création|Data de criação|创建日期",
                "close>Close Date|Abschlussdatum|Fecha de cierre|Date de fermeture|Data de fechamento|关闭日期|结束日期",
                "loss reason>Closed Lost Reason",
                "kind>Deal Type",
                "source>Original Source|Original Traffic Source",
                // Dynamics 365
                "id>(Do Not Modify) Opportunity",
                "name>Topic|Thema|主题|Tema",
                "customer>Account|Potential Customer|Potenzieller Kunde|潜在客户|Cliente potencial",
                "status>Status",
                "status reason>Status Reason|Statusgrund|状态描述|Razón para el estado",
                "stage>Sales Stage|Pipeline Phase",
                "amount>Est. Revenue|Gesch. Umsatz|预计收入|Ingresos est.",
                "won amount>Actual Revenue",
                "expected close>Est. Close Date|Gesch. Abschlussdatum|预计结束日期|Fecha de cierre est.",
                "closed>Actual Close Date",
                "created>Created On",
                // Pipedrive: English, Portuguese, German, French, Spanish
                "id>Deal - ID|Deal - Pipedrive System ID|ID|Negócio - ID",
                "name>Deal - Title|Negócio - Título|Deal - Titel|Affaire - Titre|Negocio - Título",
                "customer>Deal - Organization|Organisation|Negócio - Organização|Affaire - Organisation|Negocio - Organización",
                "contact>Deal - Contact person|Negócio - Pessoa de contato|Deal - Kontaktperson|Affaire - Personne à contacter",
                "owner>Deal - Owner|Negócio - Proprietário|Deal - Besitzer|Affaire - Propriétaire|Negocio - Propietario",
                "stage>Deal - Stage|Negócio - Etapa|Deal - Phase|Affaire - Étape|Negocio - Etapa",
                "pipeline>Deal - Pipeline|Negócio - Funil|Negocio - Embudo",
                "status>Deal - Status|Affaire - Statut|Negocio - Estado",
                "amount>Deal - Value|Negócio - Valor|Deal - Wert|Affaire - Valeur|Negocio - Valor",
                "currency>Deal - Currency of Value",
                "weighted amount>Deal - Weighted value|Deal - Gewichteter Wert",
                "created>Deal - Deal created|Deal - Creation date|Negócio - Negócio criado em|Negócio - Data de criação do negócio|Deal - Deal erstellt|Affaire - Affaire créée|Negocio - Negocio creado",
                "expected close>Deal - Expected close date|Negócio - Data de fechamento esperada|Affaire - Date de clôture prévue|Negocio - Fecha prevista de cierre",
                "won day>Deal - Won time|Negócio - Ganho em|Deal - Datum des gewonnenen Deals|Affaire - Date de gain|Negocio - Fecha de ganado",
                "lost day>Deal - Lost time|Negócio - Data de perda|Deal - Datum des verlorenen Deals|Affaire - Heure de l'échec",
                "closed>Deal - Deal closed on|Deal - Closed on|Deal - Deal abgeschlossen am",
                "loss reason>Deal - Lost reason|Negócio - Motivo da perda|Deal - Verlustgrund|Affaire - Raison de la perte|Negocio - Motivo de pérdida",
                "stage since>Deal - Last stage change|Negócio - Última alteração de etapa|Deal - Letzte Phasenänderung",
                "next step day>Deal - Next activity date",
                "product>Deal - Product name",
                // Zoho CRM, monday.com, Bitrix24, Freshsales, Close, Copper
                "created>Created Time|Deal Creation Date|DATE_CREATE|deal_created_at|date_created|Created At",
                "close>Closing Date|CLOSEDATE",
                "loss reason>Reason For Loss|deal_deal_reason_name",
                "id>Item ID (auto generated)|deal_id|Opportunity Id",
                "amount>Deal Value|Income|Сумма|deal_amount|value|Opportunity Amount",
                "weighted amount>Forecast Value|deal_expected_deal_value",
                "expected close>Expected Close Date|Assumed close date|Предполагаемая дата закрытия|deal_expected_close",
                "closed>Actual Close Date|deal_closed_date|Closed date",
                "name>Название сделки|deal_name|Deal Name",
                "customer>Компания|COMPANY_TITLE|lead_name|Company|Sales account|Customer Name",
                "owner>Responsible|Ответственный|deal_owner_name|user_name|Owned By|Sales owner|Assigned to",
                "stage>Стадия сделки|STAGE_ID|deal_deal_stage_name|status_label|Current Stage",
                "status>STAGE_SEMANTIC_ID|Deal status|status_type",
                "is closed>Сделка закрыта",
                "won day>date_won",
                "lost day>date_lost",
                "probability>confidence|Вероятность|Close Probability|deal_probability",
                // Chinese systems
                "id>商机编号|机会编号|商机ID|单据编号|唯一性ID",
                "name>商机名称|机会名称|项目名称|销售机会名称|商机主题",
                "customer>客户名称|客户|客户ID|最终客户",
                "owner>负责人|销售负责人|商机负责人|所有人|归属人|业务员|销售员|销售机会所有人",
                "region>部门|负责人部门",
                "stage>商机阶段|销售阶段|机会阶段|当前阶段",
                "pipeline>商机状态组|销售流程",
                "status>商机状态|状态|阶段类型|结束状态|结单状态",
                "amount>商机金额|预计金额|预估金额|预计成交金额|机会金额|预计签单金额|金额（元）|金额（万元）",
                "won amount>实际金额",
                "currency>币种|币别",
                "created>创建时间|创建于",
                "modified>更新时间|最后修改时间",
                "expected close>预计成交日期|预计结单日期|预期成交日期|预计关闭日期|预计成交时间|结束时间|预计签单日期",
                "closed>实际成交日期|实际结束时间|签约日期",
                "won day>赢单时间",
                "loss reason>失败原因|流失原因|结束时的备注|输单原因|丢单原因",
                "competitor>竞争对手|竞品",
                "source>商机来源|机会来源|来源",
                "kind>机会类型|商机类型",
                "probability>赢率|成交概率(%)|可能性|签单概率",
                "next step>下一步",
                "next step day>下次联系时间",
                "product>意向产品|产品",
                "stage since>阶段推进时间|阶段变更时间",
                // technical names, as interfaces write them
                "is won>hs_is_closed_won",
                "is closed>hs_is_closed",
                "is lost>hs_is_closed_lost",
                "owner>hubspot_owner_id|OwnerId|_ownerid_value|owner_name|ASSIGNED_BY_ID|assignedUserName|owner_user_name",
                "next step>hs_next_step",
                "modified>hs_lastmodifieddate|SystemModstamp|modifiedon|update_time|Modified_Time|write_date|DATE_MODIFY|updated_at|date_modified|modifiedAt|last_modified_time",
                "category>hs_manual_forecast_category|msdyn_forecastcategoryname",
                "probability>hs_deal_stage_probability|closeprobability|automated_probability|winRate",
                "weighted amount>hs_forecast_amount|hs_projected_amount|weighted_value|prorated_revenue|expected_deal_value",
                "amount>amount_in_home_currency|estimatedvalue|monetary_value|opportunity_amount|money",
                "closed>actualclosedate|close_time|date_closed|closed_date",
                "won day>hs_closed_won_date|won_time|date_won",
                "stage>StageName|dealstage|stepname|stage_name|stage_id|sales_stage|deal_stage_id|saleStageId",
                "stage since>LastStageChangeDate|stage_change_time|Stage_Modified_Time|date_last_stage_update|MOVED_TIME|stage_updated_time|stageUpdatedAt",
                "created>createdate|createdon|add_time|create_date|Created_Time|createdTime|create_time|createdAt",
                "customer>Account_Name|customeridname|org_name|partner_name|COMPANY_ID|accountName",
                "loss reason>Reason_For_Loss__s|lost_reason_id|closed_lost_reason",
                "status>statecode|won_status|STAGE_SEMANTIC_ID|sales_status|阶段状态",
                "is deleted>is_deleted|deleted|生命状态|life_status|是否作废",
                // units, marks of templates and separators
                "amount>Amount ($)|Betrag in €|Valor (R$)|Amount*|AMOUNT|amount_|Expected Amount"
            })
    void aHeaderTellsWhatItTellsWhateverItsProductAndLanguage(String field, String headers) {
        for (String header : headers.split("\\|", -1)) {
            assertThat(Vocabulary.told(TableKind.DEALS, keys(header), Optional.empty())
                            .map(told -> told.field().word()))
                    .as(header)
                    .contains(field);
        }
    }

    private static List<String> keys(String header) {
        return Vocabulary.keys(List.of(header)).get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "created>Fecha Creación|fecha_creacion|Fecha alta|Data criação|Date création",
                "close>Fecha Cierre|fecha_cierre|Data fechamento|Date clôture",
                "expected close>Fecha cierre prevista|Fecha prevista cierre|Date prévue de clôture|Data esperada de fechamento",
                "closed>Fecha cierre real|Fecha real de cierre|Date réelle de clôture|Data real de fechamento",
                "name>Nombre Oportunidad|Nom opportunité|Nome Negócio",
                "customer>Nombre Cuenta|Nom compte",
                "owner>Propietario Oportunidad|Propietario del oportunidad|Propriétaire opportunité",
                "id>ID Oportunidad|ID de la oportunidad|id_oportunidad",
                "currency>Importe Divisa|Divisa Importe|Devise Montant",
                "stage>Etapa Negocio|etapa_negocio"
            })
    void smallWordsAndTheOrderOfOthersDoNotMatterWhereALanguageHasThem(String field, String headers) {
        for (String header : headers.split("\\|", -1)) {
            assertThat(Vocabulary.told(TableKind.DEALS, keys(header), Optional.empty())
                            .map(told -> told.field().word()))
                    .as(header)
                    .contains(field);
        }
    }

    @Test
    void theOrderOfWordsMattersWhereALanguageHasNoSmallOnes() {
        assertThat(Vocabulary.told(TableKind.DEALS, keys("Currency Amount"), Optional.empty()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "open>open|active|in progress|new|进行中|跟进中|洽谈中|abierto|en curso|en proceso|offen|in Bearbeitung|laufend|ouvert|en cours|aberto|em andamento",
                "won>won|closed won|closedwon|deal won|signed|booked|sold|awarded|order received|赢单|成交|已成交|签约|签单|中标|成功|赢得并结束",
                "won>ganado|ganada|cierre ganado|cerrado ganado|adjudicado|vendido|gewonnen|abgeschlossen und gewonnen|Auftrag erhalten|Zuschlag|gagné|gagnée|fermé gagné|conclu|signé|remporté|ganho|fechado ganho|contratado",
                "lost>lost|closed lost|closedlost|deal lost|out-sold|lost to competition|dead|no decision|rejected|输单|丢单|失单|失败|流失|战败|未中标|丢失|失去并结束",
                "lost>perdido|perdida|cierre perdido|cerrado perdido|rechazado|verloren|abgeschlossen und verloren|Absage|abgelehnt|perdu|fermé perdu|refusé|fechado perdido|recusado",
                "abandoned>abandoned|cancelled|disqualified|dropped|withdrawn|invalid|duplicate|无效|放弃|取消|终止|流标",
                "abandoned>abandonado|cancelado|anulado|descartado|desestimado|abgebrochen|storniert|verworfen|zurückgezogen|ungültig|abandonné|annulé|sans suite|desistência",
                "hold>on hold|paused|parked|stalled|postponed|deferred|suspended|dormant|nurture|搁置|暂停|挂起|暂缓|休眠|冻结|延期|中止|待定",
                "hold>en espera|en pausa|pausado|aplazado|pospuesto|suspendido|zurückgestellt|pausiert|ruhend|wartend|auf Eis|verschoben|en attente|en pause|suspendu|reporté|gelé|em espera|em pausa|suspenso|adiado|congelado",
                "undecidable>closed|completed|done|inactive|archived|关闭|结束|完结|结案|归档|cerrado|finalizado|archivado|abgeschlossen|geschlossen|erledigt|clôturé|fermé|terminé|fechado|concluído",
                "open>aperto|aperta|in corso",
                "won>vinta|vinto|chiusa - vinta|firmato",
                "lost>persa|perso|chiuso - perso",
                "hold>in attesa|sospeso",
                "undecidable>chiusa",
                "won>Won 🎉|🏆 Won|Won!|6 - Closed Won (100%) ✅",
                "lost>Lost ❌|👎🏽 Lost",
                "deleted>deleted|作废"
            })
    void aWordSaysHowADealStandsInSevenLanguages(String meaning, String words) {
        for (String word : words.split("\\|", -1)) {
            assertThat(CellWords.standard().status(word).map(CellWords.Meaning::word))
                    .as(word)
                    .contains(meaning);
        }
    }

    @Test
    void everyTestThatTheTableNamesIsThere() throws IOException {
        Matcher named =
                Pattern.compile("`(\\w+Test)\\.(\\w+)`").matcher(Files.readString(Path.of("..", "docs", "exports.md")));
        int tests = 0;
        while (named.find()) {
            assertThat(sourceOf(named.group(1)))
                    .as(named.group())
                    .hasValueSatisfying(
                            source -> assertThat(source).content().contains("void " + named.group(2) + "("));
            tests++;
        }
        assertThat(tests).isGreaterThan(50);
    }

    private static Optional<Path> sourceOf(String test) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java/io/stagecraft/examples/crm"))) {
            return files.filter(file -> file.endsWith(test + ".java")).findFirst();
        }
    }
}
