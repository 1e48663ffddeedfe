// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.deal;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.Mapping;
import io.stagecraft.examples.crm.table.TableKind;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Finds out whether an export was filtered, so that the deals in it are not all the deals there were, or leaves out when they closed. A deal that was abandoned is none
 * that was lost: it counts in no win rate.
 */
public final class Filtered {
    /** So many closed deals of one kind say that those of the other are not merely rare. */
    public static final int ENOUGH = 10;

    /** Fewer losses than that begin late by no chance if, spread over time as the wins are, all would be so late less often than this. */
    private static final double UNLIKELY = 0.01;

    private Filtered() {}

    /**
     * Returns what is missing and how to get it, or empty if nothing looks filtered.
     *
     * @param unknown how many rows are set aside of which nobody knows how they stand
     * @param wonWithoutDay how many won deals are not among the deals because they have no day of closing
     * @param asOf the day of the review
     */
    public static Optional<Message> of(List<ReadDeal> deals, long unknown, long wonWithoutDay, LocalDate asOf) {
        List<LocalDate> won = days(deals, Deal.Outcome.WON);
        List<LocalDate> lost = days(deals, Deal.Outcome.LOST);
        long lostWithoutDay = count(deals, Deal.Outcome.LOST) - lost.size();
        if (lostWithoutDay > lost.size()) {
            return Optional.of(Message.of("filtered.lost-without-day")
                    .with("without", lostWithoutDay)
                    .with("lost", lostWithoutDay + lost.size()));
        }
        if (wonWithoutDay > won.size()) {
            return Optional.of(Message.of("filtered.won-without-day")
                    .with("without", wonWithoutDay)
                    .with("won", wonWithoutDay + won.size()));
        }
        if (won.size() >= ENOUGH && count(deals, Deal.Outcome.LOST) == 0) {
            if (unknown > 0) {
                return Optional.of(Message.of("filtered.no-lost-known")
                        .with("won", won.size())
                        .with("rows", unknown));
            }
            long overdue = deals.stream()
                    .map(ReadDeal::deal)
                    .filter(deal -> deal.outcome() == Deal.Outcome.OPEN)
                    .filter(deal -> deal.expectedClose().filter(asOf::isAfter).isPresent())
                    .count();
            if (overdue >= ENOUGH && 2 * overdue >= count(deals, Deal.Outcome.OPEN)) {
                return Optional.of(Message.of("filtered.no-lost-but-overdue")
                        .with("won", won.size())
                        .with("overdue", overdue)
                        .with("line", Mapping.line(TableKind.DEALS.word(), "<column>", Field.CLOSED.word())));
            }
            long abandoned = count(deals, Deal.Outcome.ABANDONED);
            return Optional.of(
                    abandoned == 0
                            ? Message.of("filtered.no-lost").with("won", won.size())
                            : Message.of("filtered.only-abandoned")
                                    .with("won", won.size())
                                    .with("abandoned", abandoned));
        }
        int notWon = lost.size() + days(deals, Deal.Outcome.ABANDONED).size();
        if (notWon >= ENOUGH && won.isEmpty()) {
            return Optional.of(
                    unknown > 0
                            ? Message.of("filtered.no-won-known")
                                    .with("lost", notWon)
                                    .with("rows", unknown)
                            : Message.of("filtered.no-won").with("lost", notWon));
        }
        if (won.size() >= ENOUGH && !lost.isEmpty()) {
            LocalDate firstLost = Collections.min(lost);
            long before = won.stream().filter(day -> day.isBefore(firstLost)).count();
            double byChance = Math.pow(1 - (double) before / won.size(), lost.size());
            if (before >= ENOUGH && 4 * before >= won.size() && (lost.size() >= ENOUGH || byChance < UNLIKELY)) {
                return Optional.of(
                        Message.of("filtered.no-early-lost").with("won", before).with("day", firstLost));
            }
        }
        return Optional.empty();
    }

    private static long count(List<ReadDeal> deals, Deal.Outcome outcome) {
        return deals.stream().filter(read -> read.deal().outcome() == outcome).count();
    }

    private static List<LocalDate> days(List<ReadDeal> deals, Deal.Outcome outcome) {
        return deals.stream()
                .map(ReadDeal::deal)
                .filter(deal -> deal.outcome() == outcome)
                .flatMap(deal -> deal.closed().stream())
                .toList();
    }
}
