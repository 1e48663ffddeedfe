// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.synthetic;

import java.util.List;
import java.util.SplittableRandom;

/** Chances of one story, drawn from whole bits only, so that every JDK and processor draws the same. */
final class Dice {
    private final SplittableRandom bits;

    Dice(long seed) {
        this(new SplittableRandom(seed));
    }

    private Dice(SplittableRandom bits) {
        this.bits = bits;
    }

    /** Returns dice of their own for one part of the story, so that a change in it leaves the other parts alone. */
    Dice split() {
        return new Dice(bits.split());
    }

    /** Returns a number in [0, 1). */
    double share() {
        return (bits.nextLong() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return share() < probability;
    }

    /** Returns a whole number from {@code first} to {@code last}, both included. */
    int between(int first, int last) {
        return first + (int) (share() * (last - first + 1));
    }

    /** Returns a number that is close to standard normal: twelve uniform ones, less six. */
    double normal() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += share();
        }
        return sum;
    }

    /** Returns a duration around a median; {@code spread} is the standard deviation of its logarithm. */
    double around(double median, double spread) {
        return median * StrictMath.exp(spread * normal());
    }

    <T> T pick(List<T> items) {
        return items.get(between(0, items.size() - 1));
    }

    /** Returns an index with chances in proportion to the weights. */
    int weighted(double... weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double rest = share() * total;
        for (int i = 0; i < weights.length; i++) {
            rest -= weights[i];
            if (rest < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    static double logistic(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }
}
