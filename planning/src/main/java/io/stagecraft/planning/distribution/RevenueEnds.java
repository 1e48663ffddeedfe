// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import com.google.common.math.LongMath;
import java.io.Serializable;

/**
 * The smallest and the largest amount that a model can bring, in minor units, and how likely each of the two is.
 *
 * <p>They are found apart from the distribution, which may cut off tails of next to no weight: an end is an end, however unlikely.
 *
 * @param least {@code Long.MIN_VALUE} where there is no smallest amount
 * @param most {@code Long.MAX_VALUE} where there is no largest amount
 * @param leastChance 0 if it is not known, or too small for a {@code double}
 * @param mostChance 0 if it is not known, or too small for a {@code double}
 */
record RevenueEnds(long least, double leastChance, long most, double mostChance) implements Serializable {
    static RevenueEnds of(RevenueModel model) {
        double[] pace = model.factor().pace();
        double[] weights = model.factor().weights();
        double[][] given = new double[model.deals().size()][];
        for (int i = 0; i < given.length; i++) {
            given[i] = model.factor().conditional(model.deals().get(i).probability());
        }
        End least = end(model, 0, given, pace, weights, false);
        End most = end(model, 0, given, pace, weights, true);
        for (int state = 1; state < weights.length; state++) {
            least = end(model, state, given, pace, weights, false).or(least, false);
            most = end(model, state, given, pace, weights, true).or(most, true);
        }
        return new RevenueEnds(least.amount, least.chance, most.amount, most.chance);
    }

    private static End end(
            RevenueModel model, int state, double[][] given, double[] pace, double[] weights, boolean upper) {
        End end = new End(model.certainMinor(), weights[state]);
        for (int i = 0; i < given.length; i++) {
            end = end.plus(given[i][state], model.deals().get(i).amount(), upper);
        }
        for (NewDeals part : model.newDeals().values()) {
            end = end.plus(part.times(pace[state]), upper);
        }
        return end;
    }

    /** Returns the chance to reach a target, given what a distribution that cuts off tails says. */
    double reaching(long target, double inside) {
        if (target <= least) {
            return 1;
        }
        return target > most ? 0 : Math.max(mostChance, Math.min(inside, 1 - leastChance));
    }

    /** Returns an amount that is no smaller and no larger than any can be. */
    long within(long amount) {
        return Math.max(least, Math.min(most, amount));
    }

    boolean isBoundedBelow() {
        return least > Long.MIN_VALUE;
    }

    boolean isBoundedAbove() {
        return most < Long.MAX_VALUE;
    }

    /** One end of a sum, as far as its terms are known, with how likely it is. */
    private record End(long amount, double chance) {
        End plus(double probability, AmountDistribution amounts, boolean upper) {
            if (probability == 0) {
                return this;
            }
            long extreme = amounts.end(upper);
            boolean isWon = probability == 1 || (upper ? extreme > 0 : extreme < 0);
            if (isWon) {
                return new End(sum(amount, extreme), chance * probability * amounts.chanceOf(extreme));
            }
            double nothing = 1 - probability + probability * amounts.chanceOf(0);
            return new End(amount, chance * nothing);
        }

        End plus(NewDeals deals, boolean upper) {
            if (deals.expectedWins() == 0) {
                return this;
            }
            AmountDistribution amounts = deals.amounts();
            long extreme = amounts.end(upper);
            boolean isAll = deals.pace() == NewDeals.Pace.BINOMIAL && deals.expectedWins() == deals.size();
            if (!isAll && (upper ? extreme <= 0 : extreme >= 0)) {
                return new End(amount, chance * Compound.start(deals, amounts.chanceOf(0)));
            }
            if (deals.pace() != NewDeals.Pace.BINOMIAL) {
                return new End(upper ? Long.MAX_VALUE : Long.MIN_VALUE, 0);
            }
            double each = deals.expectedWins() / deals.size() * amounts.chanceOf(extreme);
            return new End(
                    sum(amount, LongMath.saturatedMultiply(extreme, (long) deals.size())),
                    chance * StrictMath.pow(each, deals.size()));
        }

        /** What has no end keeps none. */
        private static long sum(long amount, long more) {
            for (long one : new long[] {amount, more}) {
                if (one == Long.MAX_VALUE || one == Long.MIN_VALUE) {
                    return one;
                }
            }
            return LongMath.saturatedAdd(amount, more);
        }

        End or(End other, boolean upper) {
            long end = upper ? Math.max(amount, other.amount) : Math.min(amount, other.amount);
            return new End(end, (amount == end ? chance : 0) + (other.amount == end ? other.chance : 0));
        }
    }
}
