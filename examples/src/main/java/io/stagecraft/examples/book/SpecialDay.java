// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.book;

import java.time.LocalDate;

/**
 * A day that is not like other days of its week, as one row of holidays.csv.
 *
 * @param day the day
 * @param worked whether it is worked, such as a Saturday in exchange for a holiday; otherwise it is off
 * @param name what it is called, or empty text
 */
public record SpecialDay(LocalDate day, boolean worked, String name) {}
