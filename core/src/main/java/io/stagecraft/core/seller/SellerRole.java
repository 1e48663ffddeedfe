// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.seller;

import io.stagecraft.core.measure.Labels;

/** The role of a seller, which drives quota, coverage and ramp (see the domain model, Account-manager type). */
public enum SellerRole {
    /** Wins new customers. */
    HUNTER,
    /** Grows customers that we have. */
    FARMER,
    /** Sells from the office. */
    INSIDE,
    /** Sells at the customer's. */
    FIELD,
    /** Looks after key accounts. */
    KEY_ACCOUNT;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case HUNTER -> Labels.of("Hunter").with("zh", "猎人");
            case FARMER -> Labels.of("Farmer").with("zh", "农夫");
            case INSIDE -> Labels.of("Inside sales").with("zh", "内部销售代表");
            case FIELD -> Labels.of("Field sales").with("zh", "外部销售代表");
            case KEY_ACCOUNT -> Labels.of("Key account manager").with("zh", "大客户经理");
        };
    }
}
