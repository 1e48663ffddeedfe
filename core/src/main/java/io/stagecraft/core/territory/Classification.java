// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.territory;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The point to which answers lead down a tree of causes.
 */
@Serial.Structural
@Value.Immutable
public abstract class Classification implements Serializable {
    Classification() {}

    /** Returns the deepest cause that is confirmed; the root where none is. */
    public abstract Cause reached();

    /** Returns the leaf, or empty if the answers do not lead so far. */
    public abstract Optional<Cause> leaf();

    /** Returns the causes directly below that could still be the one, in order; empty at a leaf, or where all are denied. */
    public abstract List<Cause> openQuestions();
}
