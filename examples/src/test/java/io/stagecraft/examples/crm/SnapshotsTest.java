// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.FieldChange;
import io.stagecraft.examples.book.InEnglish;
import io.stagecraft.examples.book.InEnglish.Odd;
import io.stagecraft.examples.book.Opportunities;
import io.stagecraft.examples.book.UnreadableBookException;
import io.stagecraft.examples.crm.option.CrmOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports of several days become a history by difference; currencies are converted only by rates. */
class SnapshotsTest extends ExportFolder {
    private static final String HEADER = "Deal - ID,Deal - Title,Deal - Organization,Deal - Owner,Deal - Stage,"
            + "Deal - Status,Deal - Value,Deal - Currency of Value,Deal - Deal created,Deal - Expected close date,"
            + "Deal - Won time,Deal - Lost time";

    SnapshotsTest() {
        options = CrmOptions.none();
    }

    @Test
    void threeExportsAreAHistory() throws IOException {
        export(
                "deals-2026-06-01.csv",
                "1,A,Customer 1,Seller 1,Qualified,Open,1000,EUR,2026-05-04,2026-07-31,,",
                "2,B,Customer 2,Seller 1,Qualified,Open,2000,EUR,2026-05-05,2026-07-31,,",
                "9,X,Customer 9,Seller 1,Qualified,Open,9000,EUR,2026-05-05,2026-07-31,,");
        export(
                "deals-2026-06-08.csv",
                "1,A,Customer 1,Seller 1,Proposal Made,Open,1200,EUR,2026-05-04,2026-07-31,,",
                "2,B,Customer 2,Seller 2,Qualified,Open,2000,EUR,2026-05-05,2026-08-31,,",
                "9,X,Customer 9,Seller 1,Qualified,Open,9000,EUR,2026-05-05,2026-07-31,,");
        export(
                "deals-2026-06-15.csv",
                "1,A,Customer 1,Seller 1,Proposal Made,Won,1300,EUR,2026-05-04,2026-07-31,2026-06-12,",
                "2,B,Customer 2,Seller 2,Contact Made,Open,2000,EUR,2026-05-05,2026-08-31,,",
                "3,C,Customer 3,Seller 2,Qualified,Open,500,EUR,2026-06-10,2026-09-30,,");

        Book book = book();

        assertThat(book.asOf()).isEqualTo("2026-06-15");
        assertThat(deal(book, "1").changes())
                .containsExactly(
                        change("2026-06-08", FieldChange.Field.STAGE, "Qualified", "Proposal Made"),
                        change("2026-06-08", FieldChange.Field.AMOUNT, "1000", "1200"),
                        change("2026-06-12", FieldChange.Field.AMOUNT, "1200", "1300"));
        assertThat(deal(book, "2").changes())
                .containsExactly(
                        change("2026-06-08", FieldChange.Field.EXPECTED_CLOSE, "2026-07-31", "2026-08-31"),
                        change("2026-06-08", FieldChange.Field.OWNER, "Seller 1", "Seller 2"),
                        change("2026-06-15", FieldChange.Field.STAGE, "Qualified", "Contact Made"));
        assertThat(deal(book, "3").changes())
                .as("no export shows it before")
                .containsExactly(
                        filled(FieldChange.Field.STAGE, "Qualified"),
                        filled(FieldChange.Field.AMOUNT, "500"),
                        filled(FieldChange.Field.EXPECTED_CLOSE, "2026-09-30"),
                        filled(FieldChange.Field.OWNER, "Seller 2"));
        assertThat(book.deals()).extracting(Deal::id).containsExactly("1", "2", "3");
        assertThat(InEnglish.oddities(book))
                .contains(new Odd(
                        "deals of an earlier export that are not in the last",
                        1,
                        "9",
                        "no deals any more, deleted or merged, and no losses"));
    }

    @ParameterizedTest
    @CsvSource({
        "Pipeline as of 2026-06-01,Pipeline as of 2026-06-08",
        "Pipeline as of 06/01/2026,Pipeline as of 06/08/2026",
        "Stand: 01.06.2026,Stand: 08.06.2026",
        "截至2026年6月1日,截至2026年6月8日"
    })
    void exportsBelowEachOtherUnderTitlesWithTheirDaysAreAHistory(String first, String second) throws IOException {
        options = options.saying("dates", "MM/dd/yyyy");
        String header = "Deal ID,Deal Name,Stage,Amount,Currency,Created Date";
        file(
                "deals.csv",
                first,
                header,
                "1,A,Qualified,1000,EUR,2026-05-04",
                "2,B,Qualified,2000,EUR,2026-05-05",
                "",
                second,
                header,
                "1,A,Proposal,1200,EUR,2026-05-04",
                "2,B,Closed Won,2000,EUR,2026-05-05");

        Book book = book();

        assertThat(book.asOf()).isEqualTo("2026-06-08");
        assertThat(book.deals()).extracting(Deal::id).containsExactly("1", "2");
        assertThat(deal(book, "1").changes())
                .containsExactly(
                        change("2026-06-08", FieldChange.Field.STAGE, "Qualified", "Proposal"),
                        change("2026-06-08", FieldChange.Field.AMOUNT, "1000", "1200"));
    }

    @Test
    void groupsOfDifferentDealsUnderTitlesWithDaysAreOneExport() throws IOException {
        options = options.saying("stages", "Qualified > Proposal");
        String header = "Deal ID,Deal Name,Stage,Amount,Currency,Created Date";
        file(
                "deals.csv",
                "Opened until 2026-05-04",
                header,
                "1,A,Qualified,1000,EUR,2026-05-04",
                "2,B,Qualified,2000,EUR,2026-05-04",
                "Opened until 2026-05-11",
                header,
                "3,C,Proposal,1200,EUR,2026-05-11",
                "4,D,Proposal,2000,EUR,2026-05-11");

        assertThat(book().deals()).extracting(Deal::id).containsExactly("1", "2", "3", "4");
    }

    @ParameterizedTest
    @CsvSource({"Stage,Demo,Won,Lost", "Status,Open,Won,Lost"})
    void whatTheFirstExportShowsClosedWasClosedOnNoKnownDay(String column, String open, String won, String lost)
            throws IOException {
        String header = "Deal ID,Deal Name,Owner," + column + ",Amount,Created";
        String closed = "2,B,Seller 1," + lost + ",2000,2025-02-10";
        file("deals-2026-04-07.csv", header, "1,A,Seller 1," + open + ",1000,2025-01-10", closed);
        String after = "1,A,Seller 1," + won + ",1000,2025-01-10";
        String between = "3,C,Seller 1," + won + ",3000,2026-04-07";
        file("deals-2026-05-07.csv", header, after, closed, between);
        file("deals-2026-06-30.csv", header, after, closed, between);
        options = CrmOptions.none().saying("stages", open);

        Book book = book();

        assertThat(deal(book, "1").closed()).as("open before").hasValue(LocalDate.of(2026, 5, 7));
        assertThat(deal(book, "3").closed())
                .as("opened on the day of the export before")
                .hasValue(LocalDate.of(2026, 5, 7));
        assertThat(InEnglish.oddities(book))
                .contains(new Odd(
                        "lost deals without a day of the loss",
                        1,
                        "2",
                        "counted here, and outside the deals: they are in no rate and in no period"));

        String wonBefore = "4,D,Seller 1," + won + ",4000,2026-03-01";
        file("deals-2026-04-07.csv", header, "1,A,Seller 1," + open + ",1000,2025-01-10", closed, wonBefore);
        file("deals-2026-05-07.csv", header, after, closed, between, wonBefore);
        file("deals-2026-06-30.csv", header, after, closed, between, wonBefore);
        assertThatThrownBy(this::read)
                .hasMessageContaining(
                        "1 row: it is won, but there is no day of the win (in deals-2026-06-30.csv, line 5)");

        file("deals-2026-04-07.csv", header, "1,A,Seller 1," + open + ",1000,2025-01-10", closed);
        assertThatThrownBy(this::read)
                .as("opened before the export that lacks it")
                .hasMessageContaining(
                        "1 row: it is won, but there is no day of the win (in deals-2026-06-30.csv, line 5)");
    }

    @Test
    void exportsWithoutADealInCommonAreNotThoseOfOneBook() throws IOException {
        export("won-2026-06-08.csv", fiveFrom(10));
        export("lost-2026-06-15.csv", fiveFrom(20));

        assertThatThrownBy(this::read)
                .hasMessage("1 problem in the data, nothing was written:\n"
                        + "won-2026-06-08.csv (5 deals) and lost-2026-06-15.csv (5 deals) are read as exports of one"
                        + " book on two days, by the days in their names, and have 0 deals in common: give those of one"
                        + " book (--keep needs a folder for each), or, if they are its parts, take the days out of"
                        + " their names");

        export("lost-2026-06-15.csv", fiveFrom(14));
        assertThat(book().deals()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deals 08.06.2026.csv|deals 15.06.2026.csv",
                "deals 06-08-2026.csv|deals 06-15-2026.csv",
                "deals_8-6-2026.csv|deals_15-6-2026 (1).csv",
                "8 Jun 2026.csv|15 Jun 2026.csv",
                "June_8,_2026.csv|June_15,_2026.csv",
                "Stand 8. Juni 2026.csv|Stand 15. Juni 2026.csv",
                "2026年6月8日.csv|2026年6月15日.csv",
                "deals20260608093000.csv|deals20260615093000.csv",
                "report1780912800000.csv|report1781517600000.csv",
                "2026-06-01 to 2026-06-08.csv|2026-06-08 to 2026-06-15.csv"
            })
    void theNameOfAnExportSaysItsDayAsPeopleWriteIt(String before, String last) throws IOException {
        export(last, "1,A,Customer 1,Seller 1,Proposal Made,Open,1000,EUR,2026-05-04,,,");
        export(before, "1,A,Customer 1,Seller 1,Qualified,Open,1000,EUR,2026-05-04,,,");

        Book book = book();

        assertThat(book.asOf()).isEqualTo("2026-06-15");
        assertThat(deal(book, "1").changes())
                .containsExactly(change("2026-06-15", FieldChange.Field.STAGE, "Qualified", "Proposal Made"));
    }

    @ParameterizedTest
    @CsvSource({
        "KW 24 2026,KW 25 2026",
        "2026-W24,2026-W25",
        "week 24-2026,week 25-2026",
        "2026年第24周,2026年第25周",
        "14.06.26,21.06.26"
    })
    void aWeekOfAYearIsItsSunday(String before, String last) throws IOException {
        export(before + ".csv", "1,A,Customer 1,Seller 1,Qualified,Open,1000,EUR,2026-05-04,,,");
        export(last + ".csv", "1,A,Customer 1,Seller 1,Proposal Made,Open,1000,EUR,2026-05-04,,,");

        Book book = book();

        assertThat(book.asOf()).isEqualTo("2026-06-21");
        assertThat(deal(book, "1").changes())
                .containsExactly(change("2026-06-21", FieldChange.Field.STAGE, "Qualified", "Proposal Made"));
    }

    @ParameterizedTest
    @CsvSource({"deals-old.csv,deals.csv", "KW 24.csv,KW 25.csv", "05-06-2026.csv,06-06-2026.csv"})
    void whichExportIsTheLaterIsAskedWhereNoNameSaysIt(String one, String other) throws IOException {
        export(
                one,
                "1,A,Customer 1,Seller 1,Qualified,Open,1000,EUR,2026-05-04,,,",
                "2,B,Customer 2,Seller 1,Qualified,Open,500,EUR,2026-05-04,,,");
        export(
                other,
                "1,A,Customer 1,Seller 1,Proposal Made,Open,1000,EUR,2026-05-04,,,",
                "2,B,Customer 2,Seller 1,Qualified,Open,500,EUR,2026-05-04,,,");

        assertThatThrownBy(this::read)
                .hasMessage("1 problem in the data, nothing was written:\n"
                        + one + " and " + other + " have 2 deals in common, 1 of which differs:"
                        + " if they are exports of several days, write the day of each into its name, as in"
                        + " deals-2026-06-22.csv; if not, give only one of them");
    }

    @Test
    void whatIsSaidOfTheDatesHoldsForTheNamesOfExportsWhereTheseDoNotDecide() throws IOException {
        export("05-06-2026.csv", "1,A,Customer 1,Seller 1,Qualified,Open,1000,EUR,2026-05-04,,,");
        export("06-06-2026.csv", "1,A,Customer 1,Seller 1,Proposal Made,Open,1000,EUR,2026-05-04,,,");

        assertThat(CrmReader.read(List.of(folder), CrmOptions.none().saying("dates", "d-M-yyyy"))
                        .books()
                        .get(0)
                        .asOf())
                .isEqualTo("2026-06-06");
    }

    @Test
    void exportsThatShowTheirDealsAlikeNeedNoDay() throws IOException {
        export("all.csv", fiveFrom(10));
        export("mine.csv", fiveFrom(12));

        assertThat(book().deals()).hasSize(7);
    }

    @Test
    void idsThatBeginAnewInEachFileAreThoseOfNoDeals() throws IOException {
        export("Seller 1.csv", numbered(1, 5, 100));
        export("Seller 2.csv", numbered(1, 6, 200));

        Book book = book();

        assertThat(book.reading().figures()).containsAllEntriesOf(Map.of("deals", "11", "open-amount.EUR", "11000.00"));
        assertThat(InEnglish.of(book.reading().warnings()))
                .containsExactly("Each of Seller 1.csv and Seller 2.csv numbers its deals for itself: 5 ids stand in"
                        + " several for deals of other names. Each row is a deal of its own, whatever its id. If that is"
                        + " not meant, say so in a line of --mapping FILE: deals,Deal - ID,id.");

        Path mapping = Files.writeString(folder.resolve("mapping"), "what,in the file,means\ndeals,Deal - ID,id\n");
        assertThatThrownBy(() -> CrmReader.read(
                        List.of(folder.resolve("Seller 1.csv"), folder.resolve("Seller 2.csv")), mapped(mapping)))
                .hasMessageContaining("Seller 1.csv and Seller 2.csv have 5 deals in common, 5 of which differ");
    }

    @Test
    void aFewSharedIdsOfDealsWithOtherNamesAreAsked() throws IOException {
        export("closed.csv", numbered(1, 4, 100));
        export("open.csv", numbered(4, 9, 200));

        assertThatThrownBy(this::read)
                .hasMessage("1 problem in the data, nothing was written:\n"
                        + "closed.csv and open.csv have 1 deal in common, 1 of which differs: if"
                        + " they are exports of several days, write the day of each into its name, as in"
                        + " deals-2026-06-22.csv; if not, give only one of them");
    }

    @Test
    void dealsRenamedForTheSameCustomersDoNotBeginAnew() throws IOException {
        export("old.csv", numbered(1, 5, 100));
        export(
                "new.csv",
                Arrays.stream(numbered(1, 5, 100))
                        .map(row -> row.replace("Deal", "Project"))
                        .toArray(String[]::new));

        assertThatThrownBy(this::read)
                .hasMessageContaining("new.csv and old.csv have 5 deals in common, 5 of which differ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Closed week 12 2026.csv|Closed week 13 2026.csv|Closed week 14 2026.csv",
                "Deals 01.01.2026-31.03.2026.csv|Deals 01.04.2026-30.06.2026.csv|Deals 01.07.2026-30.09.2026.csv",
                "report1782203400123.csv|report1782462600456.csv|report1782721800456.csv",
                "31 Jan 2026.csv|28 Feb 2026.csv|31 Mar 2026.csv"
            })
    void filesWithoutADealInCommonArePartsOfOneBook(String one, String second, String third) throws IOException {
        export(one, numbered(1, 6, 100));
        export(second, numbered(7, 12, 100));
        export(third, numbered(12, 19, 100));

        assertThat(CrmReader.read(List.of(folder), CrmOptions.none().on(LocalDate.of(2026, 10, 1)))
                        .books()
                        .get(0)
                        .deals())
                .hasSize(19);
    }

    @Test
    void filesWithoutIdsAndNamesAreNotSaidToHaveBeenCompared() throws IOException {
        String deal =
                "Customer,Owner,Stage,Amount,Currency,Created Date\nCustomer 1,Seller 1,Qualified,100,EUR,2026-05-04\n";
        Files.writeString(folder.resolve("KW 24 2026.csv"), deal);
        Files.writeString(folder.resolve("KW 25 2026.csv"), deal.replace("100", "200"));

        assertThat(InEnglish.of(book().assumptions()))
                .contains(
                        "KW 24 2026.csv and KW 25 2026.csv have days in their names, but neither ids nor names by which"
                                + " their deals could be compared: they are read as parts of one book, and not as exports of several"
                                + " days.");
    }

    @Test
    void keptExportsAreNoPartsHoweverSmall() throws IOException {
        export("deals-2026-06-15.csv", numbered(1, 2, 100));
        Path now = Files.writeString(
                Files.createTempDirectory(folder.getParent(), "now").resolve("deals.csv"),
                HEADER + "\n" + String.join("\n", numbered(3, 9, 100)) + "\n");
        CrmOptions none = CrmOptions.none().on(LocalDate.of(2026, 6, 22));
        CrmOptions kept = new CrmOptions(
                none.asOf(),
                none.currency(),
                none.said(),
                none.mapping(),
                none.rates(),
                none.aliases(),
                List.of(folder.resolve("deals-2026-06-15.csv")),
                none.strict());

        assertThat(CrmReader.read(List.of(now), kept).books().get(0).deals()).hasSize(7);
    }

    @Test
    void daysInTheNamesOfPartsAreSaidToBeNoDaysOfExports() throws IOException {
        export("KW 24 2026.csv", numbered(1, 6, 100));
        export("KW 25 2026.csv", numbered(7, 12, 100));

        assertThat(InEnglish.of(book().assumptions()))
                .contains(
                        "KW 24 2026.csv and KW 25 2026.csv have days in their names, but hardly a deal in common: they"
                                + " are read as parts of one book, and not as exports of several days.");
    }

    @Test
    void smallFilesWithoutADealInCommonArePartsWhateverTheirNames() throws IOException {
        export("closed 2026-06-08.csv", numbered(1, 2, 100));
        export("closed 2026-06-15.csv", numbered(3, 3, 100));
        export("closed 2026-06-22.csv", numbered(4, 9, 100));

        assertThat(book().deals()).hasSize(9);
    }

    @Test
    void withoutIdsNamesAndCustomersTellWhetherDealsStandInTwoFiles() throws IOException {
        String header = "Deal Name,Customer,Owner,Stage,Amount,Currency,Created Date\n";
        String first = "A,Customer 1,Seller 1,Qualified,1000,EUR,2026-05-04\n";
        Files.writeString(folder.resolve("KW 24 2026.csv"), header + first);
        Files.writeString(
                folder.resolve("KW 25 2026.csv"), header + "A,Customer 2,Seller 1,Qualified,500,EUR,2026-05-04\n");

        assertThat(book().deals()).hasSize(2);

        Files.writeString(folder.resolve("KW 25 2026.csv"), header + first.replace("1000", "1200"));
        assertThat(book().deals()).hasSize(1);
    }

    @Test
    void filesWithoutIdsThatShareMostNamesAreAskedWhichIsTheLater() throws IOException {
        named("backup.csv", 2026, 1, 7, 100);
        named("deals.csv", 2026, 3, 8, 200);

        assertThatThrownBy(this::read)
                .hasMessage("1 problem in the data, nothing was written:\n"
                        + "backup.csv and deals.csv have 5 deals in common, 2 of which differ: if they are exports of"
                        + " several days, write the day of each into its name, as in deals-2026-06-22.csv; if not,"
                        + " give only one of them");
    }

    @Test
    void equalRowsOfFilesWithoutIdsCountOnce() throws IOException {
        named("all.csv", 2026, 1, 8, 100);
        named("open.csv", 2026, 3, 8, 100);

        assertThat(book().deals()).hasSize(8);
    }

    @Test
    void namesThatComeAgainEachYearAreOfOtherDeals() throws IOException {
        named("2025.csv", 2025, 1, 8, 100);
        named("2026.csv", 2026, 1, 8, 200);

        assertThat(book().deals()).hasSize(16);
    }

    /** Writes deals without ids, one of each name and customer, all created on the fourth of May; those of even numbers are worth the amount. */
    private void named(String name, int year, int first, int last, int amount) throws IOException {
        Files.writeString(
                folder.resolve(name),
                IntStream.rangeClosed(first, last)
                        .mapToObj(deal -> "\nRenewal %d,Customer %d,Seller 1,Qualified,%d,EUR,%d-05-04"
                                .formatted(deal, deal, deal % 2 == 0 ? amount : 50, year))
                        .collect(Collectors.joining(
                                "", "Deal Name,Customer,Owner,Stage,Amount,Currency,Created Date", "\n")));
    }

    @Test
    void idsThatBeginAnewOnTwoDaysAreNotThoseOfOneBook() throws IOException {
        export("2026-06-15.csv", numbered(1, 6, 100));
        export("2026-06-22.csv", numbered(1, 5, 200));

        assertThatThrownBy(this::read)
                .hasMessageContaining("2026-06-15.csv (6 deals) and 2026-06-22.csv (5 deals) are read as exports of one"
                        + " book on two days, by the days in their names, and have 0 deals in common");
    }

    @Test
    void onlyTheSameFieldsOfADealStandOtherwise() throws IOException {
        String header = "Deal ID,Deal Name,Customer,Owner,Stage,Amount,Currency,Created Date,";
        String deal = "1,A,Customer 1,Seller 1,Closed Won,1000,EUR,2026-05-04,";
        Files.writeString(
                folder.resolve("deals.csv"),
                header + "Expected Close Date,Close Date\n" + deal + "2026-05-20,2026-06-12\n"
                        + "2,B,Customer 2,Seller 1,Qualified,500,EUR,2026-05-04,2026-09-01,\n");
        Files.writeString(folder.resolve("won.csv"), header + "Close Date\n" + deal + "2026-06-12\n");

        assertThat(book().reading().figures()).containsAllEntriesOf(Map.of("deals", "2", "won-revenue.EUR", "1000.00"));

        Files.writeString(folder.resolve("won.csv"), header + "Close Date\n" + deal + "2026-06-13\n");
        assertThatThrownBy(this::read).hasMessageContaining("have 1 deal in common, 1 of which differs");
    }

    private static String[] numbered(int first, int last, int customer) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(id -> "%d,Deal %d,Customer %2$d,Seller 1,Qualified,Open,1000,EUR,2026-05-04,,,"
                        .formatted(id, customer + id))
                .toArray(String[]::new);
    }

    private static CrmOptions mapped(Path mapping) {
        CrmOptions none = CrmOptions.none();
        return new CrmOptions(
                none.asOf(),
                none.currency(),
                none.said(),
                Optional.of(mapping),
                none.rates(),
                none.aliases(),
                none.earlier(),
                none.strict());
    }

    private static String[] fiveFrom(int first) {
        return IntStream.range(first, first + 5)
                .mapToObj(id -> id + ",A,Customer,Seller 1,Qualified,Open,1000,EUR,2026-05-04,2026-07-31,,")
                .toArray(String[]::new);
    }

    @Test
    void aWinThatBroughtWhatWasExpectedWasWorthThatWhileItWasOpen() throws IOException {
        export(
                "deals-2026-06-08.csv",
                "1,A,Customer 1,Seller 1,Qualified,Open,1000,EUR,2026-05-04,2026-07-31,,",
                "2,B,Customer 2,Seller 1,Qualified,Won,500,EUR,2026-05-04,2026-05-31,2026-05-31,");
        export(
                "deals-2026-06-15.csv",
                "1,A,Customer 1,Seller 1,Qualified,Won,1000,EUR,2026-05-04,2026-07-31,2026-06-12,",
                "2,B,Customer 2,Seller 1,Qualified,Won,500,EUR,2026-05-04,2026-05-31,2026-05-31,");

        Book book = book();

        assertThat(deal(book, "1").amount()).hasValue(Money.parse("EUR 1000"));
        assertThat(deal(book, "2").amount()).as("no export shows it open").isEmpty();
    }

    @Test
    void whatAnExportFillsInWasNotThereBefore() throws IOException {
        export("deals-2026-06-08.csv", "1,A,Customer 1,,Qualified,Open,,EUR,2026-05-04,,,");
        export("deals-2026-06-15.csv", "1,A,Customer 1,Seller 1,Qualified,Open,1000,EUR,2026-05-04,2026-07-31,,");

        Book book = book();

        assertThat(deal(book, "1").changes())
                .containsExactly(
                        filled(FieldChange.Field.AMOUNT, "1000"),
                        filled(FieldChange.Field.EXPECTED_CLOSE, "2026-07-31"),
                        filled(FieldChange.Field.OWNER, "Seller 1"));
        Opportunity then = Opportunities.of(book)
                .get(0)
                .asOf(Instant.parse("2026-06-14T00:00:00Z"))
                .orElseThrow();
        assertThat(then.amount()).isEmpty();
        assertThat(then.expectedClose()).isEmpty();
        assertThat(then.owner()).isEmpty();
    }

    @Test
    void whatAnExportShowsFirstIsNotKnownBefore() throws IOException {
        export("deals-2026-06-08.csv", "1,A,Customer 1,Seller 1,Qualified,Open,700,EUR,2026-05-04,,,");
        export(
                "deals-2026-06-15.csv",
                "1,A,Customer 1,Seller 1,Qualified,Open,700,EUR,2026-05-04,,,",
                "2,B,Customer 2,Seller 1,Proposal Made,Open,1000,EUR,2026-06-10,2026-07-31,,",
                "3,C,Customer 3,Seller 1,Qualified,Lost,500,EUR,2026-06-09,,,2026-06-12");
        Book book = CrmReader.read(List.of(folder), CrmOptions.none().saying("stages", "Qualified > Proposal Made"))
                .books()
                .get(0);

        assertThat(on(book, "2026-06-09")).containsExactly("1 Qualified EUR 700.00", "3 Qualified no amount");
        assertThat(on(book, "2026-06-11"))
                .containsExactly("1 Qualified EUR 700.00", "2 Qualified no amount", "3 Qualified no amount");
        assertThat(on(book, "2026-06-15"))
                .containsExactly("1 Qualified EUR 700.00", "2 Proposal Made EUR 1000.00", "3 Qualified EUR 500.00");
        assertThat(on(book, "2026-05-04"))
                .as("the first export shows what was so before")
                .hasSize(1);
    }

    @Test
    void aDealWithoutADayOfOpeningIsKnownSinceTheExportThatShowsIt() throws IOException {
        export("deals-2026-06-08.csv", "1,A,Customer 1,Seller 1,Qualified,Open,700,EUR,,,,");
        String open = "1,A,Customer 1,Seller 1,Qualified,Open,700,EUR,,,,";
        String won = "1,A,Customer 1,Seller 1,Qualified,Won,700,EUR,,,2026-06-12,";
        String next = "2,B,Customer 2,Seller 1,Qualified,Open,900,EUR,,,,";
        String old = "3,C,Customer 3,Seller 1,Qualified,Won,900,EUR,2026-05-04,,2026-05-06,";
        CrmOptions options = CrmOptions.none().saying("stages", "Qualified > Proposal Made");
        export("deals-2026-06-15.csv", open, next, old);
        Book still = CrmReader.read(List.of(folder), options).books().get(0);
        export("deals-2026-06-15.csv", won, next, old);
        Book closed = CrmReader.read(List.of(folder), options).books().get(0);

        for (String day : List.of("2026-05-20", "2026-06-08", "2026-06-11")) {
            assertThat(on(still, day)).containsExactly("1 Qualified EUR 700.00", "3 Qualified EUR 900.00");
            assertThat(on(closed, day)).isEqualTo(on(still, day));
        }
        assertThat(on(closed, "2026-06-15")).hasSize(3);
    }

    @Test
    void anExportAfterTheFirstThatTellsAllIsNotRead() throws IOException {
        export("deals-2026-06-01.csv", "1,A,Customer 1,Seller 1,Qualified,Open,700,EUR,,,,");
        export("deals-2026-06-08.csv", "1,A,Customer 1,Seller 1,Qualified,Open,800,EUR,,,,");
        CrmOptions options = CrmOptions.none().saying("stages", "Qualified > Proposal Made");
        Book before = CrmReader.read(List.of(folder), options.on(LocalDate.of(2026, 6, 8)))
                .books()
                .get(0);
        export("deals-2026-06-15.csv", "1,A,Customer 1,Seller 1,Qualified,Won,900,EUR,,,2026-06-08,");

        Book then = CrmReader.read(List.of(folder), options.on(LocalDate.of(2026, 6, 8)))
                .books()
                .get(0);

        assertThat(then.deals()).isEqualTo(before.deals());
        assertThat(InEnglish.of(then.assumptions()))
                .contains("1 export of a later day is not read: deals-2026-06-15.csv.");
        assertThat(CrmReader.read(List.of(folder), options.on(LocalDate.of(2026, 6, 12)))
                        .books()
                        .get(0)
                        .deals())
                .as("only the next export tells of the days since the last")
                .allMatch(Deal::isWon);
    }

    /** Returns the deals known in the evening of a day, with their stages and amounts. */
    private static List<String> on(Book book, String day) {
        return Opportunities.of(book).stream()
                .flatMap(deal -> deal.asOf(Instant.parse(day + "T23:59:59Z")).stream())
                .map(deal -> deal.id() + " " + deal.stage() + " "
                        + deal.amount().map(Object::toString).orElse("no amount"))
                .toList();
    }

    @Test
    void amountsOfEarlierExportsAreReadAsThoseOfTheLast() throws IOException {
        String header = "商机编号,商机名称,客户名称,负责人,销售阶段,商机状态,商机金额（万元）,创建时间,预计成交日期,实际成交日期";
        Files.writeString(
                folder.resolve("opportunities-2026-06-08.csv"),
                header + "\n1,A,客户1,销售01,初步接触,进行中,12.5000000000001,2026/5/4,2026/8/1,\n");
        Files.writeString(
                folder.resolve("opportunities-2026-06-15.csv"),
                header + "\n1,A,客户1,销售01,初步接触,进行中,12.5,2026/5/4,2026/8/1,\n");

        Book book = book();

        assertThat(deal(book, "1").amount()).hasValue(Money.parse("CNY 125000"));
        assertThat(deal(book, "1").changes()).isEmpty();
    }

    @Test
    void aCloseDateThatTheProductFilledInWasUnknownBeforeToo() throws IOException {
        String header = "Record ID,Deal Name,Deal Stage,Deal owner,Amount,Currency,Create Date,Close Date";
        Files.writeString(
                folder.resolve("deals-2026-06-08.csv"),
                header + "\n1,A,Contract Sent,Seller 1,100,EUR,2026-05-04,2026-05-31\n");
        Files.writeString(
                folder.resolve("deals-2026-06-15.csv"),
                header + "\n1,A,Contract Sent,Seller 1,100,EUR,2026-05-04,2026-09-15\n");

        Book book = book();

        assertThat(deal(book, "1").changes()).containsExactly(filled(FieldChange.Field.EXPECTED_CLOSE, "2026-09-15"));
    }

    @Test
    void aCategoryIsKeptAndHoldsFromTheFirstExportThatShowsIt() throws IOException {
        String header = "Opportunity ID,Opportunity Name,Opportunity Owner,Account Name,Stage,Forecast Category,Amount,"
                + "Amount Currency,Created Date,Close Date";
        Path now = Files.writeString(
                folder.resolve("deals-2026-06-15.csv"),
                header + "\n1,A,Seller 1,Customer 1,Qualification,Commit,100,EUR,2026-05-04,2026-07-15\n");
        CrmBooks first = CrmReader.read(List.of(now), CrmOptions.none());
        Path kept = Files.writeString(
                folder.resolve("deals-2026-06-08.csv"), first.snapshot().get());

        Book book =
                CrmReader.read(List.of(kept, now), CrmOptions.none()).books().get(0);

        assertThat(deal(book, "1").changes())
                .containsExactly(new FieldChange(
                        LocalDate.of(2026, 6, 8), FieldChange.Field.CATEGORY, Optional.empty(), Optional.of("COMMIT")));
    }

    private static FieldChange filled(FieldChange.Field field, String to) {
        return new FieldChange(LocalDate.of(2026, 6, 15), field, Optional.empty(), Optional.of(to));
    }

    @Test
    void dealsWithoutIdsAreFollowedByTheirNamesAndCustomers() throws IOException {
        String header = "Opportunity Name,Account Name,Stage,Amount,Close Date,Created Date,Owner";
        file(
                "opps-2026-06-15.csv",
                header,
                "Alpha,Alpha Ltd,Negotiation,4000,2026-06-24,2026-05-02,Anna",
                "Renewal,Beta Ltd,Qualification,9000,2026-08-10,2026-05-20,Ben",
                "Renewal,Gamma Ltd,Qualification,7000,2026-08-20,2026-05-21,Ben",
                "Delta,Delta Ltd,Qualification,100,2026-08-20,2026-05-21,Ben",
                "Delta,Delta Ltd,Qualification,200,2026-08-20,2026-05-22,Ben");
        file(
                "opps-2026-06-22.csv",
                header,
                "Alpha,Alpha Ltd,Closed Won,4000,2026-06-21,2026-05-02,Anna",
                "Renewal,Beta Ltd,Qualification,9500,2026-08-10,2026-05-20,Ben",
                "Renewal,Gamma Ltd,Qualification,7000,2026-08-20,2026-05-21,Anna",
                "Delta,Delta Ltd,Qualification,200,2026-08-20,2026-05-22,Ben");
        options = options.saying("stages", "Qualification > Negotiation");

        Book book = book();

        assertThat(deal(book, "line 2").amount())
                .as("of the export that shows it open")
                .hasValue(Money.parse("USD 4000"));
        assertThat(deal(book, "line 3").changes())
                .containsExactly(new FieldChange(
                        LocalDate.of(2026, 6, 22), FieldChange.Field.AMOUNT, Optional.of("9000"), Optional.of("9500")));
        assertThat(deal(book, "line 4").changes())
                .containsExactly(new FieldChange(
                        LocalDate.of(2026, 6, 22), FieldChange.Field.OWNER, Optional.of("Ben"), Optional.of("Anna")));
        assertThat(deal(book, "line 5").changes())
                .extracting(FieldChange::from)
                .as("two had its name and customer, and nobody knows which it is")
                .allMatch(Optional::isEmpty);
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void whereOneExportHasNoIdsNamesTellWhichDealsAreThoseOfAnother(boolean before, boolean last) throws IOException {
        String header = "Opportunity Name,Account Name,Stage,Amount,Close Date,Created Date,Owner";
        file(
                "opps-2026-06-15.csv",
                (before ? "Opportunity ID," : "") + header,
                (before ? "61," : "") + "Alpha,Alpha Ltd,Negotiation,4000,2026-08-24,2026-05-02,Anna");
        file(
                "opps-2026-06-22.csv",
                (last ? "Opportunity ID," : "") + header,
                (last ? "61," : "") + "ALPHA,Alpha Ltd,Negotiation,4500,2026-08-24,2026-05-02,Anna");
        options = options.saying("stages", "Qualification > Negotiation");

        assertThat(book().deals().get(0).changes())
                .containsExactly(new FieldChange(
                        LocalDate.of(2026, 6, 22), FieldChange.Field.AMOUNT, Optional.of("4000"), Optional.of("4500")));
        assertThat(InEnglish.oddities(book())).isEmpty();
    }

    @Test
    void anExportWithoutARowTellsNothingOfThePast() throws IOException {
        String deal = "1,A,Customer 1,Seller 1,Qualified,Open,%s,EUR,2026-05-04,2026-07-31,,";
        Path kept = export("deals-2026-06-08.csv");
        export("deals-2026-06-15.csv", deal.formatted(700));
        export("deals-2026-06-22.csv", deal.formatted(900));
        options = options.saying("stages", "Qualified > Proposal Made");

        Book book = book();

        assertThat(deal(book, "1").changes())
                .containsExactly(new FieldChange(
                        LocalDate.of(2026, 6, 22), FieldChange.Field.AMOUNT, Optional.of("700"), Optional.of("900")));
        assertThat(InEnglish.of(book.assumptions()))
                .contains(
                        "1 export has no rows and tells nothing of the past: deals-2026-06-08.csv.",
                        "Changes are found by holding 2 exports against each other, of 2026-06-15 and 2026-06-22; each is"
                                + " dated by the export that first shows it.");

        Files.delete(folder.resolve("deals-2026-06-15.csv"));
        Files.move(kept, folder.resolve("deals-2026-06-15.csv"));
        assertThat(deal(book(), "1").changes()).isEmpty();
    }

    @Test
    void dealsThatAnEarlierExportCallsOtherwiseDidNotMoveSince() throws IOException {
        Path old = export(
                "deals-2026-06-08.csv", "a1,A,Customer 1,Seller 1,Qualified,Open,700,EUR,2026-05-04,2026-07-31,,");
        Path kept = export(
                "deals-2026-06-15.csv", "b1,A,Customer 1,Seller 1,Qualified,Open,700,EUR,2026-05-04,2026-07-31,,");
        String notFollowed =
                "No deal of deals-2026-06-08.csv is found in an export of a later day, though deals of these"
                        + " were there by then: what changed since then is not known.";

        Book book = keeping(kept, old);

        assertThat(deal(book, "b1").changes()).isEmpty();
        assertThat(InEnglish.oddities(book)).isEmpty();
        assertThat(InEnglish.of(book.assumptions()))
                .contains(notFollowed)
                .noneMatch(said -> said.startsWith("Changes are found by holding"));
        assertThat(on(book, "2026-06-08")).containsExactly("b1 Qualified EUR 700.00");

        Path last = export(
                "deals-2026-06-22.csv", "b1,A,Customer 1,Seller 1,Qualified,Open,900,EUR,2026-05-04,2026-07-31,,");
        book = keeping(last, old, kept);
        assertThat(deal(book, "b1").changes())
                .containsExactly(new FieldChange(
                        LocalDate.of(2026, 6, 22), FieldChange.Field.AMOUNT, Optional.of("700"), Optional.of("900")));
        assertThat(InEnglish.of(book.assumptions())).contains(notFollowed);
    }

    @Test
    void exportsWithoutADealInCommonAreFollowedThroughThoseInBetweenOrIfAllDealsCameLater() throws IOException {
        String first = "1,A,Customer 1,Seller 1,Qualified,Open,700,EUR,2026-05-04,2026-07-31,,";
        String second = "2,B,Customer 2,Seller 1,Qualified,Open,700,EUR,2026-06-10,2026-07-31,,";
        String third = "3,C,Customer 3,Seller 1,Qualified,Open,700,EUR,2026-05-04,2026-07-31,,";
        Path one = export("deals-2026-06-08.csv", first);
        assertIsFollowed("2026-06-08 and 2026-06-15", "2", keeping(export("deals-2026-06-15.csv", second), one));

        Path other = export("deals-2026-06-15.csv", first, third);
        assertIsFollowed(
                "2026-06-08, 2026-06-15 and 2026-06-22",
                "3",
                keeping(export("deals-2026-06-22.csv", third), one, other));
    }

    private static void assertIsFollowed(String days, String id, Book book) {
        assertThat(InEnglish.of(book.assumptions()))
                .anyMatch(said -> said.startsWith("Changes are found by holding") && said.contains(days))
                .noneMatch(said -> said.startsWith("No deal of "));
        assertThat(InEnglish.oddities(book))
                .extracting(InEnglish.Odd::kind)
                .containsExactly("deals of an earlier export that are not in the last");
        assertThat(deal(book, id).changes())
                .as("what the first export does not show was not known")
                .contains(filled(FieldChange.Field.AMOUNT, "700"));
    }

    /** Returns the book of the last export, held against some that were kept. */
    private static Book keeping(Path last, Path... earlier) throws IOException {
        CrmOptions none = CrmOptions.none().saying("stages", "Qualified > Proposal Made");
        CrmOptions kept = new CrmOptions(
                none.asOf(),
                none.currency(),
                none.said(),
                none.mapping(),
                none.rates(),
                none.aliases(),
                List.of(earlier),
                none.strict());
        return CrmReader.read(List.of(last), kept).books().get(0);
    }

    @Test
    void aRenewalOfTheNameOfAnOlderDealIsAnother() throws IOException {
        String header = "Opportunity Name,Account Name,Stage,Amount,Close Date,Created Date,Owner";
        file(
                "opps-2026-06-15.csv",
                header,
                "Renewal,Alpha Ltd,Closed Lost,900,2026-06-10,2025-05-02,Anna",
                "B,B Ltd,Negotiation,1,2026-08-24,2026-05-02,Anna");
        file(
                "opps-2026-06-22.csv",
                header,
                "Renewal,Alpha Ltd,Negotiation,1200,2027-05-24,2026-06-20,Ben",
                "B,B Ltd,Negotiation,1,2026-08-24,2026-05-02,Anna");
        options = options.saying("stages", "Qualification > Negotiation");

        Book book = book();

        assertThat(book.deals().get(0).changes())
                .extracting(FieldChange::field)
                .as("it was never lost")
                .doesNotContain(FieldChange.Field.OUTCOME);
        assertThat(book.deals().get(0).asOf(LocalDate.of(2026, 6, 15), book.currency()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Name,Account,Owner,Stage,Amount,Created Date|A,C,S,Qualified,9,2026-05-04|1 deal has no id: each is called by its"
                        + " line, and followed from one export to the next by its name and customer, if no other has both.",
                "Id,Account,Owner,Stage,Amount,Created Date|1,C,S,Qualified,9,2026-05-04;,D,S,Qualified,9,2026-05-04|1 deal has no"
                        + " id: it is called by its line, and followed in no other export.",
                "Account,Owner,Stage,Amount,Created Date|C,S,Qualified,9,2026-05-04;D,S,Qualified,9,2026-05-04|2 deals have no id:"
                        + " each is called by its line, and followed in no other export."
            })
    void dealsWithoutIdsAreSaidToBeFollowedWhereTheyAre(String header, String rows, String said) throws IOException {
        options = options.saying("stages", "Qualified > Proposal Made").saying("currency", "EUR");
        file("deals.csv", header, rows.replace(';', '\n'));

        assertThat(InEnglish.of(book().assumptions()))
                .filteredOn(each -> each.contains("no id"))
                .containsExactly(said);
    }

    @Test
    void dealsWithoutIdsOfPartsAreFollowedInNone() throws IOException {
        options = options.saying("stages", "Qualified > Proposal Made").saying("currency", "EUR");
        file("KW 24 2026.csv", "Name,Account,Owner,Stage,Amount,Created Date", "A,C,S,Qualified,9,2026-05-04");
        file("KW 25 2026.csv", "Name,Account,Owner,Stage,Amount,Created Date", "B,D,S,Qualified,9,2026-05-04");

        assertThat(InEnglish.of(book().assumptions()))
                .contains("2 deals have no id: each is called by its line, and followed in no other export.");
    }

    @Test
    void dealsWithoutIdsAreKeptByTheirNames() throws IOException {
        String header = "Opportunity Name,Account Name,Stage,Amount,Close Date,Created Date,Owner";
        file("before.csv", header, "Alpha,Alpha Ltd,Negotiation,4000,2026-06-24,2026-05-02,Anna");
        options = options.saying("stages", "Qualification > Negotiation");
        String kept = CrmReader.read(List.of(folder), options.on(LocalDate.of(2026, 6, 15)))
                .snapshot()
                .get();
        Files.delete(folder.resolve("before.csv"));
        file("deals-2026-06-15.csv", kept.split("\n", -1));
        file("deals-2026-06-22.csv", header, "Alpha,Alpha Ltd,Negotiation,4500,2026-06-24,2026-05-02,Anna");

        assertThat(kept).startsWith("Deal Name,Account Name,Owner,");
        assertThat(deal(book(), "line 2").changes())
                .containsExactly(new FieldChange(
                        LocalDate.of(2026, 6, 22), FieldChange.Field.AMOUNT, Optional.of("4000"), Optional.of("4500")));
    }

    @Test
    void keptSnapshotsAreReadBackUnchanged() throws IOException {
        export(
                "now.csv",
                "1,A,Customer 1,Seller 1,Proposal Made,Won,1300,EUR,2026-05-04,2026-07-31,2026-06-12,",
                "2,B,Customer 2,Seller 2,Qualified,Open,2000,EUR,2026-05-05,2026-08-31,,",
                "3,C,Customer 3,Seller 2,Qualified,Lost,500,MXN,2026-06-10,,,2026-06-14");
        CrmOptions options = CrmOptions.none().on(LocalDate.of(2026, 6, 15));
        CrmBooks first = CrmReader.read(List.of(folder.resolve("now.csv")), options);
        Path kept = folder.resolve("kept.csv");
        Files.writeString(kept, first.snapshot().get());

        CrmBooks again = CrmReader.read(List.of(kept), options.saying("stages", "Qualified > Proposal Made"));

        assertThat(again.snapshot().get()).isEqualTo(first.snapshot().get());
        assertThat(again.reading().figures())
                .containsAllEntriesOf(first.reading().figures());
    }

    @Test
    void currenciesAreAddedOnlyByRates() throws IOException {
        Path file = export(
                "now.csv",
                "1,A,Customer 1,Seller 1,Qualified,Won,1000,EUR,2026-05-04,,2026-06-12,",
                "2,B,Customer 2,Seller 2,Qualified,Won,2000,MXN,2026-05-05,,2026-06-12,");
        CrmOptions options = CrmOptions.none().on(LocalDate.of(2026, 6, 15));
        Path rates = folder.resolve("rates");
        Files.writeString(rates, "currency,rate\nMXN,0.05\n");

        assertThat(CrmReader.read(List.of(file), options).books()).hasSize(2);
        List<Book> books =
                CrmReader.read(List.of(file), with(options, rates, "EUR")).books();
        assertThat(books).hasSize(1);
        assertThat(deal(books.get(0), "2").wonValue().orElseThrow()).hasToString("EUR 100.00");
        assertThat(InEnglish.of(books.get(0).assumptions()))
                .contains("Amounts in MXN are converted: 1 MXN is 0.05 EUR.");
        assertThatThrownBy(() -> CrmReader.read(List.of(file), with(options, rates, "USD")))
                .isInstanceOf(UnreadableBookException.class)
                .hasMessageContaining("--rates has no rate for EUR; add the line EUR,<what 1 EUR is in USD>");
    }

    private static CrmOptions with(CrmOptions options, Path rates, String currency) {
        return new CrmOptions(
                options.asOf(),
                Optional.of(CurrencyUnit.of(currency)),
                options.said(),
                Optional.empty(),
                Optional.of(rates),
                Optional.empty(),
                List.of(),
                false);
    }

    private Path export(String name, String... rows) throws IOException {
        return Files.writeString(folder.resolve(name), HEADER + "\n" + String.join("\n", rows) + "\n");
    }

    private static Deal deal(Book book, String id) {
        return book.deals().stream()
                .filter(deal -> deal.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static FieldChange change(String day, FieldChange.Field field, String from, String to) {
        return new FieldChange(LocalDate.parse(day), field, Optional.of(from), Optional.of(to));
    }
}
