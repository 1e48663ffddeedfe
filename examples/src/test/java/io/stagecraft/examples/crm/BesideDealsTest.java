// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Contact;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.FieldChange;
import io.stagecraft.examples.book.InEnglish;
import io.stagecraft.examples.book.Opportunities;
import io.stagecraft.examples.book.PeriodTarget;
import io.stagecraft.examples.book.Product;
import io.stagecraft.examples.book.Seller;
import io.stagecraft.examples.crm.option.CrmOptions;
import io.stagecraft.planning.accuracy.ForecastCall;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables beside the deals are known by their headers, whatever their files are called. */
class BesideDealsTest extends ExportFolder {
    @BeforeEach
    void deals() throws IOException {
        options = options.saying("stages", "Qualification > Proposal");
        file(
                "a.csv",
                "Deal ID,Deal Name,Account Name,Owner,Product,Stage,Amount,Currency,Created Date,Close Date",
                "1,A,Customer 1,Seller 1,Pump,Closed Won,100,EUR,2026-01-05,2026-03-05",
                "2,B,Customer 2,Seller 2,Pump,Qualification,200,EUR,2026-01-05,2026-09-05");
    }

    @Test
    void aFileOfWhichNoRowCanBeReadIsSetAsideAndTheDealsAreReadUnlessSomebodyIsStrict() throws IOException {
        file("b.csv", "Quarter,Quota", "next summer,5000", "soon,7000");
        assertThat(warnings())
                .contains(
                        "No row of b.csv can be read: it is in no figure.",
                        "2 rows: \"next summer\" is no period that can be read (first in b.csv, line 2); write it as in 2026-Q3 or"
                                + " 2026-07.")
                .noneMatch(warning -> warning.contains("beside the deals"));
        assertThat(book().targets()).isEmpty();
        assertThat(figures()).containsAllEntriesOf(Map.of("open", "1", "won", "1"));

        file("b.csv", "Quarter,Quota", "2026-Q3,5000", "soon,7000");
        assertThatThrownBy(this::read).hasMessageContaining("Refused, because 1 of 2 rows of b.csv would be set aside");

        file("b.csv", "Quarter,Quota", "next summer,5000", "soon,7000");
        options = new CrmOptions(
                options.asOf(),
                options.currency(),
                options.said(),
                options.mapping(),
                options.rates(),
                options.aliases(),
                options.earlier(),
                true);
        assertThatThrownBy(this::read).hasMessageContaining("--strict asks for all rows");
    }

    @Test
    void periodsAreReadAsChineseWritesThem() throws IOException {
        file(
                "b.csv",
                "月份,目标金额",
                "2026年7月,1000",
                "2026年08月,1500",
                "2026年9月份,2500",
                "2026年第四季度,7000",
                "2027年1季度,8000",
                "2027年Q2,9000");
        List<PeriodTarget> targets = book().targets();

        assertThat(targets).hasSize(6);
        assertThat(PeriodTarget.of(targets, DateRange.parse("2026-07-01/2026-10-01")))
                .hasValue(Money.parse("EUR 5000.00"));
        assertThat(PeriodTarget.of(targets, DateRange.parse("2026-10-01/2027-01-01")))
                .hasValue(Money.parse("EUR 7000.00"));
        assertThat(PeriodTarget.of(targets, DateRange.parse("2027-01-01/2027-04-01")))
                .hasValue(Money.parse("EUR 8000.00"));
        assertThat(PeriodTarget.of(targets, DateRange.parse("2027-04-01/2027-07-01")))
                .hasValue(Money.parse("EUR 9000.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026年", "2026年13月", "2026年5季度", "2026年7", "2026年7月1日"})
    void whatIsNoMonthAndNoQuarterInChineseIsNoPeriod(String period) throws IOException {
        file("b.csv", "月份,目标金额", period + ",1000");

        assertThat(warnings()).contains("No row of b.csv can be read: it is in no figure.");
    }

    @Test
    void activitiesTargetsPricesAndTeamsAreUsed() throws IOException {
        file(
                "b.csv",
                "Deal ID,Date,Activity Type,Assigned To,Contact",
                "2,2026-05-05,Phone call,Seller 2,P 1",
                "2,2026-04-05,E-Mail,Seller 2,");
        file("c.csv", "First Day,Last Day,Target", "2026-07-01,2026-09-30,5000");
        file("d.csv", "Product,List Price,Family", "Pump,250,Pumps");
        file("e.csv", "Seller,Manager,Region", "Seller 1,Manager 1,North", "Seller 3,Manager 1,South");

        Book book = book();

        assertThat(book.deals().get(1).contacts())
                .containsExactly(
                        new Contact(LocalDate.of(2026, 4, 5), "Seller 2", "MAIL", "", "", ""),
                        new Contact(LocalDate.of(2026, 5, 5), "Seller 2", "CALL", "P 1", "", ""));
        assertThat(book.targets())
                .containsExactly(new PeriodTarget(
                        LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30), Money.parse("EUR 5000.00")));
        assertThat(book.products())
                .containsExactly(new Product("Pump", "Pumps", Optional.of(Money.parse("EUR 250.00"))));
        assertThat(book.sellers())
                .containsExactly(
                        new Seller("Seller 1", "Manager 1", "North", Optional.empty()),
                        new Seller("Seller 3", "Manager 1", "South", Optional.empty()),
                        Seller.named("Seller 2"));
    }

    @Test
    void callsAreRead() throws IOException {
        file(
                "b.csv",
                "Forecast Owner,Amount,Fiscal Period,Forecast Category,Submitted on",
                "Seller 1,900,2026-Q3,Commit,2026-06-01",
                "Manager 1,1900,Q3 2026,Best Case,2026-06-08",
                "Manager 1,800,2026-07,Upside,2026-06-08");

        assertThat(book().calls())
                .extracting(
                        ForecastCall::person,
                        ForecastCall::day,
                        ForecastCall::period,
                        ForecastCall::kind,
                        ForecastCall::amount)
                .containsExactly(
                        tuple(
                                "Seller 1",
                                LocalDate.of(2026, 6, 1),
                                DateRange.parse("2026-07-01/2026-10-01"),
                                "commit",
                                Money.parse("EUR 900.00")),
                        tuple(
                                "Manager 1",
                                LocalDate.of(2026, 6, 8),
                                DateRange.parse("2026-07-01/2026-10-01"),
                                "best-case",
                                Money.parse("EUR 1900.00")),
                        tuple(
                                "Manager 1",
                                LocalDate.of(2026, 6, 8),
                                DateRange.parse("2026-07-01/2026-08-01"),
                                "call",
                                Money.parse("EUR 800.00")));
    }

    @Test
    void targetsOfPeriodsAreThoseOfTheirDays() throws IOException {
        file("b.csv", "Quarter,Quota", "2026-Q3,5000", "Q4 FY26,7000");

        assertThat(book().targets())
                .containsExactly(
                        new PeriodTarget(
                                LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30), Money.parse("EUR 5000.00")),
                        new PeriodTarget(
                                LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31), Money.parse("EUR 7000.00")));
        assertThat(book().reading().warnings()).isEmpty();
    }

    @Test
    void targetsOfTheMonthsOfAQuarterAddUpToItsTarget() throws IOException {
        file("b.csv", "Month,Target", "2026-07,1000", "2026-08,1500", "2026-09,2500", "2026-10,1000");
        List<PeriodTarget> targets = book().targets();

        assertThat(PeriodTarget.of(targets, DateRange.parse("2026-07-01/2026-10-01")))
                .hasValue(Money.parse("EUR 5000.00"));
        assertThat(PeriodTarget.of(targets, DateRange.parse("2026-10-01/2027-01-01")))
                .as("of two months nobody gives one")
                .isEmpty();
    }

    @Test
    void aFileThatIsNotReadStandsInTheFirstLines() throws IOException {
        file("quotas.csv", "Quarter,Seller,Quota", "2026-Q3,Seller 1,5000", "2026-Q3,Seller 2,4000");
        file("rating.csv", "Deal,Colour", "1,red");

        assertThat(book().targets())
                .as("nobody says that sellers' targets add up")
                .isEmpty();
        assertThat(warnings())
                .containsExactly(
                        "Not read: quotas.csv; as targets it would need the columns period and target, the target"
                                + " being that of all: targets of single sellers or regions need not add up to it."
                                + " --target says it, too.",
                        "Not read: rating.csv, in which no line is the header of a table that is known.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name,Q3,Q4", "manager,Manager 1,Manager 1", "product,All,All", "owner,,", "team,,All"})
    void aLabelBesideTargetsMakesThemNotThoseOfSingleSellers(String label) throws IOException {
        String[] cells = label.split(",", -1);
        file(
                "targets.csv",
                "first_day,last_day,amount," + cells[0],
                "2026-07-01,2026-09-30,900000," + cells[1],
                "2026-10-01,2026-12-31,800000," + cells[2]);

        assertThat(book().targets())
                .containsExactly(
                        new PeriodTarget(
                                LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30), Money.parse("EUR 900000.00")),
                        new PeriodTarget(
                                LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31), Money.parse("EUR 800000.00")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name,A,B", "team,,North", "owner,Seller 1,"})
    void targetsOfOnePeriodThatNameDifferentOnesAreThoseOfSingleOnes(String label) throws IOException {
        String[] cells = label.split(",", -1);
        file(
                "targets.csv",
                "first_day,last_day,amount," + cells[0],
                "2026-07-01,2026-09-30,900000," + cells[1],
                "2026-07-01,2026-09-30,800000," + cells[2]);

        assertThat(book().targets()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quartal,Ziel,Q3/2026",
                "Trimestre,Objetivo,3T 2026",
                "Trimestre,Objectif,T3-2026",
                "Quarter,Goal,2026-T3"
            })
    void aTargetIsThatOfItsQuarterInAnyLanguage(String words) throws IOException {
        String[] said = words.split(",", -1);
        file("b.csv", said[0] + "," + said[1], said[2] + ",5000");

        assertThat(book().targets())
                .containsExactly(new PeriodTarget(
                        LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30), Money.parse("EUR 5000.00")));
    }

    @Test
    void targetsOfOnePeriodThatDifferInAColumnThatNobodyKnowsAreThoseOfSingleOnes() throws IOException {
        file("ziele.csv", "Quartal;Mitarbeiterin;Ziel", "Q3 2026;Seller 1;5000", "Q3 2026;Seller 2;4000");

        assertThat(book().targets()).isEmpty();
        assertThat(warnings())
                .containsExactly("Not read: ziele.csv, in which no line is the header of a table that is known.");
    }

    @Test
    void aListOfContractsIsNoneOfTargets() throws IOException {
        file("b.csv", "Start,End,Amount,Owner,Contract", "2026-07-01,2026-09-30,900,Seller 1,C-1");

        assertThat(book().targets()).isEmpty();
    }

    @Test
    void targetsOfOtherQuartersAreSaidToBeOfOthers() throws IOException {
        file("b.csv", "Quarter,Quota", "2026-Q2,5000");

        assertThat(warnings())
                .containsExactly("No target for 2026-07-01 to 2026-09-30, the quarter under review, stands in b.csv:"
                        + " without --target its figures are held against what another quarter brought.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Person,Amount,Period,Day of the call,Category",
                "Person,Amount,Period,Date,Category",
                "Seller,Amount,Quarter,Day,Category",
                "Sales Rep,Call,Fiscal Quarter,Called On,Forecast Category",
                "Verkäufer,Prognose,Quartal,Gemeldet am,Kategorie",
                "Vendedor,Pronóstico,Trimestre,Fecha,Categoría",
                "负责人,预测金额,季度,上报日期,预测类别"
            })
    void callsAreReadByTheWordsOfThePeopleWhoKeepThem(String header) throws IOException {
        file("b.csv", header, "Seller 1,900,2026-Q3,2026-06-01,Commit");

        assertThat(book().calls())
                .extracting(ForecastCall::person, ForecastCall::day, ForecastCall::kind, ForecastCall::amount)
                .containsExactly(tuple("Seller 1", LocalDate.of(2026, 6, 1), "commit", Money.parse("EUR 900.00")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Opportunity: Opportunity ID,User: Full Name,Percent (%)",
                "Deal ID,Salesperson,Share",
                "Deal,Seller,Percentage",
                "Verkaufschance,Verkäufer,Anteil (%)",
                "Oportunidad,Vendedor,Porcentaje",
                "商机编号,负责人,分成比例"
            })
    void splitsAreReadByTheWordsOfProducts(String header) throws IOException {
        file("b.csv", header, "2,Seller 1,60", "2,Seller 2,40");

        assertThat(book().deals().get(1).split().sellers()).containsExactly("Seller 1", "Seller 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Deal - ID,Activity - Done time,Activity - Type",
                "Deal,Day,Type of activity",
                "Opportunity,Date,Activity",
                "Verkaufschance,Datum,Aktivitätstyp",
                "Aktivität - Deal-ID,Aktivität - Fälligkeitsdatum,Aktivität - Typ",
                "Negocio,Fecha,Tipo de actividad",
                "商机,拜访日期,活动类型"
            })
    void activitiesAreReadByTheWordsOfProducts(String header) throws IOException {
        file("b.csv", header, "2,2026-05-05,Call");

        assertThat(book().deals().get(1).contacts())
                .extracting(Contact::day, Contact::kind)
                .containsExactly(tuple(LocalDate.of(2026, 5, 5), "CALL"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rep,Manager,Region",
                "Sales Rep,Sales Manager,Team",
                "Salesperson,Reports To,Region",
                "Verkäufer,Teamleiter,Gebiet",
                "Vendedor,Gerente,Zona",
                "业务员,主管,大区"
            })
    void teamsAreReadByTheWordsOfProducts(String header) throws IOException {
        file("b.csv", header, "Seller 1,Manager 1,North", "Seller 2,Manager 1,South");

        assertThat(book().sellers())
                .containsExactly(
                        new Seller("Seller 1", "Manager 1", "North", Optional.empty()),
                        new Seller("Seller 2", "Manager 1", "South", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Opportunity ID,Stage From,Stage To,Changed On",
                "opportunity_id,old_stage,new_stage,transition_date",
                "Deal,From Stage,To Stage,Time",
                "opp_id,from_stage,stage,moved_at",
                "Opportunity ID,From Stage,To Stage,Last Modified Date"
            })
    void historiesOfStagesAreReadByTheWordsOfProducts(String header) throws IOException {
        file("b.csv", header, "2,Qualification,Proposal,2026-03-05", "2,Proposal,Qualification,2026-04-05");

        Book book = book();

        assertThat(book.deals()).hasSize(2);
        assertThat(book.deals().get(1).changes())
                .extracting(
                        FieldChange::day,
                        change -> change.from().orElse(""),
                        change -> change.to().orElse(""))
                .containsExactly(
                        tuple(LocalDate.of(2026, 3, 5), "Qualification", "Proposal"),
                        tuple(LocalDate.of(2026, 4, 5), "Proposal", "Qualification"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deal,Field,Old value,New value,Time", "Deal - ID,Field,Old Value,New Value,Changed At"})
    void historiesOfFieldsAreReadByTheWordsOfTheDocumentation(String header) throws IOException {
        file("b.csv", header, "2,Amount,150,200,2026-03-05");

        assertThat(book().deals().get(1).changes())
                .extracting(
                        FieldChange::day,
                        change -> change.from().orElse(""),
                        change -> change.to().orElse(""))
                .containsExactly(tuple(LocalDate.of(2026, 3, 5), "150", "200"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vorgang,Stage,Start Date,End Date", "opportunity_ref,stage,entered,left"})
    void aLogOfStagesIsTheHistoryOfTheDealsWhoseIdsItHasWhateverItCallsThem(String header) throws IOException {
        file(
                "b.csv",
                header,
                "1,Qualification,2026-01-05,2026-02-05",
                "1,Proposal,2026-02-05,2026-03-05",
                "2,Proposal,2026-01-05,2026-04-05",
                "2,Qualification,2026-04-05,");

        Book book = book();

        assertThat(book.deals()).extracting(Deal::id).containsExactly("1", "2");
        assertThat(book.deals().get(1).changes())
                .extracting(FieldChange::day, change -> change.to().orElse(""))
                .contains(tuple(LocalDate.of(2026, 4, 5), "Qualification"));
    }

    @Test
    void stagesOfDealsThatNobodyKnowsMakeNoDeals() throws IOException {
        file("b.csv", "Vorgang,Stage,Start Date,End Date", "X1,Proposal,2026-01-05,2026-02-05");

        Book book = book();

        assertThat(book.deals()).hasSize(2);
        assertThat(InEnglish.of(book.reading().warnings()))
                .containsExactly(
                        "Not read: b.csv, whose 1 row names no deal, customer, owner or amount and counts as no deal"
                                + " beside those of other files; if a column names one, a line of --mapping FILE such as"
                                + " deals,<column>,id says so.");
    }

    @Test
    void aListOfContactsIsNoneOfDeals() throws IOException {
        file(
                "b.csv",
                "First Name,Last Name,Email,Created Date,Owner,Status",
                "A,B,a@x.example,2026-01-01,Seller 1,Open");

        assertThat(book().deals()).hasSize(2);
        assertThat(warnings())
                .containsExactly("Not read: b.csv, in which no line is the header of a table that is known.");

        Files.delete(folder.resolve("a.csv"));
        assertThatThrownBy(this::book)
                .hasMessageContaining("b.csv is no table of deals: no column is read as an amount or a day;");
    }

    @Test
    void theForecastCategoryOfADealIsACallWithItsHistory() throws IOException {
        file(
                "a.csv",
                "Deal ID,Deal Name,Account Name,Owner,Product,Stage,Amount,Currency,Created Date,Close Date,Forecast Category",
                "1,A,Customer 1,Seller 1,Pump,Closed Won,100,EUR,2026-01-05,2026-03-05,Closed",
                "2,B,Customer 2,Seller 2,Pump,Qualification,200,EUR,2026-01-05,2026-09-05,Commit",
                "3,C,Customer 3,Seller 2,Pump,Qualification,200,EUR,2026-01-05,2026-09-05,Best Case",
                "4,D,Customer 3,Seller 2,Pump,Qualification,200,EUR,2026-01-05,2026-09-05,");
        file(
                "b.csv",
                "OpportunityId,Field,OldValue,NewValue,CreatedDate",
                "1,ForecastCategoryName,Pipeline,Commit,2026-02-05",
                "2,ForecastCategoryName,Pipeline,Best Case,2026-04-05",
                "2,ForecastCategoryName,Best Case,Commit,2026-05-05");

        List<Opportunity> deals = Opportunities.of(book());

        assertThat(deals)
                .extracting(deal -> deal.dossier().category())
                .containsExactly(
                        Optional.of(ForecastCategory.COMMIT),
                        Optional.of(ForecastCategory.COMMIT),
                        Optional.of(ForecastCategory.BEST_CASE),
                        Optional.empty());
        assertThat(categories(deals.get(1), "2026-05-05", "2026-04-05", "2026-04-04"))
                .containsExactly(ForecastCategory.COMMIT, ForecastCategory.BEST_CASE, ForecastCategory.PIPELINE);
        assertThat(categories(deals.get(2), "2026-06-01"))
                .as("without a recorded change as the file has it")
                .containsExactly(ForecastCategory.BEST_CASE);
    }

    private static List<ForecastCategory> categories(Opportunity deal, String... days) {
        return Stream.of(days)
                .flatMap(day -> deal.asOf(Instant.parse(day + "T12:00:00Z")).stream())
                .flatMap(then -> then.dossier().category().stream())
                .toList();
    }

    @Test
    void missingColumnsOfExportsAreSaidOnce() throws IOException {
        assertThat(InEnglish.of(book().assumptions()))
                .contains("The exports do not have list prices, regions and managers (all sellers are one team),"
                        + " activities (so that last contacts are not checked) and targets.");
    }
}
