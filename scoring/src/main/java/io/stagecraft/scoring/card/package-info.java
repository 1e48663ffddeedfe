// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Scorecards as data: questions, scales, weights and classes, checked as a whole; start at
 * {@link io.stagecraft.scoring.card.ScorecardDefinition}.
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.scoring.card;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
