// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.distribution;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Exact;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The rules that several types here hold their arguments to, each with its one message. */
final class Checks {
    private static final int MOST_STEPS = 100_000;

    /** What summing many probabilities may be off by. */
    private static final double ROUNDING = 1e-12;

    /** The same for shares near 0 and 1, as a part of what they are away from these. */
    private static final double RELATIVE_ROUNDING = 1e-9;

    private Checks() {}

    static double share(double share) {
        checkArgument(share >= 0 && share <= 1, "share must be in [0, 1] but was %s", share);
        return share;
    }

    /** Returns how much of a share the sum of probabilities may lack, or be above it, and still be equal to it. */
    static double slack(double share) {
        return Math.min(ROUNDING, RELATIVE_ROUNDING * Math.min(share, 1 - share));
    }

    static double tail(double share) {
        checkArgument(share > 0 && share <= 1, "share must be in (0, 1] but was %s", share);
        return share;
    }

    static int steps(int steps) {
        checkArgument(steps >= 1 && steps <= MOST_STEPS, "steps must be in [1, 100000] but was %s", steps);
        return steps;
    }

    /** Returns the minor units of an amount in the expected currency. */
    static long minor(CurrencyUnit currency, Money amount, String name) {
        requireNonNull(amount, name);
        checkArgument(amount.getCurrencyUnit().equals(currency), "%s must be in %s but was %s", name, currency, amount);
        return Exact.minor(amount, name);
    }
}
