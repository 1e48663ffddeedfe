// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.card;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A caller's own way to make one number of the points of a card.
 *
 * <h2>For implementors</h2>
 * The number must follow from the points alone, and must never fall when the points of one criterion rise: worst and best
 * case rest on that. It is called from several threads at once.
 */
@FunctionalInterface
public interface OwnAggregation {
    /**
     * Returns the number.
     *
     * @param points the points by the id of the criterion, weight included, in the order of the card; questions that are
     *     left out for want of an answer are not there, so it may be empty
     */
    BigDecimal aggregate(Map<String, BigDecimal> points);
}
