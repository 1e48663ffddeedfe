// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Days: ranges of them, which ones are worked, how a company's year is cut, and how business spreads over it; start at
 * {@link io.stagecraft.core.time.DateRange}.
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.time;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
