// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.stakeholder;

import io.stagecraft.core.measure.Labels;

/** The depth of contact with a person (see the domain model, Stakeholders). */
public enum ContactDepth {
    /** Unknown. */
    UNKNOWN,
    /** Not at all. */
    NO_CONTACT,
    /** Once, briefly. */
    BRIEF,
    /** Several times. */
    MULTIPLE,
    /** In depth. */
    IN_DEPTH;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case UNKNOWN -> Labels.of("Unknown").with("zh", "未知");
            case NO_CONTACT -> Labels.of("No contact").with("zh", "没有接触");
            case BRIEF -> Labels.of("Brief").with("zh", "短暂接触");
            case MULTIPLE -> Labels.of("Several times").with("zh", "多次接触");
            case IN_DEPTH -> Labels.of("In depth").with("zh", "深入接触");
        };
    }
}
