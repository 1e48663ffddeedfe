// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Commission on money that was collected, and what is still owed; start at {@link io.stagecraft.planning.incentive.CommissionPlan}.
 * Nothing here is about base pay.
 *
 * <p>Money counts on the day on which it was collected, and {@link io.stagecraft.planning.incentive.ArrearsRules} class what is
 * overdue. Whether sales were as planned is asked in {@link io.stagecraft.planning.tracking}.
 *
 * <pre>{@code
 * CommissionPlan plan = CommissionPlan.ofRate(new BigDecimal("0.08"));
 * CollectedAmount part = CollectedAmount.of(LocalDate.of(2026, 2, 10), Money.parse("EUR 30000"));
 * Commission commission = plan.commission(Money.parse("EUR 40000"), List.of(part));
 * commission.earned();   // EUR 2400.00
 * commission.due();      // EUR 0.00
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.planning.incentive;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
