// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The work that targets take: calls, people and visits, and the allocation of effort; start at
 * {@link io.stagecraft.planning.activity.ReverseFunnel} and {@link io.stagecraft.planning.activity.EffortAllocation}.
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.planning.activity;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
