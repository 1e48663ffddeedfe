// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.performance;

import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.pipeline.Total;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The number and value of the deals lost for one reason.
 */
@Value.Immutable
public abstract class LossCount implements Serializable {
    LossCount() {}

    /** Returns the id of the reason, or of the competitor; empty for deals without one. */
    public abstract Optional<String> id();

    /** Returns the number of deals and their value. */
    public abstract Total total();

    @Value.Check
    void check() {
        id().ifPresent(id -> Ids.check(id, "id of a loss reason"));
    }
}
