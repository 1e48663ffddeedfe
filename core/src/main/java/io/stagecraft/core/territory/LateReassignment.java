// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.territory;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * A deal that changed its owner shortly before it closed.
 */
@Serial.Structural
@Value.Immutable
public abstract class LateReassignment implements Serializable {
    LateReassignment() {}

    /** Returns the id of the deal. */
    public abstract String deal();

    /** Returns the owner before, or empty if there was none. */
    public abstract Optional<String> before();

    /** Returns the owner afterwards, or empty if there was none. */
    public abstract Optional<String> after();

    /** Returns the day on which it changed. */
    public abstract LocalDate reassignedOn();

    /** Returns the day on which it closed. */
    public abstract LocalDate closedOn();
}
