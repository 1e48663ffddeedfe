// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import io.stagecraft.core.opportunity.DealStatus;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;

/** A sequence of stages with the number of deals that took it. */
@Value.Immutable
public abstract class PathVariant implements Serializable {
    PathVariant() {}

    /** Returns the ids of the stages in the order in which they were entered, at least one. */
    public abstract List<String> stages();

    /** Returns the status of the deals. */
    public abstract DealStatus status();

    /** Returns the number of deals that took it. */
    public abstract int deals();
}
