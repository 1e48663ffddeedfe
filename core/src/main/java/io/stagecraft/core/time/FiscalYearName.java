// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.time;

/** The calendar year after which a fiscal year that spans two is numbered; for one from January both are the same. */
public enum FiscalYearName {
    /** The calendar year of its first month. */
    BY_START,
    /** The calendar year of its last month. */
    BY_END
}
