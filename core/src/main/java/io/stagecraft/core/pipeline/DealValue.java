package io.stagecraft.core.pipeline;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What a deal is worth, and whether somebody said so or it is estimated.
 */
@Value.Immutable
public abstract class DealValue implements Serializable {
    private static final DealValue UNKNOWN = builder().build();

    DealValue() {}

    /** Returns an amount that was given. */
    public static DealValue given(Money amount) {
        return builder().amount(amount).build();
    }

    /** Returns an amount that was estimated from a list price. */
    public static DealValue estimated(Money amount) {
        return builder().amount(amount).isEstimated(true).build();
    }

    /** Returns that nobody knows: the deal counts in number, not in money. */
    public static DealValue unknown() {
        return UNKNOWN;
    }

    static Builder builder() {
        return new Builder();
    }

    /** Returns the amount, or empty where nobody knows. */
    public abstract Optional<Money> amount();

    /** Returns whether the amount is an estimate. */
    @Value.Default
    public boolean isEstimated() {
        return false;
    }

    /** Returns whether the amount is known and below zero, such as a credit: it enters sums, and stands beside shares of them. */
    public boolean isNegative() {
        return amount().filter(Money::isNegative).isPresent();
    }

    @Value.Check
    void check() {
        checkArgument(amount().isPresent() || !isEstimated(), "an estimate needs an amount");
    }

    /** Builds {@link DealValue}. */
    static final class Builder extends ImmutableDealValue.Builder {
        Builder() {}
    }
}
