// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Text for people, as codes with typed arguments, and the phrase books that word it; start at
 * {@link io.stagecraft.core.message.Message}.
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.message;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
