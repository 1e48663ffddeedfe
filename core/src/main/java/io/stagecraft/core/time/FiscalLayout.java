package io.stagecraft.core.time;

/** What the months of a fiscal year are made of. */
public enum FiscalLayout {
    /** Twelve calendar months. */
    MONTHS("months"),
    /** Months of four, four and five weeks in each quarter. */
    WEEKS_4_4_5("weeks 4-4-5", 4, 4, 5),
    /** Months of four, five and four weeks in each quarter. */
    WEEKS_4_5_4("weeks 4-5-4", 4, 5, 4),
    /** Months of five, four and four weeks in each quarter. */
    WEEKS_5_4_4("weeks 5-4-4", 5, 4, 4);

    private final String text;
    private final int[] weeks;

    FiscalLayout(String text, int... weeks) {
        this.text = text;
        this.weeks = weeks;
    }

    /** Returns whether months are made of whole weeks. */
    boolean isWeeks() {
        return this != MONTHS;
    }

    /** Returns how many weeks of a year lie before a month, from 1; only where months are made of weeks. */
    int weeksBefore(int month) {
        int before = (month - 1) / 3 * 13;
        for (int i = 0; i < (month - 1) % 3; i++) {
            before += weeks[i];
        }
        return before;
    }

    @Override
    public String toString() {
        return text;
    }
}
