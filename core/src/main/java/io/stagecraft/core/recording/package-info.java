// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The recording of events: by whom, when, and on what ground; start at {@link io.stagecraft.core.recording.Recording}.
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.recording;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
