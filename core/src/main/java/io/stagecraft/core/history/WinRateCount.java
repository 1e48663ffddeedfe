// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.MoneySum;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.time.DateRange;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Counts the deals that closed in one period. */
final class WinRateCount {
    private final WinRates rules;
    private final DateRange period;
    private int won;
    private int lost;
    private int abandoned;
    private int invalid;
    private int withoutValue;
    private int belowZero;
    private final MoneySum wonValue = new MoneySum();
    private final MoneySum lostValue = new MoneySum();
    private @Nullable CurrencyUnit currency;

    WinRateCount(WinRates rules, DateRange period) {
        this.rules = rules;
        this.period = period;
    }

    void add(Opportunity deal, LocalDate closed, Function<? super Opportunity, Optional<Money>> value) {
        if (!period.contains(closed)) {
            return;
        }
        if (rules.isOutside(deal)) {
            invalid++;
        } else if (WinRates.isGivenUp(deal)) {
            abandoned++;
        } else {
            count(deal.status() == DealStatus.WON, value.apply(deal));
        }
    }

    private void count(boolean isWon, Optional<Money> value) {
        won += isWon ? 1 : 0;
        lost += isWon ? 0 : 1;
        if (value.isEmpty()) {
            withoutValue++;
            return;
        }
        CurrencyUnit own = value.get().getCurrencyUnit();
        if (currency == null) {
            currency = own;
        }
        checkArgument(
                currency.equals(own),
                "values must be in one currency but were %s and %s; convert them with exchange rates",
                currency,
                own);
        if (value.get().isNegative()) {
            belowZero++;
        } else {
            (isWon ? wonValue : lostValue).add(value.get());
        }
    }

    /** Returns a sum of values; zero if only others have one, or those that have it are below zero. */
    private Optional<Money> sum(MoneySum values) {
        return values.toMoney().or(() -> Optional.ofNullable(currency).map(Money::zero));
    }

    WinRate toWinRate() {
        return ImmutableWinRate.builder()
                .period(period)
                .won(won)
                .lost(lost)
                .abandoned(abandoned)
                .invalid(invalid)
                .wonValue(sum(wonValue))
                .lostValue(sum(lostValue))
                .withoutValue(withoutValue)
                .belowZero(belowZero)
                .minimum(rules.minimum())
                .build();
    }
}
