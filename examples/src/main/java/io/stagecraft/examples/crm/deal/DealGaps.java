// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.deal;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.Defects;
import io.stagecraft.examples.book.Opportunities;
import java.time.LocalDate;
import java.util.Optional;

/** Counts what deals do not tell, and what they tell that cannot be. */
public final class DealGaps {
    private final Defects defects;
    private final Optional<LocalDate> asOf;

    /**
     * @param asOf the day of the review, if it is given
     */
    public DealGaps(Defects defects, Optional<LocalDate> asOf) {
        this.defects = defects;
        this.asOf = asOf;
    }

    /**
     * Counts what a deal lacks.
     *
     * @param isCounted whether it was counted already why it has no close date
     */
    void count(Deal deal, boolean isCounted) {
        String id = deal.id();
        boolean hasAmount = (deal.isWon() ? deal.wonValue() : deal.amount()).isPresent();
        if (deal.kind().filter(kind -> Opportunities.kind(kind).isEmpty()).isPresent()) {
            defects.count(
                    "odd.deals-of-a-kind-of-their-own",
                    () -> Argument.of(Message.of("example.kind")
                            .with("kind", deal.kind().get())
                            .with("id", id)));
        }
        if (deal.closed().isPresent()
                && !deal.changes().isEmpty()
                && deal.changes().stream().anyMatch(change -> Opportunities.isOfNoMeaning(deal, change))) {
            defects.count("odd.closed-deals-that-changed-after-they-were-closed", id);
        }
        if (deal.closed().isPresent()
                && asOf.filter(deal.closed().get()::isAfter).isPresent()) {
            defects.count("odd.deals-closed-after-the-day-of-the-review", id);
        }
        if (deal.opened().isEmpty()) {
            defects.count(
                    deal.isOpen()
                            ? "odd.open-deals-without-a-day-of-opening"
                            : "odd.closed-deals-without-a-day-of-opening",
                    id);
        }
        if (deal.isWon() && !hasAmount) {
            defects.count("odd.won-deals-without-an-amount", id);
        }
        if (!deal.isOpen()) {
            return;
        }
        boolean lacksClose = deal.expectedClose().isEmpty() && !isCounted;
        if (!hasAmount && lacksClose) {
            defects.count("odd.open-deals-without-amount-and-close-date", id);
        } else if (!hasAmount) {
            defects.count("odd.open-deals-without-amount", id);
        } else if (lacksClose) {
            defects.count("odd.open-deals-without-close-date", id);
        }
        if (deal.onHold()) {
            defects.count("odd.open-deals-on-hold", id);
        }
    }
}
