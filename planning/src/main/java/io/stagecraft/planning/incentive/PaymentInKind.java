// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Goods that a customer gives instead of money: sales applies, finance values them, supply inspects them, and only then
 * are they collected, at the value that finance gave (see the domain model, Collections and commission).
 *
 * <pre>{@code
 * PaymentInKind steel = PaymentInKind.applied("40 t of steel", march).valued(Money.parse("CNY 180000"));
 * steel.collected();                               // empty: supply has not inspected it
 * steel.inspected(april, true).collected();        // CNY 180000 on the day of the inspection
 * }</pre>
 */
@Value.Immutable
public abstract class PaymentInKind implements Serializable {
    /** The steps of a payment in kind, in order. */
    public enum State {
        /** Sales applied for it; finance has to value it. */
        APPLIED,
        /** Finance valued it; supply has to inspect it. */
        VALUED,
        /** Supply accepted it: it counts as collected. */
        ACCEPTED,
        /** Supply rejected it: nothing was collected. */
        REJECTED
    }

    PaymentInKind() {}

    /**
     * Returns the application of sales, not yet valued.
     *
     * @param goods what is given, not blank
     * @throws IllegalArgumentException if the goods are blank
     */
    public static PaymentInKind applied(String goods, LocalDate on) {
        requireNonNull(on, "on");
        return ImmutablePaymentInKind.builder().goods(goods).appliedOn(on).build();
    }

    /** Returns the goods given. */
    public abstract String goods();

    /** Returns the day on which sales applied. */
    public abstract LocalDate appliedOn();

    /** Returns the value that finance gave; empty until it does. */
    public abstract Optional<Money> value();

    /** Returns the day on which supply inspected it; empty until it does. */
    public abstract Optional<LocalDate> inspectedOn();

    /** Returns whether supply accepted it; empty until it inspected it. */
    public abstract Optional<Boolean> accepted();

    /** Returns this, valued by finance. */
    public PaymentInKind valued(Money value) {
        return ImmutablePaymentInKind.builder().from(this).value(value).build();
    }

    /**
     * Returns this, inspected by supply.
     *
     * @throws IllegalArgumentException if it is not valued, or the day lies before the application
     */
    public PaymentInKind inspected(LocalDate on, boolean isAccepted) {
        requireNonNull(on, "on");
        return ImmutablePaymentInKind.builder()
                .from(this)
                .inspectedOn(on)
                .accepted(isAccepted)
                .build();
    }

    /** Returns the step that it has reached. */
    public State state() {
        return accepted()
                .map(accepted -> accepted ? State.ACCEPTED : State.REJECTED)
                .orElse(value().isPresent() ? State.VALUED : State.APPLIED);
    }

    /** Returns the amount collected by it, on the day of the inspection; empty unless supply accepted it. */
    public Optional<CollectedAmount> collected() {
        return state() == State.ACCEPTED
                ? Optional.of(CollectedAmount.of(inspectedOn().orElseThrow(), value().orElseThrow()))
                : Optional.empty();
    }

    @Value.Check
    void check() {
        checkArgument(!goods().isBlank(), "goods of a payment in kind must not be blank (%s)", appliedOn());
        value().ifPresent(value ->
                checkArgument(value.isPositive(), "value of %s must be above 0 but was %s", goods(), value));
        checkArgument(
                accepted().isPresent() == inspectedOn().isPresent(),
                "an inspection of %s must have a day and a result",
                goods());
        inspectedOn().ifPresent(day -> {
            checkArgument(value().isPresent(), "%s must be valued by finance before supply inspects it", goods());
            checkArgument(
                    !day.isBefore(appliedOn()),
                    "%s must be inspected after it was applied for on %s but was on %s",
                    goods(),
                    appliedOn(),
                    day);
        });
    }
}
