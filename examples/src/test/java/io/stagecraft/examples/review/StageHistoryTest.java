// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.message.PhraseBook;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Opportunities;
import io.stagecraft.examples.crm.SmallBook;
import io.stagecraft.examples.crm.option.CrmOptions;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.QuarterForecast;
import io.stagecraft.examples.study.Quarter;
import io.stagecraft.planning.forecast.Origin;
import io.stagecraft.planning.forecast.PastPeriod;
import io.stagecraft.planning.forecast.PeriodForecast;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a deal stood is known from the day on from which stages are recorded: of a closed one before, nothing tells it. */
class StageHistoryTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 5, 15);
    private static final LocalDate FIRST_OPENED = LocalDate.of(2023, 1, 2);
    private static final int QUARTERS = 12;
    private static final List<String> STAGES = List.of("PREPARATION", "DISCOVERY", "NEEDS_DEVELOPMENT");
    private static final String COLUMNS =
            "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value";

    /** A deal that moves to the next stage every ten days; lost ones stop in any stage, the first among them. */
    private record Story(String id, LocalDate opened, LocalDate closed, int moves, boolean isWon, int value) {
        boolean isOpen() {
            return closed.isAfter(AS_OF);
        }

        String row() {
            return "%s,Seller 01,GTX Pro,Customer 001,%s,%s,%s,%s"
                    .formatted(
                            id,
                            isOpen() ? STAGES.get(moves) : isWon ? "Won" : "Lost",
                            opened,
                            isOpen() ? "" : closed,
                            isOpen() ? "" : isWon ? value : 0);
        }

        List<Move> lines() {
            List<Move> lines = new ArrayList<>();
            for (int i = 0; i < moves; i++) {
                lines.add(new Move(this, opened.plusDays(10L * (i + 1)), STAGES.get(i), STAGES.get(i + 1)));
            }
            return lines;
        }
    }

    private record Move(Story deal, LocalDate day, String from, String to) {
        String row() {
            return "%s,%s,stage,%s,%s".formatted(deal.id(), day, from, to);
        }
    }

    private static List<Story> stories() {
        List<Story> stories = new ArrayList<>();
        Random random = new Random(7);
        for (LocalDate opened = FIRST_OPENED; opened.isBefore(AS_OF.minusDays(25)); opened = opened.plusDays(3)) {
            boolean isWon = random.nextInt(2) == 0;
            stories.add(new Story(
                    "D%04d".formatted(stories.size()),
                    opened,
                    opened.plusDays(25 + random.nextInt(50)),
                    isWon ? 2 : random.nextInt(3),
                    isWon,
                    3_000 + random.nextInt(2_000)));
        }
        return stories;
    }

    private static Book book(List<Story> stories, Predicate<Move> recorded) throws IOException {
        List<String> lines = new ArrayList<>(List.of("opportunity_id,date,field,from,to"));
        stories.stream()
                .flatMap(story -> story.lines().stream())
                .filter(recorded)
                .forEach(move -> lines.add(move.row()));
        return new SmallBook()
                .with("settings.csv", "setting,value", "process,consultative")
                .with(
                        "sales_pipeline.csv",
                        COLUMNS,
                        String.join("\n", stories.stream().map(Story::row).toList()))
                .with("stage_events.csv", lines.toArray(String[]::new))
                .read(CrmOptions.none().on(AS_OF));
    }

    private static PeriodForecast forecast(Predicate<Move> recorded) throws IOException {
        return Quarter.of(book(stories(), recorded)).forecast();
    }

    @Test
    void whatIsRecordedFromTheBeginningIsReadInEveryQuarter() throws IOException {
        Book book = book(stories(), move -> true);

        assertThat(book.unrecordedBefore()).isEmpty();
        assertThat(Quarter.of(book).forecast().unrecorded()).isEmpty();
        assertThat(Quarter.of(book).forecast().combination().weights().keySet())
                .containsExactly("deals", "history", "pipeline");
    }

    @Test
    void aDealLostWithoutAMoveStoodInTheFirstStage() throws IOException {
        Book book = book(stories(), move -> true);
        Story lost = stories().stream()
                .filter(story -> story.moves() == 0 && !story.isOpen())
                .findFirst()
                .orElseThrow();

        assertThat(deal(book, lost)).satisfies(deal -> {
            assertThat(deal.stage()).isEqualTo("PREPARATION");
            assertThat(deal.isImported()).isFalse();
        });
    }

    @Test
    void withoutAHistoryNothingTellsWhereAClosedDealStood() throws IOException {
        Book book = book(stories(), move -> false);
        Quarter quarter = Quarter.of(book);

        assertThat(book.unrecordedBefore()).isEqualTo(Map.of(Origin.Detail.STAGE, LocalDate.MAX));
        assertThat(Opportunities.of(book)).filteredOn(deal -> !deal.isOpen()).allMatch(Opportunity::isImported);
        assertThat(quarter.forecast().combination().weights().keySet()).containsExactly("history");
        assertThat(quarter.forecast().leftOut())
                .extracting(PhraseBook.english()::say)
                .containsExactly(
                        "nothing tells the stage of open deals as it was in 12 past periods, so that models that read it do not"
                                + " speak of those periods",
                        "each deal with its chance in one market could be replayed for 0 past periods; 4 are needed",
                        "open deals by what their stage brought could be replayed for 0 past periods; 4 are needed");
        assertThat(quarter.forecast().leftOut())
                .extracting(PhraseBook.chinese()::say)
                .containsExactly(
                        "过去12个期间没有记录未结商机当时的阶段，读取它的模型对这些期间不作预测",
                        "“同受市场影响的逐个商机概率”只能在过去的0个期间上重演；需要4个",
                        "“进行中的商机按所处阶段以往的结果”只能在过去的0个期间上重演；需要4个");
        assertThat(QuarterForecast.of(Business.of(book)).period().leftOut())
                .isEqualTo(quarter.forecast().leftOut());
    }

    @Test
    void aHistoryOfOpenDealsAloneIsNone() throws IOException {
        PeriodForecast forecast = forecast(move -> move.deal().isOpen());

        assertThat(book(stories(), move -> move.deal().isOpen()).unrecordedBefore())
                .isEqualTo(Map.of(Origin.Detail.STAGE, LocalDate.MAX));
        assertThat(forecast.combination()).isEqualTo(forecast(move -> false).combination());
    }

    @Test
    void fewClosedDealsWithAHistoryAreNone() throws IOException {
        Predicate<Move> few = move -> move.deal().isOpen() || move.deal().id().endsWith("00");

        assertThat(book(stories(), few).unrecordedBefore()).isEqualTo(Map.of(Origin.Detail.STAGE, LocalDate.MAX));
    }

    @Test
    void quartersBeforeTheFirstRecordedStageAreNotForecastFromIt() throws IOException {
        LocalDate from = LocalDate.of(2024, 8, 1);
        Book book = book(stories(), move -> !move.day().isBefore(from));
        PeriodForecast forecast = Quarter.of(book).forecast();

        assertThat(book.unrecordedBefore()).isEqualTo(Map.of(Origin.Detail.STAGE, LocalDate.of(2024, 8, 1)));
        assertThat(forecast.unrecorded()).isEqualTo(Map.of(Origin.Detail.STAGE, 6));
        assertThat(forecast.combination().past())
                .filteredOn(past -> past.asOf().isBefore(from.plusMonths(1))) // and many open then were closed unseen
                .hasSize(6)
                .allSatisfy(past -> assertThat(families(past)).doesNotContain("deals", "pipeline"));
        assertThat(forecast.combination().past())
                .filteredOn(past -> past.asOf().isAfter(from.plusMonths(9))) // after two quarters to learn from
                .hasSize(4)
                .allSatisfy(past -> assertThat(families(past)).contains("deals", "pipeline"));
    }

    @Test
    void anOldMoveThatStandsAloneIsNotTheBeginning() throws IOException {
        LocalDate from = LocalDate.of(2024, 8, 1);
        Book book = book(
                stories(),
                move -> move.deal().id().equals("D0001")
                        || !move.deal().opened().isBefore(from));

        assertThat(book.unrecordedBefore().get(Origin.Detail.STAGE)).isBetween(from, from.plusDays(14));
    }

    /** What a deal comes to after a day is another: its stage, its end and its worth. */
    private static Story changed(Story story, LocalDate day) {
        if (story.opened().isAfter(day) || !story.closed().isAfter(day)) {
            return story;
        }
        int moves = (int)
                story.lines().stream().filter(move -> !move.day().isAfter(day)).count();
        return new Story(
                story.id(),
                story.opened(),
                day.plusDays(story.opened().equals(day) ? 1 : 2),
                moves,
                !story.isWon(),
                99_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 6, 8, 10, 11})
    void whatIsRecordedLaterChangesNothing(int period) throws IOException {
        List<Story> stories = stories();
        Quarter quarter = Quarter.of(book(stories, move -> true));
        LocalDate day = quarter.replay().past().get(period).asOf();
        Quarter changed = Quarter.of(
                book(stories.stream().map(story -> changed(story, day)).toList(), move -> true));

        assertThat(changed.forecast().combination().past()).hasSize(QUARTERS);
        assertThat(changed.forecast().combination().past().get(period))
                .isNotEqualTo(quarter.forecast().combination().past().get(period)); // what came of it is another
        assertThat(said(changed).subList(0, period + 1)).isEqualTo(said(quarter).subList(0, period + 1));
    }

    private static List<?> said(Quarter quarter) {
        return quarter.forecast().combination().past().stream()
                .map(PastPeriod::forecasts)
                .toList();
    }

    @Test
    void engagingBeginsOnItsDay() throws IOException {
        Book book = twoStages(COLUMNS);

        assertThat(book.unrecordedBefore()).isEmpty();
        assertThat(Opportunities.of(book)).allSatisfy(deal -> {
            assertThat(deal.stage()).isEqualTo("Engaging");
            assertThat(deal.isImported()).isFalse();
        });
    }

    @Test
    void engagingOfAnotherSystemBeginsOnADayThatNothingTells() throws IOException {
        Book book = twoStages(COLUMNS.replace("engage_date", "created_date"));

        assertThat(book.unrecordedBefore()).isEqualTo(Map.of(Origin.Detail.STAGE, LocalDate.MAX));
        assertThat(Opportunities.of(book)).allSatisfy(deal -> {
            assertThat(deal.stage()).isEqualTo("Engaging");
            assertThat(deal.isImported()).isTrue();
        });
    }

    private static Book twoStages(String columns) throws IOException {
        return new SmallBook()
                .with("settings.csv", "setting,value", "stages,Prospecting > Engaging")
                .with(
                        "sales_pipeline.csv",
                        columns,
                        "A1,Seller 01,GTX Pro,Customer 001,Won,2024-01-10,2024-03-01,4700",
                        "A2,Seller 01,GTX Pro,Customer 001,Lost,2024-01-10,2024-02-01,0",
                        "A3,Seller 01,GTX Pro,,Engaging,2024-02-10,,")
                .read(CrmOptions.none().on(AS_OF));
    }

    private static Opportunity deal(Book book, Story story) {
        return Opportunities.of(book).stream()
                .filter(deal -> deal.id().equals(story.id()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> families(PastPeriod past) {
        return past.forecasts().stream()
                .map(forecast -> forecast.family())
                .distinct()
                .toList();
    }
}
