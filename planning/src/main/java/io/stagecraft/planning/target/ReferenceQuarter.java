// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.target;

import io.stagecraft.core.time.FiscalPeriod;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * A quarter of a reference plan and the quarter it repeats.
 */
@Serial.Structural
@Value.Immutable
public abstract class ReferenceQuarter implements Serializable {
    ReferenceQuarter() {}

    /** Returns the quarter planned for. */
    public abstract FiscalPeriod quarter();

    /** Returns the complete quarter that is repeated; empty if none was observed. */
    public abstract Optional<FiscalPeriod> repeats();

    /** Returns the amount of that quarter, grown as said; empty if none was observed. */
    public abstract Optional<Quantity> amount();
}
