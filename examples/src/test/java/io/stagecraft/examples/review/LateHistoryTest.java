// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.crm.CrmReader;
import io.stagecraft.examples.crm.SmallBook;
import io.stagecraft.examples.crm.option.CrmOptions;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.text.ReviewPhrases;
import io.stagecraft.examples.study.Quarter;
import io.stagecraft.planning.forecast.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded from a late day on says nothing of the quarters before it. */
class LateHistoryTest {
    private static final LocalDate AS_OF = LocalDate.of(2024, 8, 15);
    private static final int QUARTERS = 5;
    private static final Map<Origin.Detail, LocalDate> NEVER =
            Map.of(Origin.Detail.AMOUNT, LocalDate.MAX, Origin.Detail.EXPECTED_CLOSE, LocalDate.MAX);

    @TempDir
    private Path folder;

    @Test
    void oneLateChangeLeavesThePastAsItWas() throws IOException {
        Quarter without = Quarter.of(book());
        Quarter with =
                Quarter.of(book("O1,2024-08-12,amount,700,900", "O1,2024-08-12,expected_close,2024-09-01,2024-09-20"));

        assertThat(with.book().unrecordedBefore())
                .isEqualTo(without.book().unrecordedBefore())
                .isEqualTo(NEVER);
        assertThat(with.forecast().unrecorded())
                .isEqualTo(Map.of(Origin.Detail.AMOUNT, QUARTERS, Origin.Detail.EXPECTED_CLOSE, QUARTERS))
                .isEqualTo(without.forecast().unrecorded());
        assertThat(with.forecast().combination()).isEqualTo(without.forecast().combination());
    }

    @Test
    void whatIsToldOfTheDayOfClosingIsNoHistory() throws IOException {
        assertThat(book("W1,2023-02-20,amount,700,1000").unrecordedBefore())
                .isEqualTo(book().unrecordedBefore())
                .isEqualTo(NEVER);
    }

    /** Two of thirty deals are no history, three are; and they are one from the day on from which one in ten has a change. */
    @Test
    void oneInTenOfTheClosedDealsMustHaveAChange() throws IOException {
        String first = "W1,2023-01-20,amount,700,1000";
        String second = "W2,2023-01-21,amount,700,1000";
        String third = "W3,2023-01-22,amount,700,1000";

        assertThat(recorded(first, second)).isEqualTo(LocalDate.MAX);
        assertThat(recorded(first, second, third)).isEqualTo(LocalDate.of(2023, 1, 20));
    }

    @Test
    void anOldChangeThatStandsAloneIsNotTheBeginning() throws IOException {
        assertThat(recorded("W1,2023-01-20,amount,700,1000", "W21,2024-01-20,amount,700,1000"))
                .isEqualTo(LocalDate.of(2024, 2, 20)); // ten deals were closed since, one of them with a change
    }

    private static LocalDate recorded(String... changes) throws IOException {
        return requireNonNull(book(changes).unrecordedBefore().get(Origin.Detail.AMOUNT));
    }

    @Test
    void theFirstOfSeveralExportsIsTheBeginning() throws IOException {
        Path kept = Files.createDirectory(folder.resolve("kept"));
        export(kept.resolve("deals-2024-02-08.csv"), 700);
        export(kept.resolve("deals-2024-08-15.csv"), 700);

        assertThat(CrmReader.read(List.of(kept), CrmOptions.none().on(AS_OF))
                        .books()
                        .get(0)
                        .unrecordedBefore())
                .containsEntry(Origin.Detail.AMOUNT, LocalDate.of(2024, 2, 8))
                .containsEntry(Origin.Detail.EXPECTED_CLOSE, LocalDate.of(2024, 2, 8));
    }

    @Test
    void aHistoryFromTheFirstQuarterOnIsAHistory() throws IOException {
        assertThat(Quarter.of(book(
                                "W1,2023-01-20,amount,700,1000",
                                "W2,2023-01-20,amount,700,1000",
                                "W3,2023-01-20,amount,700,1000"))
                        .forecast()
                        .unrecorded())
                .isEqualTo(Map.of(Origin.Detail.EXPECTED_CLOSE, QUARTERS));
    }

    @Test
    void ownersAreKnownFromTheFirstHandOverOn() throws IOException {
        Message unrecorded = Message.of("people.owners").with("quarters", 3);

        assertThat(Business.of(book()).ownersFrom()).isEqualTo(LocalDate.MAX);
        assertThat(Business.of(book("O1,2024-08-12,owner,Seller 02,Seller 01")).ownersFrom())
                .isEqualTo(LocalDate.of(2024, 8, 12));
        assertThat(ReviewPhrases.english().say(unrecorded))
                .isEqualTo(
                        "Nothing tells who had which open deal in 3 past quarters: there, each counts with the first owner known"
                                + " of it.");
        assertThat(ReviewPhrases.chinese().say(unrecorded)).isEqualTo("有 3 个历史季度没有记录当时由谁负责在跟商机：其间每个商机按已知的最早负责人计算。");
    }

    @Test
    void anExportKeptSinceLastWeekLeavesThePastAsItWas() throws IOException {
        Path kept = Files.createDirectory(folder.resolve("kept"));
        export(kept.resolve("deals-2024-08-08.csv"), 700);
        export(kept.resolve("deals-2024-08-15.csv"), 900);
        CrmOptions options = CrmOptions.none().on(AS_OF);
        Quarter without = Quarter.of(CrmReader.read(List.of(kept.resolve("deals-2024-08-15.csv")), options)
                .books()
                .get(0));
        Quarter with = Quarter.of(CrmReader.read(List.of(kept), options).books().get(0));

        assertThat(with.book().deals()).anyMatch(deal -> !deal.changes().isEmpty());
        assertThat(with.forecast().unrecorded())
                .containsEntry(Origin.Detail.AMOUNT, QUARTERS)
                .isEqualTo(without.forecast().unrecorded());
        assertThat(with.forecast().combination()).isEqualTo(without.forecast().combination());
    }

    /** Four wins and a loss in each of six quarters, five of which are known from end to end, and an open deal; changes of stage are recorded. */
    private static Book book(String... changes) throws IOException {
        List<String> rows = new ArrayList<>();
        List<String> events = new ArrayList<>(List.of("opportunity_id,date,field,from,to"));
        int n = 0;
        for (LocalDate start : starts()) {
            for (int i = 0; i < 5; i++) {
                String id = "W" + ++n;
                String outcome = i < 4 ? "Won,%s,%s,1000" : "Lost,%s,%s,0";
                rows.add("%s,Seller 01,GTX Pro,Customer 001,%s,1000,%s"
                        .formatted(id, outcome.formatted(start.plusDays(2), start.plusDays(50)), start.plusDays(60)));
                events.add("%s,%s,stage,Prospecting,Engaging".formatted(id, start.plusDays(9)));
            }
        }
        rows.add("O1,Seller 01,GTX Pro,Customer 001,Engaging,2024-07-10,,,900,2024-09-20");
        events.addAll(List.of(changes));
        return new SmallBook()
                .with(
                        "sales_pipeline.csv",
                        "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value,amount,expected_close",
                        String.join("\n", rows))
                .with("stage_events.csv", events.toArray(String[]::new))
                .read(CrmOptions.none().on(AS_OF));
    }

    private static void export(Path file, int amount) throws IOException {
        List<String> rows = new ArrayList<>(
                List.of("Deal ID,Deal Name,Account Name,Owner,Stage,Status,Amount,Currency,Created Date,"
                        + "Expected Close Date,Closed Date"));
        int n = 0;
        for (LocalDate start : starts()) {
            for (int i = 0; i < 5; i++) {
                rows.add("%d,D,Customer 1,Seller 1,Offer,%s,1000,EUR,%s,%s,%s"
                        .formatted(
                                ++n,
                                i < 4 ? "Won" : "Lost",
                                start.plusDays(2),
                                start.plusDays(60),
                                start.plusDays(50)));
            }
        }
        rows.add("99,D,Customer 1,Seller 1,Offer,Open,%d,EUR,2024-07-10,2024-09-20,".formatted(amount));
        Files.write(file, rows);
    }

    private static List<LocalDate> starts() {
        return LocalDate.of(2023, 1, 1)
                .datesUntil(LocalDate.of(2024, 7, 1), Period.ofMonths(3))
                .toList();
    }
}
