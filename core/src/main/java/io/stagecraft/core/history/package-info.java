// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The history of deals: win rates, times, transitions, paths, and their conformance with the process; start at
 * {@link io.stagecraft.core.history.WinRates} and {@link io.stagecraft.core.history.StageHistory}.
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.history;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
