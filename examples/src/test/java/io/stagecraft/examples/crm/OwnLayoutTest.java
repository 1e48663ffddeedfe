// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.history.WinRates;
import io.stagecraft.core.opportunity.NextStepSet;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.terms.BusinessKind;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.core.time.WorkCalendar;
import io.stagecraft.examples.book.Account;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Contact;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.FieldChange;
import io.stagecraft.examples.book.InEnglish;
import io.stagecraft.examples.book.InEnglish.Odd;
import io.stagecraft.examples.book.Opportunities;
import io.stagecraft.examples.book.PeriodTarget;
import io.stagecraft.examples.book.Product;
import io.stagecraft.examples.book.RiskAnswer;
import io.stagecraft.examples.book.Seller;
import io.stagecraft.examples.book.Statement;
import io.stagecraft.examples.book.UnreadableBookException;
import io.stagecraft.examples.crm.option.CrmOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The layout of this project is one of the presets: all its files are read, and what cannot be is set aside. */
class OwnLayoutTest {
    private static final String WON = "A1,Seller 01,GTX Pro,Customer 001,Won,2024-01-10,2024-03-01,4700";
    private static final String OPEN = "A3,Seller 01,GTX Pro,,Engaging,2024-02-10,,";

    @Test
    void aSoundBookIsReadAsItIs() throws IOException {
        CrmBooks read = new SmallBook().readAll(CrmOptions.none());
        Book book = read.books().get(0);

        assertThat(InEnglish.of(read.reading().system())).isEqualTo("Stagecraft");
        assertThat(InEnglish.of(read.reading().warnings())).isEmpty();
        assertThat(book.deals()).hasSize(3);
        assertThat(book.deals().get(0).wonValue()).contains(Money.parse("USD 4700.00"));
        assertThat(book.deals().get(1).amount()).isEmpty();
        assertThat(book.asOf()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(InEnglish.of(book.filesRead()))
                .containsExactly(
                        "accounts.csv (accounts, 1 row, UTF-8, commas)",
                        "products.csv (products, 1 row, UTF-8, commas)",
                        "sales_pipeline.csv (deals, 3 rows, UTF-8, commas)",
                        "sales_teams.csv (teams, 1 row, UTF-8, commas)");
        assertThat(InEnglish.oddities(book))
                .containsExactly(
                        new Odd(
                                "open deals without an account",
                                1,
                                "A3",
                                "counted in every figure but those by customer"),
                        new Odd(
                                "open deals without amount and close date",
                                1,
                                "A3",
                                "valued at list price x price realisation, dated by their age, and marked as estimated"));
        assertThat(InEnglish.of(book.assumptions()))
                .containsExactly(
                        "Amounts are in USD: no column and no sign says in which currency they are; say it with"
                                + " --currency.",
                        "The review is as of 2024-03-01, the last day on which a deal was opened, changed or closed: --as-of says"
                                + " otherwise.",
                        "Days are those of the clock of the files: --zone says otherwise.",
                        "The fiscal year starts in January: a line fiscal_year_starts,April in a file of settings says"
                                + " otherwise.",
                        "There is no history of stages: nothing is learned by stage, no move and no slippage is seen. An"
                                + " export of the history, or one export each week, would add that.",
                        "The exports do not have activities (so that last contacts are not checked) and targets.");
    }

    @Test
    void dealsAloneAreABook() throws IOException {
        Book book = new SmallBook()
                .without("sales_teams.csv")
                .without("products.csv")
                .without("accounts.csv")
                .read(CrmOptions.none());

        assertThat(book.sellers()).containsExactly(Seller.named("Seller 01"));
        assertThat(book.products()).containsExactly(Product.named("GTX Pro"));
        assertThat(book.accounts()).containsExactly(Account.named("Customer 001"));
    }

    @Test
    void theSettingsOfABookAreTaken() throws IOException {
        Book book = new SmallBook()
                .pipeline("A3,Seller 01,GTX Pro,,preparation,2024-02-10,,")
                .with(
                        "settings.csv",
                        "setting,value",
                        "currency,EUR",
                        "as_of,2024-05-15",
                        "fiscal_year_starts,april",
                        "zone,Asia/Shanghai",
                        "process,Consultative")
                .read(CrmOptions.none());

        assertThat(book.currency()).isEqualTo(CurrencyUnit.EUR);
        assertThat(book.asOf()).isEqualTo(LocalDate.of(2024, 5, 15));
        assertThat(book.fiscalYearStart()).isEqualTo(Month.APRIL);
        assertThat(book.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(book.process()).isEqualTo("consultative");
        assertThat(book.stages())
                .containsExactly("PREPARATION", "DISCOVERY", "NEEDS_DEVELOPMENT", "RECOMMENDATION", "COMMITMENT");
        assertThat(book.deals().get(0).stage()).contains("PREPARATION");
    }

    @Test
    void settingsThatCannotBeAreNamed() {
        assertThat(problems(settings("colour,red")))
                .containsExactly(
                        "settings.csv, line 2: \"colour\" is no setting; known are preset, stages, process, dates,"
                                + " decimal, currency, zone, credits, month ends, as of and fiscal year starts");
        assertThat(problems(settings("zone,Mars")))
                .containsExactly("--zone must be a time zone, as in Europe/Berlin, but was \"Mars\"");
        assertThat(problems(settings("as_of,9999-12-31")))
                .containsExactly("as of must be a day, as in 2026-05-15 but was \"9999-12-31\"");
        assertThat(problems(settings("fiscal_year_starts,Brumaire")))
                .containsExactly("fiscal year starts must be the name of a month, as in April, but was \"Brumaire\"");
        assertThat(problems(settings("currency,Pelf")))
                .containsExactly("currency must be the code of a currency, as in EUR, but was \"Pelf\"");
        assertThat(problems(settings("process,magic")).get(0)).startsWith("process must be one of consultative, ");
    }

    private static SmallBook settings(String line) {
        return new SmallBook().with("settings.csv", "setting,value", line);
    }

    @Test
    void anotherCurrencyThanTheBooksIsRefused() {
        CrmOptions dollars = new CrmOptions(
                Optional.empty(),
                Optional.of(CurrencyUnit.USD),
                CrmOptions.none().said(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false);

        assertThat(problems(settings("currency,EUR"), dollars))
                .containsExactly("no deal is in USD; the deals are in EUR; --rates FILE converts them");
    }

    @Test
    void twoCurrenciesAreTwoBooks() throws IOException {
        CrmBooks read = new SmallBook()
                .pipelineWith(",currency", WON + ",USD", WON.replace("A1", "A2") + ",EUR")
                .readAll(CrmOptions.none());

        assertThat(read.books()).extracting(Book::currency).containsExactly(CurrencyUnit.EUR, CurrencyUnit.USD);
    }

    @Test
    void besideDealsInTwoCurrenciesAnAmountCountsWhereItSaysWhichItIsIn() throws IOException {
        CrmBooks read = new SmallBook()
                .pipelineWith(",currency", WON + ",USD", WON.replace("A1", "A2") + ",EUR")
                .with(
                        "targets.csv",
                        "first_day,last_day,amount,currency",
                        "2024-01-01,2024-03-31,5000,USD",
                        "2024-01-01,2024-03-31,7000,EUR",
                        "2024-01-01,2024-03-31,9000,")
                .readAll(CrmOptions.none());
        LocalDate first = LocalDate.parse("2024-01-01");
        LocalDate last = LocalDate.parse("2024-03-31");

        assertThat(read.books().get(0).targets())
                .containsExactly(new PeriodTarget(first, last, Money.parse("EUR 7000")));
        assertThat(read.books().get(1).targets())
                .containsExactly(new PeriodTarget(first, last, Money.parse("USD 5000")));
        assertThat(read.books()).allSatisfy(book -> {
            assertThat(book.products()).extracting(Product::listPrice).containsExactly(Optional.empty());
            assertThat(InEnglish.of(book.assumptions()))
                    .contains(
                            "Not read, as the deals are in USD and EUR and nothing says in which of them it is: list price"
                                    + " and targets. A column currency would say it.");
        });
    }

    @Test
    void aliasesCountEachUse() throws IOException {
        SmallBook misspelt = new SmallBook()
                .pipeline(WON.replace("GTX Pro", "GTXPro"), WON.replace("A1", "A2"))
                .with("aliases.csv", "column,alias,name", "sector,retail,trade");

        Book book = misspelt.read(CrmOptions.none());

        assertThat(book.products()).extracting(Product::name).containsExactly("GTX Pro");
        assertThat(book.accounts()).extracting(Account::sector).containsExactly("trade");
        assertThat(InEnglish.oddities(book))
                .containsExactly(
                        new Odd(
                                "rows of sales_pipeline.csv with the product \"GTXPro\"",
                                1,
                                "\"GTXPro\" for \"GTX Pro\"",
                                "read as \"GTX Pro\", by the built-in aliases of the public CRM data"),
                        new Odd(
                                "rows of accounts.csv with the sector \"retail\"",
                                1,
                                "\"retail\" for \"trade\"",
                                "read as \"trade\", by the book's aliases.csv"));
    }

    @Test
    void aProductThatTheListDoesNotHaveIsNamedWithTheOneThatMayBeMeant() throws IOException {
        assertThat(InEnglish.oddities(new SmallBook()
                        .pipeline(WON.replace("GTX Pro", "gtx-pro"))
                        .read(CrmOptions.none())))
                .contains(new Odd(
                        "products that the list of products does not have",
                        1,
                        "gtx-pro, perhaps GTX Pro",
                        "without a list price; a line column,alias,name in a file of aliases says what is meant"));
    }

    @Test
    void oneBadRowInTwentyIsSetAsideAndMoreAreRefused() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rows.add(OPEN.replace("A3", "B" + i));
        }
        rows.set(0, WON);
        rows.add(WON.replace("2024-03-01", "2024-01-09").replace("4700", "1").replace("A1", "A2"));

        CrmBooks read = new SmallBook().pipeline(rows.toArray(String[]::new)).readAll(CrmOptions.none());

        assertThat(read.books().get(0).deals()).hasSize(20);
        assertThat(InEnglish.of(read.reading().warnings()))
                .containsExactly(
                        "1 of 21 rows is set aside and in no figure, with USD 1.00: A2 (line 22).",
                        "1 row: it was closed on 2024-01-09, before it was created on 2024-01-10 (in sales_pipeline.csv,"
                                + " line 22); correct one of the days.");
        assertThat(InEnglish.of(read.reading().problems()))
                .containsExactly(
                        "1 row: it was closed on 2024-01-09, before it was created on 2024-01-10 (in sales_pipeline.csv,"
                                + " line 22); correct one of the days");
        assertThat(problems(new SmallBook().pipeline(WON, rows.get(20))))
                .containsExactly(
                        "1 row: it was closed on 2024-01-09, before it was created on 2024-01-10 (in sales_pipeline.csv,"
                                + " line 3); correct one of the days",
                        "Refused, because 1 of 2 rows would be set aside, more than one in 20.");
    }

    @Test
    void stagesOfUnknownOrderAreNotGuessed() {
        assertThat(problems(new SmallBook()
                        .pipeline(
                                "A1,Seller 01,GTX Pro,,Qualify,2024-02-10,,",
                                "A2,Seller 01,GTX Pro,,Propose,2024-02-10,,")))
                .containsExactly(
                        "sales_pipeline.csv: the order of the stages is not known; say it with --stages \"Qualify >"
                                + " Propose\", put into order from first to last, without what is won or lost");
    }

    @Test
    void theHistoryOfADealLeadsToWhatItIsNow() throws IOException {
        Book book = new SmallBook()
                .pipelineWith(",amount,expected_close", OPEN + ",900,2024-05-01")
                .with(
                        "stage_events.csv",
                        "opportunity_id,date,field,from,to",
                        "A3,2024-02-12,stage,Prospecting,Engaging",
                        "A3,2024-02-12,amount,1000,800",
                        "A3,2024-02-14,amount,800,850",
                        "A3,2024-02-14,expected_close,2024-04-01,2024-05-01",
                        "A3,2024-02-15,owner,Seller 02,Seller 01",
                        "A9,2024-02-09,stage,Prospecting,Engaging",
                        "A3,2024-02-12,colour,,red",
                        "A3,soon,amount,850,900")
                .read(CrmOptions.none().on(LocalDate.of(2024, 3, 15)));

        assertThat(book.deals().get(0).changes())
                .containsExactly(
                        change("2024-02-12", FieldChange.Field.STAGE, "Prospecting", "Engaging"),
                        change("2024-02-12", FieldChange.Field.AMOUNT, "1000", "800"),
                        change("2024-02-14", FieldChange.Field.AMOUNT, "800", "850"),
                        change("2024-02-14", FieldChange.Field.EXPECTED_CLOSE, "2024-04-01", "2024-05-01"),
                        change("2024-02-15", FieldChange.Field.OWNER, "Seller 02", "Seller 01"),
                        new FieldChange(
                                FieldChange.NOBODY_KNOWS,
                                FieldChange.Field.AMOUNT,
                                Optional.of("850"),
                                Optional.of("900")));
        assertThat(book.reading().figures()).containsEntry("history-rows-of-unknown-deals", "1");
        assertThat(InEnglish.oddities(book))
                .extracting(Odd::kind)
                .contains("rows of a history without a time that can be read");
    }

    /** The next step is what the export shows, like a value that nothing dates: neither is earlier than the other. */
    @Test
    void aNextStepStandsBesideAValueThatNothingDates() throws IOException {
        Book book = settings("as_of,2024-04-01")
                .pipelineWith(",amount,next_step", "A3,Seller 01,GTX Pro,,Engaging,2024-02-10,,,1000,Call")
                .with("stage_events.csv", "opportunity_id,date,field,from,to", "A3,2024-02-12,amount,800,900")
                .read(CrmOptions.none());

        Opportunity deal = Opportunities.of(book).get(0);

        assertThat(deal.amount()).contains(Money.parse("USD 1000.00"));
        assertThat(deal.nextStep())
                .contains(NextStepSet.builder()
                        .at(Instant.parse("2024-04-01T00:00:00Z"))
                        .step("Call")
                        .build());
    }

    @Test
    void movesOfOneDayFollowOnEachOther() throws IOException {
        Book book = settings("stages,Lead > Talk > Offer")
                .pipeline("A3,Seller 01,GTX Pro,,Offer,2024-02-10,,")
                .with(
                        "stage_events.csv",
                        "opportunity_id,date,field,from,to",
                        "A3,2024-02-12,stage,Talk,Offer",
                        "A3,2024-02-12,stage,Lead,Talk")
                .read(CrmOptions.none().on(LocalDate.of(2024, 3, 15)));

        assertThat(book.deals().get(0).changes())
                .containsExactly(
                        change("2024-02-12", FieldChange.Field.STAGE, "Lead", "Talk"),
                        change("2024-02-12", FieldChange.Field.STAGE, "Talk", "Offer"));
    }

    private static FieldChange change(String day, FieldChange.Field field, String from, String to) {
        return new FieldChange(LocalDate.parse(day), field, Optional.of(from), Optional.of(to));
    }

    @Test
    void changesAfterTheCloseAreCountedAndLeftAside() throws IOException {
        Book book = new SmallBook()
                .pipelineWith(",amount", WON + ",", "A2,Seller 01,GTX Pro,Customer 001,Lost,2024-01-10,2024-02-01,0,")
                .with(
                        "stage_events.csv",
                        "opportunity_id,date,field,from,to",
                        "A1,2024-03-02,amount,4700,",
                        "A2,2024-02-03,stage,Prospecting,Engaging")
                .read(CrmOptions.none());

        assertThat(InEnglish.oddities(book))
                .contains(new Odd(
                        "closed deals that changed after they were closed",
                        2,
                        "A1",
                        "what changed after the close is not counted"));
        assertThat(Opportunities.of(book))
                .extracting(Opportunity::amount)
                .containsExactly(Optional.of(Money.parse("USD 4700.00")), Optional.empty());
    }

    @Test
    void notesAboutADealAreRead() throws IOException {
        Deal deal = new SmallBook()
                .pipeline(OPEN)
                .with(
                        "visits.csv",
                        "opportunity_id,date,sales_agent,kind,person,role,outcome",
                        "A3,2024-02-21,Seller 01,call,Person 1,user,Advance",
                        "A3,2024-02-20,Seller 01,VISIT,,FRIEND,",
                        "A3,2024-02-20,Seller 01,LUNCH,,,",
                        "A9,2024-02-20,Seller 01,CALL,,,")
                .with("answers.csv", "opportunity_id,date,question,points", "A3,2024-02-20,size_and_budget,2")
                .with(
                        "evidence.csv",
                        "opportunity_id,date,statement,answer,source",
                        "A3,2024-02-20,they-like-us,yes,phone")
                .read(CrmOptions.none().on(LocalDate.of(2024, 3, 15)))
                .deals()
                .get(0);

        assertThat(deal.contacts())
                .containsExactly(
                        new Contact(LocalDate.of(2024, 2, 20), "Seller 01", "VISIT", "", "", ""),
                        new Contact(LocalDate.of(2024, 2, 21), "Seller 01", "CALL", "Person 1", "USER", "ADVANCE"));
        assertThat(deal.answers()).containsExactly(new RiskAnswer(LocalDate.of(2024, 2, 20), "SIZE_AND_BUDGET", 2));
        assertThat(deal.statements())
                .containsExactly(new Statement(LocalDate.of(2024, 2, 20), "they-like-us", Answer.YES, "phone"));
    }

    @Test
    void rowsBesideTheDealsThatCannotBeReadAreToldByKind() {
        assertThat(problems(new SmallBook()
                        .with(
                                "answers.csv",
                                "opportunity_id,date,question,points",
                                "A3,2024-02-20,SIZE_AND_BUDGET,3",
                                "A3,20.02.2024,SIZE_AND_BUDGET,2",
                                "A3,2024-02-20,WEATHER,2",
                                "A3,2024-02-20,,",
                                "A3,2024-02-20,SIZE_AND_BUDGET,2")))
                .containsExactly(
                        "1 row: points \"3\" is none of 0, 1 and 2 (in answers.csv, line 2); write one of them, or clear it",
                        "1 row: date like \"20.02.2024\" cannot be read, where the column has year-month-day (in"
                                + " answers.csv, line 3); correct it, or say the format of the file with --dates",
                        "1 row: question \"WEATHER\" is none of SIZE_AND_BUDGET, FUNDS_AND_CREDIT, SOLUTION_FIT,"
                                + " RELATIONSHIP_CLOSENESS, COMPETITIVE_POSITION, ENTRY_TIMING and FOLLOW_ON_BUSINESS (in"
                                + " answers.csv, line 4); write one of them, or clear it",
                        "1 row: question is blank (in answers.csv, line 5); fill it in",
                        "Refused, because 4 of 5 rows of answers.csv would be set aside, more than one in 20.");
        assertThat(problems(new SmallBook()
                                .with(
                                        "targets.csv",
                                        "first_day,last_day,amount",
                                        "2024-01-01,2024-03-31,-5",
                                        "2024-04-01,2024-03-31,1000",
                                        "2024-04-01,2024-06-30,0",
                                        "2024-07-01,2024-09-30,1000"))
                        .subList(0, 3))
                .containsExactly(
                        "1 row: the amount -5 is negative (in targets.csv, line 2); an amount is zero or more",
                        "1 row: the last day, 2024-03-31, is before the first, 2024-04-01 (in targets.csv, line 3);"
                                + " correct one of the days",
                        "1 row: the target is 0 (in targets.csv, line 4); a target is above zero; leave the line out");
        assertThat(problems(new SmallBook()
                                .with(
                                        "holidays.csv",
                                        "date,name,worked",
                                        "2024-05-01,Labour Day,",
                                        "2024-05-01,Labour Day,NO",
                                        "2024-05-04,,PERHAPS"))
                        .subList(0, 2))
                .containsExactly(
                        "1 row: 2024-05-01 stands in an earlier line too (in holidays.csv, line 3); remove one of them; the"
                                + " first counts",
                        "1 row: \"PERHAPS\" is neither yes nor no (in holidays.csv, line 4); write one of them");
        assertThat(problems(settings("process,consultative")
                                .pipeline(OPEN.replace("Engaging", "DISCOVERY"))
                                .with(
                                        "evidence.csv",
                                        "opportunity_id,date,statement,answer",
                                        "A3,2024-02-20,they-like-us,YES",
                                        "A3,2024-02-20,conversation-valued,YES"))
                        .get(0))
                .startsWith("1 row: \"they-like-us\" is none of conversation-valued, ");
    }

    @Test
    void creditsAreReadWhereTheBookSaysThatItHasThem() throws IOException {
        SmallBook book = settings("credits,yes").pipeline(WON.replace("4700", "-120.50"));

        assertThat(book.read(CrmOptions.none()).deals().get(0).wonValue()).contains(Money.parse("USD -120.50"));
    }

    @Test
    void holidaysAndDaysWorkedInExchangeMakeTheCalendar() throws IOException {
        WorkCalendar calendar = new SmallBook()
                .with("holidays.csv", "date,name,worked", "2024-05-01,Labour Day,", "2024-05-04,,YES")
                .read(CrmOptions.none())
                .calendar();

        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 5, 1))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 5, 4))).isTrue();
        assertThat(calendar.count(DateRange.parse("2024-04-29/2024-05-06"))).isEqualTo(5);
    }

    @Test
    void kindsAndReasonsAreReadInAnyCaseAndUnknownOnesStay() throws IOException {
        Book book = new SmallBook()
                .pipelineWith(
                        ",kind,loss_reason",
                        WON + ",expansion,",
                        "A2,Seller 01,GTX Pro,,Lost,2024-01-10,2024-02-01,0,Barter,Went quiet",
                        "A4,Seller 01,GTX Pro,,Lost,2024-01-10,2024-02-01,0,,invalid_duplicate",
                        "A5,Seller 01,GTX Pro,,Lost,2024-01-10,2024-02-01,0,,Invalid Duplicate")
                .read(CrmOptions.none());

        assertThat(InEnglish.oddities(book))
                .contains(new Odd(
                        "deals of a kind of the book's own", 1, "Barter of A2", "counted as deals of no known kind"));
        List<Opportunity> deals = Opportunities.of(book);
        assertThat(deals.subList(0, 2))
                .extracting(Opportunity::kind, Opportunity::lossReason)
                .containsExactly(
                        tuple(Optional.of(BusinessKind.EXPANSION), Optional.empty()),
                        tuple(Optional.empty(), Optional.of("Went quiet")));
        assertThat(WinRates.in(ZoneId.of("UTC"))
                        .of(deals, DateRange.parse("2024-01-01/2024-04-01"))
                        .byNumber()
                        .total())
                .isEqualTo(2);
    }

    @Test
    void amountsThatCannotBeAddedUpAreNamed() {
        assertThat(problems(new SmallBook().pipeline(WON.replace("4700", "999999999999999999")))
                        .get(0))
                .isEqualTo(
                        "1 row: the amount \"999999999999999999\" is larger than any deal (in sales_pipeline.csv, line"
                                + " 2); correct it");
        assertThat(InEnglish.of(catchThrowableOfType(
                                UnreadableBookException.class,
                                () -> new SmallBook()
                                        .pipeline(
                                                WON.replace("4700", "900000000000000"),
                                                WON.replace("A1", "A2").replace("4700", "900000000000000"))
                                        .read(CrmOptions.none())
                                        .checkSum())
                        .problems()))
                .containsExactly(
                        "the amounts of the deals, targets and accounts add up to USD 1800000000000000.00, more"
                                + " than the USD 922337203685477.58 that a review can add up");
    }

    @Test
    void aFieldIsOneLineOfVisibleText() throws IOException {
        Book book = new SmallBook()
                .with("accounts.csv", "account,sector", "Customer 001,re\u202Etail")
                .pipelineWith(
                        ",next_step",
                        WON + ",",
                        OPEN + ",\"Call\r\nand\twrite\u0007\"",
                        "'-A4" + WON.substring(2) + ",")
                .read(CrmOptions.none());

        assertThat(book.accounts()).extracting(Account::sector).containsExactly("retail");
        assertThat(book.deals())
                .extracting(Deal::id, Deal::nextStep)
                .containsExactly(
                        tuple("A1", Optional.empty()),
                        tuple("A3", Optional.of("Call and write")),
                        tuple("-A4", Optional.empty()));
    }

    @Test
    void aFieldWithoutEndIsNamed() {
        String field = "x".repeat(50_000_000);

        assertThat(problems(new SmallBook().with("accounts.csv", "account,sector", "Customer 001," + field)))
                .containsExactly(
                        "accounts.csv, line 2: what follows this line is not CSV: a quoted field does not end (a quote that is part of a text is written"
                                + " twice, in a field that begins and ends with one), or a field is too long");
    }

    @Test
    void theSyntheticBookIsSound() {
        CrmBooks read = CrmReader.synthetic(CrmOptions.none());
        Book book = read.books().get(0);

        assertThat(book.deals()).hasSizeGreaterThan(2_000);
        assertThat(book.process()).isEqualTo("consultative");
        assertThat(read.reading().setAside()).isEmpty();
        assertThat(InEnglish.of(read.reading().warnings())).isEmpty();
        assertThat(InEnglish.oddities(book))
                .extracting(Odd::kind)
                .contains("sellers without deals", "open deals without an account");
    }

    @Test
    @EnabledIfSystemProperty(named = "stagecraft.data", matches = ".+")
    void thePublicDataKeepsItsDefects() throws IOException {
        Path folder = Path.of(System.getProperty("stagecraft.data"), "crm-sales-opportunities");

        Book book = CrmReader.read(List.of(folder), CrmOptions.none()).books().get(0);

        assertThat(book.deals()).hasSize(8_800);
        assertThat(book.asOf()).isEqualTo(LocalDate.of(2017, 12, 31));
        assertThat(InEnglish.oddities(book).stream().map(defect -> defect.count() + " " + defect.kind()))
                .containsExactlyInAnyOrder(
                        "1480 rows of sales_pipeline.csv with the product \"GTXPro\"",
                        "12 rows of accounts.csv with the sector \"technolgy\"",
                        "1 rows of accounts.csv with the office_location \"Philipines\"",
                        "1425 open deals without an account",
                        "500 open deals without a day of opening",
                        "2089 open deals without amount and close date",
                        "25 pairs of open deals of one customer, product and owner",
                        "5 sellers without deals");
    }

    private static List<String> problems(SmallBook book) {
        return problems(book, CrmOptions.none());
    }

    private static List<String> problems(SmallBook book, CrmOptions options) {
        return InEnglish.of(catchThrowableOfType(UnreadableBookException.class, () -> book.readAll(options))
                .problems());
    }
}
