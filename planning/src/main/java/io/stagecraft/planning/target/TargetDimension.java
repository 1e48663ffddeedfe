// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.target;

import io.stagecraft.core.measure.Labels;

/** The kinds of dimensions of a plan; see the domain model, Decomposition. */
public enum TargetDimension {
    /** Products, product lines. */
    PRODUCT,
    /** Regions. */
    REGION,
    /** Days, and the weeks, months, quarters and years they make. */
    PERIOD,
    /** People, in their organisation: where a target meets people it carries the margin. */
    PERSON,
    /** Dealers, channels. */
    DEALER,
    /** Markets, segments. */
    MARKET;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case PRODUCT -> Labels.of("product").with("zh", "产品");
            case REGION -> Labels.of("region").with("zh", "区域");
            case PERIOD -> Labels.of("period").with("zh", "时间");
            case PERSON -> Labels.of("person").with("zh", "人员");
            case DEALER -> Labels.of("dealer").with("zh", "经销商");
            case MARKET -> Labels.of("market").with("zh", "市场");
        };
    }
}
