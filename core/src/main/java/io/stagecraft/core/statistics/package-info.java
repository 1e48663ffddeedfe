// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Statistics of observations with their certainty: rates and quantiles with the number they come from, and how long
 * things last when not all of them have ended. Start at {@link io.stagecraft.core.statistics.Rate} and {@link
 * io.stagecraft.core.statistics.Spell}; {@link io.stagecraft.core.statistics.CutPoints} cuts numbers into classes.
 *
 * <p>{@link io.stagecraft.core.history} and the module scoring count with them; nothing here knows of deals.
 *
 * <pre>{@code
 * Rate.of(4_238, 6_711);      // 63.2 % of 6,711
 * Rate.of(5, 7);              // too few (7)
 * CumulativeIncidence closes = CumulativeIncidence.of(List.of(
 *         Spell.ended(20, "won"), Spell.ended(45, "lost"), Spell.ended(60, "won"), Spell.open(70)));
 * closes.chance("won", 30);   // 0.25
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.statistics;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
