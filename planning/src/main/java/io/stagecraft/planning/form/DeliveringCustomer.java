// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.form;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.measure.Ids;
import io.stagecraft.planning.target.Quantity;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * A customer who is to deliver a part of a target: what its open deals bring, and what it usually buys (see the domain
 * model, Plans, visits, rhythm, forms, step 6 towards target attainment).
 */
@Serial.Structural
@Value.Immutable
public abstract class DeliveringCustomer implements Serializable {
    DeliveringCustomer() {}

    /**
     * Returns a customer.
     *
     * @param open what its open deals that can close in the period are worth in full
     * @param expected what they bring at their chances; empty if nobody can say
     * @param usual what it usually buys in as long a time; empty if it never bought
     * @throws IllegalArgumentException if the units differ
     */
    public static DeliveringCustomer of(
            String customer, Quantity open, Optional<Quantity> expected, Optional<Quantity> usual) {
        return ImmutableDeliveringCustomer.builder()
                .customer(customer)
                .open(open)
                .expected(requireNonNull(expected, "expected"))
                .usual(requireNonNull(usual, "usual"))
                .build();
    }

    /** Returns the customer, never blank. */
    public abstract String customer();

    /** Returns what its open deals that can close in the period are worth in full; 0 without any. */
    public abstract Quantity open();

    /** Returns what its open deals bring at their chances; empty if nobody can say, as without a forecast that reads them. */
    public abstract Optional<Quantity> expected();

    /**
     * Returns what it usually buys in as long a time, or empty if it never bought. It is not added to what is expected:
     * open deals may be the same business.
     */
    public abstract Optional<Quantity> usual();

    @Value.Check
    void check() {
        Ids.check(customer(), "customer", "open %s", open());
        expected()
                .ifPresent(amount -> checkArgument(
                        amount.hasUnitOf(open()),
                        "expected must be counted in %s but was %s (customer %s)",
                        open().unit(),
                        amount,
                        customer()));
        usual().ifPresent(bought -> checkArgument(
                bought.hasUnitOf(open()),
                "usual must be counted in %s but was %s (customer %s)",
                open().unit(),
                bought,
                customer()));
    }
}
