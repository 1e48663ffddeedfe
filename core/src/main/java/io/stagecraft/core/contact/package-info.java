// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Visits and calls, and what came of them; start at {@link io.stagecraft.core.contact.Visit}.
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.contact;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
