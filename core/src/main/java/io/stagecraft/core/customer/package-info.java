// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Customers and prospects: what we know of them, what they need and bought, and how we stand with them; start at
 * {@link io.stagecraft.core.customer.Customer}.
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.customer;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
