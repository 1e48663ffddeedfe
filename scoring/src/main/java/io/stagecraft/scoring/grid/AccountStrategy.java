// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.grid;

import io.stagecraft.core.measure.Labels;

/** A strategy for a customer, by the share of its spend that is ours (see the domain model, Nine-grid). */
public enum AccountStrategy {
    /** Keep what we have (R). */
    RETAIN("R"),
    /** Win more of what it spends (D). */
    DEVELOP("D"),
    /** Get in (A). */
    ACQUIRE("A");

    private final String letter;

    AccountStrategy(String letter) {
        this.letter = letter;
    }

    /** Returns its letter on the grid. */
    public String letter() {
        return letter;
    }

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case RETAIN -> Labels.of("retain").with("zh", "维持");
            case DEVELOP -> Labels.of("develop").with("zh", "发展");
            case ACQUIRE -> Labels.of("acquire").with("zh", "开发");
        };
    }
}
