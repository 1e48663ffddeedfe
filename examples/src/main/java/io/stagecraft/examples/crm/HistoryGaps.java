// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.FieldChange;
import io.stagecraft.examples.crm.deal.Filtered;
import io.stagecraft.examples.crm.deal.ReadDeal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out whether a log of stages leaves deals out, or ends before they do. Most deals move before they close; those that close where
 * they began have no stage in a log of changes.
 */
final class HistoryGaps {
    /** So many days after the last stage of a log a deal closes without being missed: the close itself may be logged as no stage. */
    private static final int DAYS_AFTER = 7;

    private HistoryGaps() {}

    /**
     * Returns what is missing and how to get it; nothing if no deal has a stage of a log, which is said of that log.
     *
     * @param logged from the first to the last stage that a log tells
     * @param asOf the day of the review, after which nothing is missed
     */
    static Stream<Message> of(List<ReadDeal> deals, DateRange logged, LocalDate asOf) {
        if (deals.stream().map(ReadDeal::deal).noneMatch(HistoryGaps::tellsStage)) {
            return Stream.empty();
        }
        List<Deal> closed = deals.stream()
                .map(ReadDeal::deal)
                .filter(deal -> closedIn(deal, logged, asOf))
                .toList();
        long untold = closed.stream().filter(deal -> !tellsStage(deal)).count();
        LocalDate late = logged.lastDay().plusDays(DAYS_AFTER);
        long later = deals.stream()
                .flatMap(read -> read.deal().closed().stream())
                .filter(day -> day.isAfter(late) && !day.isAfter(asOf))
                .count();
        return Stream.of(
                        untold >= Filtered.ENOUGH && 2 * untold > closed.size()
                                ? Optional.of(Message.of("warn.history-of-part")
                                        .with("untold", untold)
                                        .with("closed", closed.size())
                                        .with("first", logged.start())
                                        .with("last", logged.lastDay()))
                                : Optional.<Message>empty(),
                        later >= Filtered.ENOUGH
                                ? Optional.of(Message.of("warn.history-ends")
                                        .with("last", logged.lastDay())
                                        .with("deals", later)
                                        .with("late", late))
                                : Optional.<Message>empty())
                .flatMap(Optional::stream);
    }

    private static boolean closedIn(Deal deal, DateRange days, LocalDate asOf) {
        return deal.closed()
                .filter(day -> days.contains(day) && !day.isAfter(asOf))
                .isPresent();
    }

    private static boolean tellsStage(Deal deal) {
        return deal.changes().stream().anyMatch(change -> change.field() == FieldChange.Field.STAGE);
    }
}
