// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.time;

/** The make-up of the months of a fiscal year. */
public enum FiscalLayout {
    /** Twelve calendar months. */
    MONTHS("months", 0, 0),
    /** Months of four, four and five weeks in each quarter. */
    WEEKS_4_4_5("weeks 4-4-5", 4, 4),
    /** Months of four, five and four weeks in each quarter. */
    WEEKS_4_5_4("weeks 4-5-4", 4, 5),
    /** Months of five, four and four weeks in each quarter. */
    WEEKS_5_4_4("weeks 5-4-4", 5, 4);

    private final String text;
    private final int firstWeeks;
    private final int secondWeeks;

    FiscalLayout(String text, int firstWeeks, int secondWeeks) {
        this.text = text;
        this.firstWeeks = firstWeeks;
        this.secondWeeks = secondWeeks;
    }

    /** Returns whether months are made of whole weeks. */
    boolean isWeeks() {
        return this != MONTHS;
    }

    /** Returns how many weeks of a year lie before a month, from 1; only where months are made of weeks. */
    int weeksBefore(int month) {
        int inQuarter = switch ((month - 1) % 3) {
            case 0 -> 0;
            case 1 -> firstWeeks;
            default -> firstWeeks + secondWeeks;
        };
        return (month - 1) / 3 * 13 + inQuarter;
    }

    @Override
    public String toString() {
        return text;
    }
}
