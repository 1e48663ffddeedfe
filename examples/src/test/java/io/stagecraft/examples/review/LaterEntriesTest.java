// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.FieldChange;
import io.stagecraft.examples.book.Opportunities;
import io.stagecraft.examples.crm.CrmReader;
import io.stagecraft.examples.crm.SmallBook;
import io.stagecraft.examples.crm.option.CrmOptions;
import io.stagecraft.examples.review.quarter.ReviewOptions;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Progress;
import io.stagecraft.examples.synthetic.SyntheticBook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an imported history tells of a day is nothing that it knows from a later one. */
class LaterEntriesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 13);
    private static final String EVENTS = "stage_events.csv";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OUTCOME")
    void whatAnEntryOfTheSyntheticBookTellsIsNotKnownBefore(FieldChange.Field field) throws IOException {
        SortedMap<String, byte[]> files = SyntheticBook.files(SyntheticBook.SEED);
        String events = new String(Objects.requireNonNull(files.get(EVENTS)), StandardCharsets.UTF_8);
        Book book = read(files);
        files.put(EVENTS, changed(events, field).getBytes(StandardCharsets.UTF_8));

        Book changed = read(files);

        assertThat(Opportunities.of(changed)).isNotEqualTo(Opportunities.of(book));
        assertThat(known(changed)).isEqualTo(known(book));
    }

    /** What is done to the rows after the day. */
    enum Later {
        MOVES_REMOVED,
        DEALS_REMOVED,
        WINS_ADDED,
        OUTCOMES_SWAPPED,
        OWNERS_CHANGED
    }

    @ParameterizedTest
    @EnumSource
    void whatComesLaterChangesNoFigureButThoseOfTheFiles(Later later) throws IOException {
        SortedMap<String, byte[]> files = SyntheticBook.files(SyntheticBook.SEED);
        Book book = read(files, CrmOptions.none().on(DAY));
        change(later, files);

        Book changed = read(files, CrmOptions.none().on(DAY));

        assertThat(changed.deals()).hasSameSizeAs(book.deals());
        for (int i = 0; i < book.deals().size(); i++) {
            assertThat(changed.deals().get(i)).isEqualTo(book.deals().get(i));
        }
        assertThat(changed.sellers()).isEqualTo(book.sellers());
        assertThat(changed.unrecordedBefore()).isEqualTo(book.unrecordedBefore());
        assertThat(changed.reading()).isNotEqualTo(book.reading());
        assertThat(figures(changed)).isEqualTo(figures(book));
    }

    private static void change(Later later, Map<String, byte[]> files) {
        List<String[]> deals = rows(files, "sales_pipeline.csv");
        Set<String> since =
                deals.stream().filter(row -> isLater(row[5])).map(row -> row[0]).collect(toSet());
        List<String[]> entries = rows(files, EVENTS);
        switch (later) {
            case MOVES_REMOVED -> entries.removeIf(row -> since.contains(row[0]));
            case DEALS_REMOVED -> {
                deals.removeIf(row -> since.contains(row[0]));
                entries.removeIf(row -> since.contains(row[0]));
            }
            case WINS_ADDED -> {
                for (int i = 0; i < 150; i++) {
                    deals.add(
                            ("X" + i + ",Seller 01,Product A Plus,Customer 041,Won,2026-03-02,2026-04-02,9000,,,,,,,,")
                                    .split(",", -1));
                }
            }
            case OUTCOMES_SWAPPED ->
                deals.stream().filter(row -> isLater(row[6])).forEach(row -> {
                    boolean isWon = row[4].equals("Won");
                    row[4] = isWon ? "Lost" : "Won";
                    row[7] = isWon ? "0" : "5000";
                    row[11] = "";
                    row[12] = "";
                });
            case OWNERS_CHANGED ->
                deals.stream().filter(row -> row[6].isEmpty()).forEach(row -> {
                    String other = row[1].equals("Seller 02") ? "Seller 03" : "Seller 02";
                    entries.add(new String[] {row[0], "2026-05-14", "owner", row[1], other});
                    row[1] = other;
                });
        }
        write(files, "sales_pipeline.csv", deals);
        write(files, EVENTS, entries);
    }

    private static boolean isLater(String cell) {
        return cell.startsWith("2") && LocalDate.parse(cell).isAfter(DAY);
    }

    private static List<String[]> rows(Map<String, byte[]> files, String name) {
        return new String(Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(",", -1))
                .collect(toCollection(ArrayList::new));
    }

    private static void write(Map<String, byte[]> files, String name, List<String[]> rows) {
        files.put(
                name,
                rows.stream()
                        .map(row -> String.join(",", row))
                        .collect(joining("\n", "", "\n"))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> figures(Book book) {
        Figures figures = new Figures();
        ReviewReport.of(book, ReviewOptions.none(), figures, Progress.none());
        return figures.lines()
                .lines()
                .filter(line -> !line.startsWith("data.") && !line.startsWith("import."))
                .toList();
    }

    /** Where one column tells when a deal is due and when it was closed, a later close was not what was expected. */
    @Test
    void aDayOfClosingIsNoExpectation() throws IOException {
        Path file = Files.writeString(folder.resolve("deals.csv"), """
                Record ID,Deal Name,Deal Stage,Deal owner,Amount,Currency,Create Date,Close Date
                1,A,Closed Won,Seller 1,100,EUR,2026-01-04,2026-03-20
                2,B,Contract Sent,Seller 1,100,EUR,2026-01-04,2026-04-15
                """);

        assertThat(CrmReader.read(List.of(file), CrmOptions.none().on(DAY))
                        .books()
                        .get(0)
                        .deals())
                .extracting(deal -> deal.outcome() + " " + deal.expectedClose())
                .containsExactly("OPEN Optional.empty", "OPEN Optional[2026-04-15]");
    }

    /** A deal without a day of opening was there as long as the book while it is open, and since it is told of once it is closed. */
    @Test
    void aDealWithoutADayOfOpeningIsKnownSinceItIsTold() throws IOException {
        SmallBook book = new SmallBook()
                .with("settings.csv", "setting,value", "stages,Lead > Talk > Offer", "currency,EUR")
                .with(
                        "sales_pipeline.csv",
                        "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value,amount,expected_close,forecast_category",
                        "A1,Seller 01,GTX Pro,,Talk,,,,900,2024-05-01,",
                        "A2,Seller 01,GTX Pro,,Won,,2024-03-10,900,900,2024-05-01,",
                        "A3,Seller 01,GTX Pro,,Talk,,,,900,2024-05-01,",
                        "A4,Seller 01,GTX Pro,,Talk,2024-02-05,,,900,2024-05-01,")
                .with(
                        "visits.csv",
                        "opportunity_id,date,sales_agent,kind,person,role,outcome",
                        "A1,2024-02-20,Seller 01,VISIT,Contact 1,,",
                        "A2,2024-02-01,Seller 01,VISIT,Contact 1,,")
                .with(EVENTS, "opportunity_id,date,field,from,to", "A3,2024-03-01,category,PIPELINE,COMMIT");

        assertThat(openOn(book, "2024-01-31")).containsExactly("A1", "A3");
        assertThat(openOn(book, "2024-02-01")).containsExactly("A1", "A2", "A3");
        assertThat(openOn(book, "2024-03-05")).containsExactly("A1", "A2", "A3", "A4");
    }

    private static List<String> openOn(SmallBook book, String day) throws IOException {
        return book.read(CrmOptions.none().on(LocalDate.parse(day))).deals().stream()
                .filter(Deal::isOpen)
                .map(Deal::id)
                .toList();
    }

    @Test
    void aCallOfTheSyntheticBookHoldsFromItsDayOn() {
        Map<String, String> called = new HashMap<>();
        new String(
                        Objects.requireNonNull(
                                SyntheticBook.files(SyntheticBook.SEED).get(EVENTS)),
                        StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[2].equals("category")
                        && !LocalDate.parse(cells[1]).isAfter(DAY))
                .forEach(cells -> called.put(cells[0], cells[4]));

        List<Opportunity> open = known(CrmReader.synthetic()).stream()
                .filter(Opportunity::isOpen)
                .toList();

        assertThat(open).filteredOn(deal -> called.containsKey(deal.id())).hasSizeGreaterThan(10);
        assertThat(open)
                .allSatisfy(deal -> assertThat(deal.dossier().category().map(ForecastCategory::name))
                        .isEqualTo(Optional.ofNullable(called.get(deal.id()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from,", ""})
    void aFirstEntryThatLeadsFromNothingTellsNothingOfTheDaysBefore(String from) throws IOException {
        Opportunity deal = deal(entries("2024-02-20", from));

        assertThat(on(deal, "2024-02-19")).isEqualTo("Lead, no amount, no close, nobody, no call");
        assertThat(on(deal, "2024-02-20")).isEqualTo("Talk, EUR 900.00, 2024-05-01, Seller 01, COMMIT");
    }

    @Test
    void aFirstEntryOfTheDayOfOpeningIsTheBeginning() throws IOException {
        Opportunity deal = deal(entries("2024-02-10", "from,"));

        assertThat(on(deal, "2024-02-10")).isEqualTo("Talk, EUR 900.00, 2024-05-01, Seller 01, COMMIT");
    }

    @Test
    void whatAFirstEntryLeadsFromHeldFromTheOpeningOn() throws IOException {
        Opportunity deal = deal(
                "opportunity_id,date,field,from,to",
                "A3,2024-02-20,stage,Offer,Talk",
                "A3,2024-02-20,amount,700,900",
                "A3,2024-02-20,expected_close,2024-04-01,2024-05-01",
                "A3,2024-02-20,owner,Seller 02,Seller 01",
                "A3,2024-02-20,category,PIPELINE,COMMIT");

        assertThat(on(deal, "2024-02-10")).isEqualTo("Offer, EUR 700.00, 2024-04-01, Seller 02, PIPELINE");
    }

    @Test
    void whatNoEntryLeadsToIsKnownFromTheExportOn() throws IOException {
        Opportunity deal = deal(
                "opportunity_id,date,field,from,to",
                "A3,2024-02-20,stage,Lead,Offer",
                "A3,2024-02-20,amount,700,800",
                "A3,2024-02-20,expected_close,2024-04-01,2024-04-15",
                "A3,2024-02-20,owner,Seller 02,Seller 03",
                "A3,2024-02-20,category,PIPELINE,BEST_CASE");

        assertThat(on(deal, "2024-03-14")).isEqualTo("Offer, EUR 800.00, 2024-04-15, Seller 03, BEST_CASE");
        assertThat(on(deal, "2024-03-15")).isEqualTo("Talk, EUR 900.00, 2024-05-01, Seller 01, COMMIT");
    }

    private static String[] entries(String day, String from) {
        return Stream.of(
                        "stage,%sTalk",
                        "amount,%s900", "expected_close,%s2024-05-01", "owner,%sSeller 01", "category,%sCOMMIT")
                .map(entry -> "A3," + day + "," + entry.formatted(from.isEmpty() ? "" : ","))
                .collect(collectingAndThen(
                        toList(),
                        lines -> Stream.concat(Stream.of("opportunity_id,date,field," + from + "to"), lines.stream())
                                .toArray(String[]::new)));
    }

    /** Returns a deal opened on 2024-02-10, in an export of 2024-03-15. */
    private static Opportunity deal(String... entries) throws IOException {
        Book book = new SmallBook()
                .with("settings.csv", "setting,value", "stages,Lead > Talk > Offer", "currency,EUR")
                .with(
                        "sales_pipeline.csv",
                        "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value,amount,expected_close,forecast_category",
                        "A3,Seller 01,GTX Pro,,Talk,2024-02-10,,,900,2024-05-01,Commit")
                .with(EVENTS, entries)
                .read(CrmOptions.none().on(LocalDate.of(2024, 3, 15)));
        return Opportunities.of(book).get(0);
    }

    private static String on(Opportunity deal, String day) {
        Opportunity then = deal.asOf(DateRange.ofDay(LocalDate.parse(day)).lastInstant(ZoneOffset.UTC))
                .orElseThrow();
        return Stream.of(
                        Optional.of(then.stage()),
                        then.amount().map(Object::toString).or(() -> Optional.of("no amount")),
                        then.expectedClose().map(Object::toString).or(() -> Optional.of("no close")),
                        then.owner().or(() -> Optional.of("nobody")),
                        then.dossier().category().map(Enum::name).or(() -> Optional.of("no call")))
                .map(Optional::orElseThrow)
                .collect(joining(", "));
    }

    private static List<Opportunity> known(Book book) {
        return Opportunities.of(book).stream()
                .flatMap(deal -> deal.asOf(DateRange.ofDay(DAY).lastInstant(book.zone())).stream())
                .toList();
    }

    /** Returns entries of which those after the day lead elsewhere, but for what is done after a win. */
    private static String changed(String entries, FieldChange.Field field) {
        String name = field.name().toLowerCase(Locale.ROOT);
        return entries.lines()
                .map(line -> line.split(",", -1))
                .map(cells -> cells[2].equals(name)
                                && LocalDate.parse(cells[1]).isAfter(DAY)
                                && !cells[4].equals("IMPLEMENTATION")
                        ? String.join(",", cells[0], cells[1], cells[2], cells[3], other(field, cells[3]))
                        : String.join(",", cells))
                .collect(joining("\n", "", "\n"));
    }

    private static String other(FieldChange.Field field, String from) {
        List<String> others = switch (field) {
            case STAGE -> List.of("DISCOVERY", "RECOMMENDATION");
            case AMOUNT -> List.of("123456", "654321");
            case EXPECTED_CLOSE -> List.of("2027-01-15", "2027-02-15");
            case OWNER -> List.of("Seller 01", "Seller 02");
            case CATEGORY -> List.of("COMMIT", "BEST_CASE");
            case OUTCOME -> throw new AssertionError("no entry tells it");
        };
        return others.get(0).equals(from) ? others.get(1) : others.get(0);
    }

    private Book read(Map<String, byte[]> files) throws IOException {
        return read(files, CrmOptions.none());
    }

    private Book read(Map<String, byte[]> files, CrmOptions options) throws IOException {
        Path book = Files.createTempDirectory(folder, "book");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(book.resolve(file.getKey()), file.getValue());
        }
        return CrmReader.read(List.of(book), options).books().get(0);
    }
}
