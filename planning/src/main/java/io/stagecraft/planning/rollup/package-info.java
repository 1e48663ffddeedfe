// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Forecast categories added up over a management tree: {@link io.stagecraft.planning.rollup.CategoryRollUp} keeps the
 * owners' and the managers' adjustments apart.
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.planning.rollup;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
