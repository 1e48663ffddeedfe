// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Named;
import io.stagecraft.core.measure.Probability;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A stage of a sale as the seller sees it, with the gate that ends it.
 *
 * <p>A stage alone is not checked; {@link SalesProcess} checks all of its stages together.
 */
@Value.Immutable
public abstract class SellingStage implements Named, Serializable, WithSellingStage {
    SellingStage() {}

    /** Returns a stage that is a name and nothing more: no buying stage, gate, probability or stall limit. */
    public static SellingStage of(String id, Labels labels) {
        return builder().id(id).labels(labels).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id, unique among the stages of a process. */
    @Override
    public abstract String id();

    /** Returns the labels. */
    @Override
    public abstract Labels labels();

    /**
     * Returns the ids of the buying stages it belongs to, in the customer's order; empty if the process names none.
     */
    public abstract List<String> buyingStages();

    /** Returns the tasks of the seller, in order; possibly empty. */
    public abstract List<StageTask> tasks();

    /** Returns the work of the seller in this stage as a whole, or empty if the process does not say. */
    public abstract Optional<Labels> activity();

    /** Returns the gate that the customer must have passed before the deal leaves; by default nothing. */
    @Value.Default
    public StageGate gate() {
        return StageGate.open();
    }

    /** Returns the gate that a deal must pass to enter the stage from another; empty if there is none. */
    public abstract Optional<StageGate> entryGate();

    /**
     * Returns whether a move forward may pass over the stage as if it were not there: such a move is a step and no skip, and
     * does not answer for the gate of the stage; by default false.
     */
    @Value.Default
    public boolean isSkippable() {
        return false;
    }

    /** Returns the number of open deals, at least 1, above which no deal enters the stage; empty if there is no limit. */
    public abstract OptionalInt openDealLimit();

    /**
     * Returns the template probability that an open deal in this stage is won, below 1; empty if there is none, as
     * after the win.
     */
    public abstract Optional<Probability> winProbability();

    /** Returns the forecast category of a deal in this stage; by default {@code PIPELINE}. */
    @Value.Default
    public ForecastCategory forecastCategory() {
        return ForecastCategory.PIPELINE;
    }

    /** Returns the calendar days, at least 1, beyond which a deal here is stalled while history knows no better. */
    public abstract OptionalInt stallDays();

    /** Builds {@link SellingStage} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableSellingStage.Builder {
        Builder() {}
    }
}
