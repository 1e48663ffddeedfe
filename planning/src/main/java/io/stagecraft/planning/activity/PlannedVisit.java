// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.activity;

import io.stagecraft.core.contact.VisitPurpose;
import java.io.Serializable;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * A visit on a day.
 */
@Value.Immutable
public abstract class PlannedVisit implements Serializable {
    PlannedVisit() {}

    /** Returns a visit. */
    public static PlannedVisit of(LocalDate date, String owner, String customer, VisitPurpose purpose) {
        return ImmutablePlannedVisit.builder()
                .date(date)
                .owner(owner)
                .customer(customer)
                .purpose(purpose)
                .build();
    }

    /** Returns the day. */
    public abstract LocalDate date();

    /** Returns the visitor. */
    public abstract String owner();

    /** Returns the customer visited. */
    public abstract String customer();

    /** Returns the purpose. */
    public abstract VisitPurpose purpose();
}
