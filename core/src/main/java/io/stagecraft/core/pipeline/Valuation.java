// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.pipeline;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.explain.Estimable;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.opportunity.Opportunity;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * Strategy for valuing a deal.
 *
 * <pre>{@code
 * Valuation valuation = Valuation.amountOrListPrice(deal -> prices.get(deal.product()), realisation);
 * }</pre>
 *
 * <h2>For implementors</h2>
 * Give the same value for the same deal, all in one currency. It must be safe for use by multiple threads.
 */
@FunctionalInterface
public interface Valuation {
    /** Returns the value of a deal. */
    Estimable<Money> of(Opportunity deal);

    /**
     * Returns whether each deal that has an amount is worth that amount, as those of {@link #amountOr} are, so that who knows the
     * amounts of many deals need ask for the others only.
     */
    default boolean isAmountFirst() {
        return false;
    }

    /** Returns the valuation by the deal's own amount only. */
    static Valuation amount() {
        return amountOr(deal -> Estimable.unknown());
    }

    /** Returns the valuation by the deal's own amount, else by another valuation, which is asked for no other deal. */
    static Valuation amountOr(Valuation other) {
        requireNonNull(other, "other");
        return new Valuation() {
            @Override
            public Estimable<Money> of(Opportunity deal) {
                Optional<Money> amount = requireNonNull(deal, "deal").amount();
                return amount.isPresent() ? Estimable.ofGiven(amount) : other.of(deal);
            }

            @Override
            public boolean isAmountFirst() {
                return true;
            }
        };
    }

    /**
     * Returns the valuation by what the deal brings in a year: its amount x 12 / the months of its term, rounded
     * half-even (see the domain model, Inspection of a pipeline: ACV and TCV, never one from the other without the
     * term). A deal without an amount or without a term is unknown; what it brings over its whole term is {@link
     * #amount()}.
     */
    static Valuation yearly() {
        return deal -> requireNonNull(deal, "deal").amount().isPresent()
                        && deal.contractTermMonths().isPresent()
                ? Estimable.given(Ratio.of(12, deal.contractTermMonths().getAsInt())
                        .partOf(deal.amount().get(), RoundingMode.HALF_EVEN))
                : Estimable.unknown();
    }

    /**
     * Returns the valuation by the deal's own amount, else by its list price times what part of list prices was realised so far,
     * rounded half-even and marked as an estimate (see the domain model, Inspection of a pipeline). An estimate is as fine as the
     * price it is made from: of a price in whole units of the currency it is one too, and knows no cents.
     *
     * @param listPrice the list price of a deal, or empty if there is none
     * @param realisation what part of list prices was realised, such as that of won deals; 1 for list prices as
     *     they are
     */
    static Valuation amountOrListPrice(Function<? super Opportunity, Optional<Money>> listPrice, Ratio realisation) {
        requireNonNull(listPrice, "listPrice");
        requireNonNull(realisation, "realisation");
        return amountOr(deal -> listPrice
                .apply(deal)
                .map(price -> Estimable.estimated(asFineAs(price, realisation.partOf(price, RoundingMode.HALF_EVEN))))
                .orElse(Estimable.unknown()));
    }

    private static Money asFineAs(Money price, Money estimate) {
        return price.rounded(0, RoundingMode.HALF_EVEN).equals(price)
                ? estimate.rounded(0, RoundingMode.HALF_EVEN)
                : estimate;
    }
}
