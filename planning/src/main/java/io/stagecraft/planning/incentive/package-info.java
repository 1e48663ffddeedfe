// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Commission on money that was collected, and what is still owed; start at {@link io.stagecraft.planning.incentive.CommissionPlan}.
 * Nothing here is about base pay.
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.planning.incentive;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
