// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.qualification;

import io.stagecraft.core.measure.Labels;

/** The verdict of the four questions together (see the domain model, The four questions). */
public enum QualificationVerdict {
    /** Nothing is red or open, and there is an opportunity. */
    GO,
    /** Find out more, or improve the position, and assess again. */
    REWORK,
    /** One of the questions is answered against it. */
    NO_GO;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case GO -> Labels.of("go").with("zh", "跟进");
            case REWORK -> Labels.of("rework").with("zh", "补充后再评");
            case NO_GO -> Labels.of("no-go").with("zh", "不跟进");
        };
    }
}
