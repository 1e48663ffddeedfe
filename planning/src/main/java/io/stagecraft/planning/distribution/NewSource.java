// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import io.stagecraft.planning.summation.Draws;
import java.util.Arrays;

/**
 * Draws what one source of deals not yet opened brings: how many are won, then each amount. Not safe for use by multiple threads: it
 * owns buffers.
 */
final class NewSource {
    private final long key;
    private final AmountDistribution amounts;
    private final CountDistribution[] counts;
    /** The keys of its deals, as many as any trial needed so far. */
    private long[] keys = {};
    /** Where the amounts of a trial lie. */
    private double[] shares = {};

    NewSource(String name, NewDeals deals, CommonFactor factor) {
        key = Draws.key(name);
        amounts = deals.amounts();
        double[] pace = factor.pace();
        counts = new CountDistribution[pace.length];
        for (int state = 0; state < pace.length; state++) {
            counts[state] = deals.times(pace[state]).wins();
        }
    }

    /** Returns the revenue of a trial in a state of the factor. */
    long total(long trialKey, int state) {
        int wins = counts[state].quantile(Draws.openUniform(Draws.draw(trialKey, key, Draws.COUNT)));
        if (wins > keys.length) {
            keys = keys(2 * wins);
            shares = new double[keys.length];
        }
        for (int k = 0; k < wins; k++) {
            shares[k] = Draws.openUniform(Draws.draw(trialKey, keys[k], Draws.AMOUNT));
        }
        return amounts.sumAt(shares, wins);
    }

    private long[] keys(int count) {
        long[] all = new long[count];
        Arrays.setAll(all, k -> Draws.splitMix(key, k));
        return all;
    }
}
