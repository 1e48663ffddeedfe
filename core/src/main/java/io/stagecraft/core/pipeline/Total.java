// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.pipeline;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.explain.Estimable;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A number of deals, and what they are worth together.
 */
@Serial.Structural
@Value.Immutable
public abstract class Total implements Serializable {
    Total() {}

    /**
     * Returns the total of values.
     *
     * @throws IllegalArgumentException if they are in two currencies
     */
    public static Total of(Iterable<Estimable<Money>> values) {
        int deals = 0;
        int estimated = 0;
        int withoutValue = 0;
        Optional<Money> amount = Optional.empty();
        for (Estimable<Money> value : Elements.checked(values, "values")) {
            deals++;
            estimated += value.isEstimated() ? 1 : 0;
            withoutValue += value.known().isPresent() ? 0 : 1;
            amount = plus(amount, value.known());
        }
        return ImmutableTotal.builder()
                .deals(deals)
                .estimated(estimated)
                .withoutValue(withoutValue)
                .amount(amount)
                .build();
    }

    /** Returns the number of deals. */
    public abstract int deals();

    /** Returns the total value of the deals that have one, or empty if none has. */
    public abstract Optional<Money> amount();

    /** Returns the number of values that are estimates. */
    @Value.Default
    public int estimated() {
        return 0;
    }

    /** Returns the number of deals without a value: they count in number, not in money. */
    @Value.Default
    public int withoutValue() {
        return 0;
    }

    private static Optional<Money> plus(Optional<Money> one, Optional<Money> other) {
        if (one.isPresent() && other.isPresent()) {
            checkArgument(
                    one.get().isSameCurrency(other.get()),
                    "values must be in one currency but were %s and %s; convert them with exchange rates",
                    one.get().getCurrencyUnit(),
                    other.get().getCurrencyUnit());
            return Optional.of(one.get().plus(other.get()));
        }
        return one.isPresent() ? one : other;
    }
}
