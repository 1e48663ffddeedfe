// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.numeric.Normal;
import java.io.Serializable;
import org.immutables.value.Value;

/**
 * A confidence interval for a proportion of {@code k} of {@code n}.
 *
 * <pre>{@code
 * ShareInterval.wilson(7, 20, 0.95);             // 0.181 to 0.567
 * ShareInterval.clopperPearson(7, 20, 0.95);     // 0.154 to 0.592
 * }</pre>
 */
@Value.Immutable
public abstract class ShareInterval implements Serializable {
    /** Beyond it a double no longer tells the tails of the beta distribution apart. */
    private static final long LARGEST = 1_000_000_000_000L;

    ShareInterval() {}

    /**
     * Returns the interval of Wilson 1927, which covers the true share about as often as it says: {@code (k + z²/2 ∓ z
     * √(k (n − k) / n + z²/4)) / (n + z²)}, and 0 to 1 where there is nothing to tell from.
     *
     * @param happened how many came true, in [0, size]
     * @param size of how many, from 0
     * @param confidence how often it is to cover the true share, in (0, 1)
     * @throws IllegalArgumentException if a number is out of range
     */
    public static ShareInterval wilson(long happened, long size, double confidence) {
        check(happened, size, confidence);
        if (size == 0) {
            return of(0, 1);
        }
        double z = Normal.spread(confidence);
        double middle = happened + z * z / 2;
        double spread = z * Math.sqrt((double) happened * (size - happened) / size + z * z / 4);
        double all = size + z * z;
        return of(
                happened == 0 ? 0 : Math.max(0, (middle - spread) / all),
                happened == size ? 1 : Math.min(1, (middle + spread) / all));
    }

    /**
     * Returns the interval of Clopper and Pearson 1934, which covers the true share at least as often as it says: the
     * shares at which {@code k} or more, and {@code k} or fewer, would come with a chance of {@code (1 − confidence) /
     * 2}.
     *
     * @param happened how many came true, in [0, size]
     * @param size of how many, from 0 to 10^12
     * @param confidence how often at least it is to cover the true share, in (0, 1)
     * @throws IllegalArgumentException if a number is out of range
     */
    public static ShareInterval clopperPearson(long happened, long size, double confidence) {
        check(happened, size, confidence);
        checkArgument(size <= LARGEST, "size must be at most %s but was %s", LARGEST, size);
        double tail = (1 - confidence) / 2;
        return of(
                happened == 0 ? 0 : shareAt(tail, (double) happened, size - happened + 1.0),
                happened == size ? 1 : shareAt(1 - tail, happened + 1.0, (double) size - happened));
    }

    /** Returns the share at which the incomplete beta function reaches a chance. */
    private static double shareAt(double chance, double a, double b) {
        double low = 0;
        double high = 1;
        while (high - low > Math.ulp(low)) { // else no number lies between them
            double middle = low + (high - low) / 2;
            if (BetaFunctions.incomplete(middle, a, b) < chance) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void check(long happened, long size, double confidence) {
        checkArgument(
                happened >= 0 && happened <= size, "what came must be in [0, size] but was %s of %s", happened, size);
        // written so that NaN fails too
        checkArgument(confidence > 0 && confidence < 1, "confidence must be in (0, 1) but was %s", confidence);
    }

    private static ShareInterval of(double lower, double upper) {
        return ImmutableShareInterval.builder().lower(lower).upper(upper).build();
    }

    /** Returns the lower end, in [0, 1]. */
    public abstract double lower();

    /** Returns the upper end, in [0, 1]. */
    public abstract double upper();

    /** Returns whether a share lies in the interval, its ends included. */
    public boolean contains(double share) {
        return share >= lower() && share <= upper();
    }

    @Value.Check
    void check() {
        // written so that NaN fails too
        checkArgument(
                lower() >= 0 && lower() <= upper() && upper() <= 1,
                "an interval must ascend within [0, 1] but was %s to %s",
                lower(),
                upper());
    }
}
