// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.territory;

import java.io.Serializable;
import java.util.List;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * Deals of one customer and product that belong to different owners.
 */
@Serial.Structural
@Value.Immutable
public abstract class OwnershipConflict implements Serializable {
    OwnershipConflict() {}

    /** Returns the id of the customer. */
    public abstract String customerId();

    /** Returns the id of the product. */
    public abstract String product();

    /** Returns the owners, at least two, in the order of their ids. */
    public abstract List<String> owners();

    /** Returns the ids of the deals that belong to them, in the order given. */
    public abstract List<String> deals();
}
