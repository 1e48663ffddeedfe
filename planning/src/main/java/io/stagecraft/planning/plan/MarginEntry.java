// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.plan;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.planning.target.Quantity;
import java.io.Serializable;
import org.immutables.value.Value;

/** A line of the margin ledger: what a level added to what was assigned to it. */
@Value.Immutable
public abstract class MarginEntry implements Serializable {
    MarginEntry() {}

    /** Returns the name of the dimension. */
    public abstract String dimension();

    /** Returns the depth of the level that was stretched, 1 for the top of the dimension. */
    public abstract int depth();

    /** Returns the margin, such as 1/20. */
    public abstract Ratio margin();

    /** Returns the total assigned above the level. */
    public abstract Quantity assigned();

    /** Returns the total given to the level: the assigned times one plus the margin, each node rounded up. */
    public abstract Quantity given();
}
