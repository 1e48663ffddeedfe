// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.territory;

import io.stagecraft.core.measure.Labels;

/** The groups of customers in the order in which to visit them (see the domain model, Visit plan and priority). */
public enum VisitPriorityGroup {
    /** Customers who use our brand, also beside others. */
    OWN_BASE,
    /** Key accounts who use a competitor's brand only. */
    COMPETITOR_BASE,
    /** Other key accounts. */
    OTHER_KEY,
    /** All others, such as users of a competitor's brand who are no key accounts. */
    OTHERS;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case OWN_BASE -> Labels.of("Users of our brand").with("zh", "本品牌用户");
            case COMPETITOR_BASE ->
                Labels.of("Key accounts with a competitor's brand").with("zh", "使用竞争品牌的大客户");
            case OTHER_KEY -> Labels.of("Other key accounts").with("zh", "其他大客户");
            case OTHERS -> Labels.of("Other customers").with("zh", "其他客户");
        };
    }
}
