// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.measure;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Adds up amounts of money in one currency, exactly, without a value for each sum on the way. Not safe for use by multiple threads.
 *
 * <pre>{@code
 * MoneySum won = new MoneySum();
 * deals.forEach(deal -> won.add(deal.amount()));
 * won.toMoney();    // empty if nothing was added
 * }</pre>
 */
public final class MoneySum {
    private @Nullable CurrencyUnit currency;
    private long minor;
    private BigDecimal beyond = BigDecimal.ZERO; // what did not fit, in minor units

    /** Creates a sum to which nothing was added. */
    public MoneySum() {}

    /**
     * Adds an amount of any sign.
     *
     * @throws IllegalArgumentException if it is in another currency than those before
     */
    public void add(Money amount) {
        CurrencyUnit own = requireNonNull(amount, "amount").getCurrencyUnit();
        if (currency == null) {
            currency = own;
        }
        checkArgument(currency.equals(own), "amounts must be in one currency but were in %s and %s", currency, own);
        BigDecimal more = amount.getAmountMinor();
        long small = more.longValue();
        long sum = minor + small;
        if (amount.getAmount().precision() > 18 || ((minor ^ sum) & (small ^ sum)) < 0) {
            beyond = beyond.add(more);
        } else {
            minor = sum;
        }
    }

    /** Adds what another sum is made of. */
    public void add(MoneySum other) {
        other.toMoney().ifPresent(this::add);
    }

    /** Returns the sum, or empty if nothing was added. */
    public Optional<Money> toMoney() {
        return currency == null
                ? Optional.empty()
                : Optional.of(Money.of(
                        currency, beyond.add(BigDecimal.valueOf(minor)).movePointLeft(currency.getDecimalPlaces())));
    }
}
