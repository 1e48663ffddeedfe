package io.stagecraft.core.history;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.time.DateRange;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
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
    private @Nullable Money wonValue;
    private @Nullable Money lostValue;

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
        Money zero = Money.zero(value.get().getCurrencyUnit());
        Money one = wonValue == null ? zero : wonValue;
        Money other = lostValue == null ? zero : lostValue;
        checkArgument(
                one.isSameCurrency(zero),
                "values must be in one currency but were %s and %s; convert them with exchange rates",
                one.getCurrencyUnit(),
                zero.getCurrencyUnit());
        boolean isIn = !value.get().isNegative();
        belowZero += isIn ? 0 : 1;
        wonValue = isWon && isIn ? one.plus(value.get()) : one;
        lostValue = isWon || !isIn ? other : other.plus(value.get());
    }

    WinRate toWinRate() {
        return ImmutableWinRate.builder()
                .period(period)
                .won(won)
                .lost(lost)
                .abandoned(abandoned)
                .invalid(invalid)
                .wonValue(Optional.ofNullable(wonValue))
                .lostValue(Optional.ofNullable(lostValue))
                .withoutValue(withoutValue)
                .belowZero(belowZero)
                .minimum(rules.minimum())
                .build();
    }
}
