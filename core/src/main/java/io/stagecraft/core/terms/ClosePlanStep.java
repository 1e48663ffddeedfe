// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.terms;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Ids;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A step on the way to the order that seller and customer agreed on, with its day and who owes it. */
@Value.Immutable
public abstract class ClosePlanStep implements Serializable, WithClosePlanStep {
    ClosePlanStep() {}

    /** Returns a step that is still to be reached. */
    public static ClosePlanStep of(String id, String step, LocalDate due, String owedBy) {
        return builder().id(id).step(step).due(due).owedBy(owedBy).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id, which the step keeps when its day changes; unique within a plan. */
    public abstract String id();

    /** Returns the step in words, never blank. */
    public abstract String step();

    /** Returns the day on which it is due. */
    public abstract LocalDate due();

    /** Returns the id of the person who owes it, the seller's or the customer's, never blank. */
    public abstract String owedBy();

    /** Returns the day on which it was reached, or empty while it is not. */
    public abstract Optional<LocalDate> reached();

    @Value.Check
    void check() {
        Ids.check(id(), "id of a step");
        Ids.check(owedBy(), "owedBy");
        checkArgument(!step().isBlank(), "step must not be blank (close plan step %s)", id());
    }

    /** Builds {@link ClosePlanStep} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableClosePlanStep.Builder {
        Builder() {}
    }
}
