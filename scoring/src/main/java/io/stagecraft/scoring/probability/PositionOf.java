package io.stagecraft.scoring.probability;

import java.time.LocalDate;

/**
 * Tells where the caller's deals stand; a lambda is enough.
 *
 * @param <T> the caller's deals
 */
@FunctionalInterface
public interface PositionOf<T> {
    /**
     * Returns where a deal stands.
     *
     * @param asOf the day on which it is looked at
     */
    DealPosition position(T deal, LocalDate asOf);
}
