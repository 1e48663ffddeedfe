// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

/**
 * A caller's own way to cut ranked customers into tiers, such as at the largest gaps between their values; see {@link
 * TierRule#named}.
 *
 * <h2>For implementors</h2>
 * The sizes must follow from the arguments alone. Where a value is not positive, the customer stands in the lowest tier
 * whatever the sizes say.
 */
@FunctionalInterface
public interface OwnTierRule {
    /**
     * Returns the number of customers in each tier.
     *
     * @param values the values of the customers, the highest first, in the smallest unit of their measure; the caller's to keep
     * @param tiers how many tiers there are
     * @return a size from 0 for each tier, best first, together as many as there are values
     */
    int[] sizes(long[] values, int tiers);
}
