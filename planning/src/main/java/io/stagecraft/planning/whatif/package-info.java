// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * What-if analysis: {@link io.stagecraft.planning.whatif.Scenario} names a change as a sentence; it compares, explains and
 * searches for the cheapest way to a target.
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.planning.whatif;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
