// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.measure.Ids;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Money that a customer still owes: a residual, retention money, or an amount advanced under a contract.
 */
@Value.Immutable
public abstract class Receivable implements Serializable {
    /** A kind of receivable. */
    public enum Kind {
        /** The rest of the price. */
        RESIDUAL,
        /** Held back by the customer until a date; not due before. */
        RETENTION,
        /** Advanced by us under the contract. */
        ADVANCED
    }

    Receivable() {}

    /**
     * Returns the rest of a price as normal arrears.
     *
     * @throws IllegalArgumentException if the amount is not above 0, or an id is blank
     */
    public static Receivable of(String project, String customer, Money amount, LocalDate dueOn) {
        return builder()
                .project(project)
                .customer(customer)
                .amount(amount)
                .dueOn(dueOn)
                .build();
    }

    /** Returns a builder for the rest of a price as normal arrears. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the project. */
    public abstract String project();

    /** Returns the customer. */
    public abstract String customer();

    /** Returns the amount, above 0. */
    public abstract Money amount();

    /** Returns the day on which it is due. */
    public abstract LocalDate dueOn();

    /** Returns the class of arrears; by default the rest of the price. */
    @Value.Default
    public Kind kind() {
        return Kind.RESIDUAL;
    }

    /** Returns its class, by nature; by default normal arrears. */
    @Value.Default
    public ArrearsClass arrearsClass() {
        return ArrearsClass.NORMAL;
    }

    /** Returns the days past due as of a day, 0 while it is not due. */
    public long daysPastDue(LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        return Math.max(0, ChronoUnit.DAYS.between(dueOn(), asOf));
    }

    @Value.Check
    void check() {
        Ids.check(project(), "project of a receivable", "customer %s", customer());
        Ids.check(customer(), "customer of a receivable", "project %s", project());
        checkArgument(
                amount().isPositive(), "amount owed must be above 0 but was %s (project %s)", amount(), project());
    }

    /** Builds {@link Receivable} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableReceivable.Builder {
        Builder() {}
    }
}
