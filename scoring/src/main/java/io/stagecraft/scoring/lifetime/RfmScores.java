// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.lifetime;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * The scores of customers by groups of equal size, with the ties that made the groups unequal.
 *
 * @param <T> what is scored
 */
@Value.Immutable
public abstract class RfmScores<T> implements Serializable {
    RfmScores() {}

    static <T> ImmutableRfmScores.Builder<T> builder() {
        return ImmutableRfmScores.builder();
    }

    /** Returns the scores, in the order of the customers. */
    public abstract List<RfmScore> scores();

    /** Returns the ties across groups, by measure, those of higher value first; possibly empty. */
    public abstract List<RfmTie<T>> ties();

    /** Returns the scores that no customer has, the best first, by measure; measures without such a score are left out. */
    public abstract Map<RfmMeasure, List<Integer>> emptyGroups();
}
