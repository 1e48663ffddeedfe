// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.incentive;

import io.stagecraft.core.measure.Labels;

/** A step that the age of an amount suggests; it never changes its class, which is for people to decide. */
public enum ArrearsSuggestion {
    /** Nothing. */
    NONE,
    /** Ask what is going on. */
    ASK,
    /** Consider the arrears office. */
    ARREARS_OFFICE,
    /** Consider the legal office. */
    LEGAL;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case NONE -> Labels.of("Nothing to do").with("zh", "无");
            case ASK -> Labels.of("Ask what is going on").with("zh", "询问");
            case ARREARS_OFFICE -> Labels.of("Consider the arrears office").with("zh", "考虑移交清欠办");
            case LEGAL -> Labels.of("Consider the legal office").with("zh", "考虑移交法务部");
        };
    }
}
