// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Splits a target over organisation, products, regions and calendar so that every sum is exact, and keeps it so when
 * things change.
 *
 * <p>Entry points: {@link io.stagecraft.planning.plan.TargetSplit} and what it makes, {@link io.stagecraft.planning.plan.TargetPlan}.
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.planning.plan;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
