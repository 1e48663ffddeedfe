// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.Deal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds out whether an export was filtered, so that the deals in it are not all the deals there were. */
final class Filtered {
    /** So many closed deals of one kind say that those of the other are not merely rare. */
    private static final int ENOUGH = 10;

    private Filtered() {}

    /** Returns what is missing and how to get it, or empty if nothing looks filtered. */
    static Optional<Message> of(List<ReadDeal> deals) {
        List<LocalDate> won = days(deals, true);
        List<LocalDate> lost = days(deals, false);
        long lostOnNoDay = deals.stream()
                .map(ReadDeal::deal)
                .filter(deal -> isLost(deal) && deal.closed().isEmpty())
                .count();
        if (won.size() >= ENOUGH && lost.isEmpty() && lostOnNoDay == 0) {
            return Optional.of(Message.of("filtered.no-lost").with("won", won.size()));
        }
        if (lost.size() >= ENOUGH && won.isEmpty()) {
            return Optional.of(Message.of("filtered.no-won").with("lost", lost.size()));
        }
        if (won.size() >= ENOUGH && lost.size() >= ENOUGH) {
            LocalDate firstLost = Collections.min(lost);
            long before = won.stream().filter(day -> day.isBefore(firstLost)).count();
            if (before >= ENOUGH && 4 * before >= won.size()) {
                return Optional.of(
                        Message.of("filtered.no-early-lost").with("won", before).with("day", firstLost));
            }
        }
        return Optional.empty();
    }

    private static boolean isLost(Deal deal) {
        return !deal.isOpen() && !deal.isWon();
    }

    private static List<LocalDate> days(List<ReadDeal> deals, boolean won) {
        return deals.stream()
                .map(ReadDeal::deal)
                .filter(deal -> won ? deal.isWon() : isLost(deal))
                .flatMap(deal -> deal.closed().stream())
                .toList();
    }
}
