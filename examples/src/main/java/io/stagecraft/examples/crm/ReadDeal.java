// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import io.stagecraft.examples.book.Deal;
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
record ReadDeal(Deal deal, CurrencyUnit currency, String name, String manager, String region) {
    /** Returns whether the deal is closed, but on no known day. */
    boolean isBeside() {
        return !deal.isOpen() && deal.closed().isEmpty();
    }
}
