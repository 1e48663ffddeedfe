// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.message.PhraseBook;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.crm.SmallBook;
import io.stagecraft.examples.crm.option.CrmOptions;
import io.stagecraft.examples.review.page.Report;
import io.stagecraft.examples.review.page.View;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.QuarterForecast;
import io.stagecraft.examples.review.quarter.ReviewOptions;
import io.stagecraft.examples.review.section.ForecastRecordSection;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Progress;
import io.stagecraft.examples.review.text.ReviewPhrases;
import io.stagecraft.fixtures.Told;
import io.stagecraft.planning.forecast.PeriodForecast;
import io.stagecraft.planning.whatif.Adjustment;
import io.stagecraft.planning.whatif.Scenario;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A book that cannot carry a forecast gets no verdict, and says what it lacks. */
class NoVerdictTest {
    private static final LocalDate AS_OF = LocalDate.of(2025, 2, 14);
    private static final List<LocalDate> QUARTERS = LocalDate.of(2023, 1, 1)
            .datesUntil(LocalDate.of(2025, 1, 1), Period.ofMonths(3))
            .toList();

    @Test
    void tooFewWinsGetNoVerdict() throws IOException {
        QuarterForecast sixteen = forecast(book(2, 1_000, ""));
        assertThat(sixteen.period().quantile(0.5)).isEmpty();
        assertThat(sixteen.missing()).extracting(Told::message).containsExactly("forecast.few-wins wins=16 needed=20");

        assertThat(said(book(2, 1_000, ""), PhraseBook.english()))
                .contains(
                        "16 deals with an amount were won as far as is known, and 20 are needed for a range and a chance")
                .contains("Nobody can say yet: EUR 0 are won so far of the EUR 9,000 to reach.")
                .contains(
                        "7 past quarters can be looked back on; none is judged, since no forecast is made of this one.")
                .doesNotContain("4 past quarters known from end to end", "too few to say", "The chance to reach");
        assertThat(said(book(2, 1_000, ""), PhraseBook.chinese())).contains("已知只赢过16个有金额的商机，给出区间和概率需要20个");
    }

    @Test
    void enoughWinsGetOne() throws IOException {
        QuarterForecast many = forecast(book(3, 1_000, ""));
        assertThat(many.period().quantile(0.5)).isPresent();
        assertThat(many.period().refusal()).isEmpty();
    }

    @Test
    void anExportWithoutLossesGetsNoVerdict() throws IOException {
        QuarterForecast filtered = forecast(withoutLosses());

        assertThat(filtered.period().quantile(0.5)).isEmpty();
        assertThat(filtered.missing()).extracting(Told::message).containsExactly("outlook.filtered");
        assertThat(filtered.ofSellers().values())
                .allSatisfy(own -> assertThat(own.refusal().map(Told::message)).contains("outlook.filtered"));
    }

    /** Decision 12: what closed deals bring needs no stages, and such ranges have held. */
    @Test
    void withoutStagesTheForecastIsTheBooksOwnHistoryAndSaysSo() throws IOException {
        Book book = ofHistoryAlone(QUARTERS);

        assertThat(forecast(book).period().combination().weights()).containsOnlyKeys("history");
        assertThat(forecast(book).period().quantile(0.5)).isPresent();
        assertThat(forecast(book).missing()).extracting(Told::message).containsExactly("outlook.no-paths");
        assertThat(said(book, PhraseBook.english()))
                .contains(
                        "models that read open deals do not take part, so that a forecast is that of the book's own history alone");
    }

    @Test
    void theOnlyFamilyWeighsTheSameInAllQuartersHoweverManyTheyAre() throws IOException {
        PeriodForecast forecast = forecast(ofHistoryAlone(LocalDate.of(2018, 1, 1)
                        .datesUntil(LocalDate.of(2025, 1, 1), Period.ofMonths(3))
                        .toList()))
                .period();

        assertThat(forecast.combination().usablePeriods()).isGreaterThan(20);
        assertThat(ForecastRecordSection.record(forecast).map(Message::code)).contains("record.held-leaning");
    }

    private static Book ofHistoryAlone(List<LocalDate> quarters) throws IOException {
        List<String> rows = new ArrayList<>();
        for (LocalDate start : quarters) {
            for (int i = 0; i < 12; i++) {
                String end = i % 2 == 0 ? "Won,%s,%s,1000" : "Lost,%s,%s,0";
                rows.add("W%s-%d,Seller 01,GTX Pro,Customer 001,".formatted(start, i)
                        + end.formatted(start, start.plusDays(i < 6 ? 33 : 70)));
            }
        }
        return new SmallBook()
                .pipeline(rows.toArray(String[]::new))
                .with("settings.csv", "setting,value", "stages,Lead > Talk > Offer", "currency,EUR")
                .read(CrmOptions.none().on(AS_OF));
    }

    @Test
    void aRangeAboveAllThatCanBeAddedUpSaysSo() throws IOException {
        // a hundredth of what a long holds in cents: the sum of the book stays below it, and a range may not
        Book book = book(3, 900_000_000_000_000L, "");
        book.checkSum();

        QuarterForecast forecast = forecast(book);
        assertThat(forecast.period().quantile(0.5)).isEmpty();
        assertThat(forecast.missing())
                .extracting(Told::message)
                .containsExactly("outlook.too-large most=EUR 922337203685478.00");
        assertThat(said(book, PhraseBook.english()))
                .contains("the range would go beyond EUR 922,337,203,685,478")
                .doesNotContain("4 past quarters known from end to end");
        assertThat(said(book, PhraseBook.chinese()))
                .contains("区间会超过这里能合计的上限")
                .doesNotContain("需要在一个学习季度之后再有 4 个完整的历史季度");
    }

    /** What says how likely something is, what deals are expected to bring, where the quarter or a seller ends, or what a model says. */
    private static final Set<String> OF_A_FORECAST = Set.of(
            "answers.deal",
            "answers.deal-estimated",
            "answers.end",
            "answers.of",
            "answers.prospects",
            "call.above",
            "call.band",
            "call.carriers-note",
            "call.carriers-note-short",
            "call.chance",
            "call.fan",
            "call.gap",
            "call.middle",
            "chance",
            "chance.above",
            "chance.below",
            "column.says",
            "column.weight",
            "column.weighted",
            "letter.customers",
            "outlook.chance",
            "outlook.headline",
            "reasons.read",
            "record.models",
            "scenarios.average",
            "sure.default",
            "sure.from",
            "sure.gauge",
            "sure.learned-as-a-whole",
            "sure.learned-by-stage",
            "sure.new-deals",
            "sure.one-family",
            "sure.weighted",
            "visit.likely",
            "what-if.lead");

    /** Columns that stay where nobody can say, without an amount or a chance in them. */
    private static final List<String> EMPTY = List.of(
            "average",
            "chance",
            "chance-of-target",
            "difference",
            "expected-amount",
            "high",
            "likely-end",
            "low",
            "middle",
            "target-chance",
            "without-customer");

    private static final List<String> FIGURES_OF_A_FORECAST = List.of(
            "summary.expected",
            "forecast.chance",
            "forecast.high",
            "forecast.low",
            "forecast.middle",
            "forecast.weighted",
            "scenario.",
            "what-if.");

    /** A book that carries no forecast and a target: too few wins, too few quarters, the same with the target reached, no losses. */
    static Stream<Arguments> withoutAForecast() throws IOException {
        return Stream.of(
                Arguments.of("few wins", book(2, 1_000, ""), "90000"),
                Arguments.of("few quarters", book(20, 1_000, "", LocalDate.of(2024, 4, 1)), "90000"),
                Arguments.of(
                        "reached", book(20, 1_000, "", LocalDate.of(2024, 4, 1), LocalDate.of(2024, 11, 14)), "9000"),
                Arguments.of("no losses", withoutLosses(), "90000"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withoutAForecast")
    void withoutAForecastNothingTellsWhatOpenDealsAreExpectedToBring(String kind, Book book, String target)
            throws IOException {
        assertThat(forecast(book).period().quantile(0.5)).as(kind).isEmpty();
        Business business = Business.of(book);
        ReviewOptions asked = ReviewOptions.none().withTarget(new BigDecimal(target));
        List<Scenario> scenarios =
                List.of(Scenario.named("more").apply(Adjustment.shiftWinLogOdds(0.5)), Scenario.named("as it is"));
        List<Figures> figures = Stream.generate(Figures::new).limit(4).toList();

        for (Report report : List.of(
                ReviewReport.of(book, asked, figures.get(0), Progress.none()),
                Plan.report(business, asked, figures.get(1), Progress.none()),
                Track.report(business, asked, figures.get(2), Progress.none()),
                WhatIf.report(business, scenarios, asked, figures.get(3), Progress.none()))) {
            for (PhraseBook words : List.of(ReviewPhrases.english(), ReviewPhrases.chinese())) {
                String json = report.json(new View(words, true, Optional.empty()));
                assertThat(codes(json)).doesNotContainAnyElementsOf(OF_A_FORECAST);
                assertThat(Statements.of(json).inColumns(EMPTY)).isEmpty();
            }
            assertThat(report.text(new View(ReviewPhrases.english(), true, Optional.empty())))
                    .doesNotContain("likely to come", "relies on", "By amount times the chance");
            assertThat(report.tables(new View(ReviewPhrases.english(), true, Optional.empty())))
                    .allSatisfy((name, csv) ->
                            assertThat(csv.lines().count()).as(name).isGreaterThan(1));
        }
        assertThat(figures.stream().flatMap(each -> each.values().keySet().stream()))
                .isNotEmpty()
                .noneMatch(name -> FIGURES_OF_A_FORECAST.stream().anyMatch(name::startsWith));
    }

    @ParameterizedTest
    @CsvSource({"2, 2023-01-01", "20, 2024-04-01"})
    void withoutAForecastSheetsSayWhatIsOpenAndMayClose(int wins, LocalDate first) throws IOException {
        Business business = Business.of(book(wins, 1_000, "", first));
        ReviewOptions asked = ReviewOptions.none().withTarget(new BigDecimal("90000"));
        Set<String> codes = new TreeSet<>();
        for (Report report : List.of(
                ReviewReport.of(business, asked, new Figures(), Progress.none()),
                Plan.report(business, asked, new Figures(), Progress.none()))) {
            codes.addAll(codes(report.json(new View(ReviewPhrases.english(), true, Optional.empty()))));
        }

        assertThat(codes)
                .contains(
                        "call.due",
                        "call.gap-won",
                        "visit.open",
                        "answers.deal-open",
                        "answers.of-unknown",
                        "letter.customers-not-said",
                        "reasons.lead-no-forecast",
                        "stages.in-play",
                        "sure.by-stage",
                        "checks.lead");
    }

    @Test
    void aTargetThatIsReachedIsSaidToBeSoWithoutAForecast() throws IOException {
        Figures figures = new Figures();
        String text = ReviewReport.of(
                        book(20, 1_000, "", LocalDate.of(2024, 4, 1), LocalDate.of(2024, 11, 14)),
                        ReviewOptions.none().withTarget(new BigDecimal("9000")),
                        figures,
                        Progress.none())
                .text(new View(ReviewPhrases.english(), true, Optional.empty()))
                .replaceAll("\\s+", " ");

        assertThat(text)
                .contains(
                        "Reached: EUR 10,000 are won so far of the EUR 9,000 to reach.",
                        "EUR 10,000 at this point of 1 past quarter",
                        "Won above the target EUR 1,000",
                        "Of 1 seller with a target in FY2024-Q4, 1 has reached it, 0 can, 0 with difficulty, 0 cannot as things stand.",
                        "Seller 01, Region North: EUR 9,450 is reached")
                .doesNotContain("Still missing", "with a chance of", "Chance to reach");
        assertThat(figures.values()).containsEntry("summary.outlook", "REACHED").containsEntry("people.reached", "1");
    }

    private static Set<String> codes(String json) {
        Set<String> codes = new TreeSet<>();
        Matcher code = Pattern.compile("\"code\" ?: ?\"([^\"]+)\"").matcher(json);
        while (code.find()) {
            codes.add(code.group(1));
        }
        return codes;
    }

    @Test
    void aChanceThatNothingCanBeHeldAgainstSaysSo() throws IOException {
        assertThat(said(book(9, 1_000, "", LocalDate.of(2023, 10, 1)), PhraseBook.english()))
                .contains(
                        "none of it can be judged yet, since no past quarter could be forecast so.",
                        "all families of models that take part speak of 4. None could be forecast with enough quarters before.");
    }

    @Test
    void aBookThatHasStoppedSaysSoWhereItSaysWhatIsMissing() throws IOException {
        Book book = book(3, 1_000, "", QUARTERS.get(0), LocalDate.of(2026, 2, 14));
        assertThat(forecast(book).missing()).extracting(Told::message).contains("outlook.stopped day=2025-01-10");
        assertThat(forecast(book(3, 1_000, "")).missing())
                .extracting(Message::code)
                .doesNotContain("outlook.stopped");
    }

    private static Book withoutLosses() throws IOException {
        return new SmallBook()
                .pipeline(QUARTERS.stream()
                        .flatMap(start -> IntStream.range(0, 3)
                                .mapToObj(i -> "W%s-%d,Seller 01,GTX Pro,Customer 001,Won,%s,%s,1000"
                                        .formatted(start, i, start, start.plusDays(70))))
                        .toArray(String[]::new))
                .read(CrmOptions.none().on(AS_OF));
    }

    /** Half of the deals of a quarter close before its middle, so that 8 a quarter make 40 before the sixth, 9 before the fifth. */
    @ParameterizedTest
    @CsvSource({"8, 3, 1", "9, 4, 0"})
    void chancesOfSingleDealsNeedFortyWinsBeforeFourQuarters(int wins, int quarters, int said) throws IOException {
        QuarterForecast forecast = forecast(book(wins, 1_000, changesOfTheFirst(2 * wins)));

        assertThat(forecast.period().combination().periods().stream()
                        .filter(past -> past.forecasts().stream()
                                .anyMatch(each -> each.family().equals("deals"))))
                .hasSize(quarters);
        assertThat(forecast.missing().stream().filter(why -> why.code().equals("outlook.few-wins")))
                .hasSize(said);
    }

    /** One in eight deals, those of the first quarter, have a change of what they are worth and when they close. */
    private static String changesOfTheFirst(int deals) {
        return IntStream.rangeClosed(1, deals)
                .mapToObj(
                        i -> "W%1$d,2023-01-20,amount,700,1000\nW%1$d,2023-01-20,expected_close,2023-02-01,2023-02-03\n"
                                .formatted(i))
                .collect(joining());
    }

    private static QuarterForecast forecast(Book book) {
        return QuarterForecast.of(Business.of(book));
    }

    private static String said(Book book, PhraseBook language) {
        PhraseBook words = language.equals(PhraseBook.english()) ? ReviewPhrases.english() : ReviewPhrases.chinese();
        return ReviewReport.of(
                        book, ReviewOptions.none().withTarget(new BigDecimal("9000")), new Figures(), Progress.none())
                .text(new View(words, true, Optional.empty()))
                .replaceAll("\\s+", " ");
    }

    /**
     * As many wins as losses in each of eight quarters, each of 1,000 but the last win of the third quarter of 2024, half of them closed
     * early; changes of stage are recorded.
     */
    private static Book book(int each, long largest, String changes) throws IOException {
        return book(each, largest, changes, QUARTERS.get(0));
    }

    private static Book book(int each, long largest, String changes, LocalDate first) throws IOException {
        return book(each, largest, changes, first, AS_OF);
    }

    private static Book book(int each, long largest, String changes, LocalDate first, LocalDate asOf)
            throws IOException {
        List<String> rows = new ArrayList<>();
        List<String> events = new ArrayList<>(List.of("opportunity_id,date,field,from,to"));
        int n = 0;
        for (LocalDate start : QUARTERS) {
            for (int i = 0; i < 2 * each && !start.isBefore(first); i++) {
                String id = "W" + ++n;
                boolean isLargest = start.equals(LocalDate.of(2024, 7, 1)) && i == 2 * each - 2;
                long amount = isLargest ? largest : 1_000;
                LocalDate closed = start.plusDays(i < each ? 33 : 70);
                rows.add("%s,Seller 01,GTX Pro,Customer 001,%s,%s,%s,%d,%d,%s"
                        .formatted(
                                id,
                                i % 2 == 0 ? "Won" : "Lost",
                                start.plusDays(2),
                                closed,
                                i % 2 == 0 ? amount : 0,
                                amount,
                                closed));
                events.add("%s,%s,stage,DISCOVERY,RECOMMENDATION".formatted(id, start.plusDays(9)));
            }
        }
        rows.add("O1,Seller 01,GTX Pro,Customer 001,RECOMMENDATION,2025-01-10,,,900,2025-03-20");
        events.addAll(changes.lines().toList());
        return new SmallBook()
                .with("settings.csv", "setting,value", "currency,EUR", "process,consultative")
                .with(
                        "sales_pipeline.csv",
                        "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value,amount,expected_close",
                        String.join("\n", rows))
                .with("stage_events.csv", events.toArray(String[]::new))
                .read(CrmOptions.none().on(asOf));
    }
}
