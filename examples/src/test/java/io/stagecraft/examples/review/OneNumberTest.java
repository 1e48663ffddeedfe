// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.message.PhraseBook;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.crm.CrmReader;
import io.stagecraft.examples.crm.option.CrmOptions;
import io.stagecraft.examples.review.page.Report;
import io.stagecraft.examples.review.page.View;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.People;
import io.stagecraft.examples.review.quarter.People.Standing;
import io.stagecraft.examples.review.quarter.QuarterForecast;
import io.stagecraft.examples.review.quarter.QuarterPlan;
import io.stagecraft.examples.review.quarter.QuarterTarget;
import io.stagecraft.examples.review.quarter.ReviewOptions;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Progress;
import io.stagecraft.examples.review.text.ReviewPhrases;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.planning.forecast.OpenDeal;
import io.stagecraft.planning.forecast.PeriodDeals;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No two sections of a review state different numbers for the same thing, whatever they are shown as. */
class OneNumberTest {
    /** Where a review states a thing, by the thing. */
    private static final Map<String, List<String>> PLACES = new LinkedHashMap<>();

    static {
        PLACES.put(
                "target",
                List.of(
                        "tile call.target",
                        "outlook.chance.target",
                        "plan.lead.target",
                        "plan.regions|cell.sum|column.assigned",
                        "people.sellers|people.whole|column.target",
                        "sure.of.target",
                        "sure.gauge.target",
                        "what-if.chance.target"));
        PLACES.put(
                "won",
                List.of(
                        "tile call.won",
                        "outlook.headline.won",
                        "call.teams|cell.sum|column.won",
                        "tile plan.won",
                        "people.sellers|cell.sum|column.won",
                        "people.sellers|people.whole|column.won"));
        PLACES.put(
                "middle",
                List.of(
                        "tile call.middle",
                        "outlook.headline.middle",
                        "call.fan-line.middle",
                        "call.teams|cell.sum|column.middle",
                        "people.sellers|cell.sum|column.likely-end",
                        "people.sellers|people.whole|column.likely-end",
                        "what-if.parts|what-if.now|column.adds"));
        PLACES.put("low", List.of("call.band.low", "outlook.headline.low", "call.fan-line.low", "tile sure.from"));
        PLACES.put("high", List.of("call.band.high", "outlook.headline.high", "call.fan-line.high", "sure.to.high"));
        PLACES.put(
                "chance",
                List.of(
                        "tile call.chance",
                        "outlook.chance.chance",
                        "people.sellers|people.whole|column.chance-of-target",
                        "what-if.chance.now"));
        PLACES.put(
                "open deals in play",
                List.of(
                        "stages.counted|stages.in-play|column.deals",
                        "sure.by-stage|cell.sum|column.deals",
                        "reasons.lead.chances",
                        "what-if.counts.deals"));
        PLACES.put(
                "worth of the open deals in play",
                List.of("stages.counted|stages.in-play|column.worth", "sure.by-stage|cell.sum|column.worth"));
        PLACES.put(
                "open deals",
                List.of(
                        "call.outlived.open",
                        "stages.open.open",
                        "stages.estimated.deals",
                        "stages.older.deals",
                        "stages.of-open.deals",
                        "stages.counted|stages.all-open|column.deals",
                        "checks.clean-deals.of",
                        "risks.lead.deals",
                        "reasons.lead.deals"));
        PLACES.put(
                "worth of the open deals",
                List.of(
                        "stages.open.worth",
                        "tile stages.pipeline",
                        "stages.counted|stages.all-open|column.worth",
                        "checks.clean-of.all"));
        PLACES.put(
                "deals that the forecast uses",
                List.of(
                        "call.due.deals",
                        "call.bridge|period-deals.counted|column.deals",
                        "change.steps|period-deals.counted|column.deals",
                        "stages.open.counted",
                        "stages.counted|stages.may-close|column.deals",
                        "sure.counts.open",
                        "checks.lead.of"));
        PLACES.put(
                "worth of the deals that the forecast uses",
                List.of(
                        "call.due.worth",
                        "call.bridge|period-deals.counted|column.worth",
                        "change.steps|period-deals.counted|column.worth",
                        "stages.open.countedWorth",
                        "tile stages.may-close",
                        "stages.counted|stages.may-close|column.worth",
                        "checks.lead.all",
                        "sure.by-stage|cell.sum|stages.may-close"));
        PLACES.put(
                "outlived deals",
                List.of(
                        "call.outlived.count",
                        "stages.older.count",
                        "stages.counted|stages.less(period-deals.outlived)|column.deals"));
        PLACES.put(
                "worth of the outlived deals",
                List.of(
                        "call.outlived.worth",
                        "tile stages.outlived",
                        "stages.counted|stages.less(period-deals.outlived)|column.worth"));
        PLACES.put(
                "deals due in the quarter",
                List.of(
                        "call.bridge|Closing|column.deals",
                        "change.steps|Closing|column.deals",
                        "change.lead-due.after"));
        PLACES.put(
                "worth of the deals due in the quarter",
                List.of(
                        "call.bridge|Closing|column.worth",
                        "change.steps|Closing|column.worth",
                        "change.lead-due.worthAfter"));
    }

    @Test
    void sectionsOfTheSyntheticReviewAgree() {
        agree(SyntheticReview.figures().values());
        Map<String, Set<String>> said = agree(SyntheticReview.report());

        Statements statements = Statements.of(SyntheticReview.report().json(view(ReviewPhrases.english())));
        assertThat(statements.missing(
                        PLACES.values().stream().flatMap(List::stream).toList()))
                .as("places that the synthetic review does not have")
                .containsExactly("sure.counts.open");
        assertThat(said.values()).allMatch(values -> values.size() == 1);
        Money target = money(said, "target");
        assertThat(statements.at(List.of("tile call.gap")))
                .containsExactly(target.minus(money(said, "middle")).toString());
        assertThat(statements.at(List.of("record.models|record.together|column.says")))
                .containsExactly(money(said, "middle").minus(money(said, "won")).toString());
    }

    @Test
    void aSellersEndChanceAndWordAreOneWhereverTheyAreSaid() {
        List<Statements> reports = Stream.of(SyntheticReview.report(), SyntheticReview.plan(), SyntheticReview.track())
                .flatMap(report -> Stream.of(ReviewPhrases.english(), ReviewPhrases.chinese())
                        .map(words -> Statements.of(report.json(view(words)))))
                .toList();
        Set<String> ends = agree(reports, SyntheticReview.people().standings());
        assertThat(ends).isNotEmpty().containsAll(reports.get(0).at(List.of("answers.end.end")));
    }

    @ParameterizedTest
    @CsvSource({
        "crm-sales-opportunities, 2017-12-31",
        "exports/salesforce, 2026-06-30",
        "exports/dynamics365, 2026-06-30",
        "exports/monday, 2026-06-30"
    })
    @EnabledIfSystemProperty(named = "stagecraft.data", matches = ".+")
    void aSellersOutlookIsOneInAnyBook(String folder, LocalDate asOf) throws IOException {
        for (Book book : CrmReader.read(
                        List.of(Path.of(System.getProperty("stagecraft.data"), folder)),
                        CrmOptions.none().on(asOf))
                .books()) {
            Business business = Business.of(book);
            QuarterTarget.of(business, ReviewOptions.none())
                    .flatMap(target -> QuarterPlan.of(business, target, ReviewPhrases.english()))
                    .ifPresent(quarter -> quarter.plan().ifPresent(plan -> {
                        List<Statements> reports = Stream.of(
                                        ReviewReport.of(business, ReviewOptions.none(), new Figures(), Progress.none()),
                                        Plan.report(business, ReviewOptions.none(), new Figures(), Progress.none()),
                                        Track.report(business, ReviewOptions.none(), new Figures(), Progress.none()))
                                .map(report -> Statements.of(report.json(view(ReviewPhrases.english()))))
                                .toList();
                        agree(reports, new People(business, QuarterForecast.of(business), quarter, plan).standings());
                    }));
        }
    }

    /** Asserts that a seller's end, chance and word are one in some reports; returns the ends. */
    private static Set<String> agree(List<Statements> reports, List<Standing> standings) {
        Set<String> ends = new TreeSet<>();
        for (Standing standing : standings) {
            String seller = standing.seller().name();
            List<String> end =
                    standing
                            .end()
                            .map(amount -> amount.toMoney()
                                    .rounded(0, RoundingMode.HALF_UP)
                                    .toString())
                            .stream()
                            .toList();
            ends.addAll(end);
            assertThat(said(reports, "|" + seller + "|column.likely-end")).containsExactlyElementsOf(end);
            assertThat(said(reports, "|" + seller + "|column.outlook"))
                    .containsExactlyElementsOf(
                            standing.outlook().map(word -> word.labels().in(Locale.ENGLISH)).stream()
                                    .toList());
            assertThat(said(reports, "|" + seller + "|column.chance-of-target"))
                    .hasSize(standing.chance().isPresent() ? 1 : 0);
        }
        return ends;
    }

    @Test
    void aDealHasAChanceJustWhereItCounts() {
        Statements statements = Statements.of(SyntheticReview.report().json(view(ReviewPhrases.english())));
        QuarterForecast outlook = SyntheticReview.outlook();

        assertThat(outlook.readDeals().groupOf().keySet().stream()
                        .filter(id -> !statements
                                .at(List.of("reasons.deals|" + id + "|column.chance"))
                                .isEmpty())
                        .collect(Collectors.toSet()))
                .isNotEmpty()
                .isEqualTo(outlook.inPlay().stream().map(OpenDeal::id).collect(Collectors.toSet()));
    }

    private static Set<String> said(List<Statements> reports, String of) {
        Set<String> said = new TreeSet<>();
        reports.forEach(report -> said.addAll(report.at(List.of("people.sellers" + of, "letter.all" + of))));
        return said;
    }

    private static Money money(Map<String, Set<String>> said, String thing) {
        return Money.parse(said.getOrDefault(thing, Set.of()).iterator().next());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    crm-sales-opportunities, 2017-12-31
                    exports/salesforce,      2026-06-30
                    exports/hubspot-en,      2026-06-30
                    exports/hubspot-es,      2026-06-30
                    exports/dynamics365,     2026-06-30
                    exports/pipedrive,       2026-06-30
                    exports/monday,          2026-06-30
                    exports/bitrix24,        2026-06-30
                    """)
    @EnabledIfSystemProperty(named = "stagecraft.data", matches = ".+")
    void sectionsOfAnyReviewAgree(String folder, LocalDate asOf) throws IOException {
        for (Book book : CrmReader.read(
                        List.of(Path.of(System.getProperty("stagecraft.data"), folder)),
                        CrmOptions.none().on(asOf))
                .books()) {
            Figures figures = new Figures();

            Report report = ReviewReport.of(
                    book,
                    ReviewOptions.none(),
                    figures,
                    new Progress(new PrintWriter(new StringWriter()), true, ReviewPhrases.english()));

            agree(figures.values());
            Map<String, Set<String>> said = agree(report);
            if (!figures.values().containsKey("forecast.middle")) {
                assertThat(said)
                        .as("below 4 past periods there is no chance and no band")
                        .containsAllEntriesOf(
                                Map.of("middle", Set.of(), "low", Set.of(), "high", Set.of(), "chance", Set.of()));
                assertThat(report.json(view(ReviewPhrases.english())))
                        .doesNotContain(
                                "\"call.band\"",
                                "\"call.fan\"",
                                "\"call.if\"",
                                "\"sure.gauge\"",
                                "\"sure.nine-in-ten\"",
                                "\"what-if.");
            }
        }
    }

    /** Asserts that a review states one number for a thing, as JSON, page, terminal and tables, in both languages; returns these. */
    private static Map<String, Set<String>> agree(Report report) {
        Map<String, Set<String>> said = new LinkedHashMap<>();
        for (PhraseBook words : List.of(ReviewPhrases.english(), ReviewPhrases.chinese())) {
            Statements statements = Statements.of(report.json(view(words)));
            String page = report.html(view(words)).replace("&nbsp;", " ").replace('\u00a0', ' ');
            String terminal = report.text(view(words)).replaceAll("\\s+", " ");
            Set<Long> tables = numbers(report.tables(view(words)).values());
            PLACES.forEach((thing, places) -> {
                Set<String> values = statements.at(places);
                assertThat(values).as(thing).hasSizeLessThanOrEqualTo(1);
                assertThat(said.computeIfAbsent(thing, key -> values)).as(thing).isEqualTo(values);
                values.stream().filter(value -> !value.startsWith("chance")).forEach(value -> {
                    String grouped = String.format(Locale.ROOT, "%,d", number(value));
                    assertThat(page).as(thing).contains(grouped);
                    assertThat(terminal).as(thing).contains(grouped);
                });
                if (places.stream()
                        .anyMatch(place -> place.contains("|")
                                && statements.missing(List.of(place)).isEmpty())) {
                    assertThat(tables)
                            .as(thing)
                            .containsAll(values.stream()
                                    .filter(value -> !value.startsWith("chance"))
                                    .map(OneNumberTest::number)
                                    .toList());
                }
            });
        }
        return said;
    }

    private static long number(String value) {
        return Long.parseLong(value.replaceAll("^[A-Z]{3} |\\.\\d+$", ""));
    }

    /** Returns the numbers of all cells, in whole units. */
    private static Set<Long> numbers(Collection<String> tables) {
        return tables.stream()
                .flatMap(table -> Pattern.compile("(?<![\\w-])-?\\d+(\\.\\d+)?(?![\\w-])")
                        .matcher(table)
                        .results())
                .map(found -> new BigDecimal(found.group())
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact())
                .collect(Collectors.toSet());
    }

    private static View view(PhraseBook words) {
        return new View(words, true, Optional.empty());
    }

    /** Asserts that the figures of a review, each from the section that states it, agree. */
    static void agree(Map<String, String> figures) {
        assertThat(Stream.of(PeriodDeals.Group.values())
                        .mapToLong(group -> number(figures, "forecast.open." + Texts.code(group)))
                        .sum())
                .as("open deals by what the forecast uses")
                .isEqualTo(number(figures, "stages.open"));
        assertThat(figures.keySet().stream()
                        .filter(name -> name.startsWith("stages.open."))
                        .mapToLong(name -> number(figures, name))
                        .sum())
                .as("open deals by stage")
                .isEqualTo(number(figures, "stages.open"));
        assertThat(number(figures, "forecast.open.outlived"))
                .as("outlived deals, but for those without an amount")
                .isLessThanOrEqualTo(number(figures, "stages.outlived"));
        assertThat(figures.get("summary.expected")).isEqualTo(figures.get("forecast.middle"));
    }

    private static long number(Map<String, String> figures, String name) {
        assertThat(figures).containsKey(name);
        return Long.parseLong(figures.getOrDefault(name, ""));
    }
}
