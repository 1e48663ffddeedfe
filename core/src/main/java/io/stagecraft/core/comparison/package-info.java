// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Printed comparisons: aspects in rows, what is compared in columns; start at {@link io.stagecraft.core.comparison.Comparison}.
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.comparison;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
