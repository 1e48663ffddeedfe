// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The value of customers over their life, from how recently, how often and for how much they buy; start at {@link
 * io.stagecraft.scoring.lifetime.LifetimeValue} and {@link io.stagecraft.scoring.lifetime.Rfm}.
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.scoring.lifetime;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
