package io.stagecraft.core.terms;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Decimals;
import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
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

    /** Returns what one costs us, in the currency of the price; empty while that is unknown. */
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
