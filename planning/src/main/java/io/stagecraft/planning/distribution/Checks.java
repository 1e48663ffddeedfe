package io.stagecraft.planning.distribution;

import static com.google.common.base.Preconditions.checkArgument;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The rules that several types here hold their arguments to, each with its one message. */
final class Checks {
    private Checks() {}

    static double share(double share) {
        checkArgument(share >= 0 && share <= 1, "share must be in [0, 1] but was %s", share);
        return share;
    }

    static double tail(double share) {
        checkArgument(share > 0 && share <= 1, "share must be in (0, 1] but was %s", share);
        return share;
    }

    static int steps(int steps) {
        checkArgument(steps >= 1, "steps must be at least 1 but was %s", steps);
        return steps;
    }

    /** Returns the minor units of an amount in the expected currency. */
    static long minor(CurrencyUnit currency, Money amount, String name) {
        checkArgument(amount.getCurrencyUnit().equals(currency), "%s must be in %s but was %s", name, currency, amount);
        return amount.getAmountMinorLong();
    }
}
