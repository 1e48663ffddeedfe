// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Exact quotients, probabilities, exchange rates, ids and texts by language; start at {@link io.stagecraft.core.measure.Ratio}.
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.measure;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
