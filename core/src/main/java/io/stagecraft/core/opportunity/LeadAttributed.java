// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import io.stagecraft.core.measure.Ids;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** The event that the source of the lead behind a deal was found, or corrected. */
@Value.Immutable
public abstract non-sealed class LeadAttributed implements DealEvent {
    LeadAttributed() {}

    /** Returns the event that the deal came from this source. */
    public static LeadAttributed of(Instant at, String source) {
        return builder().at(at).source(source).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id of the source, or empty if it is not known. */
    public abstract Optional<String> source();

    /** Returns the id of the campaign, or empty if there was none or it is not known. */
    public abstract Optional<String> campaign();

    @Value.Check
    void check() {
        source().ifPresent(each -> Ids.check(each, "source"));
        campaign().ifPresent(each -> Ids.check(each, "campaign"));
    }

    /** Builds {@link LeadAttributed} events; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableLeadAttributed.Builder {
        Builder() {}
    }
}
