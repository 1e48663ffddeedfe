// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.target;

import io.stagecraft.core.measure.Labels;

/** The colour of an outlook; there is no second scale; see the domain model, Tracking and review. */
public enum TrafficLight {
    /** The target will be reached. */
    GREEN,
    /** The target can be reached with difficulty. */
    AMBER,
    /** The target cannot be reached as things stand. */
    RED;

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case GREEN -> Labels.of("Green").with("zh", "绿灯");
            case AMBER -> Labels.of("Amber").with("zh", "黄灯");
            case RED -> Labels.of("Red").with("zh", "红灯");
        };
    }
}
