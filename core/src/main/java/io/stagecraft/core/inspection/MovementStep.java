// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.inspection;

import java.io.Serializable;
import org.immutables.serial.Serial;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * One step of a waterfall.
 */
@Serial.Structural
@Value.Immutable
public abstract class MovementStep implements Serializable {
    MovementStep() {}

    /** Returns the kind of step. */
    public abstract MovementKind kind();

    /** Returns the number of deals that took part, at least 0. */
    public abstract long deals();

    /**
     * Returns the amount that moved, without the sign of the kind; a deal without an amount moves none, one with a negative
     * amount moves it, so that the whole may be below zero.
     */
    public abstract Money amount();
}
