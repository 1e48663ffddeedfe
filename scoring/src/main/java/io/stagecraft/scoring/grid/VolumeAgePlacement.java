// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.grid;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * Machines in the zones of volume and age, with the cut that was used.
 *
 * @param <T> what is placed
 */
@Serial.Structural
@Value.Immutable
public abstract class VolumeAgePlacement<T> implements Serializable {
    VolumeAgePlacement() {}

    /** Returns the machines in their cells. */
    public abstract Placement<T, VolumeLevel, MachineAge> placement();

    /** Returns the volume from which it counted as high, or empty if no volume is known and none was given. */
    public abstract Optional<Ratio> highFrom();

    /** Returns the defaults that took part; possibly empty. */
    public abstract List<DefaultUsed> defaultsUsed();
}
