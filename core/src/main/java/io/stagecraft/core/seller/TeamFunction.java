// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.seller;

import io.stagecraft.core.measure.Labels;

/** A function in the team around the account manager of a deal or a customer (see the domain model, Account-manager type). */
public enum TeamFunction {
    /** Research and development. */
    RESEARCH,
    /** Manufacturing. */
    MANUFACTURING,
    /** Service. */
    SERVICE,
    /** Finance. */
    FINANCE,
    /** Logistics. */
    LOGISTICS,
    /** Marketing. */
    MARKETING,
    /** Sales. */
    SALES,
    /** Administration. */
    ADMINISTRATION;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case RESEARCH -> Labels.of("Research").with("zh", "研发");
            case MANUFACTURING -> Labels.of("Manufacturing").with("zh", "制造");
            case SERVICE -> Labels.of("Service").with("zh", "服务");
            case FINANCE -> Labels.of("Finance").with("zh", "财务");
            case LOGISTICS -> Labels.of("Logistics").with("zh", "物流");
            case MARKETING -> Labels.of("Marketing").with("zh", "市场");
            case SALES -> Labels.of("Sales").with("zh", "销售");
            case ADMINISTRATION -> Labels.of("Administration").with("zh", "行政");
        };
    }
}
