// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.performance;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.history.WinRates;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.statistics.Rate;
import java.io.Serializable;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The yield of one source of deals, such as a lead source or a campaign: the deals it brought, those won and lost of them, and
 * the revenue (see the domain model, Lead sources).
 *
 * <pre>{@code
 * Map<String, SourceYield> yields = SourceYield.by(deals, deal -> sources.get(deal.id()), WinRates.in(zone), EUR);
 * yields.get("customer-referral").winRate();
 * yields.get("yellow-pages").revenuePerDeal();
 * }</pre>
 */
@Value.Immutable
public abstract class SourceYield implements Serializable {
    SourceYield() {}

    /**
     * Returns the yield of each source.
     *
     * @param deals the deals, in any order; to see what was known on a day, give deals as of that day
     * @param source the source of a deal, or empty if it is unknown; such deals are left out
     * @param rates the loss reasons by which a deal counts as lost
     * @param currency the currency of all amounts
     * @return the yields by source, in the order in which the sources first occur
     * @throws IllegalArgumentException if a won amount is in another currency
     */
    public static <K> Map<K, SourceYield> by(
            Iterable<Opportunity> deals,
            Function<? super Opportunity, Optional<K>> source,
            WinRates rates,
            CurrencyUnit currency) {
        requireNonNull(source, "source");
        requireNonNull(rates, "rates");
        requireNonNull(currency, "currency");
        Map<K, Count> counts = new LinkedHashMap<>();
        for (Opportunity deal : Elements.checked(deals, "deals")) {
            Optional<K> known = deal.isMerged() ? Optional.empty() : source.apply(deal);
            known.ifPresent(key ->
                    counts.computeIfAbsent(key, each -> new Count(currency)).add(deal, rates));
        }
        ImmutableMap.Builder<K, SourceYield> yields = ImmutableMap.builder();
        counts.forEach((key, count) -> yields.put(key, count.toYield()));
        return yields.build();
    }

    /** Returns the number of deals from the source. */
    public abstract int deals();

    /** Returns the number of them that are won. */
    public abstract int won();

    /** Returns the number of them that are lost, without those given up and those outside all rates. */
    public abstract int lost();

    /** Returns the revenue of the won deals; those without an amount bring none. */
    public abstract Money revenue();

    /** Returns the proportion of won deals among those won and lost. */
    public Rate winRate() {
        return Rate.of(won(), (long) won() + lost());
    }

    /** Returns the revenue divided by the number of deals, rounded half-even. */
    public Money revenuePerDeal() {
        return Ratio.of(1, deals()).partOf(revenue(), RoundingMode.HALF_EVEN);
    }

    private static final class Count {
        private int deals;
        private int won;
        private int lost;
        private Money revenue;

        Count(CurrencyUnit currency) {
            this.revenue = Money.zero(currency);
        }

        void add(Opportunity deal, WinRates rates) {
            deals++;
            lost += rates.isLoss(deal) ? 1 : 0;
            if (deal.status() == DealStatus.WON) {
                won++;
                Money amount = deal.amount().orElse(Money.zero(revenue.getCurrencyUnit()));
                checkArgument(
                        amount.isSameCurrency(revenue),
                        "amounts must be in %s but one is %s (opportunity %s)",
                        revenue.getCurrencyUnit(),
                        amount,
                        deal.id());
                revenue = revenue.plus(amount);
            }
        }

        SourceYield toYield() {
            return ImmutableSourceYield.builder()
                    .deals(deals)
                    .won(won)
                    .lost(lost)
                    .revenue(revenue)
                    .build();
        }
    }
}
