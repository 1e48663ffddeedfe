// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.spark;

import io.stagecraft.planning.distribution.SimulatedRevenue;
import io.stagecraft.scoring.probability.MeasuredConversion;
import java.util.SortedMap;

/** What comes out for a book; equal whoever computed it, in how many parts. */
record BookResult(
        long deals,
        long digest,
        MeasuredConversion conversion,
        SortedMap<String, SellerTotal> sellers,
        SimulatedRevenue revenue) {

    /** The open deals of a seller, in minor units. */
    record SellerTotal(long deals, long minor, long expectedMinor) {
        SellerTotal plus(SellerTotal other) {
            return new SellerTotal(
                    Math.addExact(deals, other.deals),
                    Math.addExact(minor, other.minor),
                    Math.addExact(expectedMinor, other.expectedMinor));
        }
    }
}
