// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.territory;

import io.stagecraft.core.measure.Ids;
import java.io.Serializable;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * An opportunity that was lost before we reached the customer, with its cause.
 */
@Serial.Structural
@Value.Immutable
public abstract class UncontactedLoss implements Serializable {
    UncontactedLoss() {}

    /**
     * Returns a loss.
     *
     * @param opportunity the caller's id of the opportunity, recorded or learned of afterwards; not blank
     * @param cause the id of a cause of the tree: a leaf, or a branch where it is known only so far
     * @throws IllegalArgumentException if the id is blank
     */
    public static UncontactedLoss of(String opportunity, String cause) {
        return ImmutableUncontactedLoss.builder()
                .opportunity(opportunity)
                .cause(cause)
                .build();
    }

    /** Returns the caller's id of the opportunity, never blank. */
    public abstract String opportunity();

    /** Returns the id of its cause; a branch of the tree is a cause that is known only so far. */
    public abstract String cause();

    @Value.Check
    void check() {
        Ids.check(opportunity(), "opportunity", "cause %s", cause());
    }
}
