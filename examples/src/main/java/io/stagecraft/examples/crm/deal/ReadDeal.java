// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.deal;

import io.stagecraft.examples.book.Deal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * A deal that was read, and what of its row the book does not keep.
 *
 * @param deal the deal
 * @param currency of its amount
 * @param name how the row calls it
 * @param manager the manager of its owner, or empty text
 * @param region the region or team of its owner, or empty text
 */
public record ReadDeal(Deal deal, CurrencyUnit currency, String name, String manager, String region) {
    /** Returns the deal as it was known in the evening of a day, of which a later export tells; empty if it was not known. */
    public Optional<ReadDeal> asOf(LocalDate day) {
        return deal.asOf(day, currency).map(then -> {
            boolean isSameOwner = then.seller().equals(deal.seller());
            return new ReadDeal(then, currency, name, isSameOwner ? manager : "", isSameOwner ? region : "");
        });
    }

    /** Returns whether the row tells the manager, the region or the team of the owner. */
    public boolean tellsTeam() {
        return !manager.isEmpty() || !region.isEmpty();
    }

    /** Returns whether the deal is closed, but on no known day. */
    public boolean isBeside() {
        return !deal.isOpen() && deal.closed().isEmpty();
    }
}
