// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.probability;

import java.time.LocalDate;

/**
 * Strategy for finding the position of the caller's deals; a lambda is enough.
 *
 * @param <T> the caller's deals
 */
@FunctionalInterface
public interface PositionOf<T> {
    /**
     * Returns the position of a deal.
     *
     * @param deal a deal, never null
     * @param asOf the day on which it is looked at
     */
    DealPosition position(T deal, LocalDate asOf);
}
