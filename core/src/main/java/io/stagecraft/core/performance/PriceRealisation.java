// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.performance;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.MoneySum;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The proportion of list prices that won deals brought, in all and by seller (see the domain model, Inspection of a pipeline).
 *
 * <p>{@code Σ won amount / Σ list price} over the won deals that have both. Those with a negative amount, such as
 * credits, stand beside it: counted, not in.
 */
@Value.Immutable
public abstract class PriceRealisation implements Serializable {
    /** The number of won deals that a comparison of sellers takes by default: our assumption. */
    public static final int DEFAULT_MINIMUM = 10;

    PriceRealisation() {}

    /**
     * Returns the realisation of won deals, comparing sellers with at least ten; others are left out.
     *
     * @param deals the deals, in any order; to see what was known on a day, give deals as of that day
     * @param listPrice the list price of a deal, or empty if there is none; in the currency of its amount
     * @throws IllegalArgumentException if a list price is in another currency than its deal, or two deals are
     */
    public static PriceRealisation of(
            Iterable<Opportunity> deals, Function<? super Opportunity, Optional<Money>> listPrice) {
        return of(deals, listPrice, DEFAULT_MINIMUM);
    }

    /** Returns the same, comparing sellers with at least so many won deals, at least 1. */
    public static PriceRealisation of(
            Iterable<Opportunity> deals, Function<? super Opportunity, Optional<Money>> listPrice, int minimum) {
        requireNonNull(listPrice, "listPrice");
        Map<String, Sums> byOwner = new HashMap<>(); // sorted before it is read
        Sums unowned = new Sums();
        int belowZero = 0;
        for (Opportunity deal : Elements.checked(deals, "deals")) {
            Optional<Money> list = deal.status() == DealStatus.WON ? listPrice.apply(deal) : Optional.empty();
            Optional<Money> amount = list.isPresent() ? deal.amount() : Optional.empty();
            if (amount.isPresent()) {
                if (amount.get().isNegative() || list.get().isNegative()) {
                    belowZero++;
                    continue;
                }
                deal.owner()
                        .map(owner -> byOwner.computeIfAbsent(owner, key -> new Sums()))
                        .orElse(unowned)
                        .add(amount.get(), list.get());
            }
        }
        Sums all = new Sums();
        all.add(unowned);
        byOwner.values().forEach(all::add);
        ImmutablePriceRealisation.Builder realisation = ImmutablePriceRealisation.builder()
                .deals(all.deals)
                .belowZero(belowZero)
                .ratio(all.ratio())
                .minimum(minimum);
        new TreeMap<>(byOwner).forEach((owner, sums) -> {
            if (sums.deals >= minimum) {
                sums.ratio().ifPresent(ratio -> realisation.putByOwner(owner, ratio));
            } else {
                realisation.putTooFew(owner, sums.deals);
            }
        });
        return realisation.build();
    }

    /** The prices of some deals, and their list prices. */
    private static final class Sums {
        private int deals;
        private final MoneySum won = new MoneySum();
        private final MoneySum list = new MoneySum();

        void add(Money amount, Money price) {
            deals++;
            won.add(amount);
            list.add(price);
        }

        void add(Sums others) {
            deals += others.deals;
            won.add(others.won);
            list.add(others.list);
        }

        Optional<Ratio> ratio() {
            return list.toMoney()
                    .filter(price -> !price.isZero())
                    .map(price -> Ratio.of(won.toMoney().orElseThrow(), price));
        }
    }

    /** Returns the number of won deals that have an amount and a list price, neither below zero. */
    public abstract int deals();

    /** Returns the number of deals that have both and one of them below zero; they are in no ratio. */
    @Value.Default
    public int belowZero() {
        return 0;
    }

    /**
     * Returns the proportion of their list prices that they brought together, or empty if there are none, or list
     * prices of zero.
     */
    public abstract Optional<Ratio> ratio();

    /** Returns the number of won deals that a seller needs to be compared, at least 1; 10 by default. */
    @Value.Default
    public int minimum() {
        return DEFAULT_MINIMUM;
    }

    /** Returns the same for each seller with enough of them, in the order of the ids. */
    public abstract Map<String, Ratio> byOwner();

    /** Returns the number of deals of each of the other sellers, in the order of the ids: too few to compare. */
    public abstract Map<String, Integer> tooFew();

    /** Returns the limit if it is a default. */
    public List<DefaultUsed> defaultsUsed() {
        return minimum() == DEFAULT_MINIMUM
                ? List.of(DefaultUsed.of(
                        "seller-minimum", Message.of("default.seller-minimum").with("deals", minimum())))
                : List.of();
    }

    @Value.Check
    void check() {
        checkArgument(minimum() >= 1, "minimum must be at least 1 but was %s", minimum());
    }
}
