// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.lifetime;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * The value of a customer over its life: margins that come in while it stays, discounted to today (see the domain
 * model, Lifecycle, churn, KPIs, alerts).
 *
 * <p>{@code sum over t of margin_t × r^t / (1 + d)^t}, with retention r, the probability in [0, 1] that it stays one
 * more period, and discount d, the interest per period, not negative.
 *
 * <pre>{@code
 * LifetimeValue.of(Money.parse("EUR 1000"), 0.8, 0.1);          // EUR 2666.67, the first margin in one period
 * LifetimeValue.startingNow(Money.parse("EUR 1000"), 0.8, 0.1); // EUR 3666.67
 * }</pre>
 */
public final class LifetimeValue {
    private LifetimeValue() {}

    /**
     * Returns the value of a constant margin for ever, the first in one period: {@code m × r / (1 + d − r)} of the numbers as
     * they are written, rounded half-even.
     *
     * @throws IllegalArgumentException if retention or discount is out of range, or the sum has no limit
     */
    public static Money of(Money marginPerPeriod, double retention, double discount) {
        requireNonNull(marginPerPeriod, "marginPerPeriod");
        check(retention, discount);
        return times(marginPerPeriod, BigDecimal.valueOf(retention), retention, discount);
    }

    /**
     * Returns the value of a constant margin for ever, the first now: {@code m × (1 + d) / (1 + d − r)} of the numbers as they are
     * written, rounded half-even.
     *
     * @throws IllegalArgumentException if retention or discount is out of range, or the sum has no limit
     */
    public static Money startingNow(Money marginPerPeriod, double retention, double discount) {
        requireNonNull(marginPerPeriod, "marginPerPeriod");
        check(retention, discount);
        return times(marginPerPeriod, BigDecimal.ONE.add(BigDecimal.valueOf(discount)), retention, discount);
    }

    /**
     * Returns the number of margins that a customer is worth, the first in one period: {@code r / (1 + d − r)} (Gupta and
     * Lehmann, Customers as assets, Journal of Interactive Marketing 17(1), 2003).
     *
     * @throws IllegalArgumentException if retention or discount is out of range, or the sum has no limit
     */
    public static double marginMultiple(double retention, double discount) {
        check(retention, discount);
        return retention / (1 - retention + discount);
    }

    /**
     * Returns the value of a series of margins, the first in one period and none after the last.
     *
     * @return 0 for no margins
     * @throws IllegalArgumentException if retention or discount is out of range
     */
    public static double ofMargins(double[] margins, double retention, double discount) {
        requireNonNull(margins, "margins");
        checkRange(retention, discount);
        double factor = retention / (1 + discount);
        double weight = 1;
        double value = 0;
        for (double margin : margins) {
            weight *= factor;
            value += margin * weight;
        }
        return value;
    }

    private static Money times(Money margin, BigDecimal numerator, double retention, double discount) {
        BigDecimal denominator =
                BigDecimal.ONE.add(BigDecimal.valueOf(discount)).subtract(BigDecimal.valueOf(retention));
        return Money.of(
                margin.getCurrencyUnit(),
                margin.getAmount().multiply(numerator).divide(denominator, margin.getScale(), RoundingMode.HALF_EVEN));
    }

    private static void check(double retention, double discount) {
        checkRange(retention, discount);
        checkArgument(
                retention < 1 || discount > 0, "retention 1 without discount has no limit; give a discount above 0");
    }

    private static void checkRange(double retention, double discount) {
        checkArgument(retention >= 0 && retention <= 1, "retention must be in [0, 1] but was %s", retention);
        checkArgument(
                discount >= 0 && discount < Double.POSITIVE_INFINITY,
                "discount must be at least 0 and finite but was %s",
                discount);
    }
}
