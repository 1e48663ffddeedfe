// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The problems of a definition or a row, all at once and by name; start at {@link io.stagecraft.core.problem.Problem}.
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.problem;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
