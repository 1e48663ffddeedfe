// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.quarter;

/**
 * A region, or a seller in one: what a plan gives targets to.
 *
 * @param region the region
 * @param seller the seller, or empty text for the region itself
 */
public record Member(String region, String seller) {
    public static Member region(String region) {
        return new Member(region, "");
    }

    public boolean isRegion() {
        return seller.isEmpty();
    }

    public String name() {
        return isRegion() ? region : seller;
    }

    @Override
    public String toString() {
        return name();
    }
}
