// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.customer;

import java.io.Serializable;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A purchase of a customer on a day.
 */
@Value.Immutable
public abstract class Purchase implements Serializable {
    Purchase() {}

    /** Returns a purchase. */
    public static Purchase of(LocalDate on, Money amount) {
        return ImmutablePurchase.builder().on(on).amount(amount).build();
    }

    /** Returns the day of the purchase. */
    public abstract LocalDate on();

    /** Returns the amount; below zero for a return. */
    public abstract Money amount();
}
