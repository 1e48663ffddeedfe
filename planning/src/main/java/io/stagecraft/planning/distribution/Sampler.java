package io.stagecraft.planning.distribution;

import io.stagecraft.core.measure.Exact;
import io.stagecraft.core.numeric.Normal;
import io.stagecraft.core.numeric.PlatformMath;
import io.stagecraft.planning.summation.Draws;
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

    /**
     * Prepares the draws of some deals and sources.
     *
     * @throws ArithmeticException if all fixed amounts together do not fit a {@code long}
     */
    Sampler(List<RevenueModel.Deal> deals, SortedMap<String, NewDeals> newDeals, CommonFactor factor) {
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
        if (discreteKeys.length > 0) {
            sum = Exact.sum(sum, discrete(trialKey, discreteThresholds[state]), "sum of amounts");
        }
        if (normalKeys.length > 0) {
            sum = Exact.sum(sum, logNormal(trialKey, normalThresholds[state]), "sum of amounts");
        }
        for (NewSource source : sources) {
            sum = Exact.sum(sum, source.total(trialKey, state), "sum of amounts");
        }
        return sum;
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
}
