package io.stagecraft.core.time;

/** Which calendar year gives a fiscal year its number, where it reaches over two; from January both are the same. */
public enum FiscalYearName {
    /** The calendar year of its first month. */
    BY_START,
    /** The calendar year of its last month. */
    BY_END
}
