// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcess;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The first events of a deal in one value, stored beside its event log so that a host reads one row and the events after it instead
 * of all. It saves the reading of rows, not the replay: it holds the events and no state, and grows with them. It is a copy, never
 * the truth: one that was made under another form of events or another definition of the process is stale, and the deal is then
 * replayed from its log. A stored one of a newer form is refused when it is read, as the events in it are.
 *
 * <pre>{@code
 * Opportunity deal = snapshot.resume(process, log.after(snapshot.eventCount()))
 *         .orElseGet(() -> Opportunity.replay(log.all(), process));
 * }</pre>
 */
@Value.Immutable
public abstract class Snapshot implements Serializable {
    Snapshot() {}

    /**
     * Returns a snapshot of a deal with all its events.
     *
     * @throws IllegalArgumentException if the deal is not in the process
     */
    public static Snapshot of(Opportunity deal, SalesProcess process) {
        checkArgument(
                deal.isIn(process),
                "opportunity %s must be in process %s but is in %s",
                deal.id(),
                process.name(),
                deal.processName());
        return builder()
                .definition(process.digest())
                .addAllEvents(deal.events())
                .build();
    }

    /** Returns a builder with nothing set but the version of the form. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the version of the form of events that it was made under; that of this release by default. */
    @Value.Default
    public int schemaVersion() {
        return DealEvent.SCHEMA_VERSION;
    }

    /** Returns the {@linkplain SalesProcess#digest() digest} of the process that it was made under. */
    public abstract String definition();

    /** Returns the events, oldest first, at least the opening. */
    public abstract List<DealEvent> events();

    /** Returns the number of events, which is the position of the first that must be read from the log. */
    public int eventCount() {
        return events().size();
    }

    /** Returns whether it was made under another form of events or another definition of the process. */
    public boolean isStale(SalesProcess process) {
        requireNonNull(process, "process");
        return schemaVersion() != DealEvent.SCHEMA_VERSION || !definition().equals(process.digest());
    }

    /**
     * Returns the deal of the snapshot and the events after it, equal to one that is replayed from all of them; empty if the
     * snapshot is stale.
     *
     * @param later the events of the deal from position {@link #eventCount()} on, oldest first
     * @throws IllegalArgumentException as {@link Opportunity#replay(List, SalesProcess)}
     */
    public Optional<Opportunity> resume(SalesProcess process, List<? extends DealEvent> later) {
        if (isStale(process)) {
            return Optional.empty();
        }
        return Optional.of(Opportunity.replay(
                ImmutableList.<DealEvent>builderWithExpectedSize(events().size() + later.size())
                        .addAll(events())
                        .addAll(later)
                        .build(),
                process));
    }

    @Value.Check
    void check() {
        checkArgument(
                schemaVersion() >= 1,
                "the schema version of a snapshot must be at least 1 but was %s",
                schemaVersion());
        Ids.check(definition(), "definition");
        checkArgument(
                !events().isEmpty() && events().get(0) instanceof Opened,
                "a snapshot must begin with Opened but began with %s",
                events().isEmpty() ? "nothing" : events().get(0));
    }

    /** Builds {@link Snapshot} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableSnapshot.Builder {
        Builder() {}
    }
}
