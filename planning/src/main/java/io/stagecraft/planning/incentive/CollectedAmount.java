// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.incentive;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.joda.money.Money;

/** Money collected for a project, or paid back. */
@Value.Immutable
public abstract class CollectedAmount implements Serializable {
    CollectedAmount() {}

    /**
     * Returns money that the sales department collected.
     *
     * @throws IllegalArgumentException if the amount is 0
     */
    public static CollectedAmount of(LocalDate date, Money amount) {
        return of(date, amount, ArrearsClass.NORMAL);
    }

    /**
     * Returns money that was collected as arrears of a class.
     *
     * @throws IllegalArgumentException if the amount is 0
     */
    public static CollectedAmount of(LocalDate date, Money amount, ArrearsClass collectedAs) {
        return ImmutableCollectedAmount.builder()
                .date(date)
                .amount(amount)
                .collectedAs(collectedAs)
                .build();
    }

    /** Returns the day it came in or went back. */
    public abstract LocalDate date();

    /** Returns the amount, never 0; negative for what was paid back, which claws its commission back. */
    public abstract Money amount();

    /**
     * Returns the class of arrears that it had when it was collected, which decides who collected it; what was paid back is
     * taken from that class first.
     */
    public abstract ArrearsClass collectedAs();

    @Value.Check
    void check() {
        checkArgument(!amount().isZero(), "amount collected must not be 0 but was %s (%s)", amount(), date());
    }
}
