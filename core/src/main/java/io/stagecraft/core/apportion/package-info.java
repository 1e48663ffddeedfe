// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Splits a total over parts so that the parts add up to it exactly, whatever the weights.
 *
 * <p>Entry point: {@link io.stagecraft.core.apportion.Apportionment}.
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.apportion;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
