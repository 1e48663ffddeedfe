// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.seller;

import io.stagecraft.core.measure.Labels;

/** The role of an account manager towards the team and the customer (see the domain model, Account-manager type). */
public enum AccountManagerRole {
    /** Leads the team around the customer. */
    TEAM_LEADER,
    /** A long-term ally of the customer. */
    LONG_TERM_ALLY,
    /** Advises the customer on its business. */
    BUSINESS_ADVISER;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case TEAM_LEADER -> Labels.of("Team leader").with("zh", "小组组长");
            case LONG_TERM_ALLY -> Labels.of("Long-term ally").with("zh", "长期盟友");
            case BUSINESS_ADVISER -> Labels.of("Business adviser").with("zh", "商务顾问");
        };
    }
}
