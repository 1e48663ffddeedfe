// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.contact;

import io.stagecraft.core.measure.Labels;

/** The ways in which a customer is contacted. */
public enum ContactChannel {
    /** In person, at the customer's or at ours. */
    VISIT,
    /** By telephone or video. */
    CALL,
    /** By letter or e-mail. */
    MAIL,
    /** By a message in a messenger. */
    MESSAGE;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case VISIT -> Labels.of("visit").with("zh", "拜访");
            case CALL -> Labels.of("call").with("zh", "电话");
            case MAIL -> Labels.of("mail").with("zh", "邮件");
            case MESSAGE -> Labels.of("message").with("zh", "消息");
        };
    }
}
