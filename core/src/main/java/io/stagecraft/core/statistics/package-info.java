// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Statistics of observations with their certainty: rates and quantiles with the number they come from, and how long
 * things last when not all of them have ended. Start at {@link io.stagecraft.core.statistics.Rate} and {@link
 * io.stagecraft.core.statistics.Spell}; {@link io.stagecraft.core.statistics.CutPoints} cuts numbers into classes.
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.statistics;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
