// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import io.stagecraft.core.measure.Labels;

/** The status of a score. */
public enum ScoreStatus {
    /** It counts, and its class is certain where the card has classes. */
    DECIDED,
    /** Missing answers could still move it into another class. */
    UNDECIDED,
    /** Too little is answered to rate it. */
    NOT_RATED,
    /** An answer excludes it, whatever its points. */
    KNOCKED_OUT;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case DECIDED -> Labels.of("decided").with("zh", "已定");
            case UNDECIDED -> Labels.of("undecided").with("zh", "未定");
            case NOT_RATED -> Labels.of("not rated").with("zh", "未评定");
            case KNOCKED_OUT -> Labels.of("knocked out").with("zh", "一票否决");
        };
    }
}
