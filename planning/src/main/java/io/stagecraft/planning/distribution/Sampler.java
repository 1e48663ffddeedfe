// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import com.google.common.collect.ImmutableSortedMap;
import io.stagecraft.core.check.Exact;
import io.stagecraft.core.numeric.Normal;
import io.stagecraft.core.numeric.PlatformMath;
import io.stagecraft.planning.summation.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/**
 * Draws the revenue of one trial from columns: winners first, then the amounts of the winners only.
 *
 * <p>A deal is won where the upper 53 bits of its number stay below a threshold computed once. Fixed amounts are summed
 * without a branch; random ones are drawn after the winners are known, so that the loop over them does not branch either.
 * Money is summed in {@code long}, so that no order of deals or trials can change a bit. Not safe for use by multiple threads:
 * it owns a buffer.
 */
final class Sampler {
    private final long[] fixedKeys;
    private final long[] fixedAmounts;
    private final long[][] fixedThresholds;
    private final long[] discreteKeys;
    private final AmountDistribution[] discreteAmounts;
    private final long[][] discreteThresholds;
    private final long[] normalKeys;
    private final double[] mu;
    private final double[] sigma;
    private final long[][] normalThresholds;
    private final int[] winners;
    private final double[] shares;
    private final double[] normals;
    private final NewSource[] sources;
    private final NormalRest rest;

    /**
     * Prepares the draws of some deals and sources.
     *
     * @throws ArithmeticException if all fixed amounts together do not fit a {@code long}
     */
    Sampler(List<RevenueModel.Deal> deals, SortedMap<String, NewDeals> newDeals, CommonFactor factor) {
        this(deals, newDeals, factor, NormalRest.NONE);
    }

    /** Prepares the draws of a model whose largest deals alone are drawn one by one. */
    static Sampler ofLargest(RevenueModel model, int alone) {
        NormalRest.Split split = NormalRest.split(model, alone);
        return new Sampler(split.deals(), split.newDeals(), model.factor(), split.rest());
    }

    private Sampler(
            List<RevenueModel.Deal> deals, SortedMap<String, NewDeals> newDeals, CommonFactor factor, NormalRest rest) {
        this.rest = rest;
        List<RevenueModel.Deal> fixed =
                deals.stream().filter(deal -> deal.amount().isFixed()).toList();
        List<RevenueModel.Deal> discrete = deals.stream()
                .filter(deal -> !deal.amount().isFixed() && deal.amount().isDiscrete())
                .toList();
        List<RevenueModel.Deal> normal =
                deals.stream().filter(deal -> !deal.amount().isDiscrete()).toList();
        fixedKeys = fixed.stream().mapToLong(RevenueModel.Deal::key).toArray();
        fixedAmounts =
                fixed.stream().mapToLong(deal -> deal.amount().amounts()[0]).toArray();
        fixedThresholds = thresholds(fixed, factor);
        long all = 0;
        for (long amount : fixedAmounts) {
            all = Math.addExact(all, Math.absExact(amount)); // whichever of them are won
        }
        discreteKeys = discrete.stream().mapToLong(RevenueModel.Deal::key).toArray();
        discreteAmounts = discrete.stream().map(RevenueModel.Deal::amount).toArray(AmountDistribution[]::new);
        discreteThresholds = thresholds(discrete, factor);
        normalKeys = normal.stream().mapToLong(RevenueModel.Deal::key).toArray();
        mu = normal.stream().mapToDouble(deal -> deal.amount().mu()).toArray();
        sigma = normal.stream().mapToDouble(deal -> deal.amount().sigma()).toArray();
        normalThresholds = thresholds(normal, factor);
        winners = new int[Math.max(discrete.size(), normal.size())];
        shares = new double[normal.size()];
        normals = new double[normal.size()];
        sources = newDeals.entrySet().stream()
                .map(source -> new NewSource(source.getKey(), source.getValue(), factor))
                .toArray(NewSource[]::new);
    }

    private static long[][] thresholds(List<RevenueModel.Deal> deals, CommonFactor factor) {
        long[][] thresholds = new long[factor.states().size()][deals.size()];
        for (int i = 0; i < deals.size(); i++) {
            double[] given = factor.conditional(deals.get(i).probability());
            for (int state = 0; state < given.length; state++) {
                thresholds[state][i] = Draws.threshold(given[state]);
            }
        }
        return thresholds;
    }

    /** Returns the revenue of a trial in a state of the factor. */
    long total(long trialKey, int state) {
        long sum = fixed(trialKey, fixedThresholds[state]);
        sum = Exact.sum(sum, discrete(trialKey, discreteThresholds[state]), "sum of amounts");
        sum = Exact.sum(sum, logNormal(trialKey, normalThresholds[state]), "sum of amounts");
        for (NewSource source : sources) {
            sum = Exact.sum(sum, source.total(trialKey, state), "sum of amounts");
        }
        return Exact.sum(sum, rest.total(trialKey, state), "sum of amounts");
    }

    private long fixed(long trialKey, long[] thresholds) {
        long[] keys = fixedKeys;
        long[] amounts = fixedAmounts;
        long sum = 0;
        for (int i = 0; i < keys.length; i++) {
            // the sign of the difference is a mask of all ones where the deal is won
            sum += amounts[i] & (((Draws.mix(trialKey ^ keys[i]) >>> 11) - thresholds[i]) >> 63);
        }
        return sum;
    }

    /** Collects the winners into the buffer and returns how many there are. */
    private int win(long trialKey, long[] keys, long[] thresholds) {
        int[] found = winners;
        int won = 0;
        for (int i = 0; i < keys.length; i++) {
            found[won] = i;
            won += (int) (((Draws.mix(trialKey ^ keys[i]) >>> 11) - thresholds[i]) >>> 63);
        }
        return won;
    }

    private long discrete(long trialKey, long[] thresholds) {
        int won = win(trialKey, discreteKeys, thresholds);
        long sum = 0;
        for (int w = 0; w < won; w++) {
            int i = winners[w];
            long bits = Draws.draw(trialKey, discreteKeys[i], Draws.AMOUNT);
            sum = Exact.sum(sum, discreteAmounts[i].at(Draws.openUniform(bits)), "sum of amounts");
        }
        return sum;
    }

    private long logNormal(long trialKey, long[] thresholds) {
        int won = win(trialKey, normalKeys, thresholds);
        int[] found = winners;
        for (int w = 0; w < won; w++) {
            shares[w] = Draws.openUniform(Draws.draw(trialKey, normalKeys[found[w]], Draws.AMOUNT));
        }
        Normal.quantiles(shares, won, normals);
        long sum = 0;
        for (int w = 0; w < won; w++) {
            int i = found[w];
            double minor = Math.rint(PlatformMath.exp(mu[i] + sigma[i] * normals[w]));
            if (!(minor < 0x1p62)) {
                throw new ArithmeticException("amount does not fit a long of minor units: " + minor);
            }
            sum = Exact.sum(sum, (long) minor, "sum of amounts");
        }
        return sum;
    }

    /**
     * The sum of many deals of which none varies much beside all of them: normal in each state of the market, by the theorem of
     * Lindeberg.
     */
    private static final class NormalRest {
        static final NormalRest NONE = new NormalRest(new double[0], new double[0]);

        private static final long KEY = Draws.key("normal rest");

        private final double[] means;
        private final double[] deviations;

        private NormalRest(double[] means, double[] deviations) {
            this.means = means;
            this.deviations = deviations;
        }

        /** What of a model is drawn one by one, and the rest of it. */
        record Split(List<RevenueModel.Deal> deals, SortedMap<String, NewDeals> newDeals, NormalRest rest) {}

        /**
         * Parts a model into the deals that vary most, and the others together. Of new deals that come as Poisson,
         * those of the largest amounts come as Poisson too, independently of the others.
         *
         * @param alone how many open deals, and of each source how many new ones on average, are drawn one by one
         */
        static Split split(RevenueModel model, int alone) {
            List<RevenueModel.Deal> deals = model.deals();
            List<RevenueModel.Deal> others = List.of();
            if (deals.size() > alone) {
                double[] variances =
                        deals.stream().mapToDouble(NormalRest::variance).toArray();
                double[] sorted = variances.clone();
                Arrays.sort(sorted);
                double least = sorted[sorted.length - alone];
                int more = alone; // of those that vary as much as the least one drawn alone, the first
                for (double variance : variances) {
                    more -= variance > least ? 1 : 0;
                }
                List<RevenueModel.Deal> all = deals;
                deals = new ArrayList<>(alone);
                others = new ArrayList<>(all.size() - alone);
                for (int i = 0; i < variances.length; i++) {
                    boolean isAlone = variances[i] > least || (variances[i] == least && more-- > 0);
                    (isAlone ? deals : others).add(all.get(i));
                }
            }
            ImmutableSortedMap.Builder<String, NewDeals> largest = ImmutableSortedMap.naturalOrder();
            List<NewDeals> smaller = new ArrayList<>();
            model.newDeals().forEach((source, part) -> {
                int place = placeOfLargest(part, alone);
                if (place == 0) {
                    largest.put(source, part);
                    return;
                }
                AmountDistribution amounts = part.amounts();
                int all = amounts.amounts().length;
                double chance = amounts.chanceFrom(place);
                smaller.add(NewDeals.poisson(part.expectedWins() * (1 - chance), amounts.part(0, place)));
                if (place < all) {
                    largest.put(source, NewDeals.poisson(part.expectedWins() * chance, amounts.part(place, all)));
                }
            });
            return new Split(
                    deals,
                    largest.build(),
                    others.isEmpty() && smaller.isEmpty()
                            ? NONE
                            : of(FactorDeviation.of(others, smaller), model.factor()));
        }

        private static NormalRest of(FactorDeviation moments, CommonFactor factor) {
            int states = factor.states().size();
            double[] means = new double[states];
            double[] variances = new double[states];
            moments.inStates(factor, means, variances);
            return new NormalRest(
                    means,
                    Arrays.stream(variances)
                            .map(variance -> Math.sqrt(Math.max(0, variance)))
                            .toArray());
        }

        /** Returns from which amount on so many new deals are expected; 0 if all of them are drawn one by one. */
        private static int placeOfLargest(NewDeals part, int alone) {
            AmountDistribution amounts = part.amounts();
            if (part.pace() != NewDeals.Pace.POISSON || amounts.smallestMinor() < 0 || !amounts.isDiscrete()) {
                return 0;
            }
            int place = 0;
            while (part.expectedWins() * amounts.chanceFrom(place) > alone) {
                place++;
            }
            return place;
        }

        private static double variance(RevenueModel.Deal deal) {
            double mean = deal.probability() * deal.amount().meanMinor();
            return deal.probability() * deal.amount().squareMinor() - mean * mean;
        }

        /** Returns the sum in a trial in a state of the factor. */
        long total(long trialKey, int state) {
            return means.length == 0
                    ? 0
                    : MoneyRange.minorUnits(means[state]
                            + deviations[state]
                                    * Normal.quantile(Draws.openUniform(Draws.draw(trialKey, KEY, Draws.AMOUNT))));
        }
    }
}
