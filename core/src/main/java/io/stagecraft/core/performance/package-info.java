// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The performance of a book of business: cohorts, creation, losses, retention, prices realised, and balance between sellers; start
 * at {@link io.stagecraft.core.performance.Cohorts}.
 *
 * <pre>{@code
 * Cohorts cohorts = Cohorts.of(deals, zone); // by month of opening
 * LossReasons reasons = LossReasons.of(deals, DateRange.ofYear(2026), zone, Valuation.amount());
 * reasons.noDecision(); // the deals that nobody won
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.performance;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
