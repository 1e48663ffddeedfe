// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.terms;

import io.stagecraft.core.measure.Labels;

/** The channels through which a deal is sold (see the domain model, Inspection of a pipeline). */
public enum SalesChannel {
    /** Direct sale by our own sellers. */
    DIRECT,
    /** Sale through a dealer who resells. */
    DEALER,
    /** Sale with a partner, see {@link PartnerRole}. */
    PARTNER;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case DIRECT -> Labels.of("direct").with("zh", "直销");
            case DEALER -> Labels.of("dealer").with("zh", "经销商");
            case PARTNER -> Labels.of("partner").with("zh", "合作伙伴");
        };
    }
}
