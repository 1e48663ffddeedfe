// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Measures of how good probabilities were, against what happened; start at {@link
 * io.stagecraft.scoring.validation.Predictions} and {@link io.stagecraft.scoring.validation.BackTest}.
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.scoring.validation;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
