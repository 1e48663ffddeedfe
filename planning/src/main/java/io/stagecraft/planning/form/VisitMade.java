// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.form;

import io.stagecraft.core.contact.CallOutcome;
import io.stagecraft.core.contact.Visit;
import io.stagecraft.core.contact.VisitPurpose;
import io.stagecraft.core.measure.Ids;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/** A visit as its visitor reported it: purpose and outcome are known only if they were written down. */
@Serial.Structural
@Value.Immutable
public abstract class VisitMade implements Serializable {
    VisitMade() {}

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a visit whose outcome follows from what happened. */
    public static VisitMade of(Visit visit) {
        return builder()
                .day(visit.on())
                .seller(visit.seller())
                .customer(visit.customerId())
                .purposes(visit.purposes())
                .outcome(visit.outcome())
                .build();
    }

    /** Returns the day. */
    public abstract LocalDate day();

    /** Returns the visitor, never blank. */
    public abstract String seller();

    /** Returns the customer, never blank. */
    public abstract String customer();

    /** Returns the purposes, in their order; empty if not recorded. */
    public abstract Set<VisitPurpose> purposes();

    /** Returns the outcome, or empty if not recorded. */
    public abstract Optional<CallOutcome> outcome();

    @Value.Check
    void check() {
        Ids.check(seller(), "seller", "visit of %s on %s", customer(), day());
        Ids.check(customer(), "customer", "visit by %s on %s", seller(), day());
    }

    /** Builds {@link VisitMade} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableVisitMade.Builder {
        Builder() {}
    }
}
