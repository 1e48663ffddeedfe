// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.contact;

import io.stagecraft.core.measure.Labels;

/** The purpose of a visit (see the domain model, Plans, visits, rhythm, forms). */
public enum VisitPurpose {
    /** To develop a new customer. */
    DEVELOP_NEW_CUSTOMER,
    /** To learn about the market. */
    MARKET_RESEARCH,
    /** To collect money. */
    COLLECTION,
    /** To serve. */
    SERVICE,
    /** To handle a complaint. */
    COMPLAINT,
    /** To take an order, or anything else. */
    ORDER_OR_OTHER;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case DEVELOP_NEW_CUSTOMER -> Labels.of("Develop new customer").with("zh", "开发新客户");
            case MARKET_RESEARCH -> Labels.of("Market research").with("zh", "市场调研");
            case COLLECTION -> Labels.of("Collection").with("zh", "回款");
            case SERVICE -> Labels.of("Service").with("zh", "服务");
            case COMPLAINT -> Labels.of("Complaint handling").with("zh", "客诉处理");
            case ORDER_OR_OTHER -> Labels.of("Ordering or other").with("zh", "订货或其他");
        };
    }
}
