// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.process.ForecastCategory;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** The event that a person called the forecast category of a deal, or took the call back. */
@Value.Immutable
public abstract non-sealed class CategoryCalled implements DealEvent {
    CategoryCalled() {}

    /** Returns a call of the deal by a person. */
    public static CategoryCalled of(Instant at, ForecastCategory category, String by) {
        return builder().at(at).category(category).by(by).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the category, never {@code CLOSED}, which only a win says; empty if the call was taken back. */
    public abstract Optional<ForecastCategory> category();

    /** Returns the id of the person who called it, never blank. */
    public abstract String by();

    @Value.Check
    void check() {
        Ids.check(by(), "by");
        checkArgument(
                category().filter(ForecastCategory.CLOSED::equals).isEmpty(),
                "an open deal cannot be called CLOSED, which a win says (called by %s)",
                by());
    }

    /** Builds {@link CategoryCalled} events; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableCategoryCalled.Builder {
        Builder() {}
    }
}
