// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.inspection;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.explain.Estimable;
import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A deal to decide on this week: which, whose, how much, why, and what to do.
 */
@Value.Immutable
public abstract class Decision implements Serializable {
    Decision() {}

    /** Returns the id of the deal. */
    public abstract String deal();

    /** Returns the id of the customer, or empty if it is not known. */
    public abstract Optional<String> customerId();

    /** Returns the owner, or empty if there is none. */
    public abstract Optional<String> owner();

    /** Returns the value of the deal. */
    public abstract Estimable<Money> value();

    /** Returns the reasons, the most urgent first; at least one. */
    public abstract List<Message> why();

    /** Returns the step to take about the most urgent. */
    public abstract Message whatToDo();

    @Value.Check
    void check() {
        requireNonNull(value(), "value");
        requireNonNull(why(), "why");
        requireNonNull(whatToDo(), "whatToDo");
        Ids.check(deal(), "deal");
        customerId().ifPresent(id -> Ids.check(id, "customerId", "deal %s", deal()));
        owner().ifPresent(id -> Ids.check(id, "owner", "deal %s", deal()));
        checkArgument(!why().isEmpty(), "a decision must have a reason (deal %s)", deal());
    }
}
