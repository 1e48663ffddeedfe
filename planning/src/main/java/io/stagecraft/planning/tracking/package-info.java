// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The tracking of actuals against a plan: attainment, outlook and the causes of gaps; start at
 * {@link io.stagecraft.planning.tracking.Tracking}.
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.planning.tracking;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
