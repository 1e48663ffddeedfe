// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.book;

import java.time.LocalDate;
import org.joda.money.Money;

/** A revenue target that was set for a period, as one row of targets.csv; both days are included. */
public record PeriodTarget(LocalDate firstDay, LocalDate lastDay, Money amount) {}
