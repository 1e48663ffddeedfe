// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Deals with their history: what happened is appended and never edited, and the present is what replaying it gives;
 * start at {@link io.stagecraft.core.opportunity.Opportunity}.
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.opportunity;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
