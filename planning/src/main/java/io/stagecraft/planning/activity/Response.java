// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.activity;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Strategy for the expected return of an account by the number of visits.
 *
 * <h2>For implementors</h2>
 * Implementations must give the same number for the same visits, and a finite one; they are asked once for each number
 * of visits up to the most that is possible.
 */
@FunctionalInterface
public interface Response {
    /**
     * Returns the return of the account.
     *
     * @param visits how many, from 0
     */
    double at(int visits);

    /**
     * Returns {@code least + (most − least) × x^c / (d + x^c)}: concave for c up to 1, S-shaped above (ADBUDG of
     * Little, Models and managers, Management Science 16(8), 1970; the form of Lodish, CALLPLAN, Management Science
     * 18(4), 1971).
     *
     * @param least what it brings without visits, finite
     * @param most what no number of visits exceeds, finite, not below {@code least}
     * @param shape c, above 0
     * @param scale d, above 0
     * @throws IllegalArgumentException if one is out of range
     */
    static Response adbudg(double least, double most, double shape, double scale) {
        checkArgument(
                least <= most && least > Double.NEGATIVE_INFINITY && most < Double.POSITIVE_INFINITY,
                "least and most must be finite and in this order but were %s and %s",
                least,
                most);
        checkArgument(shape > 0 && shape < Double.POSITIVE_INFINITY, "shape must be above 0 but was %s", shape);
        checkArgument(scale > 0 && scale < Double.POSITIVE_INFINITY, "scale must be above 0 but was %s", scale);
        return visits -> {
            double power = StrictMath.pow(visits, shape);
            return power == Double.POSITIVE_INFINITY ? most : least + (most - least) * power / (scale + power);
        };
    }

    /**
     * Returns {@code coefficient × √x}, which is concave.
     *
     * @throws IllegalArgumentException if the coefficient is negative or not finite
     */
    static Response squareRoot(double coefficient) {
        checkArgument(
                coefficient >= 0 && coefficient < Double.POSITIVE_INFINITY,
                "coefficient must be at least 0 and finite but was %s",
                coefficient);
        return visits -> coefficient * Math.sqrt(visits);
    }

    /**
     * Returns the responses that the caller judged, for 0, 1, 2 ... visits; more visits than that bring no more.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Response judged(double... responses) {
        checkArgument(responses.length > 0, "responses must not be empty");
        double[] table = responses.clone();
        return visits -> table[Math.min(visits, table.length - 1)];
    }
}
