// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Sales processes as data: stages of the seller mapped onto stages of the customer, gates on evidence about the
 * customer, and rules of movement; start at {@link io.stagecraft.core.process.SalesProcesses}.
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.process;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
