// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.tier;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import com.google.common.primitives.Ints;
import com.google.common.primitives.Longs;
import io.stagecraft.core.apportion.Apportionment;
import io.stagecraft.core.measure.Ratio;
import java.util.List;

/**
 * The numbers of ranked customers in tiers that are given by their share of the customers (see the domain model,
 * HANDBOOK pyramid).
 *
 * <pre>{@code
 * List<Ratio> shares = List.of(Ratio.ofPercent(10), Ratio.ofPercent(30), Ratio.ofPercent(60));
 * TierSplit.LARGEST_REMAINDER.sizes(37, 37, shares);   // [4, 11, 22]
 * TierSplit.RANK_PERCENT.sizes(37, 37, shares);        // [3, 11, 23]
 * }</pre>
 */
public enum TierSplit {
    /**
     * Whole quotas first, then one more each to the largest remainders, ties to the higher tier. The highest tier is
     * never empty while a customer has positive value: the best of the next tier that is not empty moves up.
     */
    LARGEST_REMAINDER {
        @Override
        int[] reach(int customers, List<Ratio> shares) {
            long common = shares.stream().mapToLong(Ratio::denominator).reduce(1, TierSplit::commonMultiple);
            long[] weights = shares.stream()
                    .mapToLong(share -> share.numerator() * (common / share.denominator()))
                    .toArray();
            int[] reach =
                    Ints.toArray(Longs.asList(Apportionment.largestRemainder().split(customers, weights)));
            for (int tier = 1; tier < reach.length; tier++) {
                reach[tier] += reach[tier - 1];
            }
            return reach;
        }

        @Override
        void guarantee(int[] reach, int withValue) {
            int atLeast = Math.min(1, withValue);
            for (int tier = 0; tier < reach.length; tier++) {
                reach[tier] = Math.max(reach[tier], atLeast);
            }
        }
    },
    /**
     * Rank k of n lies at 100 k / n per cent, and a tier includes its upper end. The highest tier may stay empty.
     */
    RANK_PERCENT {
        @Override
        int[] reach(int customers, List<Ratio> shares) {
            int[] reach = new int[shares.size()];
            Ratio upper = Ratio.zero();
            for (int tier = 0; tier < reach.length; tier++) {
                upper = upper.plus(shares.get(tier));
                reach[tier] =
                        Math.toIntExact(Math.multiplyExact(upper.numerator(), (long) customers) / upper.denominator());
            }
            return reach;
        }

        @Override
        void guarantee(int[] reach, int withValue) {
            // the highest tier may stay empty
        }
    };

    /**
     * Returns the sizes of the tiers, best first; they sum to {@code customers}.
     *
     * <p>A customer whose value is not positive is never above the lowest tier.
     *
     * @param customers how many are ranked, from 0
     * @param withValue how many of them have positive value, from 0 to {@code customers}
     * @param shares the share of each tier, best first, which sum to exactly 1
     * @throws IllegalArgumentException if a number is out of range
     */
    public List<Integer> sizes(int customers, int withValue, List<Ratio> shares) {
        checkArgument(
                withValue >= 0 && withValue <= customers,
                "withValue must be in [0, customers] but was %s of %s",
                withValue,
                customers);
        int[] reach = lastRanks(customers, withValue, shares);
        ImmutableList.Builder<Integer> sizes = ImmutableList.builder();
        for (int tier = 0; tier < reach.length; tier++) {
            sizes.add(reach[tier] - (tier == 0 ? 0 : reach[tier - 1]));
        }
        return sizes.build();
    }

    /** Returns the last rank of each tier, counted from 1; a tier is empty if it equals the one before. */
    int[] lastRanks(int customers, int withValue, List<Ratio> shares) {
        requireNonNull(shares, "shares");
        checkArgument(
                shares.stream().reduce(Ratio.zero(), Ratio::plus).equals(Ratio.one()),
                "shares must sum to exactly 1 but were %s",
                shares);
        int[] reach = reach(customers, shares);
        guarantee(reach, withValue);
        for (int tier = 0; tier < reach.length - 1; tier++) {
            reach[tier] = Math.min(reach[tier], withValue);
        }
        reach[reach.length - 1] = customers;
        return reach;
    }

    abstract int[] reach(int customers, List<Ratio> shares);

    abstract void guarantee(int[] reach, int withValue);

    private static long commonMultiple(long one, long other) {
        return Math.multiplyExact(one / LongMath.gcd(one, other), other);
    }
}
