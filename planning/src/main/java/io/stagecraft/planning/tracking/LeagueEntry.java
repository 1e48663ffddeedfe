// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import io.stagecraft.core.measure.Ratio;
import java.io.Serializable;
import org.immutables.value.Value;

/**
 * A place in a league table.
 *
 * @param <T> who is ranked
 */
@Value.Immutable
public abstract class LeagueEntry<T> implements Serializable {
    LeagueEntry() {}

    /** Returns the rank, from 1; equal measures have equal ranks, and the ranks after them are skipped: 1, 2, 2, 4. */
    public abstract int rank();

    /** Returns the subject. */
    public abstract T subject();

    /** Returns the measure. */
    public abstract Ratio measure();
}
