// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.stagecraft.examples.book.InEnglish;
import io.stagecraft.examples.crm.cell.Currencies;
import io.stagecraft.examples.crm.option.CrmOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What deals are worth, in the smallest exports that write it in their own way. */
class MoneyExportsTest extends ExportFolder {
    private static final String HEADER = "Deal ID,Company,Owner,Stage,Amount,Currency,Created Date,Close Date";

    @ParameterizedTest
    @CsvSource({
        "Amount ($K), 12.5, USD 12500.00",
        "Amount (000s EUR), 12.5, EUR 12500.00",
        "Umsatz in T€, 12.5, EUR 12500.00",
        "Amount (₹ in Lakhs), 12.5, INR 1250000.00",
        "Сумма (₽), 12500, RUB 12500.00",
        "value_usd, 12500, USD 12500.00",
        "Likely, $12500, USD 12500.00",
        "Monto estimado, €12500, EUR 12500.00",
        "Amount ($K), 13k, USD 13000.00"
    })
    void theHeaderOfTheAmountsScalesThemAndNamesTheirCurrency(String header, String written, String worth)
            throws IOException {
        assertThat(worth(header, written)).isEqualTo(worth);
    }

    @ParameterizedTest
    @CsvSource({
        "'案件ID,案件名,担当者,フェーズ,金額,作成日', JPY, false",
        "'商机编号,商机名称,负责人,阶段,金额,创建时间', CNY, false",
        "'Deal ID,Deal Name,Owner,Stage,Amount,Created Date', CNY, true",
        "'商机编号,商机名称,负责人,阶段,金额,创建时间,ランク', CNY, true" // of a subsidiary
    })
    void whatTheSignOfYuanAndYenMeansTheLanguageSaysOrTheFirstLinesDo(String header, String code, boolean isSaid)
            throws IOException {
        file("deals.csv", header, "1,A,S,Qualification,¥5000,2026-01-05");
        options = options.saying("stages", "Qualification");
        String said = "¥ is read as CNY; it is also the sign of JPY: say --currency if it means one of them.";

        assertThat(book().currency()).isEqualTo(CurrencyUnit.of(code));
        assertThat(warnings().contains(said)).isEqualTo(isSaid);

        options = options.saying("currency", "JPY");
        assertThat(book().currency()).isEqualTo(CurrencyUnit.JPY);
        assertThat(warnings()).doesNotContain(said);
    }

    @ParameterizedTest
    @CsvSource({"USD K, USD 12500.00", "€, EUR 12.50", "K, USD 12.50"})
    void aHeaderThatIsNothingButAUnitIsOneOfTheAmountsThatAMappingSaysThere(String header, String worth)
            throws IOException {
        mapping("deals," + header + ",amount");

        assertThat(worth(header, "12.5")).isEqualTo(worth);
    }

    @Test
    void theValueOfAYearBesideThatOfTheWholeContractIsAskedFor() throws IOException {
        String[] rows = {
            "1,A,S,Closed Won,1000,3000,2026-01-05,2026-03-05",
            "2,B,S,Qualification,2000,,2026-01-05,2026-09-05",
            "3,C,S,Qualification,4000,4000,2026-01-05,2026-09-05"
        };
        options = options.saying("stages", "Qualification");
        file("deals.csv", below("Deal ID,Company,Owner,Stage,ACV,TCV,Created Date,Close Date", rows));

        assertThatThrownBy(this::read)
                .hasMessageContaining(
                        "TCV and ACV differ in 2 rows, and each may be what deals are worth; say in a line of"
                                + " --mapping FILE which it is: deals,ACV,amount or deals,TCV,amount");
        mapping("deals,ACV,amount");
        assertThat(figures()).containsEntry("won-revenue.USD", "1000.00");
        mapping("deals,TCV,amount");
        assertThat(figures()).containsEntry("won-revenue.USD", "3000.00");
    }

    @ParameterizedTest
    @CsvSource({
        "'ACV,Note', 1000.00", // alone
        "'ACV,Amount', 3000.00", // beside what is called the amount
        "'ACV,Est. Value', 3000.00",
        "'ACV,Quotation Value', 3000.00",
        "'Note,TCV', 3000.00"
    })
    void oneValueOfAContractIsTheAmount(String columns, String worth) throws IOException {
        options = options.saying("stages", "Qualification");
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage," + columns + ",Created Date,Close Date",
                "1,A,S,Closed Won,1000,3000,2026-01-05,2026-03-05",
                "2,B,S,Qualification,2000,5000,2026-01-05,2026-09-05");

        assertThat(figures()).containsEntry("won-revenue.USD", worth);
    }

    @ParameterizedTest
    @CsvSource({"Amount,Contract Value", "预计金额,合同金额", "Angebotswert,Auftragswert"})
    void aColumnThatOnlyWonDealsHaveBesideAnotherIsAskedFor(String amount, String won) throws IOException {
        String[] rows = {
            "1,A,S,Closed Won,1200,1000,2026-01-05,2026-03-05",
            "2,B,S,Closed Lost,2000,,2026-01-05,2026-03-05",
            "3,C,S,Qualification,4000,0,2026-01-05,2026-09-05",
            "4,D,S,Closed Won,100,100,2026-01-05,2026-03-05",
            "5,E,S,Closed Won,100,100,2026-01-05,2026-03-05"
        };
        options = options.saying("stages", "Qualification").saying("currency", "USD");
        file(
                "deals.csv",
                below("Deal ID,Company,Owner,Stage," + amount + "," + won + ",Created Date,Close Date", rows));

        assertThatThrownBy(this::read)
                .hasMessageContaining("only won deals have a number in " + won + ", and others have one in " + amount
                        + "; say in a line of --mapping FILE whether the first is what wins brought: deals," + won
                        + ",won amount or deals," + won + ",not read");
        mapping("deals," + won + ",won amount");
        assertThat(figures()).containsEntry("won-revenue.USD", "1200.00").containsEntry("open-amount.USD", "4000.00");
        mapping("deals," + won + ",not read");
        assertThat(figures()).containsEntry("won-revenue.USD", "1400.00").containsEntry("open-amount.USD", "4000.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1200,1200,", "1200,1000,2000"})
    void aSecondAmountThatSaysTheSameOrThatLossesHaveTooIsNotAskedFor(String amounts) throws IOException {
        String[] of = amounts.split(",", -1);
        options = options.saying("stages", "Qualification");
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Amount,Contract Value,Created Date,Close Date",
                "1,A,S,Closed Won," + of[0] + "," + of[1] + ",2026-01-05,2026-03-05",
                "2,B,S,Closed Lost,2000," + of[2] + ",2026-01-05,2026-03-05",
                "3,C,S,Qualification,4000,,2026-01-05,2026-09-05");

        assertThat(figures()).containsEntry("won-revenue.USD", "1200.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deal - ACV", "Total contract value", "Monthly recurring revenue", "Total Amount"})
    void anAmountOfOtherTermsThatOnlyWonDealsHaveIsNotAskedFor(String terms) throws IOException {
        options = options.saying("stages", "Qualification");
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Amount," + terms + ",Created Date,Close Date",
                "1,A,S,Closed Won,1200,1000,2026-01-05,2026-03-05",
                "2,B,S,Closed Won,1200,1000,2026-01-05,2026-03-05",
                "3,C,S,Closed Won,1200,1000,2026-01-05,2026-03-05",
                "4,D,S,Qualification,4000,,2026-01-05,2026-09-05");

        assertThat(figures()).containsEntry("won-revenue.USD", "3600.00");
    }

    @Test
    void theValueOfAYearIsNotInTheCurrenciesOfDealsBesideConvertedAmounts() throws IOException {
        options = options.saying("stages", "Qualification");
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Amount (converted),Currency,ACV,Created Date,Close Date",
                "1,A,S,Closed Won,1100,EUR,500,2026-01-05,2026-03-05",
                "2,B,S,Qualification,2000,USD,900,2026-01-05,2026-09-05");

        assertThatThrownBy(this::read)
                .hasMessageContaining("Amount (converted) is converted by its header, and Currency names the currencies"
                        + " that deals have: EUR and USD; export the amounts that are not converted, too");
    }

    private static String[] below(String header, String... rows) {
        return Stream.concat(Stream.of(header), Stream.of(rows)).toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource({
        "Real, BRL",
        "Reais, BRL",
        "Dólar, USD",
        "UK Pound Sterling, GBP",
        "Pfund Sterling, GBP",
        "Svensk krona, SEK",
        "Złoty, PLN",
        "원, KRW"
    })
    void aCurrencyIsKnownByTheNameThatACellGivesIt(String name, String code) {
        assertThat(Currencies.ofCell(name)).contains(CurrencyUnit.of(code));
    }

    @Test
    void realIsNoCurrencyWhereItMayBeAnotherWord() {
        assertThat(Currencies.find("real")).isEmpty();
        assertThat(Currencies.isWritten("Real")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "CA$7800.50, CAD 7800.50",
        "'Rs. 7,80,000.00', INR 780000.00",
        "'₹ 4,10,000/-', INR 410000.00",
        "₹26.25 Lakh, INR 2625000.00",
        "INR 0.26 Cr, INR 2600000.00",
        "'7,800.50 US Dollars', USD 7800.50",
        "2.625E+04 EUR, EUR 26250.00",
        "'12,5 T€', EUR 12500.00",
        "€ 12 thousand, EUR 12000.00",
        "$1.5bn, USD 1500000000.00",
        "'USD 17,050.00 (EUR 15,345.00)', USD 17050.00",
        "'17.050,00 USD (15.345,00 EUR)', USD 17050.00",
        "'\\4,360,000', JPY 4360000",
        "'ca. 57.500,00 €', EUR 57500.00",
        "~ EUR 12500, EUR 12500.00",
        "approx. $1.5bn, USD 1500000000.00",
        "约50万元, CNY 500000.00",
        "大约 50万元, CNY 500000.00",
        "50万元左右, CNY 500000.00"
    })
    void anAmountIsReadWithTheCurrencyAndTheScaleBesideIt(String written, String worth) throws IOException {
        assertThat(worth("Amount", written)).isEqualTo(worth);
    }

    @ParameterizedTest
    @ValueSource(strings = {"USD 100.00 (USD 90.00)", "100.00 (90.00)", "USD 100.00 (EUR)", "USD 100.00 (VAT 19.00)"})
    void anAmountInParenthesesBehindAnotherIsIgnoredOnlyInAnotherCurrency(String written) {
        assertThatThrownBy(() -> worth("Amount", written)).hasMessageContaining("is no number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9'271.-",
                "9.271,-",
                "9 271,-",
                "kr 9 271,-",
                "9271.",
                "9.271,–",
                "CHF 9’271.--",
                "9.271,- €",
                "9271,—",
                "9,271.-"
            })
    void aDashBehindTheMarkOfDecimalsMeansNoCents(String written) throws IOException {
        assertThat(worth("Amount", written)).endsWith(" 9271.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.234.-",
                "12.-5.-",
                "1.234.56",
                "12.5.26",
                "1,2345",
                "€45.200.00",
                "12,34.50",
                "1,23,4.50",
                "1,2345,6789",
                "1,000 EUR/month",
                "1,000 USD per year",
                "ca. 1,000 or more",
                "EUR 1,000 p.a."
            })
    void whatIsGroupedOtherwiseThanInThousandsOrIsForAPeriodIsNoAmount(String written) throws IOException {
        String rows = IntStream.range(0, 40)
                .mapToObj(i -> i + ",F,S,Qualification,\"1,010.50\",EUR,2026-01-05,2026-09-30\n")
                .collect(Collectors.joining());
        file("deals.csv", HEADER, rows + "40,F,S,Qualification,\"" + written + "\",EUR,2026-01-05,2026-09-30");

        assertThat(figures())
                .containsAllEntriesOf(Map.of("set-aside", "1", "open", "40", "open-amount.EUR", "40420.00"));
        assertThat(warnings()).anyMatch(said -> said.startsWith("1 row: the amount \"" + written + "\" is no number"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "40,Firm, Ltd,S,Closed Won,2000,EUR,2026-01-05,2026-03-31",
                "40,Firm, Ltd,S,Qualification,2000,EUR,2026-01-05,"
            })
    void aRowThatASeparatorShiftsIsSaidToHaveMoreCellsThanTheHeaderWithItsMoney(String row) throws IOException {
        String rows = IntStream.range(0, 40)
                .mapToObj(i -> i + ",F,S,Qualification,1000,EUR,2026-01-05,2026-09-30\n")
                .collect(Collectors.joining());
        file("deals.csv", HEADER, rows + row);

        assertThat(figures())
                .containsAllEntriesOf(Map.of("set-aside", "1", "open", "40", "open-amount.EUR", "40000.00"));
        assertThat(warnings())
                .contains(
                        "1 of 41 rows is set aside and in no figure, with EUR 2000.00: 40 (line 42).",
                        "1 row: it has 9 cells where the header has 8, as a separator within a cell does that stands in no"
                                + " quotation marks (in deals.csv, line 42); put that cell in quotation marks, or export again.");
    }

    @Test
    void aLastAmountThatASeparatorCutsInTwoIsNotReadWithoutItsEnd() throws IOException {
        String rows = IntStream.range(0, 40)
                .mapToObj(i -> i + ",F,S,Qualification,2026-01-05,2026-09-30,900\n")
                .collect(Collectors.joining());
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Created Date,Close Date,Amount",
                rows + "40,F,S,Qualification,2026-01-05,2026-09-30,1,234\n"
                        + "41,F,S,Qualification,2026-01-05,2026-09-30,800,see mail");

        assertThat(figures())
                .containsAllEntriesOf(Map.of("set-aside", "1", "open", "41", "open-amount.USD", "36800.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "'1,234,567.5', EUR 1234567.50",
        "'1,23,456.5', EUR 123456.50",
        "'12,34,567', EUR 1234567.00",
        "'1 234 567,5', EUR 1234567.50",
        "'1.234.567,5', EUR 1234567.50",
        "1’234’567.5, EUR 1234567.50",
        "'12345,67', EUR 12345.67",
        "1234.56000000000017, EUR 1234.56",
        "1.2345E4, EUR 12345.00",
        ".5, EUR 0.50"
    })
    void groupsOfThousandsAreReadInAnyColumn(String written, String worth) throws IOException {
        file(
                "deals.csv",
                HEADER,
                "1,F,S,Qualification,\"1,010.50\",EUR,2026-01-05,",
                "2,F,S,Qualification,\"1,020.50\",EUR,2026-01-05,",
                "3,F,S,Qualification,\"" + written + "\",EUR,2026-01-05,");

        assertThat(book().deals().get(2).amount().orElseThrow()).hasToString(worth);
    }

    @Test
    void theYuanOfATraditionalBookIsTheDollarThatSomebodySays() throws IOException {
        file("deals.csv", "商機編號,商機名稱,客戶名稱,商機階段,商機金額,建立時間,預計成交日期", "1,甲,客戶甲,方案報價,\"1,205元\",2026-01-05,2026-09-30");

        options = options.in(CurrencyUnit.of("TWD"));
        assertThat(book().deals().get(0).amount().orElseThrow()).hasToString("TWD 1205.00");
    }

    @Test
    void whereNoColumnOfAmountsIsReadTheFirstLinesSayWhichColumnsHoldNumbers() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Score,Bookings (k€),Created Date,Close Date",
                "11,A,S,Closed Won,7,12.5,2026-01-05,2026-02-01",
                "12,B,S,Closed Won,5,9,2026-01-05,2026-03-01");

        assertThat(warnings())
                .containsExactly(
                        "No column of amounts is read: what deals are worth is not known. Numbers stand in Bookings (k€) and"
                                + " Score; if one of these is the amount, a line of --mapping FILE such as deals,Bookings"
                                + " (k€),amount says so.");
    }

    @Test
    void whereNoColumnOfAmountsIsReadTheWeightedOnesAreNamedToo() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Expected Revenue,Created Date,Close Date",
                "11,A,S,Closed Won,12.5,2026-01-05,2026-02-01",
                "12,B,S,Closed Won,9,2026-01-05,2026-09-01");

        assertThat(warnings().get(0))
                .isEqualTo(
                        "No column of amounts is read: what deals are worth is not known. Numbers stand in Expected Revenue; if"
                                + " one of these is the amount, a line of --mapping FILE such as deals,Expected Revenue,amount says so.");
    }

    @Test
    void aUnitIsSaidWithHowItsColumnWasRead() throws IOException {
        worth("Amount ($K)", "12.5");

        assertThat(book().reading().columns())
                .filteredOn(column -> column.header().equals("Amount ($K)"))
                .extracting(column -> InEnglish.of(column.means()))
                .containsExactly("amount, decimal point, times 1000");
    }

    @Test
    void aLineOfTheMappingThatMatchesNothingIsNamed() throws IOException {
        mapping(
                "deals,Amuont,amount",
                "deals,Stage,stage",
                "word,Wonn,lost",
                "word,Closed Lost,lost",
                "word,Signed off,won");
        file("deals.csv", HEADER, "1,A,S,Signed off,100,EUR,2026-01-05,2026-02-01");

        assertThat(warnings())
                .containsExactly(
                        "2 lines of the mapping name what no file has: deals,Amuont,amount and word,Wonn,lost. Columns and"
                                + " words must be spelled as in the files.");
    }

    @Test
    void aLineOfTheMappingThatMatchesNothingIsNamedOfFilesThatAreRefusedToo() throws IOException {
        mapping("deals,Stadium,stage");
        file("deals.csv", "Deal ID,Step,Created Date", "1,Qualify,2026-01-05");

        assertThatThrownBy(this::read)
                .hasMessageContaining(
                        "1 line of the mapping names what no file has: deals,Stadium,stage. Columns and words must be spelled"
                                + " as in the files.");
    }

    @Test
    void aStageIsNamedWholeInTheLineThatSaysWhatItMeans() throws IOException {
        options = options.saying("stages", "Qualify");
        file(
                "deals.csv",
                HEADER,
                "1,A,S,\"Gone, as their budget was cut by half > later\",100,EUR,2026-01-05,2026-02-01");

        assertThatThrownBy(this::read)
                .hasMessageContaining(
                        "say where it belongs with --stages, which lists all stages from first to last and writes a > within a"
                                + " name as \\>, as in Gone, as their budget was cut by half \\> later, or with word,\"Gone, as their"
                                + " budget was cut by half > later\",won or word,\"Gone, as their budget was cut by half >"
                                + " later\",lost as a line of --mapping FILE whether it is won or lost");
    }

    @Test
    void theStagesOfWhichTheOrderIsAskedAreNamedAsTheOptionTakesThem() throws IOException {
        file(
                "deals.csv",
                HEADER,
                "1,A,S,Demo > Quote,100,EUR,2026-01-05,2026-09-01",
                "2,B,S,Qualify,100,EUR,2026-01-05,2026-09-01");

        assertThatThrownBy(this::read).hasMessageContaining("--stages \"Demo \\> Quote > Qualify\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Demo, Quote, Sign", "Demo、quote、Sign", "Demo -> Quote -> Sign", "Demo → Quote → Sign"})
    void stagesAreReadInTheirOrderHoweverOneListsThem(String said) throws IOException {
        file(
                "deals.csv",
                HEADER,
                "1,A,S,Quote,100,EUR,2026-01-05,2026-09-01",
                "2,B,S,Demo,100,EUR,2026-01-05,2026-09-01");
        options = options.saying("stages", said);

        assertThat(read().books().get(0).stages()).containsExactly("Demo", "Quote", "Sign");
    }

    @Test
    void aStageWithACommaInItsNameIsOne() throws IOException {
        file("deals.csv", HEADER, "1,A,S,\"Won, unsigned\",100,EUR,2026-01-05,2026-09-01");
        options = options.saying("stages", "Won, unsigned");

        assertThat(read().books().get(0).stages()).containsExactly("Won, unsigned");
    }

    @Test
    void noStagesAreNoOrder() {
        options = options.saying("stages", "");

        assertThatThrownBy(() -> worth("Amount", "1"))
                .hasMessageContaining(
                        "--stages must be stages from first to last, each once, as in \"Qualify > Propose > Close\", but was"
                                + " \"\"");
    }

    @Test
    void aCurrencyHasOneRate() throws IOException {
        Files.writeString(folder.resolveSibling("rates.csv"), "currency,rate\nEUR,1.1\nGBP,1.3\nEUR,11\n");
        options = new CrmOptions(
                options.asOf(),
                Optional.of(CurrencyUnit.USD),
                Map.of(),
                Optional.empty(),
                Optional.of(folder.resolveSibling("rates.csv")),
                Optional.empty(),
                List.of(),
                false);

        assertThatThrownBy(() -> worth("Amount", "1"))
                .hasMessageEndingWith("rates.csv, line 4: EUR has a rate in line 2 already; leave one of them out");
    }

    @Test
    void aNumberBehindAStageThatIsFalseOfAGroupIsPartOfItsName() throws IOException {
        file(
                "deals.csv",
                "Stage  ↑,Opportunity Name,Account Name,Opportunity Owner,Amount,Close Date,Created Date",
                "Phase (1),X,A,S,100,9/1/2026,1/13/2026",
                "Phase (3),Y,B,S,100,9/14/2026,1/13/2026",
                ",Z,C,S,100,9/15/2026,1/13/2026");

        assertThatThrownBy(this::read).hasMessageContaining("--stages \"Phase (1) > Phase (3)\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stage  ↑", "Stage"})
    void theCountBehindTheValueOfAGroupIsNoPartOfIt(String header) throws IOException {
        file(
                "deals.csv",
                header + ",Opportunity Name,Account Name,Opportunity Owner,Amount,Close Date,Created Date",
                "Prospecting (1 records),X,A,S,100,9/1/2026,1/13/2026",
                "Subtotal,,,,100,,",
                "Closed Won (2 records),Y,B,S,100,2/14/2026,1/13/2026",
                ",Z,C,S,100,2/15/2026,1/13/2026",
                "Subtotal,,,,200,,");

        assertThat(book().deals())
                .extracting(deal -> deal.outcome() + " " + deal.stage().orElse(""))
                .containsExactly("OPEN Prospecting", "WON ", "WON ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20260105|2026-01-05",
                "05/fev/2026|2026-02-05",
                "5-févr.-2026|2026-02-05",
                "5. Mrz 2025|2025-03-05",
                "5. Jän 2026|2026-01-05",
                "5 фев 2026|2026-02-05",
                "5 juill. 2025|2025-07-05",
                "05-Jan-26|2026-01-05",
                "January 5th, 2026|2026-01-05",
                "5th of January 2026|2026-01-05",
                "1º de janeiro de 2026|2026-01-01",
                "1er janvier 2026|2026-01-01",
                "Mon, Jan 5, 2026|2026-01-05",
                "Monday 5 January 2026|2026-01-05",
                "Mo 05.01.2026|2026-01-05",
                "2026-01-05 Monday|2026-01-05",
                "2026年1月5日 星期一|2026-01-05",
                "2026/1/5(月)|2026-01-05",
                "115/1/5|2026-01-05",
                "115.01.05|2026-01-05",
                "民國115年1月5日|2026-01-05",
                "segunda-feira, 5 de janeiro de 2026|2026-01-05",
                "5 जनवरी 2026|2026-01-05"
            })
    void aDayIsReadWithItsWeekdayAndTheNameOfItsMonth(String written, LocalDate day) throws IOException {
        file("deals.csv", HEADER, "1,A,S,Closed Won,100,EUR,\"" + written + "\",2026-02-13");

        assertThat(book().deals().get(0).opened()).contains(day);
    }

    @Test
    void eightDigitsBelowAHeaderThatSaysNoDayAreNone() throws IOException {
        file("deals.csv", HEADER, "20260105,A,S,Closed Won,20260106,EUR,2026-01-07,2026-02-13");

        assertThat(book().deals().get(0).wonValue().orElseThrow()).hasToString("EUR 20260106.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Amount,Devise A,Remark,Devise B|3000,EUR,,USD|4000,chf,,USD", // behind the amounts
                "Amount,Devise A,Weighted amount,Devise B|3000,EUR,1500,EUR|4000,chf,n/a,n/a",
                "Devise A,Amount,Remark,Devise B|EUR,3000,,EUR|chf,4000,,CHF" // whichever, as they agree
            })
    void ofSeveralColumnsOfCurrenciesThatBehindTheAmountsIsTheirs(String columns, String first, String second)
            throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Created Date,Close Date," + columns,
                "1,A,S,Closed Won,2026-01-05,2026-02-01," + first,
                "2,B,S,Closed Won,2026-01-05,2026-02-01," + second);

        assertThat(figures()).containsEntry("won-revenue.EUR", "3000.00").containsEntry("won-revenue.CHF", "4000.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Amount,Created Date,Close Date,This,That|3000,2026-01-05,2026-02-01,EUR,USD",
                "Created Date,Close Date,Amount,This,That|2026-01-05,2026-02-01,3000,EUR,USD",
                "Created Date,Close Date,This,Amount,That|2026-01-05,2026-02-01,EUR,3000,USD"
            })
    void whereColumnsOfCurrenciesDifferAndNoneStandsAloneBehindTheAmountsItIsAsked(String columns, String row)
            throws IOException {
        file("deals.csv", "Deal ID,Company,Owner,Stage," + columns, "1,A,S,Closed Won," + row);

        assertThatThrownBy(this::read)
                .hasMessageContaining(
                        "This and That hold currencies that differ; say in a line of --mapping FILE in which of them Amount is, such as deals,This,currency");
        mapping("deals,That,currency");
        assertThat(book().deals().get(0).wonValue().orElseThrow()).hasToString("USD 3000.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Opportunity Currency", "Deal Currency"})
    void theCurrencyOfADealIsThatOfItsAmountWhateverThatOfItsCustomer(String header) throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage," + header + ",Account Currency,Amount,Created Date,Close Date",
                "1,A,S,Closed Won,EUR,USD,3000,2026-01-05,2026-02-01");

        assertThat(figures()).containsEntry("won-revenue.EUR", "3000.00");
    }

    @ParameterizedTest
    @CsvSource({"Amount (EUR), 3000, ''", "Amount, 3000 €, ''", "Amount, 3000, EUR"})
    void columnsOfCurrenciesThatDifferSayNothingWhereAmountsOrSomebodySayTheirs(
            String header, String amount, String currency) throws IOException {
        options = currency.isEmpty() ? options : options.saying("currency", currency);
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage," + header + ",Created Date,Close Date,This,That",
                "1,A,S,Closed Won," + amount + ",2026-01-05,2026-02-01,CHF,USD");

        assertThat(figures()).containsEntry("won-revenue.EUR", "3000.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount_usd,amount_local|3750,3000|2000,2000",
                "amount_local,amount_usd|3000,3750|2000,2000",
                "Amount (USD),Amount|3750,3000|1,2000",
                "Amount (USD),Amount (converted)|3000,3400|2000,1700"
            })
    void theAmountIsThatInTheCurrencyOfTheRowAndNotTheConvertedOne(String columns, String ofPounds, String ofDollars)
            throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Currency,Created Date,Close Date," + columns,
                "1,A,S,Closed Won,GBP,2026-01-05,2026-02-01," + ofPounds,
                "2,B,S,Closed Won,USD,2026-01-05,2026-02-01," + ofDollars);

        if (columns.endsWith("(converted)")) {
            assertThatThrownBy(this::read)
                    .hasMessageContaining(
                            "Amount (USD) is in USD by its header, and Currency names another currency in 1 row; say in a line of --mapping FILE which column has the amounts in that (Amount (converted)), such as deals,Amount (converted),amount, or read Amount (USD) as USD with deals,Currency,not read");
            mapping("deals,Currency,not read");
            assertThat(figures()).containsEntry("won-revenue.USD", "5000.00");
        } else {
            assertThat(figures())
                    .containsEntry("won-revenue.GBP", "3000.00")
                    .containsEntry("won-revenue.USD", "2000.00");
        }
    }

    @Test
    void ofTwoAmountsWithoutARowInTheCurrencyOfTheHeaderNoneTellsWhichIsConverted() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,amount_usd,amount_local,Currency,Created Date,Close Date",
                "1,A,S,Closed Won,3750,3000,GBP,2026-01-05,2026-02-01");

        assertThatThrownBy(this::read)
                .hasMessageContaining("in that (amount_local), such as deals,amount_local,amount, or");
        mapping("deals,amount_local,amount");
        assertThat(figures()).containsEntry("won-revenue.GBP", "3000.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Amount,Amount Local",
                "Amount,Amount (local currency)",
                "Deal Value,Deal Value (original currency)",
                "Reporting Amount,Transaction Amount",
                "Betrag (Hauswährung),Betrag (Belegwährung)",
                "Amount (converted),Deal size",
                "deal_base_currency_amount,deal_amount",
                "Importe,Importe en moneda local"
            })
    void theAmountIsThatWhoseHeaderSaysTheCurrencyOfTheRowThoughNoRowIsInTheOther(String columns) throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Currency,Created Date,Close Date,%s,Local Phone".formatted(columns),
                "1,A,S,Closed Won,GBP,2026-01-05,2026-02-01,3750,3000,1",
                "2,B,S,Closed Won,USD,2026-01-05,2026-02-01,1800,2000,2",
                "3,B,S,Closed Won,USD,2026-01-05,2026-02-01,0,,3");

        assertThat(figures()).containsEntry("won-revenue.GBP", "3000.00").containsEntry("won-revenue.USD", "2000.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000", ""})
    void ofTwoAmountsThatDifferOnlyInSomeRowsOfACurrencyEitherMayBeTheRightOne(String local) throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Amount,Local Amount,Currency,Created Date,Close Date",
                "1,A,S,Closed Won,1800,2000,USD,2026-01-05,2026-02-01",
                "2,B,S,Closed Won,2000,%s,USD,2026-01-05,2026-02-01".formatted(local));

        assertThatThrownBy(this::read)
                .hasMessage("1 problem in the data, nothing was written:\n"
                        + "Amount and Local Amount differ in 1 row, and by the headers Local Amount is in the currency that Currency"
                        + " names; say in a line of --mapping FILE which column has the amounts: deals,Local Amount,amount or"
                        + " deals,Amount,amount");
        mapping("deals,Amount,amount");
        assertThat(figures()).containsEntry("won-revenue.USD", "3800.00");
    }

    @Test
    void aLocalAmountThatIsBlankThroughoutOrTheSameSaysNothing() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Amount,Local Amount,Amount (local),Currency,Created Date,Close Date",
                "1,A,S,Closed Won,1800,,1800,USD,2026-01-05,2026-02-01");

        assertThat(figures()).containsEntry("won-revenue.USD", "1800.00");
    }

    @Test
    void convertedAmountsAloneAreInNoneOfTheCurrenciesOfTheDeals() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Amount in company currency,Currency,Created Date,Close Date",
                "1,A,S,Closed Won,1800,USD,2026-01-05,2026-02-01",
                "2,B,S,Closed Won,3750,GBP,2026-01-05,2026-02-01");

        assertThatThrownBy(this::read)
                .hasMessage("1 problem in the data, nothing was written:\n"
                        + "Amount in company currency is converted by its header, and Currency names the currencies that deals"
                        + " have: GBP and USD; export the amounts that are not converted, too, or leave these currencies out with"
                        + " the line deals,Currency,not read of --mapping FILE and say with --currency in which Amount in company"
                        + " currency is");
        mapping("deals,Currency,not read");
        options = options.in(CurrencyUnit.EUR);
        assertThat(figures()).containsEntry("won-revenue.EUR", "5550.00");
    }

    @Test
    void convertedAmountsAreNoneOfTheDealsThoughAMappingTakesThemUnlessItSaysTheCurrenciesToo() throws IOException {
        file(
                "deals.csv",
                "Topic,Potential Customer,Status,Est. Revenue (Base),Currency,Actual Close Date,Owner,Created On",
                "A,Acme,Won,1800,USD,2026-02-01,S,2026-01-05",
                "B,Acme,Won,3750,GBP,2026-02-01,S,2026-01-05");
        mapping("deals,Est. Revenue (Base),amount");
        assertThatThrownBy(this::read)
                .hasMessageStartingWith("1 problem in the data, nothing was written:\n"
                        + "Est. Revenue (Base) is converted by its header, and Currency names the currencies that deals have:"
                        + " GBP and USD; ");

        mapping("deals,Est. Revenue (Base),amount", "deals,Currency,currency");
        assertThat(figures()).containsEntry("won-revenue.USD", "1800.00").containsEntry("won-revenue.GBP", "3750.00");
    }

    @Test
    void convertedAmountsThatAMappingTakesAreAskedWithTheLineForThoseBesideThatAreNot() throws IOException {
        file(
                "deals.csv",
                "Id,Company,Owner,Stage,Amount (converted),Amount,Currency,Created,Close Date",
                "1,A,S,Closed Won,1100,1000,EUR,2026-01-05,2026-02-01",
                "2,B,S,Closed Won,2000,2000,USD,2026-01-05,2026-03-01");
        mapping("deals,Amount (converted),amount");
        assertThatThrownBy(this::read)
                .hasMessage("1 problem in the data, nothing was written:\n"
                        + "Amount (converted) is converted by its header, and Currency names the currencies that deals have: EUR and"
                        + " USD; take the amounts that are not converted with the line deals,Amount,amount of --mapping FILE, in place"
                        + " of one for Amount (converted)");

        mapping("deals,Amount,amount");
        assertThat(figures()).containsEntry("won-revenue.EUR", "1000.00").containsEntry("won-revenue.USD", "2000.00");
    }

    @Test
    void convertedAmountsThatAMappingTakesAreAskedWithTheLineForTheirCurrencyWhereItStandsBeside() throws IOException {
        file(
                "deals.csv",
                "Id,Company,Owner,Stage,Amount,Currency,Amount (converted),Amount (converted) Currency,Created,Close Date",
                "1,A,S,Closed Won,1000,EUR,1100,USD,2026-01-05,2026-02-01",
                "2,B,S,Closed Won,2000,USD,2000,USD,2026-01-05,2026-03-01");
        mapping("deals,Amount (converted),amount");
        assertThatThrownBy(this::read)
                .hasMessage("1 problem in the data, nothing was written:\n"
                        + "Amount (converted) is converted by its header, and Currency names the currencies that deals have: EUR and"
                        + " USD; take the currency that they are converted to with the line deals,Amount (converted)"
                        + " Currency,currency of --mapping FILE, in place of one for Currency");

        mapping("deals,Amount (converted),amount", "deals,Amount (converted) Currency,currency");
        assertThat(figures()).containsEntry("won-revenue.USD", "3100.00");
        mapping("deals,Amount (converted) Currency,currency", "deals,Amount,not read");
        assertThat(figures()).containsEntry("won-revenue.USD", "3100.00");
    }

    @Test
    void convertedAmountsBesideABlankColumnOfOthersAreAlone() throws IOException {
        file(
                "deals.csv",
                "Id,Company,Owner,Stage,Total,Currency,Amount (converted),Created,Close Date",
                "1,A,S,Closed Won,,EUR,1100,2026-01-05,2026-02-01",
                "2,B,S,Closed Won,,USD,2000,2026-01-05,2026-03-01");

        assertThatThrownBy(this::read)
                .hasMessageContaining(
                        "export the amounts that are not converted, too, or leave these currencies out with the line"
                                + " deals,Currency,not read of --mapping FILE");
    }

    @Test
    void aBlankCurrencyLeavesItToTheSignBesideTheAmount() throws IOException {
        file(
                "deals.csv",
                HEADER,
                "1,A,S,Closed Won,€45.2k,,2026-01-05,2026-02-01",
                "2,B,S,Closed Won,$20500.00,n/a,2026-01-05,2026-02-01");

        assertThat(figures()).containsEntry("won-revenue.EUR", "45200.00").containsEntry("won-revenue.USD", "20500.00");
    }

    @Test
    void aSignWithoutACurrencyIsThatOfTheRowsThatNameTheirs() throws IOException {
        file(
                "deals.csv",
                HEADER,
                "1,A,S,Closed Won,$100.00,CAD,2026-01-05,2026-02-01",
                "2,B,S,Closed Won,$200.00,,2026-01-05,2026-02-01",
                "3,C,S,Closed Won,€400.00,CAD,2026-01-05,2026-02-01",
                "4,D,S,Closed Won,€800.00,,2026-01-05,2026-02-01");

        assertThat(figures()).containsEntry("won-revenue.CAD", "700.00").containsEntry("won-revenue.EUR", "800.00");
        assertThat(InEnglish.oddities(book()))
                .extracting(InEnglish.Odd::kind, InEnglish.Odd::count)
                .contains(tuple("amounts beside which another currency stands than their row names", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "商机名称, 商机金额, CNY",
        "商機名稱, 商機金額, USD", // of Taiwan or Hong Kong
        "メモ, 商机金额, USD" // of Japan
    })
    void amountsBelowChineseHeadersAreYuanWhereNothingSaysTheirCurrency(String name, String amount, String currency)
            throws IOException {
        file("deals.csv", name + ",客户名称,商机阶段," + amount + ",创建时间,预计成交日期", "甲,客户甲,方案报价,1205,2026-01-05,2026-09-30");

        assertThat(book().currency()).hasToString(currency);
        assertThat(warnings())
                .contains((currency.equals("CNY")
                                ? "Amounts are in CNY, as the headers are in Chinese"
                                : "Amounts are in USD")
                        + ": no column and no sign says in which currency they are; say it with --currency.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"备注", "会社名"})
    void aColumnInChineseCharactersBesideOtherAmountsSaysNothingOfTheirCurrency(String further) throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Amount,Created Date,Close Date," + further,
                "1,A,S,Closed Won,100,2026-01-05,2026-02-01,x");

        assertThat(figures()).containsEntry("won-revenue.USD", "100.00");
    }

    @Test
    void theStagesOfFurtherPipelinesOfBitrixStandWhereThoseOfTheFirstDo() throws IOException {
        file(
                "deals.csv",
                "ID,TITLE,STAGE_ID,OPPORTUNITY,CURRENCY_ID,COMPANY_TITLE,ASSIGNED_BY,DATE_CREATE,CLOSEDATE,CLOSED",
                "1,A,C5:PREPARATION,100,EUR,A,S,2026-05-05,2026-09-01,N",
                "2,B,C5:NEW,100,EUR,A,S,2026-05-05,2026-09-01,N",
                "3,C,EXECUTING,100,EUR,A,S,2026-05-05,2026-09-01,N",
                "4,D,NEW,100,EUR,A,S,2026-05-05,2026-09-01,N",
                "5,E,C5:WON,100,EUR,A,S,2026-05-05,2026-06-01,Y");

        assertThat(book().stages()).containsExactly("NEW", "C5:NEW", "C5:PREPARATION", "EXECUTING");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 100, 19, 100, false", // one open deal in 20, with a twentieth of the money
        "1, 101, 19, 100, true",
        "2, 1, 19, 100, true",
        "1, 10, 2, 100, false", // one deal alone with less than that
        "1, '', 2, 100, true" // or nobody knows how much
    })
    void theOrderOfAProductIsTheBooksWhereItHasNearlyAllOpenDealsAndTheirMoney(
            int others, String worth, int open, int each, boolean isAsked) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < 100; i++) {
            lines.add("C" + i + ",A,S,Closed Won,10000,EUR,2026-01-05,2026-02-01");
        }
        for (int i = 0; i < open; i++) {
            lines.add("O" + i + ",A,S,Prospecting," + each + ",EUR,2026-01-05,2026-09-01");
        }
        for (int i = 0; i < others; i++) {
            lines.add("W" + i + ",A,S,Weighing," + worth + ",EUR,2026-01-05,2026-09-01");
        }
        lines.set(0, HEADER.replace("Deal ID,Company,Owner", "Opportunity ID,Account Name,Opportunity Owner"));
        file("deals.csv", lines.toArray(String[]::new));

        if (isAsked) {
            assertThatThrownBy(this::read).hasMessageContaining("--stages \"Prospecting > Weighing\"");
        } else {
            assertThat(figures())
                    .containsEntry("open", Integer.toString(open))
                    .containsEntry("open-amount.EUR", open * each + ".00")
                    .containsEntry("set-aside", "1");
        }
    }

    @Test
    void theOrderIsAskedForWhereTheRowOfOneOddStageWouldRefuseTheExports() throws IOException {
        List<String> lines = new ArrayList<>(
                List.of(HEADER.replace("Deal ID,Company,Owner", "Opportunity ID,Account Name,Opportunity Owner")));
        for (int i = 0; i < 8; i++) {
            lines.add("C" + i + ",A,S,Closed Won,1000,EUR,2026-01-05,2026-02-01");
            lines.add("O" + i + ",A,S," + (i == 0 ? "Weighing,1" : "Prospecting,1000") + ",EUR,2026-01-05,2026-09-01");
        }
        file("deals.csv", lines.toArray(String[]::new));

        assertThatThrownBy(this::read).hasMessageContaining("--stages \"Weighing > Prospecting\"");

        for (int i = 8; i < 12; i++) {
            lines.add("C" + i + ",A,S,Closed Won,1000,EUR,2026-01-05,2026-02-01");
        }
        file("deals.csv", lines.toArray(String[]::new));
        assertThat(figures())
                .containsAllEntriesOf(Map.of("open", "7", "won", "12", "set-aside", "1", "open-amount.EUR", "7000.00"));
    }

    private String worth(String header, String written) throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,%s,Created Date,Close Date".formatted(header),
                "1,A,S,Closed Won,\"" + written + "\",2026-01-05,2026-02-01");
        return book().deals().get(0).wonValue().orElseThrow().toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "单位:万元|CNY|10,000",
                "商机台账（单位：万元）|CNY|10,000",
                "All amounts in $000s|USD|1,000",
                "Angaben in TEUR|EUR|1,000",
                "in thousands of USD|USD|1,000",
                "Alle Beträge in k€; Stand 30.06.2026|EUR|1,000",
                "Vertrieb (alle Beträge in k€)|EUR|1,000",
                "All amounts in $K - as of 30 June 2026|USD|1,000",
                "Umsatz in T€|EUR|1,000",
                "Pipeline (in k€)|EUR|1,000",
                "金额单位：人民币万元|CNY|10,000",
                "填报：S 更新：2026年6月30日 单位：万元|CNY|10,000",
                "Sales pipeline (£'000)|GBP|1,000",
                "USD in thousands|USD|1,000"
            })
    void aTitleAboveTheHeaderScalesTheAmounts(String title, String currency, String factor) throws IOException {
        file(
                "deals.csv",
                "Pipeline 2026,,," + title,
                "",
                "Deal ID,Company,Owner,Stage,Amount,Created Date,Close Date",
                "1,C,S,Closed Won,12.5,2026-01-05,2026-03-20");

        assertThat(figures())
                .containsEntry("won-revenue." + currency, currency.equals("CNY") ? "125000.00" : "12500.00");
        assertThat(warnings())
                .contains("The amounts of deals.csv are in units of %s, by “%s”. If they are not, change that text."
                        .formatted(factor, title));
    }

    @Test
    void aNoteBelowTheRowsScalesTheAmounts() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Amount,Created Date,Close Date",
                "1,C,S,Closed Won,12.5,2026-01-05,2026-03-20",
                "",
                "* All amounts in k EUR");

        assertThat(figures()).contains(entry("won-revenue.EUR", "12500.00"), entry("deals", "1"));
        assertThat(warnings())
                .contains(
                        "The amounts of deals.csv are in units of 1,000, by “* All amounts in k EUR”. If they are not, change that text.");
    }

    @Test
    void theNameOfAFileScalesTheAmounts() throws IOException {
        file(
                "pipeline_kEUR.csv",
                "Deal ID,Company,Owner,Stage,Amount,Created Date,Close Date",
                "1,C,S,Closed Won,12.5,2026-01-05,2026-03-20");

        assertThat(figures()).containsEntry("won-revenue.EUR", "12500.00");
        assertThat(warnings())
                .contains(
                        "The amounts of pipeline_kEUR.csv are in units of 1,000, by “pipeline_kEUR.csv”. If they are not, change that text.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deals_M.csv", "deals K.csv", "Q1_2026.csv", "pipeline_EUR.csv", "top 1000.csv"})
    void theNameOfAFileDoesNotScaleTheAmountsWithoutACurrency(String name) throws IOException {
        file(
                name,
                "Deal ID,Company,Owner,Stage,Amount,Currency,Created Date,Close Date",
                "1,C,S,Closed Won,12.5,EUR,2026-01-05,2026-03-20");

        assertThat(figures()).containsEntry("won-revenue.EUR", "12.50");
    }

    @ParameterizedTest
    @CsvSource({"Unit,k,m", "单位,千,百万", "Einheit,Tsd.,Mio."})
    void aColumnOfUnitsScalesEachAmount(String header, String thousand, String million) throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Amount," + header + ",Currency,Created Date,Close Date",
                "1,C,S,Closed Won,12.5," + thousand + ",EUR,2026-01-05,2026-03-20",
                "2,C,S,Negotiation,2," + million + ",EUR,2026-01-05,2026-08-20",
                "3,C,S,Closed Lost,700,,EUR,2026-01-05,2026-03-20");

        assertThat(figures())
                .contains(
                        entry("won-revenue.EUR", "12500.00"),
                        entry("open-amount.EUR", "2000000.00"),
                        entry("lost-amount.EUR", "700.00"));
    }

    @Test
    void aColumnOfUnitsOfGoodsScalesNothing() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Amount,Unit,Currency,Created Date,Close Date",
                "1,C,S,Closed Won,12.5,pcs,EUR,2026-01-05,2026-03-20",
                "2,C,S,Closed Won,10,m,EUR,2026-01-05,2026-03-20");

        assertThat(figures()).containsEntry("won-revenue.EUR", "22.50");
    }

    @ParameterizedTest
    @CsvSource({"kEUR,EUR", "T€,EUR", "USD '000,USD", "万元,CNY"})
    void aColumnOfCurrenciesMayScaleTheAmounts(String written, String currency) throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Amount,Currency,Created Date,Close Date",
                "1,C,S,Closed Won,12.5," + written + ",2026-01-05,2026-03-20");

        assertThat(figures())
                .containsEntry("won-revenue." + currency, currency.equals("CNY") ? "125000.00" : "12500.00");
    }

    @Test
    void oneTitleMayScaleAmountsAndAnotherSayTheirCurrency() throws IOException {
        file(
                "deals.csv",
                "单位：万,",
                "币种：欧元,",
                "Deal ID,Company,Owner,Stage,Amount,Created Date,Close Date",
                "1,C,S,Closed Won,12.5,2026-01-05,2026-03-20");

        assertThat(figures()).containsEntry("won-revenue.EUR", "125000.00");

        file(
                "deals.csv",
                "Currency: EUR,",
                "Deal ID,Company,Owner,Stage,Amount (K),Created Date,Close Date",
                "1,C,S,Closed Won,12.5,2026-01-05,2026-03-20");

        assertThat(figures()).containsEntry("won-revenue.EUR", "12500.00");
    }

    @Test
    void aTitleMayCountInHundredths() throws IOException {
        file("deals.csv", "单位:分,", "商机编号,客户,负责人,阶段,金额,创建日期,成交日期", "1,C,S,赢单,1250,2026-01-05,2026-03-20");

        assertThat(figures()).containsEntry("won-revenue.CNY", "12.50");
        assertThat(warnings())
                .contains(
                        "The amounts of deals.csv are in units of 0.01, by “单位:分”. If they are not, change that text.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Currency: EUR", "Währung: €", "All amounts in EUR", "Pipeline | Beträge in Euro", "币种：欧元"})
    void aTitleAboveTheHeaderSaysTheCurrency(String title) throws IOException {
        file(
                "deals.csv",
                title + ",",
                "Deal ID,Company,Owner,Stage,Amount,Created Date,Close Date",
                "1,C,S,Closed Won,12.5,2026-01-05,2026-03-20");

        assertThat(figures()).containsEntry("won-revenue.EUR", "12.50");
        assertThat(warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Amount (EUR), EUR 12500.00", "Amount ($K), USD 12500000.00", "Amount ($), USD 12500000.00"})
    void aTitleLeavesAHeaderWithAScaleOrAnotherCurrencyAlone(String header, String worth) throws IOException {
        file(
                "deals.csv",
                "All amounts in $000s,",
                "Deal ID,Company,Owner,Stage," + header + ",Created Date,Close Date",
                "1,C,S,Closed Won,12500,2026-01-05,2026-03-20");

        assertThat(book().deals().get(0).wonValue()).hasToString("Optional[" + worth + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme Corp, Minneapolis, MN",
                "Sales Costa Rica (CR)",
                "Deals (1000)",
                "1000",
                "Target: 2.5 Mio €",
                "Top deals > 100 k€",
                "目标：500万元",
                "目标（万元）",
                "Amounts are not in k€",
                "Report (in m)",
                "Customers in Turkey; All",
                "Report in m"
            })
    void otherTitlesScaleNothing(String title) throws IOException {
        file(
                "deals.csv",
                "\"" + title + "\",",
                "Deal ID,Company,Owner,Stage,Amount,Created Date,Close Date",
                "1,C,S,Closed Won,12500,2026-01-05,2026-03-20");

        assertThat(figures()).containsEntry("won-revenue.USD", "12500.00");
    }

    @Test
    void threeNumbersWithThreeDigitsBehindTheirMarkAreThousandsOfWhatHasCents() throws IOException {
        file(
                "deals.csv",
                HEADER,
                "1,C,S,Closed Won,\"71,900\",USD,2026-01-05,2026-03-20",
                "2,C,S,Closed Won,\"1,500\",USD,2026-01-05,2026-03-20",
                "3,C,S,Closed Won,\"12,250\",USD,2026-01-05,2026-03-20");

        assertThat(figures()).containsEntry("won-revenue.USD", "85650.00");
    }

    @Test
    void numbersWithBothMarksThatMayBeEitherAreAskedFor() throws IOException {
        file(
                "deals.csv",
                HEADER,
                "1,C,S,Closed Won,\"71,900\",USD,2026-01-05,2026-03-20",
                "2,C,S,Closed Won,1.500,USD,2026-01-05,2026-03-20",
                "3,C,S,Closed Won,\"12,250\",USD,2026-01-05,2026-03-20");

        assertThatThrownBy(this::figures)
                .hasMessageContaining("numbers like 71,900 (line 2) may have thousands or decimals");
    }

    @Test
    void amountsInAColumnForEachCurrencyAreOfThese() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Amount USD,Amount EUR,Created Date,Close Date",
                "1,C,S,Closed Won,100,,2026-01-05,2026-03-20",
                "2,C,S,Closed Won,0,200,2026-01-05,2026-03-20",
                "3,C,S,Closed Lost,300,0.00,2026-01-05,2026-03-20",
                "Total,,,,400,200,,");

        assertThat(figures())
                .containsAllEntriesOf(
                        Map.of("won-revenue.USD", "100.00", "won-revenue.EUR", "200.00", "lost-amount.USD", "300.00"))
                .containsEntry("deals", "3");
        assertThat(warnings()).isEmpty();
    }

    @Test
    void amountsThatAreBesideOthersOfADealInAnotherCurrencyAreNamedAtOnce() throws IOException {
        file(
                "deals.csv",
                "Deal ID,Company,Owner,Stage,Amount USD,Amount EUR,Created Date,Close Date",
                "1,C,S,Closed Won,100,90,2026-01-05,2026-03-20",
                "2,C,S,Closed Won,,200,2026-01-05,2026-03-20");

        assertThat(warnings())
                .containsExactly(
                        "1 row has no amount in Amount USD, which is read, but in Amount EUR: put all amounts into one"
                                + " column, with the currency of each in another.");
    }
}
