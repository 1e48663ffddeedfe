// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

/**
 * A region, or a seller in one: what a plan gives targets to.
 *
 * @param region the region
 * @param seller the seller, or empty text for the region itself
 */
record Member(String region, String seller) {
    static Member region(String region) {
        return new Member(region, "");
    }

    boolean isRegion() {
        return seller.isEmpty();
    }

    String name() {
        return isRegion() ? region : seller;
    }

    @Override
    public String toString() {
        return name();
    }
}
