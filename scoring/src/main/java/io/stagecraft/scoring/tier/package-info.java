// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Tiers of customers by their value, with the treatment of each, its cost in visits and time, the concentration of the value and
 * who moved; start at {@link io.stagecraft.scoring.tier.ValuePyramid}.
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.scoring.tier;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
