// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.contact;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Ids;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A visit or another contact: when, to whom, what for, and what the customer agreed to.
 *
 * <p>The outcome follows from what happened, not from what the seller felt:
 *
 * <pre>{@code
 * Visit visit = Visit.builder().on(monday).customerId("c-17").seller("li").build();
 * visit.outcome();   // CONTINUATION: nothing was agreed
 * }</pre>
 */
@Value.Immutable
public abstract class Visit implements Serializable, WithVisit {
    Visit() {}

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the day. */
    public abstract LocalDate on();

    /** Returns the id of the customer, never blank. */
    public abstract String customerId();

    /** Returns the visitor, never blank. */
    public abstract String seller();

    /** Returns how the customer was contacted; by default in person. */
    @Value.Default
    public ContactChannel channel() {
        return ContactChannel.VISIT;
    }

    /** Returns how many minutes it took, the way included, at least 1; empty if not recorded. */
    public abstract OptionalInt minutes();

    /** Returns the deal it was about, or empty if it was about none in particular. */
    public abstract Optional<String> deal();

    /** Returns the purposes, in their order; empty if not recorded. */
    public abstract Set<VisitPurpose> purposes();

    /** Returns the people who were met, by the ids of stakeholders, in the order given; empty if not recorded. */
    public abstract List<String> met();

    /** Returns whether the customer firmly decided to buy; by default not. */
    @Value.Default
    public boolean isOrdered() {
        return false;
    }

    /** Returns whether the customer refused; by default not. */
    @Value.Default
    public boolean isRefused() {
        return false;
    }

    /** Returns the actions that the customer agreed to, in the order given; possibly empty. */
    public abstract List<AgreedAction> agreedActions();

    /** Returns the outcome: an order, a refusal, else an advance if an action is agreed and a continuation if not. */
    public CallOutcome outcome() {
        if (isOrdered()) {
            return CallOutcome.ORDER;
        }
        if (isRefused()) {
            return CallOutcome.NO_SALE;
        }
        return agreedActions().isEmpty() ? CallOutcome.CONTINUATION : CallOutcome.ADVANCE;
    }

    @Value.Check
    void check() {
        deal().ifPresent(id -> Ids.check(id, "deal"));
        Ids.check(customerId(), "customerId", "visit of %s", on());
        Ids.check(seller(), "seller", "visit of %s on %s", customerId(), on());
        checkArgument(
                minutes().orElse(1) >= 1,
                "minutes must be at least 1 but were %s (%s on %s)",
                minutes().orElse(1),
                customerId(),
                on());
        checkArgument(
                !(isOrdered() && isRefused()),
                "a visit ends in an order or a refusal, not both (%s on %s)",
                customerId(),
                on());
    }

    /** Builds {@link Visit} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableVisit.Builder {
        Builder() {}
    }
}
