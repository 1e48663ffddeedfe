// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.lifetime;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.core.Definition;
import java.io.Serializable;
import org.immutables.value.Value;

/**
 * The gamma-gamma model of the mean value of a customer's purchases, shrunk towards that of all customers when purchases are few
 * (Fader and Hardie, The Gamma-Gamma Model of Monetary Value, 2013).
 *
 * <p>{@code (p × v + p × x × m) / (p × x + q − 1)} for x purchases of mean value m.
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class GammaGamma implements Serializable {
    GammaGamma() {}

    /**
     * Returns the model with these parameters.
     *
     * @param p the shape of the values of one customer, positive
     * @param q the shape of the means over customers, above 1, so that there is a mean
     * @param v the scale of the means, positive, in the unit of the values
     * @throws IllegalArgumentException if one is out of range
     */
    public static GammaGamma of(double p, double q, double v) {
        return builder().p(p).q(q).v(v).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the shape of the values of one customer. */
    public abstract double p();

    /** Returns the shape of the means over customers. */
    public abstract double q();

    /** Returns the scale of the means. */
    public abstract double v();

    /**
     * Returns the expected mean value of a customer's purchases.
     *
     * @param purchases how many are known, from 0
     * @param mean their mean value, from 0; it plays no part without purchases
     * @throws IllegalArgumentException if one is negative or not finite
     */
    public double expectedValue(int purchases, double mean) {
        checkArgument(purchases >= 0, "purchases must not be negative but was %s", purchases);
        checkArgument(
                mean >= 0 && mean < Double.POSITIVE_INFINITY, "mean must be at least 0 and finite but was %s", mean);
        return (p() * v() + p() * purchases * mean) / (p() * purchases + q() - 1);
    }

    @Value.Check
    void check() {
        BgNbd.checkPositive("p", p());
        BgNbd.checkPositive("v", v());
        checkArgument(q() > 1 && q() < Double.POSITIVE_INFINITY, "q must be above 1 and finite but was %s", q());
    }

    /** Builds {@link GammaGamma} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableGammaGamma.Builder {
        Builder() {}
    }
}
