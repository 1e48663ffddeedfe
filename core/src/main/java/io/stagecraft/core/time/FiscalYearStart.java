// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The day on which a fiscal year made of weeks begins: a weekday by the first day of its start month. */
public enum FiscalYearStart {
    /** The weekday nearest to the first of the month, at most three days away. */
    NEAREST("nearest to"),
    /** The last such weekday at or before the first of the month. */
    AT_OR_BEFORE("at or before"),
    /** The first such weekday at or after the first of the month. */
    AT_OR_AFTER("at or after");

    private final String text;

    FiscalYearStart(String text) {
        this.text = text;
    }

    LocalDate adjust(LocalDate firstOfMonth, DayOfWeek weekday) {
        return switch (this) {
            case NEAREST -> firstOfMonth.minusDays(3).with(TemporalAdjusters.nextOrSame(weekday));
            case AT_OR_BEFORE -> firstOfMonth.with(TemporalAdjusters.previousOrSame(weekday));
            case AT_OR_AFTER -> firstOfMonth.with(TemporalAdjusters.nextOrSame(weekday));
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
