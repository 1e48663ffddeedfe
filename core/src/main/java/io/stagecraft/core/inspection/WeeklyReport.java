// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.inspection;

import java.io.Serializable;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The changes since last time, and what is wrong now.
 */
@Serial.Structural
@Value.Immutable
public abstract class WeeklyReport implements Serializable {
    WeeklyReport() {}

    /** Returns the movement since last time. */
    public abstract Movement movement();

    /** Returns the findings on the open deals. */
    public abstract Hygiene hygiene();
}
