package io.stagecraft.core.history;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.LossReason;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.time.DateRange;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Counts the deals that closed in one period. */
final class WinRateCount {
    private final WinRates rules;
    private final Set<String> outside;
    private final DateRange period;
    private int won;
    private int lost;
    private int abandoned;
    private int invalid;
    private int withoutValue;
    private @Nullable Money wonValue;
    private @Nullable Money lostValue;

    WinRateCount(WinRates rules, DateRange period) {
        this.rules = rules;
        this.period = period;
        this.outside = rules.lossReasons().stream()
                .filter(LossReason::isOutsideRates)
                .map(LossReason::id)
                .collect(Collectors.toSet());
    }

    void add(Opportunity deal, LocalDate closed, Function<? super Opportunity, Optional<Money>> value) {
        if (!period.contains(closed)) {
            return;
        }
        String reason = deal.lossReason().orElse("");
        if (outside.contains(reason)) {
            invalid++;
        } else if (deal.status() == DealStatus.ABANDONED || reason.equals(LossReason.DISQUALIFIED_BY_US.id())) {
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
        wonValue = isWon ? one.plus(value.get()) : one;
        lostValue = isWon ? other : other.plus(value.get());
    }

    WinRate toWinRate() {
        return WinRate.builder()
                .period(period)
                .won(won)
                .lost(lost)
                .abandoned(abandoned)
                .invalid(invalid)
                .wonValue(Optional.ofNullable(wonValue))
                .lostValue(Optional.ofNullable(lostValue))
                .withoutValue(withoutValue)
                .minimum(rules.minimum())
                .build();
    }
}
