// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.grid;

import io.stagecraft.core.measure.Labels;

/**
 * The items that make a customer valuable to us (see the domain model, Attractiveness, potential, relationship). The
 * split of the items between the two axes is our assumption.
 */
public enum FuturePotential {
    /** The volume that it will buy. */
    SALES_VOLUME,
    /** The profit that it will earn. */
    PROFIT_MARGIN;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case SALES_VOLUME -> Labels.of("Sales volume").with("zh", "销售量");
            case PROFIT_MARGIN -> Labels.of("Profit margin").with("zh", "利润率");
        };
    }
}
