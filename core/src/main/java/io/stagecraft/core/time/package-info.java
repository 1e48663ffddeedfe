// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Days: ranges of them, which ones are worked, how a company's year is cut, and how business spreads over it; start at
 * {@link io.stagecraft.core.time.DateRange}.
 *
 * <p>A range holds its first day and not its end, so that ranges join without a gap. Histories, targets and plans are cut by
 * these calendars.
 *
 * <pre>{@code
 * DateRange quarter = DateRange.parse("2026-01-01/2026-04-01");
 * quarter.days();                                                      // 90
 * WorkCalendar.weekdays().count(quarter);                              // 64
 * FiscalCalendar.startingIn(Month.APRIL).quarterOf(quarter.start());   // FY2026-Q4
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.time;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
