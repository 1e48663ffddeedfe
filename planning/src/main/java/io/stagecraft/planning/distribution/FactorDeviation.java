// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import java.util.List;

/**
 * What mean and variance of the sum of some deals under any common factor need, found once.
 *
 * <p>Of many deals those of nearly equal probability are put together, at the probability that keeps their mean.
 */
final class FactorDeviation {
    private static final int MOST_ALONE = 1_000;
    private static final int BANDS = 250;

    private final List<NewDeals> newDeals;
    private final double[] probability;
    private final double[] amount;
    private final double[] spread;
    private final double[] square;

    private FactorDeviation(List<NewDeals> newDeals, int groups) {
        this.newDeals = newDeals;
        probability = new double[groups];
        amount = new double[groups];
        spread = new double[groups];
        square = new double[groups];
    }

    static FactorDeviation of(RevenueModel model) {
        return of(model.deals(), List.copyOf(model.newDeals().values()));
    }

    static FactorDeviation of(List<RevenueModel.Deal> deals, List<NewDeals> newDeals) {
        boolean areFew = deals.size() <= MOST_ALONE;
        FactorDeviation moments = new FactorDeviation(newDeals, areFew ? deals.size() : BANDS + 1);
        double[] weights = new double[moments.probability.length];
        for (int i = 0; i < deals.size(); i++) {
            double p = deals.get(i).probability();
            double worth = deals.get(i).amount().meanMinor();
            int group = areFew ? i : (int) (p * BANDS);
            double weight = Math.abs(worth) + 1;
            weights[group] += weight;
            moments.probability[group] += (p - moments.probability[group]) * weight / weights[group];
            moments.amount[group] += worth;
            moments.spread[group] += deals.get(i).amount().squareMinor() - worth * worth;
            moments.square[group] += worth * worth;
        }
        return moments;
    }

    /** Returns the standard deviation in minor units if a factor moves the deals together. */
    double standardDeviation(CommonFactor factor) {
        double[] weights = factor.weights();
        double[] means = new double[weights.length];
        double[] variances = new double[weights.length];
        inStates(factor, means, variances);
        double all = 0;
        double variance = 0;
        for (int state = 0; state < weights.length; state++) {
            all += weights[state] * means[state];
            variance += weights[state] * variances[state];
        }
        for (int state = 0; state < weights.length; state++) {
            variance += weights[state] * (means[state] - all) * (means[state] - all);
        }
        return Math.sqrt(Math.max(0, variance));
    }

    /** Adds mean and variance of the sum in each state of a factor. */
    void inStates(CommonFactor factor, double[] means, double[] variances) {
        for (int i = 0; i < probability.length; i++) {
            double[] conditional = factor.conditional(probability[i]);
            for (int state = 0; state < means.length; state++) {
                double p = conditional[state];
                means[state] += p * amount[i];
                variances[state] += p * spread[i] + p * (1 - p) * square[i];
            }
        }
        double[] pace = factor.pace();
        for (NewDeals part : newDeals) {
            for (int state = 0; state < means.length; state++) {
                NewDeals given = part.times(pace[state]);
                means[state] += given.meanMinor();
                variances[state] += given.varianceMinor();
            }
        }
    }
}
