// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The people at a customer who have a part in a purchase, and what a map of them shows; start at
 * {@link io.stagecraft.core.stakeholder.StakeholderMap}.
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.stakeholder;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
