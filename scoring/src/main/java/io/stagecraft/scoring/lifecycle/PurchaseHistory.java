// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.lifecycle;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.check.Exact;
import io.stagecraft.core.customer.Purchase;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;

/** The purchases of one customer by day; as of a day, later purchases are not seen. */
@Serial.Structural
@Value.Immutable
public abstract class PurchaseHistory implements Serializable {
    PurchaseHistory() {}

    /**
     * Returns the history of purchases given in any order, such as those of a {@link
     * io.stagecraft.core.customer.Customer}.
     *
     * @throws IllegalArgumentException if their currencies differ
     */
    public static PurchaseHistory of(List<Purchase> purchases) {
        return builder()
                .addAllPurchases(Elements.checked(purchases, "purchases"))
                .build();
    }

    static ImmutablePurchaseHistory.Builder builder() {
        return ImmutablePurchaseHistory.builder();
    }

    /** Returns the purchases, the earliest first, those of one day in the order given; possibly empty. */
    public abstract List<Purchase> purchases();

    /** Returns the days on which the customer bought, up to and including a day, each once, the earliest first. */
    public List<LocalDate> days(LocalDate upTo) {
        requireNonNull(upTo, "upTo");
        return purchases().stream()
                .map(Purchase::on)
                .filter(date -> !date.isAfter(upTo))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the day of the first purchase up to and including a day, or empty if there is none. */
    public Optional<LocalDate> first(LocalDate upTo) {
        requireNonNull(upTo, "upTo");
        return purchases().stream().map(Purchase::on).findFirst().filter(date -> !date.isAfter(upTo));
    }

    /**
     * Returns the sum of the purchases from one day, inclusive, to another, exclusive, in the smallest unit of the currency; 0 if
     * there are none.
     *
     * @throws ArithmeticException if the sum does not fit a {@code long}
     */
    public long value(LocalDate from, LocalDate before) {
        requireNonNull(from, "from");
        requireNonNull(before, "before");
        return purchases().stream()
                .filter(purchase ->
                        !purchase.on().isBefore(from) && purchase.on().isBefore(before))
                .mapToLong(purchase -> Exact.minor(purchase.amount(), "amount"))
                .reduce(0, Math::addExact);
    }

    @Value.Check
    PurchaseHistory checked() {
        List<CurrencyUnit> currencies = purchases().stream()
                .map(purchase -> purchase.amount().getCurrencyUnit())
                .distinct()
                .toList();
        checkArgument(currencies.size() <= 1, "purchases must have one currency but have %s", currencies);
        Comparator<Purchase> byDate = Comparator.comparing(Purchase::on);
        List<Purchase> sorted = purchases().stream().sorted(byDate).toList();
        return sorted.equals(purchases()) ? this : of(sorted);
    }
}
