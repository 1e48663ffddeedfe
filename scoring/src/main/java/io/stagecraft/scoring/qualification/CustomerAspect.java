// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.qualification;

import io.stagecraft.core.measure.Labels;

/**
 * An aspect of a qualified customer, in the order in which to enquire: first what can be checked without a visit
 * (see the domain model, Qualified customer).
 */
public enum CustomerAspect {
    /** The product fits this customer at all. */
    PRODUCT_FIT,
    /** There is an application that needs it, concrete and at this time. */
    APPLICATION_NEED,
    /** The customer can pay. */
    MONEY,
    /** The person we deal with may decide. */
    AUTHORITY;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case PRODUCT_FIT -> Labels.of("fit of the product").with("zh", "产品适合");
            case APPLICATION_NEED -> Labels.of("need of the application").with("zh", "购买需求");
            case MONEY -> Labels.of("money").with("zh", "购买能力");
            case AUTHORITY -> Labels.of("authority").with("zh", "决策权");
        };
    }
}
