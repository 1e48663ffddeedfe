// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.recording;

import io.stagecraft.core.Incubating;
import io.stagecraft.core.measure.Ids;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The circumstances under which an event was recorded: when, by whom and on what ground.
 *
 * <pre>{@code
 * Recording now = Recording.builder().at(tuesday).id("request-4711").by("li").addRoles("sales-director").build();
 * deal = deal.append(Evidence.confirmed("budget-fixed", monday).withRecording(now));
 * deal.asOf(monday);          // does not know it yet
 * }</pre>
 */
@Value.Immutable
public abstract class Recording implements Serializable, WithRecording {
    Recording() {}

    /** Returns the recording at an instant, without anything else. */
    public static Recording of(Instant at) {
        return builder().at(at).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the instant at which it was recorded, not before it happened. */
    public abstract Instant at();

    /**
     * Returns the host's id of the event, unique within the deal, or empty if it has none. An event with one is appended
     * once, however often it arrives.
     */
    public abstract Optional<String> id();

    /** Returns the id of the person or the system that recorded it, or empty if unknown. */
    public abstract Optional<String> by();

    /** Returns the ids of the roles in which that person acted; possibly empty. */
    public abstract List<String> roles();

    /** Returns further texts of the host by name, which are kept and never read; possibly empty. */
    public abstract Map<String, String> metadata();

    /** Returns what was read before an engine made the event, or empty if none did. */
    @Incubating
    public abstract Optional<DecisionRecord> decision();

    /**
     * Returns the digest of the content that the event had before a person was {@linkplain
     * io.stagecraft.core.opportunity.Opportunity#redacted redacted} from it, or empty if none was.
     */
    public abstract Optional<String> digest();

    @Value.Check
    void check() {
        id().ifPresent(each -> Ids.check(each, "id of an event"));
        by().ifPresent(each -> Ids.check(each, "by"));
        roles().forEach(each -> Ids.check(each, "role"));
        metadata().keySet().forEach(each -> Ids.check(each, "name of metadata"));
    }

    /** Builds {@link Recording} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableRecording.Builder {
        Builder() {}
    }
}
