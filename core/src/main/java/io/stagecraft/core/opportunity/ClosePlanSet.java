// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.terms.ClosePlanStep;
import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;

/** The event that seller and customer agreed on the way to the order, as a whole: dated steps and who owes them. */
@Value.Immutable
public abstract non-sealed class ClosePlanSet implements DealEvent {
    ClosePlanSet() {}

    /** Returns the event that the close plan is now this. */
    public static ClosePlanSet of(Instant at, List<ClosePlanStep> steps) {
        return builder().at(at).steps(Elements.checked(steps, "steps")).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the steps in order, each id once; empty if there is no plan any more. */
    public abstract List<ClosePlanStep> steps();

    @Value.Check
    void check() {
        checkArgument(
                steps().stream().map(ClosePlanStep::id).distinct().count() == steps().size(),
                "a step must occur once in a plan but the ids were %s (close plan of %s)",
                steps().stream().map(ClosePlanStep::id).toList(),
                at());
    }

    /** Builds {@link ClosePlanSet} events; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableClosePlanSet.Builder {
        Builder() {}
    }
}
