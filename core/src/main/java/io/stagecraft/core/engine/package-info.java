// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The position of a deal, the customer's evidence for it, and the moves it may make, with the reasons against the others; start at
 * {@link io.stagecraft.core.engine.StageEngine}.
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.engine;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
