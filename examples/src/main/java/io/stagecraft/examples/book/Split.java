// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.book;

import io.stagecraft.core.measure.Ratio;
import java.util.List;
import java.util.Map;

/**
 * How the credit for a deal is split. Nothing tells since when: it holds from the opening of the deal.
 *
 * @param shares the share of each seller by name, above 0, one in sum; empty if the deal is its owner's alone
 * @param overlays what is credited to further people by name beside the shares, above 0 and at most 1; in no sum
 */
public record Split(Map<String, Ratio> shares, Map<String, Ratio> overlays) {
    private static final Split NONE = new Split(Map.of(), Map.of());

    /** Returns that of a deal that is its owner's alone. */
    public static Split none() {
        return NONE;
    }

    /** Returns whether the deal is its owner's alone, and nobody is credited with it beside. */
    public boolean isNone() {
        return shares.isEmpty() && overlays.isEmpty();
    }

    /** Returns the names of those who share the deal, in alphabetical order; empty if it is its owner's alone. */
    public List<String> sellers() {
        return shares.isEmpty() ? List.of() : shares.keySet().stream().sorted().toList();
    }
}
