// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.territory;

import java.io.Serializable;
import java.util.List;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The pairs of customer and product that two or more owners work on (see the domain model, Collections and commission).
 */
@Serial.Structural
@Value.Immutable
public abstract class OwnershipConflicts implements Serializable {
    OwnershipConflicts() {}

    /** Returns the number of pairs of customer and product that have open deals. */
    public abstract int pairs();

    /** Returns the number of open deals that were not checked, because their customer, product or owner is not known. */
    public abstract int notChecked();

    /** Returns the pairs with two owners or more, by customer, then product. */
    public abstract List<OwnershipConflict> conflicts();
}
