// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.terms.LossReason;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** The event that the customer decided for another supplier, or for nothing. */
@Value.Immutable
public abstract non-sealed class Lost implements DealEvent {
    Lost() {}

    /** Returns the event that the deal was lost, without a competitor. */
    public static Lost of(Instant at, String stage, LossReason reason) {
        requireNonNull(reason, "reason");
        return builder().at(at).stage(stage).reason(reason.id()).build();
    }

    /** Returns the event that the deal was lost to a competitor. */
    public static Lost of(Instant at, String stage, LossReason reason, String competitor) {
        requireNonNull(reason, "reason");
        return builder()
                .at(at)
                .stage(stage)
                .reason(reason.id())
                .competitor(competitor)
                .build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id of the stage that it was lost from, which it keeps. */
    public abstract String stage();

    /** Returns the id of the {@link LossReason}, or empty if unknown. */
    public abstract Optional<String> reason();

    /** Returns the competitor who won instead, or empty if there was none or it is unknown. */
    public abstract Optional<String> competitor();

    @Value.Check
    void check() {
        Ids.check(stage(), "stage");
        competitor().ifPresent(id -> Ids.check(id, "competitor"));
    }

    /** Builds {@link Lost} events; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableLost.Builder {
        Builder() {}
    }
}
