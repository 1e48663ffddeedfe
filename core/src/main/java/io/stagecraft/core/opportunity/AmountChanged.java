// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** The event that the amount of a deal changed or became unknown. */
@Value.Immutable
public abstract non-sealed class AmountChanged implements DealEvent {
    AmountChanged() {}

    /** Returns the event that the customer would now pay this amount. */
    public static AmountChanged of(Instant at, Money amount) {
        return builder().at(at).amount(amount).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the amount that the customer would pay in full, before tax, or empty if it became unknown. */
    public abstract Optional<Money> amount();

    /** Builds {@link AmountChanged} events; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableAmountChanged.Builder {
        Builder() {}
    }
}
