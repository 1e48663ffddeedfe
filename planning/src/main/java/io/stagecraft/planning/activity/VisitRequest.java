// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.activity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.contact.VisitPurpose;
import io.stagecraft.core.measure.Ids;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A request for a number of visits by one person to one customer, for one purpose. */
@Value.Immutable
public abstract class VisitRequest implements Serializable {
    VisitRequest() {}

    /**
     * Returns a request.
     *
     * @param owner who visits, not blank
     * @param customer who is visited, not blank
     * @param visits how many, from 0
     * @throws IllegalArgumentException if one is blank or negative
     */
    public static VisitRequest of(String owner, String customer, VisitPurpose purpose, int visits) {
        return ImmutableVisitRequest.builder()
                .owner(owner)
                .customer(customer)
                .purpose(purpose)
                .visits(visits)
                .build();
    }

    /** Returns the visitor. */
    public abstract String owner();

    /** Returns the customer to visit. */
    public abstract String customer();

    /** Returns the purpose. */
    public abstract VisitPurpose purpose();

    /** Returns the number of visits. */
    public abstract int visits();

    /** Returns the day on which they are due, or empty if any day of the plan does. */
    public abstract Optional<LocalDate> due();

    /** Returns this, due on a day: the plan takes that day or the nearest with room, instead of spreading the visits. */
    public VisitRequest dueOn(LocalDate day) {
        requireNonNull(day, "day");
        return ImmutableVisitRequest.builder().from(this).due(day).build();
    }

    @Value.Check
    void check() {
        Ids.check(owner(), "owner of a visit", "customer %s", customer());
        Ids.check(customer(), "customer of a visit", "owner %s", owner());
        checkArgument(visits() >= 0, "visits to %s must not be negative but was %s", customer(), visits());
    }
}
