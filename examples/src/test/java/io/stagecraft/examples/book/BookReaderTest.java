package io.stagecraft.examples.book;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.stagecraft.core.history.WinRates;
import io.stagecraft.core.opportunity.BusinessKind;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.WorkCalendar;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class BookReaderTest {
    private static final String WON = "A1,Seller 01,GTX Pro,Customer 001,Won,2024-01-10,2024-03-01,4700";

    @Test
    void aSoundBookIsReadAsItIs() throws IOException {
        Book book = BookReader.read(new SmallBook(), ReadOptions.none());

        assertThat(book.deals()).hasSize(3);
        assertThat(book.deals().get(0).wonValue()).contains(Money.parse("USD 4700.00"));
        assertThat(book.stages()).containsExactly("Prospecting", "Engaging");
        assertThat(book.asOf()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(book.filesRead())
                .containsExactly(
                        "products.csv (1 row)",
                        "sales_teams.csv (1 row)",
                        "accounts.csv (1 row)",
                        "sales_pipeline.csv (3 rows)");
        assertThat(book.defects())
                .containsExactly(
                        new Defect(
                                "open deals without an account",
                                1,
                                "A3",
                                "counted in every figure but those by customer"),
                        new Defect(
                                "open deals without amount and close date",
                                1,
                                "A3",
                                "valued at list price x price realisation, dated by their age, and marked as estimated"));
        assertThat(book.assumptions())
                .containsExactly(
                        "Amounts are in USD: neither settings.csv nor --currency says otherwise.",
                        "The fiscal year starts in January: settings.csv names no other month.",
                        "Days begin at midnight UTC: settings.csv names no zone.",
                        "Deals walk through two stages, Prospecting and Engaging, as the public CRM data describes them:"
                                + " settings.csv names no others.",
                        "The review is as of 2024-03-01, the last day on which a deal was opened or closed:"
                                + " neither settings.csv nor --as-of says otherwise.");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(problems(new SmallBook().without("sales_pipeline.csv")))
                .containsExactly("sales_pipeline.csv: the file is missing in the small book, and a book needs it");
    }

    @Test
    void dealsAloneAreABook() throws IOException {
        Book book = BookReader.read(
                new SmallBook()
                        .without("sales_teams.csv")
                        .without("products.csv")
                        .without("accounts.csv"),
                ReadOptions.none());

        assertThat(book.sellers()).containsExactly(Seller.named("Seller 01"));
        assertThat(book.products()).containsExactly(Product.named("GTX Pro"));
        assertThat(book.accounts()).containsExactly(Account.named("Customer 001"));
        assertThat(book.assumptions())
                .contains(
                        "There is no sales_teams.csv: all sellers are one team.",
                        "There is no products.csv: no list price is known.",
                        "There is no accounts.csv: no account has more than its name.");
    }

    @Test
    void aMissingColumnIsNamedWithTheColumnsThatAreThere() {
        assertThat(problems(new SmallBook().with("products.csv", "product,price", "GTX Pro,4821")))
                .containsExactly("products.csv, line 1, column sales_price: is missing; the header has product, price");
    }

    @Test
    void semicolonsInsteadOfCommasAreNamed() {
        assertThat(problems(new SmallBook().with("products.csv", "product;sales_price", "GTX Pro;4821")))
                .containsExactly(
                        "products.csv, line 1, column product: is missing; the header has product;sales_price;"
                                + " fields are separated by commas, not semicolons",
                        "products.csv, line 1, column sales_price: is missing; the header has product;sales_price;"
                                + " fields are separated by commas, not semicolons");
    }

    @Test
    void aMalformedNumberIsNamed() {
        assertThat(problems(
                        new SmallBook().pipeline(WON, WON.replace("A1", "A2").replace("4700", "\"4,700\""))))
                .containsExactly("sales_pipeline.csv, line 3, column close_value: \"4,700\" is not a number;"
                        + " expected digits, as in 1234.50");
    }

    @Test
    void aNegativeAmountAndOneFinerThanACentAreNamed() {
        assertThat(problems(new SmallBook()
                        .pipeline(
                                WON.replace("4700", "-1"),
                                WON.replace("A1", "A2").replace("4700", "1.005"))))
                .containsExactly(
                        "sales_pipeline.csv, line 2, column close_value: -1 is negative; if it is a credit, say so in"
                                + " settings.csv: credits,YES",
                        "sales_pipeline.csv, line 3, column close_value: 1.005 is finer than the smallest unit of USD,"
                                + " which has 2 decimals");
    }

    @Test
    void aMalformedDateIsNamed() {
        assertThat(problems(new SmallBook().pipeline(WON.replace("2024-01-10", "2024-02-30"))))
                .containsExactly("sales_pipeline.csv, line 2, column engage_date: \"2024-02-30\" is not a date;"
                        + " expected year-month-day, as in 2026-05-15");
    }

    @Test
    void anUnknownReferenceIsNamedWithTheAliasThatWouldHelp() {
        assertThat(problems(new SmallBook()
                        .pipeline(
                                WON.replace("GTX Pro", "gtx-pro"),
                                WON.replace("Seller 01", "Seller 99").replace("A1", "A2"))))
                .containsExactly(
                        "sales_pipeline.csv, line 2, column product: \"gtx-pro\" is not in products.csv;"
                                + " if \"GTX Pro\" is meant, add the line product,gtx-pro,GTX Pro to aliases.csv",
                        "sales_pipeline.csv, line 3, column sales_agent: \"Seller 99\" is not in sales_teams.csv");
    }

    @Test
    void oneProblemOfARowHidesNoOther() {
        assertThat(problems(new SmallBook()
                        .pipeline(WON.replace("Seller 01", "Seller 99").replace("2024-01-10", "2025-01-10"))))
                .hasSize(2)
                .anyMatch(text -> text.equals(
                        "sales_pipeline.csv, line 2, column sales_agent: \"Seller 99\" is not in sales_teams.csv"))
                .anyMatch(text -> text.startsWith("sales_pipeline.csv, line 2, column close_date: "));
    }

    @Test
    void aliasesAreTheOnlyRepairAndEveryUseCounts() throws IOException {
        SmallBook misspelt = new SmallBook().pipeline(WON.replace("GTX Pro", "GTXPro"), WON.replace("A1", "A2"));

        assertThat(BookReader.read(misspelt, ReadOptions.none()).defects())
                .containsExactly(new Defect(
                        "rows of sales_pipeline.csv with the product \"GTXPro\"",
                        1,
                        "\"GTXPro\" for \"GTX Pro\"",
                        "read as \"GTX Pro\", by the built-in aliases of the public CRM data"));
    }

    @Test
    void aCloseBeforeItsOpeningIsNamed() {
        assertThat(problems(new SmallBook().pipeline(WON.replace("2024-03-01", "2024-01-09"))))
                .containsExactly("sales_pipeline.csv, line 2, column close_date: 2024-01-09 is before the deal was"
                        + " opened, on 2024-01-10 (engage_date)");
    }

    @Test
    void twoDealsWithOneIdAreNamed() {
        assertThat(problems(new SmallBook().pipeline(WON, WON)))
                .containsExactly("sales_pipeline.csv, line 3, column opportunity_id: \"A1\" stands in line 2 too;"
                        + " two deals cannot have one id");
    }

    @Test
    void aRiskQuestionThatNobodyAsksIsNamed() {
        assertThat(problems(new SmallBook()
                        .with("answers.csv", "opportunity_id,date,question,points", "A3,2024-02-11,WEATHER,2")))
                .containsExactly(
                        "answers.csv, line 2, column question: \"WEATHER\" is none of SIZE_AND_BUDGET, FUNDS_AND_CREDIT,"
                                + " SOLUTION_FIT, RELATIONSHIP_CLOSENESS, COMPETITIVE_POSITION, ENTRY_TIMING, FOLLOW_ON_BUSINESS");
    }

    @Test
    void mixedCurrenciesAreNamed() {
        SmallBook mixed = new SmallBook()
                .with(
                        "sales_pipeline.csv",
                        String.join(",", PipelineRows.COLUMNS) + ",currency",
                        WON + ",USD",
                        WON.replace("A1", "A2") + ",EUR");

        assertThat(problems(mixed))
                .containsExactly("sales_pipeline.csv, line 3, column currency: EUR in a book in USD;"
                        + " amounts of two currencies are not added up: convert them first");
    }

    @Test
    void anotherCurrencyThanTheBooksIsRefused() {
        SmallBook euros = new SmallBook().with("settings.csv", "setting,value", "currency,EUR");
        ReadOptions dollars = new ReadOptions(Optional.empty(), Optional.of(CurrencyUnit.USD), Optional.empty());

        assertThat(problems(euros, dollars))
                .containsExactly("settings.csv, line 2, column value: the book is in EUR, but USD was asked for;"
                        + " amounts are not converted");
    }

    @Test
    void anotherEncodingIsNamedWithThePlace() {
        byte[] latin = "account,sector\nCustomer 001,retail\nCaf\u00e9,retail\n".getBytes(ISO_8859_1);

        assertThat(problems(new SmallBook().with("accounts.csv", latin)))
                .containsExactly("accounts.csv, line 3: character 4 is not UTF-8 (byte 0xE9);"
                        + " save the file with the encoding UTF-8");
    }

    @Test
    void utf16IsNotUtf8() {
        byte[] wide = "\uFEFFaccount,sector\n".getBytes(UTF_16LE);

        assertThat(problems(new SmallBook().with("accounts.csv", wide)))
                .containsExactly("accounts.csv, line 1: character 1 is not UTF-8 (byte 0xFF);"
                        + " save the file with the encoding UTF-8");
    }

    @Test
    void anEmptyFileIsNamedWithWhatItShouldHold() {
        assertThat(problems(new SmallBook().with("products.csv", new byte[0])))
                .containsExactly(
                        "products.csv, line 1: the file is empty; expected a header with product, sales_price");
        assertThat(problems(new SmallBook().pipeline()))
                .containsExactly("sales_pipeline.csv, line 1: has a header but no deals");
    }

    @Test
    void aBookWithoutAnyDateNeedsTheDayOfTheReview() {
        assertThat(problems(new SmallBook().pipeline("A1,Seller 01,GTX Pro,,Prospecting,,,")))
                .containsExactly("sales_pipeline.csv: no deal has a date, so the day of the review is not known;"
                        + " say it with --as-of");
    }

    @Test
    void aRowOfAnotherWidthAndAnOpenQuoteAreNamed() {
        assertThat(problems(new SmallBook().pipeline("A1,Seller 01", WON.replace("A1", "\"A1"))))
                .containsExactly(
                        "sales_pipeline.csv, line 2: has 2 fields, but the header has 8",
                        "sales_pipeline.csv, line 2: what follows this line is not CSV: a quoted field does not end");
    }

    @Test
    void stagesOfUnknownOrderAreNotGuessed() {
        assertThat(problems(new SmallBook()
                        .pipeline(
                                "A1,Seller 01,GTX Pro,,Qualify,2024-02-10,,",
                                "A2,Seller 01,GTX Pro,,Propose,2024-02-10,,")))
                .containsExactly("settings.csv: the order of the stages Propose, Qualify is not known;"
                        + " add a line \"stages\" that lists them, first > second > ...");
    }

    @Test
    void aHistoryThatContradictsTheDealIsNamed() {
        SmallBook book = new SmallBook()
                .with(
                        "stage_events.csv",
                        "opportunity_id,date,field,from,to",
                        "A3,2024-02-09,stage,Prospecting,Prospecting",
                        "A9,2024-02-09,stage,,Engaging",
                        "A3,2024-02-12,colour,,red");

        assertThat(problems(book))
                .containsExactly(
                        "stage_events.csv, line 2, column to: leaves the field at \"Prospecting\", but"
                                + " sales_pipeline.csv has \"Engaging\"",
                        "stage_events.csv, line 2, column date: the deal changed on 2024-02-09, before it was opened"
                                + " on 2024-02-10",
                        "stage_events.csv, line 3, column opportunity_id: \"A9\" is not in sales_pipeline.csv",
                        "stage_events.csv, line 4, column field: \"colour\" is none of STAGE, AMOUNT, EXPECTED_CLOSE, OWNER");
    }

    @Test
    void problemsOfAFileComeInTheOrderOfItsLines() {
        assertThat(problems(new SmallBook()
                        .pipeline(
                                WON.replace("4700", "much"),
                                WON.replace("A1", "A2").replace("Seller 01", "Seller 99"),
                                WON.replace("2024-03-01", "soon"))))
                .containsExactly(
                        "sales_pipeline.csv, line 2, column close_value: \"much\" is not a number;"
                                + " expected digits, as in 1234.50",
                        "sales_pipeline.csv, line 3, column sales_agent: \"Seller 99\" is not in sales_teams.csv",
                        "sales_pipeline.csv, line 4, column opportunity_id: \"A1\" stands in line 2 too;"
                                + " two deals cannot have one id",
                        "sales_pipeline.csv, line 4, column close_date: \"soon\" is not a date;"
                                + " expected year-month-day, as in 2026-05-15");
    }

    @Test
    void badVisitsAreNamed() {
        SmallBook book = new SmallBook()
                .with(
                        "visits.csv",
                        "opportunity_id,date,sales_agent,kind,role,outcome,due_date",
                        "A3,2024-02-30,Seller 01,VISIT,USER,ADVANCE,",
                        "A3,2024-02-20,Seller 99,LUNCH,USER,ADVANCE,",
                        "A3,2024-02-20,Seller 01,call,FRIEND,PROGRESS,soon",
                        "A9,2024-02-20,Seller 01,CALL,,,",
                        "A3,,Seller 01,,,,");

        assertThat(problems(book))
                .containsExactly(
                        "visits.csv, line 2, column date: \"2024-02-30\" is not a date; expected year-month-day,"
                                + " as in 2026-05-15",
                        "visits.csv, line 3, column sales_agent: \"Seller 99\" is not in sales_teams.csv",
                        "visits.csv, line 3, column kind: \"LUNCH\" is none of VISIT, CALL, MAIL",
                        "visits.csv, line 4, column role: \"FRIEND\" is none of USER, TECHNICAL, DEPARTMENT_MANAGER,"
                                + " DECISION_MAKER",
                        "visits.csv, line 4, column outcome: \"PROGRESS\" is none of ORDER, ADVANCE, CONTINUATION,"
                                + " NO_SALE",
                        "visits.csv, line 4, column due_date: \"soon\" is not a date; expected year-month-day,"
                                + " as in 2026-05-15",
                        "visits.csv, line 5, column opportunity_id: \"A9\" is not in sales_pipeline.csv",
                        "visits.csv, line 6, column date: is blank",
                        "visits.csv, line 6, column kind: is blank");
    }

    @Test
    void badAnswersAreNamed() {
        SmallBook book = new SmallBook()
                .with(
                        "answers.csv",
                        "opportunity_id,date,question,points",
                        "A3,2024-02-20,SIZE_AND_BUDGET,3",
                        "A3,20.02.2024,SIZE_AND_BUDGET,2",
                        ",2024-02-20,SIZE_AND_BUDGET,2",
                        "A3,2024-02-20,,");

        assertThat(problems(book))
                .containsExactly(
                        "answers.csv, line 2, column points: \"3\" is none of 0, 1, 2",
                        "answers.csv, line 3, column date: \"20.02.2024\" is not a date; expected year-month-day,"
                                + " as in 2026-05-15",
                        "answers.csv, line 4, column opportunity_id: is blank",
                        "answers.csv, line 5, column question: is blank",
                        "answers.csv, line 5, column points: is blank");
    }

    @Test
    void badEvidenceIsNamed() {
        SmallBook book = new SmallBook()
                .with("settings.csv", "setting,value", "process,consultative")
                .pipeline(WON.replace("Won,2024-01-10,2024-03-01,4700", "DISCOVERY,2024-01-10,,"))
                .with(
                        "evidence.csv",
                        "opportunity_id,date,statement,answer",
                        "A1,2024-02-20,conversation-valued,PERHAPS",
                        "A1,2024-02-20,they-like-us,YES");

        assertThat(problems(book))
                .containsExactly(
                        "evidence.csv, line 2, column answer: \"PERHAPS\" is none of YES, PARTLY, NO, UNKNOWN",
                        "evidence.csv, line 3, column statement: \"they-like-us\" is none of conversation-valued,"
                                + " continuing-worthwhile, need-shared, solution-accepted, decision-made,"
                                + " result-satisfying, which the process asks for");
    }

    @Test
    void creditsAreReadWhereTheBookSaysThatItHasThem() throws IOException {
        SmallBook book = new SmallBook()
                .pipeline(WON.replace("4700", "-120.50"))
                .with("settings.csv", "setting,value", "credits,yes");

        assertThat(BookReader.read(book, ReadOptions.none()).deals().get(0).wonValue())
                .contains(Money.parse("USD -120.50"));
    }

    @Test
    void amountsOfThePastAreReadAsThoseOfToday() {
        SmallBook book = new SmallBook()
                .pipeline(WON)
                .with(
                        "stage_events.csv",
                        "opportunity_id,date,field,from,to",
                        "A1,2024-02-01,amount,4700,-5",
                        "A1,2024-02-02,amount,-5,many");

        assertThat(problems(book))
                .contains(
                        "stage_events.csv, line 2, column to: -5 is negative; if it is a credit, say so in settings.csv:"
                                + " credits,YES",
                        "stage_events.csv, line 3, column to: \"many\" is not a number; expected digits, as in 1234.50");
    }

    @Test
    void badTargetsAreNamed() {
        SmallBook book = new SmallBook()
                .with(
                        "targets.csv",
                        "first_day,last_day,amount",
                        "2024-01-01,2024-03-31,-5",
                        "2024-04-01,2024-03-31,1000",
                        "2024-04-01,,");

        assertThat(problems(book))
                .containsExactly(
                        "targets.csv, line 2, column amount: -5 is negative; an amount is zero or more",
                        "targets.csv, line 3, column last_day: 2024-03-31 is before the first day, 2024-04-01",
                        "targets.csv, line 4, column last_day: is blank",
                        "targets.csv, line 4, column amount: is blank");
    }

    @Test
    void badHolidaysAreNamed() {
        SmallBook book = new SmallBook()
                .with(
                        "holidays.csv",
                        "date,name,worked",
                        "2024-05-01,Labour Day,",
                        "1 May,Labour Day,",
                        "2024-05-01,Labour Day,NO",
                        "2024-05-04,,PERHAPS",
                        ",Whit Monday,");

        assertThat(problems(book))
                .containsExactly(
                        "holidays.csv, line 3, column date: \"1 May\" is not a date; expected year-month-day,"
                                + " as in 2026-05-15",
                        "holidays.csv, line 4, column date: 2024-05-01 stands in an earlier line too",
                        "holidays.csv, line 5, column worked: \"PERHAPS\" is none of YES, NO",
                        "holidays.csv, line 6, column date: is blank");
    }

    @Test
    void holidaysAndDaysWorkedInExchangeMakeTheCalendar() throws IOException {
        SmallBook book =
                new SmallBook().with("holidays.csv", "date,name,worked", "2024-05-01,Labour Day,", "2024-05-04,,YES");

        WorkCalendar calendar = BookReader.read(book, ReadOptions.none()).calendar();

        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 5, 1))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 5, 4))).isTrue();
        assertThat(calendar.count(DateRange.parse("2024-04-29/2024-05-06"))).isEqualTo(5);
    }

    @Test
    void allProblemsComeAtOnceAndManyOfOneFileByKind() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            rows.add(WON.replace("A1", "B" + i).replace("4700", "much"));
        }
        SmallBook book =
                new SmallBook().pipeline(rows.toArray(String[]::new)).with("accounts.csv", "name", "Customer 001");

        UnreadableBookException thrown = thrown(book, ReadOptions.none());

        assertThat(thrown.problems())
                .containsExactly(
                        "accounts.csv, line 1, column account: is missing; the header has name",
                        "sales_pipeline.csv, 1,500 rows: column close_value: \"much\" is not a number; expected digits,"
                                + " as in 1234.50 (first in line 2)");
        assertThat(thrown).hasMessageStartingWith("1,501 problems in the data, nothing was written:");
    }

    @Test
    void theSyntheticBookIsSound() throws IOException {
        Book book = BookReader.read(BookFolder.synthetic(), ReadOptions.none());

        assertThat(book.deals()).hasSizeGreaterThan(2_000);
        assertThat(book.process()).isEqualTo("consultative");
        assertThat(book.assumptions()).isEmpty();
        assertThat(book.defects())
                .extracting(Defect::kind)
                .contains("sellers without deals", "open deals without an account");
    }

    @Test
    @EnabledIfSystemProperty(named = "stagecraft.data", matches = ".+")
    void thePublicDataKeepsItsDefects() throws IOException {
        Path folder = Path.of(System.getProperty("stagecraft.data"), "crm-sales-opportunities");

        Book book = BookReader.read(BookFolder.of(folder), ReadOptions.none());

        assertThat(book.deals()).hasSize(8_800);
        assertThat(book.asOf()).isEqualTo(LocalDate.of(2017, 12, 31));
        assertThat(book.defects().stream().map(defect -> defect.count() + " " + defect.kind()))
                .containsExactlyInAnyOrder(
                        "1480 rows of sales_pipeline.csv with the product \"GTXPro\"",
                        "12 rows of accounts.csv with the sector \"technolgy\"",
                        "1 rows of accounts.csv with the office_location \"Philipines\"",
                        "1425 open deals without an account",
                        "500 deals in Prospecting without engage_date",
                        "2089 open deals without amount and close date",
                        "5 sellers without deals");
    }

    @Test
    void aValueOfAnOpenDealIsNamedAndNoneIsNoProblem() throws IOException {
        assertThat(problems(new SmallBook().pipeline(WON, "A3,Seller 01,GTX Pro,,Engaging,2024-02-10,,4700")))
                .containsExactly("sales_pipeline.csv, line 3, column close_value: is given, but the deal is open in"
                        + " Engaging; what it may bring is its amount");
        assertThat(BookReader.read(
                                new SmallBook().pipeline(WON, "A3,Seller 01,GTX Pro,,Engaging,2024-02-10,,0"),
                                ReadOptions.none())
                        .deals())
                .hasSize(2);
    }

    @Test
    void kindsAndReasonsOfTheBooksOwnStay() throws IOException {
        SmallBook book = new SmallBook()
                .with(
                        "sales_pipeline.csv",
                        String.join(",", PipelineRows.COLUMNS) + ",kind,loss_reason",
                        WON + ",expansion,",
                        "A2,Seller 01,GTX Pro,,Lost,2024-01-10,2024-02-01,0,Existing Business,Went quiet");

        Book read = BookReader.read(book, ReadOptions.none());

        assertThat(read.defects())
                .contains(new Defect(
                        "deals of the kind \"Existing Business\"", 1, "A2", "counted as deals of no known kind"));
        assertThat(Opportunities.of(read))
                .extracting(Opportunity::kind, Opportunity::lossReason)
                .containsExactly(
                        tuple(Optional.of(BusinessKind.EXPANSION), Optional.empty()),
                        tuple(Optional.empty(), Optional.of("Went quiet")));
    }

    @Test
    void theLettersOfAReasonDoNotMatter() throws IOException {
        SmallBook book = new SmallBook()
                .with(
                        "sales_pipeline.csv",
                        String.join(",", PipelineRows.COLUMNS) + ",loss_reason",
                        WON + ",",
                        "A2,Seller 01,GTX Pro,,Lost,2024-01-10,2024-02-01,0,invalid_duplicate",
                        "A4,Seller 01,GTX Pro,,Lost,2024-01-10,2024-02-01,0,Invalid Duplicate");

        List<Opportunity> deals = Opportunities.of(BookReader.read(book, ReadOptions.none()));

        assertThat(WinRates.in(ZoneId.of("UTC"))
                        .of(deals, DateRange.parse("2024-01-01/2024-04-01"))
                        .byNumber()
                        .total())
                .isEqualTo(1);
    }

    @Test
    void changesAfterTheCloseAreCountedAndLeftAside() throws IOException {
        SmallBook book = new SmallBook()
                .with(
                        "stage_events.csv",
                        "opportunity_id,date,field,from,to",
                        "A1,2024-03-02,amount,4700,",
                        "A2,2024-02-03,stage,Prospecting,Engaging")
                .with(
                        "sales_pipeline.csv",
                        String.join(",", PipelineRows.COLUMNS) + ",amount,next_step",
                        WON + ",,Call",
                        "A2,Seller 01,GTX Pro,Customer 001,Lost,2024-01-10,2024-02-01,0,,");

        Book read = BookReader.read(book, ReadOptions.none());

        assertThat(read.defects())
                .contains(new Defect(
                        "closed deals that changed after they were closed",
                        2,
                        "A1",
                        "what changed after the close is not counted"));
        assertThat(Opportunities.of(read))
                .extracting(Opportunity::stage, Opportunity::amount)
                .containsExactly(
                        tuple("Engaging", Optional.of(Money.parse("USD 4700.00"))),
                        tuple("Prospecting", Optional.empty()));
    }

    @Test
    void whatAChangeSaysIsHeldAgainstItsField() {
        SmallBook book = new SmallBook()
                .with(
                        "stage_events.csv",
                        "opportunity_id,date,field,from,to",
                        "A3,2024-02-11,stage,,Engaging",
                        "A3,2024-02-11,stage,Lead,Engaging",
                        "A3,2024-02-11,amount,much,1.234",
                        "A3,2024-02-11,expected_close,soon,");

        assertThat(problems(book))
                .containsExactly(
                        "stage_events.csv, line 2, column from: is blank",
                        "stage_events.csv, line 3, column from: \"Lead\" is none of Prospecting, Engaging",
                        "stage_events.csv, line 4, column from: \"much\" is not a number; expected digits, as in 1234.50",
                        "stage_events.csv, line 4, column to: 1.234 is finer than the smallest unit of USD, which has 2"
                                + " decimals",
                        "stage_events.csv, line 5, column from: \"soon\" is not a date; expected year-month-day, as in"
                                + " 2026-05-15");
    }

    @Test
    void daysOutsideTheYearsOfBooksAreNamed() {
        SmallBook book = new SmallBook()
                .pipeline(WON.replace("2024-01-10", "0001-01-01"), "A3,Seller 01,GTX Pro,,Engaging,+999999999-12-31,,")
                .with("settings.csv", "setting,value", "as_of,9999-12-31");

        assertThat(problems(book))
                .containsExactly(
                        "sales_pipeline.csv, line 2, column engage_date: 0001-01-01 is not in the years from 1900 to 2199",
                        "sales_pipeline.csv, line 3, column engage_date: +999999999-12-31 is not in the years from 1900"
                                + " to 2199",
                        "settings.csv, line 2, column value: 9999-12-31 is not in the years from 1900 to 2199");
    }

    @Test
    void amountsThatCannotBeAddedUpAreNamed() {
        assertThat(problems(new SmallBook().pipeline(WON.replace("4700", "999999999999999999"))))
                .containsExactly(
                        "sales_pipeline.csv, line 2, column close_value: USD 999999999999999999.00 is more than"
                                + " the amounts of a book may add up to, USD 922337203685477.58");
        assertThat(problems(new SmallBook()
                        .pipeline(
                                WON.replace("4700", "900000000000000"),
                                WON.replace("A1", "A2").replace("4700", "900000000000000"))))
                .containsExactly(
                        "the amounts of the deals, targets and accounts add up to USD 1800000000000000.00, more"
                                + " than the USD 922337203685477.58 that a review can add up");
    }

    @Test
    void aCharacterThatDoesNotShowIsNamed() {
        assertThat(problems(new SmallBook().with("accounts.csv", "account,sector", "Customer 001,re\u202Etail")))
                .containsExactly("accounts.csv, line 2, column sector: has the character U+202E, which does not show;"
                        + " remove it");
    }

    @Test
    void aFieldOfManyLinesIsOneLine() throws IOException {
        SmallBook book = new SmallBook()
                .with(
                        "sales_pipeline.csv",
                        String.join(",", PipelineRows.COLUMNS) + ",next_step",
                        "A3,Seller 01,GTX Pro,,Engaging,2024-02-10,,,\"Call\r\nand\twrite\"");

        assertThat(BookReader.read(book, ReadOptions.none()).deals())
                .extracting(Deal::nextStep)
                .containsExactly(Optional.of("Call and write"));
    }

    @Test
    void aFieldWithoutEndIsNamed() {
        String field = "x".repeat(50_000_000);

        assertThat(problems(new SmallBook().with("accounts.csv", "account,sector", "Customer 001," + field)))
                .containsExactly("accounts.csv, line 1: what follows this line is not CSV: a field does not end within"
                        + " 16,777,216 characters");
        assertThat(problems(new SmallBook()
                        .with("accounts.csv", "account,sector", "Customer 001," + field.substring(0, 100_001))))
                .containsExactly("accounts.csv, line 2: has a field of 100,001 characters; at most 100,000 are read");
    }

    @Test
    void aTargetOfNothingIsNamed() {
        assertThat(problems(
                        new SmallBook().with("targets.csv", "first_day,last_day,amount", "2024-04-01,2024-06-30,0")))
                .containsExactly("targets.csv, line 2, column amount: is 0; a target is above zero");
    }

    private static List<String> problems(SmallBook book) {
        return problems(book, ReadOptions.none());
    }

    private static List<String> problems(SmallBook book, ReadOptions options) {
        return thrown(book, options).problems();
    }

    private static UnreadableBookException thrown(SmallBook book, ReadOptions options) {
        return catchThrowableOfType(UnreadableBookException.class, () -> BookReader.read(book, options));
    }
}
