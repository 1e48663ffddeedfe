// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.incentive;

import io.stagecraft.core.measure.Labels;

/**
 * The kinds of arrears, by their nature and not by their age; the caller chooses (see the domain model, Collections and
 * commission).
 */
public enum ArrearsClass {
    /** The sales department owns it, finance assists, the salesperson presses for payment. */
    NORMAL,
    /** The project has stalled: the arrears office collects it. */
    STALLED_PROJECT,
    /** The legal office has it. */
    LEGAL;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case NORMAL -> Labels.of("Normal arrears").with("zh", "正常欠款");
            case STALLED_PROJECT -> Labels.of("Arrears of a stalled project").with("zh", "烂尾工程欠款");
            case LEGAL -> Labels.of("Arrears with the legal office").with("zh", "法律欠款");
        };
    }

    /** Returns the labels of the department that collects it. */
    public Labels owner() {
        return switch (this) {
            case NORMAL -> Labels.of("sales department").with("zh", "销售部");
            case STALLED_PROJECT -> Labels.of("arrears office").with("zh", "清欠办");
            case LEGAL -> Labels.of("legal office").with("zh", "法务部");
        };
    }
}
