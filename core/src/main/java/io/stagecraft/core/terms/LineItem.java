// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.terms;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.joda.money.Money;

/** A product on offer in a deal, with its quantity and price. */
@Value.Immutable
public abstract class LineItem implements Serializable, WithLineItem {
    LineItem() {}

    /** Returns a number of pieces of a product at a price each, without a discount. */
    public static LineItem of(String product, long quantity, Money price) {
        return builder()
                .product(product)
                .quantity(BigDecimal.valueOf(quantity))
                .price(price)
                .build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the share of each product in the amount of line items, by id in alphabetical order: one in sum, equal
     * shares where all amounts are zero; empty if there are no items.
     *
     * @throws IllegalArgumentException if the items are in two currencies
     */
    public static Map<String, Ratio> shares(Iterable<LineItem> items) {
        Map<String, Money> amounts = new TreeMap<>();
        for (LineItem item : Elements.checked(items, "items")) {
            amounts.merge(item.product(), item.amount(), LineItem::sum);
        }
        Optional<Money> total = amounts.values().stream().reduce(LineItem::sum);
        ImmutableMap.Builder<String, Ratio> shares = ImmutableMap.builder();
        amounts.forEach((product, amount) -> shares.put(
                product,
                total.orElseThrow().isZero() ? Ratio.of(1, amounts.size()) : Ratio.of(amount, total.orElseThrow())));
        return shares.build();
    }

    private static Money sum(Money one, Money other) {
        checkArgument(
                one.isSameCurrency(other),
                "line items must be in one currency but were in %s and %s",
                one.getCurrencyUnit(),
                other.getCurrencyUnit());
        return one.plus(other);
    }

    /** Returns the caller's id of the product, never blank. */
    public abstract String product();

    /** Returns the quantity, above 0. */
    public abstract BigDecimal quantity();

    /** Returns the price of one before the discount and before tax, at least zero. */
    public abstract Money price();

    /** Returns the part of the price that is let off, from 0 to 1; by default 0. */
    @Value.Default
    public Ratio discount() {
        return Ratio.zero();
    }

    /** Returns our cost of one, in the currency of the price; empty while that is unknown. */
    public abstract Optional<Money> cost();

    /** Returns {@code quantity x price x (1 - discount)}, rounded half-even to the smallest unit of the currency. */
    public Money amount() {
        return Ratio.one()
                .minus(discount())
                .partOf(price().multipliedBy(quantity(), RoundingMode.HALF_EVEN), RoundingMode.HALF_EVEN);
    }

    /** Returns the amount less the cost of the quantity, or empty while the cost is unknown. */
    public Optional<Money> margin() {
        return cost().map(each -> amount().minus(each.multipliedBy(quantity(), RoundingMode.HALF_EVEN)));
    }

    @Value.Check
    LineItem checked() {
        Ids.check(product(), "product");
        checkArgument(quantity().signum() > 0, "quantity must be above 0 but was %s (%s)", quantity(), product());
        checkArgument(!price().isNegative(), "price must be at least zero but was %s (%s)", price(), product());
        checkArgument(
                discount().signum() >= 0 && Ratio.one().isAtLeast(discount()),
                "discount must be from 0 to 1 but was %s (%s)",
                discount(),
                product());
        checkArgument(
                cost().map(price()::isSameCurrency).orElse(true),
                "cost must be in the currency of the price, %s, but was %s (%s)",
                price().getCurrencyUnit(),
                cost().map(Money::toString).orElse(""),
                product());
        return Decimals.isNormal(quantity()) ? this : withQuantity(Decimals.normal(quantity()));
    }

    /** Builds {@link LineItem} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableLineItem.Builder {
        Builder() {}
    }
}
