// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The distribution of the revenue of a book of business: {@link io.stagecraft.planning.distribution.RevenueModel} holds deals as
 * chances and amounts, and makes an exact, bounded or simulated {@link io.stagecraft.planning.distribution.RevenueDistribution} of
 * them.
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.planning.distribution;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
