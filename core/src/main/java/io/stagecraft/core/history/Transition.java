// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import java.io.Serializable;
import org.immutables.value.Value;

/** A pair of stages with the number of moves between them. */
@Value.Immutable
public abstract class Transition implements Serializable {
    Transition() {}

    /** Returns the id of the stage that was left. */
    public abstract String fromStage();

    /** Returns the id of the stage that was entered. */
    public abstract String toStage();

    /** Returns the number of moves. */
    public abstract int count();
}
