// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.risk;

import io.stagecraft.core.measure.Labels;

/** The decision of a screening (see the domain model, After screening). */
public enum ScreeningDecision {
    /** The score reaches the pass mark, whatever the open questions turn out to be. */
    PASS,
    /** It does not, but an answer speaks for going on all the same, and a named person has approved that. */
    PASS_BY_EXCEPTION,
    /** Open questions could still move it over or under the pass mark; contact stays as it is until one is answered. */
    UNDECIDED,
    /** It cannot reach the pass mark; less contact is enough. */
    REDUCE,
    /** An answer excludes it; only minimal contact is kept, such as a phone call. */
    DROP;

    /** Returns whether the customer passed, if only by exception. */
    public boolean isPassed() {
        return this == PASS || this == PASS_BY_EXCEPTION;
    }

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case PASS -> Labels.of("pass").with("zh", "通过");
            case PASS_BY_EXCEPTION -> Labels.of("pass by exception").with("zh", "例外通过");
            case UNDECIDED -> Labels.of("undecided").with("zh", "未定");
            case REDUCE -> Labels.of("reduce").with("zh", "减低接触级别");
            case DROP -> Labels.of("drop").with("zh", "放弃");
        };
    }
}
